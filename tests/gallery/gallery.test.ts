import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { sceneToSvg } from '../../src/scene/svg'
import { acrossSpine, behind, crossingsIn, merged, outside, overflowing, overlapping } from './faults'
import { ARRANGEMENTS, picturesOf, sceneOf, type Picture } from './pictures'

const FOLDER = fileURLToPath(new URL('pictures/', import.meta.url))
/** `UPDATE=1 npx vitest run --project node tests/gallery` stores the pictures as they are now. */
const UPDATE = process.env['UPDATE'] !== undefined

/**
 * How often lines may cross with every stance drawn: as often as they did when last looked at. Never to rise. In One
 * actor none may.
 */
const MOST_CROSSINGS: Readonly<Record<string, number>> = {
  'minsk-lukashenko': 7,
  'minsk-lukashenko-rows': 0,
  'minsk-rally-participants': 12,
  'minsk-rally-participants-rows': 0,
  'minsk-belarus': 3,
  'minsk-belarus-rows': 2,
  'minsk-russia': 3,
  'minsk-russia-rows': 1,
  'minsk-protesters': 15,
  'minsk-protesters-rows': 1,
  'minsk-alla-georgievna': 11,
  'minsk-alla-georgievna-rows': 2,
  'minsk-tsikhanouskaya': 2,
  'minsk-tsikhanouskaya-rows': 0,
  'council-brandt': 26,
  'council-brandt-rows': 1,
  'council-guild': 9,
  'council-guild-rows': 0,
  'council-tideline': 2,
  'council-tideline-rows': 0,
  'council-reil': 4,
  'council-reil-rows': 0,
  'forty-issues-jory-penn': 2,
  'forty-issues-jory-penn-rows': 0,
  'map-minsk': 14,
  'map-minsk-rows': 16,
  'map-council': 5,
  'map-council-rows': 3,
  'map-forty-issues': 112,
  'map-forty-issues-rows': 84,
}

const drawn = ({ scene, theme, title }: Picture): string => sceneToSvg(scene, theme, { title })

describe.each(ARRANGEMENTS)('$name', (arrangement) => {
  const pictures = picturesOf(arrangement)
  const everything = sceneOf(arrangement, { allLines: true })
  const withTies = sceneOf(arrangement, { allLines: true, ties: true })

  it('lays nothing on anything else, at rest or with every badge shown', () => {
    expect(overlapping(sceneOf(arrangement))).toEqual([])
    expect(overlapping(everything)).toEqual([])
  })

  it('leads no line behind a card or an actor', () => {
    expect(behind(withTies)).toEqual([])
  })

  // In rows third parties stand between the poles.
  it.runIf(arrangement.picture.flow === 'columns')('leads nothing across the spine', () => {
    expect(acrossSpine(withTies)).toEqual([])
  })

  it('keeps every line of a pair apart', () => {
    expect(merged(everything)).toEqual([])
  })

  it('keeps all within the picture, and every text within its box', () => {
    for (const { scene } of pictures) {
      expect(outside(scene)).toEqual([])
      expect(overflowing(scene)).toEqual([])
    }
  })

  it('crosses lines no more often than before', () => {
    expect(crossingsIn(everything)).toBeLessThanOrEqual(MOST_CROSSINGS[arrangement.name] ?? 0)
  })

  it.each(pictures)('is stored as $name.svg', (picture) => {
    const file = join(FOLDER, `${picture.name}.svg`)
    const now = drawn(picture)
    if (UPDATE) {
      mkdirSync(FOLDER, { recursive: true })
      writeFileSync(file, now)
    }
    const stored = existsSync(file) ? readFileSync(file, 'utf8') : ''
    if (stored === now) return
    const seen = join(tmpdir(), `${picture.name}.svg`)
    writeFileSync(seen, now)
    expect.fail(
      `${picture.name}.svg ${stored === '' ? 'is not stored' : 'has changed'}: look at ${seen}, then store it with UPDATE=1 npx vitest run --project node tests/gallery`,
    )
  })
})

it('no picture is stored that is no longer drawn', () => {
  const names = ARRANGEMENTS.flatMap(picturesOf).map(({ name }) => `${name}.svg`)
  expect(readdirSync(FOLDER).filter((file) => !names.includes(file))).toEqual([])
})
