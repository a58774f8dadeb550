import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Download, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/graph'
import { minsk, readFolder } from '../fixtures/projects'
import { within, xmlTree } from '../io/xmlTree'
import { violations } from './axe'
import { open, useBrowser } from './page'

useBrowser()

const FILTERED = '#v=1&off=polarity.neutral'
const project = minsk()
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Export' })

/** Opens the dialog by its key, as from the graph. */
async function ask(page: Page) {
  await page.getByRole('application').focus()
  await page.keyboard.press('x')
  await dialog(page).getByRole('img').waitFor()
}

async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download') as Promise<Download>,
    dialog(page).getByRole('button', { name: button, exact: true }).press('Enter'),
  ])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

const nodesIn = (xml: Buffer) => within(xmlTree(xml.toString('utf8')), 'node').length

describe('what is handed on', () => {
  it('is what is shown, or everything, as one chooses; the key x opens the choice and Escape leaves it', async () => {
    const { page, complaints } = await open({ hash: FILTERED })
    await ask(page)
    const shown = await saved(page, 'Save GEXF 1.3')
    expect(shown.name).toBe('minsk-16-august-2020-shown.gexf')
    await dialog(page)
      .getByRole('radio', { name: /^Everything/ })
      .press('Space')
    const everything = await saved(page, 'Save GEXF 1.3')
    expect(everything.name).toBe('minsk-16-august-2020.gexf')
    expect(nodesIn(everything.bytes)).toBe(buildGraph(project).order)
    expect(nodesIn(shown.bytes)).toBeLessThan(nodesIn(everything.bytes))
    const table = (await saved(page, 'Save Stances as CSV')).bytes.toString('utf8')
    expect(table.startsWith('\uFEFFstance_id,')).toBe(true)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
  })

  it('as tables is one file each, or all of them in one zip', async () => {
    const { page, complaints } = await open({ hash: FILTERED })
    await ask(page)
    const one = await saved(page, 'Save Stances as CSV')
    const all = await saved(page, 'Save all in one zip, as CSV')
    expect(all.name).toBe('minsk-16-august-2020-shown-tables.zip')
    const entries = unzipSync(all.bytes)
    expect(Object.keys(entries)).toEqual(['stances.csv', 'nodes.csv', 'edges.csv'])
    expect(one.bytes.equals(Buffer.from(entries['stances.csv'] ?? []))).toBe(true)
    expect(complaints).toEqual([])
  })

  it('as a picture has its title and the address of the view, as text', async () => {
    const { page, complaints } = await open({ hash: FILTERED })
    await ask(page)
    const { name, bytes } = await saved(page, 'Save SVG')
    const root = xmlTree(bytes.toString('utf8'))
    expect(name).toBe('minsk-16-august-2020-shown.svg')
    expect(within(root, 'a').map(({ attributes }) => attributes['href'])).toEqual([page.url()])
    expect(within(root, 'tspan').some(({ text }) => text.startsWith('Who is for and against'))).toBe(true)
    expect(complaints).toEqual([])
  })

  it('as PNG is as large as one chooses, with or without ground', async () => {
    const { page, complaints } = await open()
    await ask(page)
    const size = async () => {
      const { bytes } = await saved(page, 'Save PNG')
      expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
      expect(bytes.includes(`Source\0\0\0\0\0${page.url()}`)).toBe(true)
      return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
    }
    const cornerAlpha = async () => {
      const { bytes } = await saved(page, 'Save PNG')
      return page.evaluate(
        async (data) => {
          const bitmap = await createImageBitmap(new Blob([Uint8Array.from(data)], { type: 'image/png' }))
          const context = new OffscreenCanvas(1, 1).getContext('2d')
          context?.drawImage(bitmap, 0, 0)
          return context?.getImageData(0, 0, 1, 1).data[3]
        },
        [...bytes],
      )
    }
    const chosen = dialog(page).getByRole('combobox', { name: /^PNG size/ })
    await chosen.selectOption('1')
    const [width = 0, height = 0] = await size()
    expect(await cornerAlpha()).toBe(255)
    await dialog(page).getByRole('checkbox', { name: 'Transparent ground' }).press('Space')
    expect(await cornerAlpha()).toBe(0)
    await chosen.selectOption('4')
    expect(await size()).toEqual([width * 4, height * 4])
    expect(complaints).toEqual([])
  })

  it('as a project is its files, byte for byte', async () => {
    const { page } = await open()
    await ask(page)
    const { name, bytes } = await saved(page, 'Save Standpoint project')
    expect(name).toBe('minsk-16-august-2020.standpoint')
    const entries = unzipSync(bytes)
    const files = readFolder('graph-data/minsk-2020-08-16')
    expect(Object.keys(entries)[0]).toBe('coding.json')
    for (const [file, content] of Object.entries(entries))
      expect(Buffer.from(content).toString('utf8')).toBe(files[file])
    expect(Object.keys(entries)).toEqual(expect.arrayContaining(['article.txt', 'layout.json']))
  })

  it('can be copied: the picture as PNG, a citation as text', async () => {
    const { page } = await open()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await ask(page)
    await dialog(page).getByRole('button', { name: 'Copy citation: Article' }).press('Enter')
    await dialog(page).getByText('Citation copied.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('16 August 2020')
    await dialog(page).getByRole('button', { name: 'Copy picture' }).press('Enter')
    await dialog(page).getByText('Picture copied.').waitFor()
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap((item) => [...item.types]),
    )
    expect(types).toContain('image/png')
  })
})

it.each([
  ['light', false],
  ['dark', true],
])(
  'on a phone, %s, the dialog is opened under More, fits and has no fault that axe finds',
  async (_, dark) => {
    const { page, complaints } = await open({ width: 360, height: 740, touch: true, dark, hash: FILTERED })
    await page.getByRole('button', { name: 'More' }).tap()
    await page.getByRole('dialog', { name: 'More' }).getByRole('button', { name: 'Export' }).tap()
    await dialog(page).getByRole('img').waitFor()
    const wide = await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth)
    expect(wide).toBeLessThanOrEqual(0)
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
  },
)
