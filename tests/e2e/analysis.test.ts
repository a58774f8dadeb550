import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import type { AnalysisRequest, ProjectPart } from '../../src/analysis/conversation'
import { violations } from './axe'
import { twoCamps } from '../analysis/twoCamps'
import { open, useBrowser } from './page'

useBrowser()

const pane = (page: Page) => page.getByRole('region', { name: 'Analysis' })
const finding = (page: Page) => pane(page).locator('.finding')
const details = (page: Page) => page.getByRole('region', { name: /details/i })
const answered = (page: Page) => pane(page).locator('.answer[data-state=done]').waitFor()
const ask = async (page: Page, network: RegExp, measure: RegExp) => {
  for (const [label, name] of [
    ['Network', network],
    ['Measure', measure],
  ] as const) {
    const select = pane(page).getByLabel(label, { exact: true })
    const option = await select.locator('option').filter({ hasText: name }).first().getAttribute('value')
    await select.selectOption(option)
  }
  await answered(page)
}

describe('the analysis', () => {
  it('is opened by its button, loads nothing before, and answers in a sentence', async () => {
    const requested: string[] = []
    const { page, complaints } = await open({
      before: async (fresh) => fresh.on('request', (request) => requested.push(request.url())),
    })
    const isOurs = (url: string) => /\/(analysis|worker|question)-.*\.(js|css)$/.test(url)
    const before = requested.filter(isOurs).length
    await page.getByRole('button', { name: 'Analysis' }).click()
    await answered(page)
    expect(requested.filter(isOurs).length).toBeGreaterThan(before)
    expect(await finding(page).innerText()).toMatch(/^Two camps explain/)
    expect(complaints).toEqual([])
  })

  it('leads from a row to the stances, and from there to the sentence', async () => {
    const { page, complaints } = await open({ hash: '#v=1&pane=analysis&an=stances,degree' })
    await answered(page)
    await pane(page)
      .getByRole('button', { name: /^EU: select the 1 stance/ })
      .click()
    await expect.poll(() => page.url()).toContain('sel=stance:eu-against-belarus')
    await expect
      .poll(() => details(page).innerText())
      .toContain('is gearing up to impose new sanctions on Belarus')
    await details(page)
      .getByRole('button', { name: /^Sentence 16/ })
      .click()
    const sentence = page
      .getByRole('region', { name: /^article/i })
      .getByRole('button', { name: /^Sentence 16\b/ })
    await sentence.waitFor()
    await expect
      .poll(() => sentence.evaluate((element) => element.getBoundingClientRect().top > 0))
      .toBe(true)
    expect(complaints).toEqual([])
  })

  it('follows what is chosen elsewhere: the row about a selected actor is marked', async () => {
    const { page } = await open({ hash: '#v=1&pane=analysis&an=stances,degree&sel=actor:russia' })
    await answered(page)
    expect(await pane(page).locator('tr.touched').innerText()).toContain('Russia')
  })

  it('sorts by a heading, and says so', async () => {
    const { page } = await open({ hash: '#v=1&pane=analysis&an=stances,degree' })
    await answered(page)
    const heading = pane(page).getByRole('columnheader', { name: 'Negative' })
    await heading.getByRole('button').click()
    expect(await heading.getAttribute('aria-sort')).toBe('descending')
    await heading.getByRole('button').click()
    expect(await heading.getAttribute('aria-sort')).toBe('ascending')
    const values = await pane(page).locator('tbody tr td:nth-of-type(2)').allInnerTexts()
    expect(values.map(Number)).toEqual(values.map(Number).toSorted((a, b) => a - b))
  })

  it('of a long kind shows its progress and can be cancelled and run again', async () => {
    const { page, complaints } = await open({
      hash: '#v=1&pane=analysis&an=issues,balance,samples.100000,aggregation.ignore',
    })
    const progress = pane(page).getByRole('progressbar')
    await progress.waitFor()
    await expect
      .poll(() =>
        pane(page)
          .getByText(/[\d,]+ of 100,000/)
          .count(),
      )
      .toBe(1)
    await pane(page).getByRole('button', { name: 'Cancel' }).click()
    await pane(page).getByText('Cancelled; nothing was measured.').waitFor()
    expect(await progress.count()).toBe(0)
    await pane(page).getByRole('button', { name: 'Run again' }).click()
    await progress.waitFor()
    expect(complaints).toEqual([])
  })

  it('is in the link: a reload asks the same and marks the same', async () => {
    const { page } = await open()
    await page.getByRole('button', { name: 'Analysis' }).click()
    await answered(page)
    await ask(page, /through shared issues/, /coalitions/i)
    await pane(page).getByRole('button', { name: 'Colour by coalitions' }).click()
    const legend = page.getByRole('group', { name: 'What the analysis marks' })
    await legend.waitFor()
    await expect.poll(() => page.url()).toContain('an=actors,coalitions')
    await expect.poll(() => page.url()).toContain('rings=analysis')
    const before = [await finding(page).innerText(), await legend.innerText()]
    await page.reload()
    await answered(page)
    await legend.waitFor()
    expect([await finding(page).innerText(), await legend.innerText()]).toEqual(before)
    await page.getByRole('button', { name: 'Take off the graph: coalitions' }).click()
    await expect.poll(() => legend.count()).toBe(0)
  })

  it('arranges the graph by the camps it found, by keyboard; undo and a link lead back', async () => {
    const { page, complaints } = await open({ hash: '#v=1&pane=analysis&an=stances,camps' })
    await answered(page)
    const scene = () => page.evaluate(() => Number(document.documentElement.dataset['ready']))
    const before = await scene()
    await pane(page).getByRole('button', { name: 'Arrange by camps' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('places=analysis')
    await expect.poll(scene, { timeout: 30_000 }).toBeGreaterThan(before)
    const legend = page.getByRole('group', { name: 'What the analysis marks' })
    expect(await legend.innerText()).toContain('Arranged by camps')
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.url()).not.toContain('places=')
    await page.keyboard.press('Control+Shift+Z')
    await expect.poll(() => page.url()).toContain('places=analysis')
    await page.reload()
    await answered(page)
    await legend.waitFor()
    expect(
      await pane(page).getByRole('button', { name: 'Arrange by camps' }).getAttribute('aria-pressed'),
    ).toBe('true')
    expect(complaints).toEqual([])
  })

  it('shows who says what as a matrix, each cell leading to its words', async () => {
    const { page, complaints } = await open({ hash: '#v=1&pane=analysis&an=actors-issues,matrix' })
    await answered(page)
    const cell = pane(page).getByRole('button', {
      name: /^Protesters, The protests against Lukashenko: 1, 1 stance$/,
    })
    await cell.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => details(page).innerText()).toContain('Protesters')
    await expect.poll(() => page.url()).toMatch(/[#&]sel=stance:[a-z-]+(&|$)/)
    expect(complaints).toEqual([])
  })

  it('counts between two days, without some values; the link says so', async () => {
    const { page } = await open({ hash: '#v=1&pane=analysis&an=actors,ties,aggregation.ignore' })
    await answered(page)
    const first = await pane(page).locator('.more-findings').innerText()
    await pane(page).getByText('Settings', { exact: true }).click()
    await pane(page).getByLabel('Exclude by').selectOption({ label: 'Actor' })
    await pane(page).getByLabel('Value', { exact: true }).selectOption({ label: 'Russia' })
    await pane(page).getByRole('button', { name: 'Exclude', exact: true }).click()
    await pane(page).getByRole('button', { name: 'Count again: Actor: Russia' }).waitFor()
    await expect.poll(() => page.url()).toContain('exclude.holder=russia')
    await answered(page)
    await expect.poll(() => pane(page).locator('.more-findings').innerText()).not.toBe(first)
    await pane(page).getByLabel('From', { exact: true }).fill('2020-08-17')
    await page.keyboard.press('Tab')
    await expect.poll(() => page.url()).toContain('from.2020-08-17')
    await expect.poll(() => finding(page).innerText()).toBe('No two actors are tied.')
    await page.reload()
    await answered(page)
    expect(await finding(page).innerText()).toBe('No two actors are tied.')
  })

  it('proves camps of a large sparse network with a solver that is loaded only then', async () => {
    const solvers: string[] = []
    const ties = twoCamps({ nodes: 300, ties: 500, noise: 0.2, seed: 2 })
    const { page, complaints } = await open({
      hash: '#v=1&pane=analysis&an=stances,degree',
      before: async (fresh) => {
        fresh.on('request', (request) => {
          if (request.url().endsWith('.wasm')) solvers.push(request.url())
        })
        // What the worker is handed over are made-up stances.
        await fresh.addInitScript((made) => {
          const post = Worker.prototype.postMessage
          let isSent = false
          const stand = (message: ProjectPart) => {
            if (message.field === 'evidence') return { ...message, entries: [] }
            if (message.field !== 'stances') return message
            const entries = made.map(([holder, actor, sign], at) => [
              `made-up-${at}`,
              {
                ...(message.entries[0]?.[1] as object),
                id: `made-up-${at}`,
                holder,
                target: { actor },
                polarity: sign > 0 ? 'supports' : 'opposes',
              },
            ])
            const first = !isSent
            isSent = true
            return { ...message, entries: first ? entries : [] }
          }
          Worker.prototype.postMessage = function (this: Worker, message: AnalysisRequest) {
            post.call(this, message.type === 'part' ? stand(message) : message)
          } as typeof post
        }, ties)
      },
    })
    await answered(page)
    expect(solvers).toEqual([])
    await pane(page).getByLabel('Measure', { exact: true }).selectOption('camps')
    await pane(page).getByText('proved by integer programming').waitFor({ timeout: 40_000 })
    expect(solvers).toHaveLength(1)
    expect(complaints).toEqual([])
  })

  it('says what of a link it cannot read', async () => {
    const { page, complaints } = await open({ hash: '#v=1&pane=analysis&an=stances,horoscope' })
    expect(await page.getByRole('region', { name: 'Notices' }).innerText()).toContain(
      'link could not be followed',
    )
    await answered(page)
    expect(complaints).toEqual([])
  })

  it('hands out its table as CSV', async () => {
    const { page } = await open({ hash: '#v=1&pane=analysis&an=actors,issue-bars' })
    await answered(page)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      pane(page)
        .getByRole('button', { name: /^Save as CSV/ })
        .first()
        .click(),
    ])
    expect(download.suggestedFilename()).toBe('issue-bars-holders-for-and-against-by-issue.csv')
    const stream = await download.createReadStream()
    const parts: Uint8Array[] = []
    for await (const part of stream) parts.push(part as Uint8Array)
    const text = Buffer.concat(parts).toString('utf8')
    expect(text).toMatch(/^Issue,For,Against,Dispute\n/)
    expect(text.trim().split('\n').length).toBeGreaterThan(20)
  })
})

