/**
 * Writes src/layout/advances.ts: for each character the widest advance of three common font families, measured
 * in Chromium (CHROMIUM_PATH, else /usr/bin/chromium). Needs the Debian packages fonts-liberation,
 * fonts-noto-core and fonts-dejavu-core. Run: node scripts/measure-fonts.mjs
 */
import { writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'

const FAMILIES = {
  sans: ['Liberation Sans', 'Noto Sans', 'DejaVu Sans'],
  serif: ['Liberation Serif', 'Noto Serif', 'DejaVu Serif'],
}
/** Latin with its extensions A, Greek, Cyrillic, punctuation, currency and letter-like signs, arrows, operators. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x370, 0x3ff],
  [0x400, 0x482],
  [0x48a, 0x4ff],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20a0, 0x20bf],
  [0x2116, 0x2122],
  [0x2190, 0x2195],
  [0x2212, 0x2212],
  [0x2260, 0x2265],
  [0x25cb, 0x25cf],
]
/** A width of n/64 em is the character with code n + 35. */
const encode = (widthEm) => String.fromCharCode(Math.ceil(widthEm * 64 - 1e-6) + 35)

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const page = await browser.newPage()
const widths = (ofFamilies, ofWeight) =>
  page.evaluate(
    ([families, weight, ranges]) => {
      const context = document.createElement('canvas').getContext('2d')
      return ranges.map(([first, last]) =>
        Array.from({ length: last - first + 1 }, (_, index) =>
          Math.max(
            ...families.map((family) => {
              context.font = `${weight} 1000px "${family}"`
              return context.measureText(String.fromCodePoint(first + index)).width / 1000
            }),
          ),
        ),
      )
    },
    [ofFamilies, ofWeight, RANGES],
  )

const tables = {}
for (const [kind, families] of Object.entries(FAMILIES))
  for (const weight of [400, 700])
    tables[`${kind}${weight}`] = (await widths(families, weight)).map((range) => range.map(encode).join(''))
await browser.close()

const list = (name, table) =>
  `  ${name}: [\n${table.map((range) => `    ${JSON.stringify(range)},`).join('\n')}\n  ],`
writeFileSync(
  new URL('../src/layout/advances.ts', import.meta.url),
  `/** Made by scripts/measure-fonts.mjs. First and last code point of each measured range. */
export const RANGES: readonly (readonly [number, number])[] = [
${RANGES.map(([first, last]) => `  [0x${first.toString(16)}, 0x${last.toString(16)}],`).join('\n')}
]

/**
 * Widest advance of each character in Liberation, Noto and DejaVu, a string for each range: a character with
 * code n + 35 stands for n/64 em.
 */
export const ADVANCES = {
${Object.entries(tables)
  .map(([name, table]) => list(name, table))
  .join('\n')}
} as const
`,
)
