import { signal } from '@preact/signals-core'
import { describe, expect, it } from 'vitest'
import { whenLoaded } from '../../src/ui/loading'
import type { Notice, Session } from '../../src/view/session'

describe('a part of the page that is loaded later', () => {
  it('is used when it comes, and where it cannot come a notice says so, once', async () => {
    const notices = signal<readonly Notice[]>([])
    const session = { notices } as unknown as Session
    const used: string[] = []
    await whenLoaded(session, Promise.resolve('part'), (part) => used.push(part))
    expect([used, notices.value]).toEqual([['part'], []])
    for (const _ of [1, 2])
      await whenLoaded(session, Promise.reject(new Error('offline')), () => used.push('never'))
    expect(used).toEqual(['part'])
    expect(notices.value.map(({ tone, text }) => [tone, text])).toEqual([
      ['error', 'A part of the page could not be loaded. Reload the page to try again.'],
    ])
  })
})