describe.each([
  { name: 'a desktop', width: 1440, height: 900 },
  { name: 'a tablet', width: 1024, height: 768 },
  { name: 'a phone', width: 390, height: 844, touch: true },
])('on $name', (size) => {
  it.each([
    { state: 'camps, marked', hash: '&rings=analysis', dark: false },
    { state: 'camps in the dark, with a selection', hash: '&rings=analysis&sel=actor:russia', dark: true },
    { state: 'issues', hash: '&an=actors,issue-bars', dark: false },
    { state: 'a matrix', hash: '&an=actors-issues,matrix,exclude.holder=russia', dark: true },
    { state: 'an arrangement by camps', hash: '&an=stances,camps&places=analysis', dark: false },
    { state: 'windows of time', hash: '&an=actors,ties,window.days*1', dark: false },
    { state: 'a comparison with chance', hash: '&an=issues,balance', dark: true },
  ])('$state: axe-core finds nothing and nothing is wider than the page', async ({ hash, dark }) => {
    const { page, complaints } = await open({
      ...size,
      hash: `#v=1&pane=analysis${hash}`,
      dark,
      until: 'loaded',
    })
    await answered(page)
    await pane(page)
      .locator('details')
      .evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute('open', '')))
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
    expect(complaints).toEqual([])
  })
})
