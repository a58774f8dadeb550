import { expect, it } from 'vitest'
import { subjectsOf } from '../../src/layout/subjects'
import { village } from './village'

const stance = (holder: string, target: string) => ({ holder, target })

it('a picture can be about whoever has stances by or about them in three sentences, most first', () => {
  const project = village({
    stances: [
      stance('guild', 'mayor'),
      stance('guild', 'mayor'),
      stance('port', 'mayor'),
      stance('mayor', 'port'),
      stance('clerk', 'port'),
    ],
  })
  // The mayor in four sentences, the port in three, the guild in two.
  expect(subjectsOf(project)).toEqual(['mayor', 'port'])
})

it('a picture can be about nobody where nobody has as many', () => {
  expect(subjectsOf(village({ stances: [stance('guild', 'mayor')] }))).toEqual([])
})
