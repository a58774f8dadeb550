// @vitest-environment happy-dom
import type { Signal } from '@preact/signals-core'
import { describe, expect, it, vi } from 'vitest'
import type { Opened } from '../../src/view/session'
import { INITIAL_VIEW } from '../../src/view/state'
import { council, mounted, rendered, textOf } from './mounted'

const step = (id: string, changes: object = {}) => ({
  id,
  title: `About ${id}`,
  text: 'The [guild](actor:guild) and [nobody](actor:nobody).',
  view: 'sel=actor:guild',
  records: ['stance:brandt-for-sale'],
  discuss: 'Say why.',
  ...changes,
})
const TOUR = { format: 1, title: 'T', terms: [], steps: [step('first'), step('second')] }

async function touring(tour: unknown) {
  const page = mounted(council())
  const opened = page.session.opened as Signal<Opened>
  opened.value = { ...opened.value, tour: () => Promise.resolve(JSON.stringify(tour)) }
  page.session.dispatch({ type: 'tour-step', step: 0, view: INITIAL_VIEW })
  await vi.waitUntil(() => page.root.querySelector('.tour'), { timeout: 20_000 })
  return page
}

describe('a tour whose ids are gone', () => {
  it('says of the step what is gone, and shows the rest', async () => {
    const gone = step('first', { records: ['stance:brandt-for-sale', 'stance:gone'] })
    const { root } = await touring({ ...TOUR, steps: [gone] })
    const words = textOf(root.querySelector('.tour'))
    expect(words).toContain('A part of this step is no longer in the coding; the rest is shown.')
    expect(words).toContain('"stance:gone" is not in the coding')
    expect(words).toContain('The guild and nobody.')
    expect(root.querySelectorAll('.tour-evidence')).toHaveLength(1)
    expect([...root.querySelectorAll('.tour-text button')].map(textOf)).toEqual(['guild'])
  })

  it('and whose form is broken is said to be unreadable, with its place', async () => {
    const { root, view } = await touring({ ...TOUR, steps: [step('first', { title: 7 })] })
    const words = textOf(root.querySelector('.tour'))
    expect(words).toContain('The tour cannot be read')
    expect(words).toMatch(/tour\.json:1:\d+ step first: title must be a text/)
    root.querySelector<HTMLButtonElement>('.tour .icon')?.click()
    expect(view.value.tourStep).toBeNull()
  })
})

it('without a tour the page offers none', async () => {
  const { root } = mounted(council())
  await rendered()
  expect(root.querySelector('.tour-button')).toBeNull()
})
