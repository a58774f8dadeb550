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
const sentence = (number: number) => at(`[data-sentence="sentence:report/${number}"]`)
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
  await import('../../src/ui/outline/outline')
  await import('../../src/ui/search/searchIndex')
  await import('../../src/ui/key/keyMore')
})
afterEach(() => page.destroy())

describe('the page at rest', () => {
  it('asks its question, says its size, and hands out an empty place for the graph', () => {
    open()
    expect(textOf(at('h1')).startsWith('Who is for and against')).toBe(true)
    expect(textOf(at('.size'))).toBe('13 actors, 10 claims and topics, 28 stances')
    expect(page.graphElement.isConnected).toBe(true)
    expect(page.graphElement.childElementCount).toBe(0)
  })

  it('offers three things to try, each of which selects something', async () => {
    open()
    const offers = all('.suggestions button')
    expect(offers).toHaveLength(3)
    expect(all('.suggestions b + .answer').map(textOf)[0]).toBe('selling the quays')
    for (const [index] of offers.entries()) {
      all('.suggestions button')[index]?.click()
      expect(page.view.value.selection.length).toBeGreaterThan(0)
      page.session.dispatch({ type: 'clear-selection' })
      await rendered()
    }
  })

  it('shows both documents, each under its heading and with all its sentences', () => {
    open()
    expect(all('.document-head h3').map(textOf)).toEqual([
      'Council splits over the grain harbour',
      'For the marsh',
    ])
    expect(all('[data-sentence]')).toHaveLength(
      [...project.documents.values()].reduce((sum, document) => sum + document.sentences.length, 0),
    )
    expect(all('[data-sentence][tabindex="0"]')).toHaveLength(1)
  })
})

describe('a sentence', () => {
  it('selects, by click, itself and what it carries', () => {
    open()
    sentence(8)?.click()
    expect(page.view.value.selection).toEqual(['sentence:report/8', 'stance:courier-cannot-verify'])
  })

  it('is walked to with arrows and taken with Enter', () => {
    open()
    sentence(1)?.focus()
    press(sentence(1), 'ArrowDown')
    expect(document.activeElement).toBe(sentence(2))
    press(sentence(2), 'End')
    expect(document.activeElement).toBe(all('[data-sentence]').at(-1))
    press(document.activeElement as HTMLElement, 'Home')
    press(sentence(1), 'Enter')
    expect(page.view.value.selection[0]).toBe('sentence:report/1')
  })

  it('that carries nothing says why in Details', async () => {
    open()
    const [uncoded, reason] = [...project.uncoded][0] as [Ref, string]
    at(`[data-sentence="${uncoded}"]`)?.click()
    await rendered()
    expect(details()).toContain(reason)
  })

  it('is pressed when something that it carries is selected, and shows the exact quotation', async () => {
    open()
    await select('stance:guild-against-sale')
    expect(sentence(4)?.getAttribute('aria-pressed')).toBe('true')
    expect(sentence(5)?.getAttribute('aria-pressed')).toBe('false')
    expect([...(sentence(4)?.querySelectorAll('.quote') ?? [])].map(textOf).join(' ')).toBe(
      'The Fishers’ Guild rejected the sale',
    )
  })

  it('loses the marks of what a filter hides', async () => {
    open()
    expect(sentence(4)?.querySelectorAll('.sign')).toHaveLength(2)
    page.session.dispatch({ type: 'toggle-filter', field: 'polarity', value: 'opposes' })
    await rendered()
    expect(sentence(4)?.querySelectorAll('.sign')).toHaveLength(0)
    expect(sentence(4)?.querySelectorAll('.coded')).toHaveLength(0)
  })
})

describe('the key', () => {
  it('is the filter, says what is hidden, and gives it back', async () => {
    open()
    const opposes = all('.key-entry').find((entry) => textOf(entry).includes('opposes'))
    expect(opposes?.getAttribute('aria-pressed')).toBe('true')
    opposes?.click()
    await rendered()
    expect(opposes?.getAttribute('aria-pressed')).toBe('false')
    expect(textOf(at('.size'))).toContain('8 of 28 stances hidden')
    at('.size button')?.click()
    await rendered()
    expect(textOf(at('.size'))).not.toContain('hidden')
  })

  it('opens to the rest of the filters, all lines and ties', async () => {
    open()
    at('.key-more')?.click()
    await rendered()
    const entries = all('#key-more .key-entry')
    entries.find((entry) => textOf(entry).startsWith('alleged'))?.click()
    entries.find((entry) => textOf(entry) === 'Show all lines')?.click()
    entries.find((entry) => textOf(entry).startsWith('Ties'))?.click()
    expect(page.view.value.filters.certainty).toEqual(['alleged'])
    expect(page.view.value).toMatchObject({ allLines: true, ties: true })
  })
})

