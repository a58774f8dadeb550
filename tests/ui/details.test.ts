// @vitest-environment happy-dom
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Ref } from '../../src/model/project'
import { council, mounted, rendered, textOf } from './mounted'

const project = council()
let page: ReturnType<typeof mounted>
const at = (selector: string) => page.root.querySelector<HTMLElement>(selector)
const all = (selector: string) => [...page.root.querySelectorAll<HTMLElement>(selector)]
const press = (element: HTMLElement | null, key: string) =>
  element?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
const details = () => textOf(at('.details'))
const select = async (...refs: Ref[]) => {
  page.session.dispatch({ type: 'select', refs })
  await rendered()
}
const open = () => {
  page = mounted(project, ['brandt', 'guild'])
}

beforeAll(async () => {
  await import('../../src/ui/details/selected')
  await import('../../src/ui/details/placement')
})
afterEach(() => page.destroy())

describe('details', () => {
  it('tell a stance: who says so, who, verb, whom, how sure, in what chain, on what words', async () => {
    open()
    await select('stance:guild-for-north-marsh-okafor')
    const told = details()
    expect(told).toContain('Tomas Reil says')
    expect(textOf(at('.told'))).toContain('Fishers’ Guild calls for a marsh on the north side')
    expect(all('.chip').map(textOf)).toEqual(['planned', 'denied'])
    expect(told).toContain('carried by Ines Okafor')
    expect(told).toContain('denied by Tomas Reil')
    expect(told).toContain('indirect speech, 13 March 2031')
    expect(textOf(at('.cue'))).toBe('would accept')
    expect(told).toContain('Sentence 10, The Courier, 14 March 2031')
  })

  it('put opposite positions of one pair together, the one that was selected with its words', async () => {
    open()
    await select('stance:reil-denies-offer')
    expect(details()).toContain('2 stances on this pair. They do not agree.')
    expect(all('.entry')).toHaveLength(2)
    expect(all('.details blockquote')).toHaveLength(1)
    expect(all('.entry').map((entry) => entry.querySelector('blockquote') !== null)).toEqual([true, false])
  })

  it('speak of the publisher who reports, and of no tie as a stance', async () => {
    open()
    await select('tie:trust-guild-at-odds')
    expect(details()).toContain('1 tie and no stance on this pair.')
    expect(details()).toContain('The Courier reports')
    expect(details()).toContain('a tie, negative; not a stance')
  })

  it('show an issue in columns with the verbs of its kind', async () => {
    open()
    await select('issue:promised-before-tender')
    expect(all('.column h3').map(textOf)).toEqual(['+ affirms', '− denies', '○ does not confirm'])
    expect(details()).toContain('They do not agree.')
    await select('issue:sale')
    expect(all('.column h3').map(textOf)).toEqual(['+ calls for', '− rejects', '± is of two minds about'])
  })

  it('show what an actor holds, what is held about it, its ties and events', async () => {
    open()
    await select('actor:guild')
    const sections = all('.details-section h3').map(textOf)
    expect(sections).toEqual(['Holds 4', 'About Fishers’ Guild 1', 'Ties 2'])
    expect(details()).toContain('group, mentioned 7 times')
    expect(textOf(at('.why summary'))).toBe('Why is Fishers’ Guild here?')
    const holds = all('.details-section:first-of-type .row-words').map(textOf)
    expect(holds[0]).toBe('rejects selling the quays sentence 4 of The Courier')
    expect(holds.at(-1)).toContain('Tomas Reil says: Fishers’ Guild opposes Mayor Brandt')
  })

  it('speak of several in the plural, and of names inside a sentence without a capital article', async () => {
    open()
    await select('actor:residents')
    expect(textOf(at('.why summary'))).toBe('Why are Mill Street residents here?')
    await select('actor:courier')
    expect(textOf(at('.why summary'))).toBe('Why is the Courier here?')
    expect(textOf(at('.connected'))).toContain('What connects the Courier to')
  })

  it('say on whose side an issue tells, by the verb of its kind', async () => {
    open()
    await select('issue:sale')
    expect(textOf(at('.bearing'))).toBe('In this text, whoever calls for it is for Mayor Brandt.')
    await select('issue:promised-before-tender')
    expect(textOf(at('.bearing'))).toBe('In this text, whoever affirms it is against Mayor Brandt.')
  })

  it('explain a placement by what counted and by the rules for what did not', async () => {
    open()
    await select('actor:guild')
    const why = at('.why') as HTMLDetailsElement
    why.open = true
    why.dispatchEvent(new Event('toggle'))
    await expect.poll(() => textOf(at('.placement'))).toContain('Alignment is our measure')
    const placed = textOf(at('.placement'))
    const shares = all('.placement tbody td:last-child').map((cell) => Number(textOf(cell).replace('−', '-')))
    const total = Number(textOf(at('.placement tfoot td')).replace('−', '-'))
    expect(shares.length).toBeGreaterThan(1)
    expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - total)).toBeLessThan(
      0.005 * (shares.length + 1),
    )
    expect(placed).toContain('What did not count')
  })

  it('link everything: a name, who denies, a place', async () => {
    open()
    await select('stance:guild-for-north-marsh-okafor')
    all('.qualifiers button')
      .find((link) => textOf(link) === 'Tomas Reil')
      ?.click()
    await rendered()
    expect(page.view.value.selection).toEqual(['stance:reil-denies-offer'])
    at('.quotation figcaption button')?.click()
    expect(page.view.value.evidence).toEqual({ ref: 'stance:reil-denies-offer', index: 0 })
    expect(page.view.value.pane).toBe('article')
  })

  it('say what was selected to a screen reader, and give up the selection on Escape', async () => {
    open()
    await select('actor:guild')
    await expect.poll(() => page.session.announcement.value).toBe('Selected: Fishers’ Guild')
    press(at('.details h2'), 'Escape')
    expect(page.view.value.selection).toEqual([])
  })

  it('keep the focus when the link that had it gives way to what it selects', async () => {
    open()
    const offer = at('.suggestions button')
    offer?.focus()
    offer?.click()
    await rendered()
    expect(document.activeElement).toBe(at('.details h2'))
    expect(textOf(at('.details h2'))).toBe('Selling the quays')
  })

  it('end with what kind of thing this is', () => {
    open()
    expect(textOf(at('.reading'))).toBe(
      'A reading of 2 articles, coded by Standpoint; not a record of what happened.',
    )
  })
})
