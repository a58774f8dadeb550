import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DARK, LIGHT, SANS, SERIF, type Theme } from '../../src/scene/theme'

const css = readFileSync(new URL('../../src/ui/styles/tokens.css', import.meta.url), 'utf8')

/** The value of a custom property, white space and kind of quotes evened out. */
function property(name: string): string | undefined {
  const [, value] = new RegExp(`--${name}:\\s*([^;]+);`).exec(css) ?? []
  return value?.replace(/\s+/g, ' ').replaceAll("'", '"').trim()
}

describe('the style sheet', () => {
  it.each(Object.keys(LIGHT) as (keyof Theme)[])('has the picture’s %s, light and dark', (name) => {
    const kebab = name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)
    expect(property(kebab)).toBe(`light-dark(${LIGHT[name]}, ${DARK[name]})`)
  })

  it.each([
    ['sans', SANS],
    ['serif', SERIF],
  ])('has the picture’s %s', (name, families) => {
    expect(property(name)?.replaceAll(', ', ',')).toBe(families.replaceAll("'", '"'))
  })
})
