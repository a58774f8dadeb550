import { tilesOf } from '../../graph/matrix'
import type { Stance } from '../../model/coding'
import type { Project } from '../../model/project'
import { tileSign } from './cellWords'

/** Tiles that fit; of more, the last place says how many. */
const MOST_TILES = 4

/** The signs in a cell: one for each polarity, certainty and voice. Named by the cell around them. */
export function Tiles(props: {
  readonly project: Project
  readonly stances: readonly Stance[]
  readonly lit: ReadonlySet<string>
}) {
  const tiles = tilesOf(props.project, props.stances)
  const shown = tiles.length > MOST_TILES ? tiles.slice(0, MOST_TILES - 1) : tiles
  return (
    <span class={`tiles of-${Math.min(tiles.length, MOST_TILES)}`} aria-hidden="true">
      {shown.map((tile) => {
        const dim = tile.stances.every(({ id }) => !props.lit.has(id))
        const looks = [
          'tile',
          tile.polarity,
          tile.ownVoice ? 'own' : '',
          tile.sureness === 'plain' ? '' : 'unsure',
          dim ? 'dim' : '',
        ]
        return (
          <span
            key={`${tile.polarity} ${tile.sureness} ${tile.ownVoice}`}
            class={looks.filter(Boolean).join(' ')}
          >
            {tileSign(tile)}
            {tile.stances.length > 1 && tiles.length === 1 && <small>{tile.stances.length}</small>}
          </span>
        )
      })}
      {tiles.length > shown.length && <span class="tile">…</span>}
    </span>
  )
}
