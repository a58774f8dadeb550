import { afterEach, describe, expect, it, vi } from 'vitest'
import { linkedSource } from '../../src/ui/open/linked'

const PAGE = 'https://graphs.example/standpoint/index.html?x=1#v=1'
const asked: string[] = []
const answering = (answer: () => Response | Promise<Response>) =>
  vi.stubGlobal('fetch', async (address: URL, init: RequestInit) => {
    asked.push(`${address.href} ${init.redirect}`)
    return answer()
  })
const read = (link: string, page = PAGE, onProgress: (share: number) => void = () => {}) =>
  linkedSource(link, page, { signal: new AbortController().signal, onProgress })
const csv = (text: string, headers: Record<string, string> = {}) =>
  new Response(text, { headers: { 'content-type': 'text/csv', ...headers } })

afterEach(() => {
  vi.unstubAllGlobals()
  asked.length = 0
})

describe('a link to a file', () => {
  it.each([
    ['data/ties.csv', 'https://graphs.example/standpoint/data/ties.csv', 'ties.csv'],
    [
      '/Data%20two/two%20ties.csv?version=2#row',
      'https://graphs.example/Data%20two/two%20ties.csv?version=2',
      'two ties.csv',
    ],
    [' https://graphs.example/a.gexf ', 'https://graphs.example/a.gexf', 'a.gexf'],
    ['../', 'https://graphs.example/', 'file'],
  ])('“%s” is read where it is on the page’s own site', async (link, address, name) => {
    answering(() => csv('a,b\n'))
    const source = await read(link)
    expect([source.name, new TextDecoder().decode(source.bytes)]).toEqual([name, 'a,b\n'])
    expect(asked).toEqual([`${address} error`])
  })

  it.each([
    ['on another site', 'https://other.example/a.csv', PAGE],
    ['on the same host by another protocol', 'http://graphs.example/a.csv', PAGE],
    ['at another port', 'https://graphs.example:8443/a.csv', PAGE],
    ['without protocol, elsewhere', '//other.example/a.csv', PAGE],
    ['that is a script', 'javascript:alert(1)', PAGE],
    ['that holds its data', 'data:text/csv,a,b', PAGE],
    ['on the disk', 'file:///etc/passwd', PAGE],
    ['that is none', 'https://[', PAGE],
    ['that is empty', ' ', PAGE],
    ['from a page that is a file', 'a.csv', 'file:///home/page.html'],
  ])('%s is refused, and nothing is asked of anyone', async (_, link, page) => {
    answering(() => csv(''))
    await expect(read(link, page)).rejects.toMatchObject({
      name: 'Unreadable',
      fix: expect.stringMatching(/./),
    })
    expect(asked).toEqual([])
  })

  it.each([
    ['that is not there', () => new Response('', { status: 404 }), /no such file on this site \(404\)/],
    [
      'for which the site answers with its page',
      () => new Response('<p>', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
      /a page answers instead/,
    ],
    ['that leads elsewhere', () => Promise.reject(new TypeError('redirect')), /leads elsewhere/],
  ])('%s ends in a sentence', async (_, answer, reason) => {
    answering(answer)
    await expect(read('a.csv')).rejects.toThrow(reason)
  })

  it('tells how far it is, where the site says how much there is', async () => {
    const shares: number[] = []
    answering(() => csv('a,b\n1,2\n', { 'content-length': '16' }))
    await read('a.csv', PAGE, (share) => shares.push(share))
    expect(shares).toEqual([0.5])
  })

  it('to a web page is an article', async () => {
    answering(() => new Response('<p>The mayor.', { headers: { 'content-type': 'text/html' } }))
    expect((await read('news.html')).name).toBe('news.html')
  })
})
