import type { Ref } from '../../model/project'
import { typeOf } from '../../model/refs'
import { count, listed } from '../counting'

const TYPES = ['actor', 'issue', 'sentence', 'stance', 'tie', 'event']

/** "2 actors, 1 issue and 3 stances": what refs name. */
export const selectionWords = (refs: readonly Ref[]): string =>
  listed(
    TYPES.flatMap((type) => {
      const size = refs.filter((ref) => typeOf(ref) === type).length
      return size > 0 ? [count(size, type)] : []
    }),
  )
