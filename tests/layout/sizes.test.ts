import { describe, expect, it } from 'vitest'
import { stanceSentences } from '../../src/graph/stanceSentences'
import { CARD_FONT, measureActor, measureCard, measureStandIn, notesOf } from '../../src/layout/sizes'
import { textWidth } from '../../src/layout/metrics'
import { village, type Told, type Village } from './village'

const project = (more: Village = {}) => village({ issues: { toll: [], wall: [] }, ...more })
const toll = (holder: string, more: Partial<Told> = {}): Told => ({ holder, target: 'toll', ...more })

describe('the notes of a card', () => {
  it.each([
    ['nothing', [toll('mayor')], []],
    ['contested', [toll('mayor'), toll('guild', { polarity: 'opposes' })], ['(contested)']],
    [
      'nothing, where one affirms and one does not confirm',
      [toll('mayor'), toll('herald', { polarity: 'neutral' })],
      [],
    ],
    ['who says it', [toll('guild', { saidBy: ['clerk'] })], ['(the clerk says)']],
    [
      'nothing, where the holder says so too',
      [toll('guild', { saidBy: ['clerk'] }), toll('mayor', { saidBy: ['mayor'] })],
      [],
    ],
    [
      'nothing, where two say it',
      [toll('guild', { saidBy: ['clerk'] }), toll('mayor', { saidBy: ['port'] })],
      [],
    ],
  ] as const)('are %s', (_, stances, expected) => {
    expect(notesOf(project({ stances, labels: { clerk: 'The clerk' } }), 'issue:toll')).toEqual(expected)
  })
})

describe('a card', () => {
  const label = 'Lower tolls on the old causeway in winter'
  const measured = (place: 'own' | 'centre') =>
    measureCard(
      project({ labels: { toll: label }, stances: [toll('mayor'), toll('guild', { polarity: 'opposes' })] }),
      'issue:toll',
      place,
    )

  it('is 160 wide outside an actor and 146 in the centre', () => {
    expect(measured('own').width).toBe(160)
    expect(measured('centre').width).toBe(146)
  })

  it('holds its whole label and its notes, each line within its edges', () => {
    for (const { lines, width, height } of [measured('own'), measured('centre')]) {
      expect(lines.join(' ')).toBe(`${label} (contested)`)
      for (const line of lines) expect(textWidth(line, CARD_FONT)).toBeLessThanOrEqual(width - 16)
      // 13 px at 1.15 and 5 px above and below.
      expect(height).toBe(Math.ceil(lines.length * 14.95) + 10)
    }
  })
})

describe('an actor', () => {
  it.each([1, 4, 9])('with stances by or about it in %d sentences is 24 + 5.2 · √ of that wide', (count) => {
    const stances = Array.from({ length: count }, () => toll('mayor'))
    expect(measureActor(project({ stances }), 'actor:mayor', 'centre').diameter).toBe(
      Math.round(24 + 5.2 * Math.sqrt(count)),
    )
  })

  it('counts sentences that it holds something in, and those in which something is held about it', () => {
    const told = project({ stances: [toll('mayor'), { holder: 'guild', target: 'mayor' }] })
    expect(stanceSentences(told, 'actor:mayor')).toBe(2)
    expect(stanceSentences(told, 'actor:mayor', 'holder')).toBe(1)
  })

  it('keeps a long word of its name whole where the picture has room, not in a row', () => {
    const told = project({ stances: [toll('mayor')], labels: { mayor: 'Hafenbehörden' } })
    expect(measureActor(told, 'actor:mayor', 'side').lines).toEqual(['Hafenbehörden'])
    const wide = project({ stances: [toll('mayor')], labels: { mayor: 'MMMMMMMMMMMM' } })
    expect(measureActor(wide, 'actor:mayor', 'row').labelWidth).toBeLessThanOrEqual(118)
  })
})

describe('a stand-in', () => {
  it('says what it means: not confirmed, of a claim', () => {
    const told = project({ labels: { herald: 'Herald' } })
    expect(measureStandIn(told, 'actor:herald', 'issue:toll').text).toBe('Herald: not confirmed')
    expect(measureStandIn(told, 'actor:herald').text).toBe('Herald')
  })

  it('is a name alone where that would be too wide', () => {
    const told = project({ labels: { herald: 'Northern Harbour Herald' } })
    expect(measureStandIn(told, 'actor:herald', 'issue:toll').text).toBe('Northern Harbour Herald')
  })

  it('is the initials of a name wider than any card', () => {
    const told = project({ labels: { herald: 'MMMMMM WWWWWWWWWW WWWWWW' } })
    expect(measureStandIn(told, 'actor:herald', 'issue:toll').text).toBe('MWW')
  })
})