describe('the place of the graph', () => {
  it('says that it reads, then nothing', async () => {
    open()
    expect(textOf(at('.graph-message'))).toBe('Reading 23 sentences…')
    page.graphState.value = 'ready'
    await rendered()
    expect(at('.graph-message')).toBe(null)
  })

  it('says when filters leave nothing, with the way back', async () => {
    open()
    page.graphState.value = 'ready'
    for (const value of ['supports', 'opposes', 'ambivalent', 'neutral'])
      page.session.dispatch({ type: 'toggle-filter', field: 'polarity', value })
    await rendered()
    expect(textOf(at('.graph-message'))).toMatch(
      /^No stance matches these filters\. 28 hidden\. ?Clear filters$/,
    )
    at('.graph-message button')?.click()
    await rendered()
    expect(at('.graph-message')).toBe(null)
  })

  it('says when it could not be drawn, and offers to try again and the outline', async () => {
    let tried = 0
    page = mounted(
      project,
      ['brandt'],
      [
        {
          id: 'draw-again',
          label: 'Draw the graph again',
          keys: [],
          scope: 'page',
          when: () => true,
          run: () => {
            tried++
          },
        },
      ],
    )
    page.graphState.value = 'failed'
    await rendered()
    expect(textOf(at('.graph-message'))).toContain('The outline and the article still work.')
    const [retry, outline] = all('.graph-message button')
    retry?.click()
    outline?.click()
    expect(tried).toBe(1)
    expect(page.view.value.pane).toBe('outline')
  })
})

describe('a coding with nothing in it', () => {
  it('offers no try where there is none', async () => {
    page = mounted({ ...project, stances: new Map() })
    page.graphState.value = 'ready'
    await rendered()
    expect(textOf(at('.nothing'))).toBe(
      'Choose a line, a name, a card or a sentence to read the exact words.',
    )
    expect(at('.welcome')).toBe(null)
  })

  it('counts no articles and no sentences where no article could be read', async () => {
    page = mounted({ ...project, documents: new Map(), stances: new Map() })
    page.graphState.value = 'ready'
    await rendered()
    expect(details()).toBe('Details')
    expect(textOf(at('.article header p'))).toBe('no text')
    expect(textOf(at('.graph-message'))).toBe('There is no article to draw.')
  })
})

describe('outline and search', () => {
  it('the outline is one tree, walked by keyboard, with the same selection', async () => {
    open()
    page.session.dispatch({ type: 'pane', pane: 'outline' })
    await expect.poll(() => all('[role=tree]')).toHaveLength(1)
    const items = () => all('[role=treeitem]')
    expect(at('[role=tree]')?.getAttribute('aria-label')).toBe('Outline')
    expect(items().filter((item) => item.tabIndex === 0)).toHaveLength(1)
    const actor = items().find((item) => item.getAttribute('aria-label')?.startsWith('Fishers’ Guild'))
    actor?.click()
    await rendered()
    expect(page.view.value.selection).toEqual(['actor:guild'])
    expect(actor?.getAttribute('aria-selected')).toBe('true')
    press(actor ?? null, 'ArrowRight')
    await rendered()
    press(actor ?? null, 'ArrowRight')
    await rendered()
    press(document.activeElement as HTMLElement, 'Enter')
    expect(page.view.value.selection).toEqual(['stance:guild-against-sale'])
  })

  it('search finds, shows by kind, selects with Enter and closes', async () => {
    open()
    const field = at('[role=combobox]') as HTMLInputElement
    page.focusSearch()
    await rendered()
    expect(document.activeElement).toBe(field)
    field.value = 'okafr'
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await rendered()
    expect(textOf(at('[role=option]'))).toBe('Ines Okafor person')
    expect(field.getAttribute('aria-activedescendant')).toBe('found-0')
    press(field, 'Enter')
    await rendered()
    expect(page.view.value.selection).toEqual(['actor:okafor'])
    expect(field.getAttribute('aria-expanded')).toBe('false')
  })

  it('search gives the focus back to where it came from on Escape', async () => {
    open()
    const offer = at('.suggestions button')
    offer?.focus()
    page.focusSearch()
    await rendered()
    press(at('[role=combobox]'), 'Escape')
    expect(document.activeElement).toBe(offer)
  })

  it('search says when it finds nothing', async () => {
    open()
    page.focusSearch()
    await rendered()
    const field = at('[role=combobox]') as HTMLInputElement
    field.value = 'xyzzy'
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await rendered()
    expect(textOf(at('.search-results.none'))).toBe('Nothing found for “xyzzy”. Try fewer letters.')
  })
})

describe('notices', () => {
  it('are lines that can be dismissed, with all that they list in a dialog', async () => {
    open()
    page.session.notices.value = [
      { id: 'a', tone: 'warning', text: 'Two problems.', details: ['one', 'two'] },
      { id: 'b', tone: 'information', text: 'One more thing.' },
    ]
    await rendered()
    expect(all('.notice')).toHaveLength(2)
    expect(at('.notice')?.closest('[aria-live]')?.getAttribute('aria-live')).toBe('polite')
    all('.notice button')
      .find((button) => textOf(button) === 'Show all 2')
      ?.click()
    await expect.poll(() => all('dialog li').map(textOf)).toEqual(['one', 'two'])
    all('.notice .icon')[0]?.click()
    await rendered()
    expect(page.session.notices.value.map(({ id }) => id)).toEqual(['b'])
  })
})
