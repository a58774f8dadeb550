import { describe, expect, it } from 'vitest'
import { buildScene } from '../../src/scene/build'
import { routed } from '../../src/scene/routing'
import { escape, sceneToSvg } from '../../src/scene/svg'
import { DARK, LIGHT } from '../../src/scene/theme'
import { INITIAL_VIEW } from '../../src/view/state'
import { opened, PLACES } from './town'

const scene = buildScene(opened, routed(opened.project, opened.graph, PLACES), INITIAL_VIEW)
const svg = sceneToSvg(scene, LIGHT, { title: 'Who is for <the mayor> & who isn’t', description: 'A town' })

describe('a picture as SVG', () => {
  it('is well-formed: every element is closed in its order', () => {
    const open: string[] = []
    for (const [, close, name, attributes] of svg.matchAll(/<(\/?)([a-z]+)((?:\s[^<>]*?)?)>/g)) {
      if (close) expect(open.pop()).toBe(name)
      else if (!attributes?.endsWith('/')) open.push(name ?? '')
    }
    expect(open).toEqual([])
    expect(svg.replaceAll(/<[^<>]*>/g, '')).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot|#39);)/)
  })

  it('has a name and a description, escaped', () => {
    expect(svg).toContain('<title>Who is for &lt;the mayor&gt; &amp; who isn’t</title>')
    expect(svg).toContain('<desc>A town</desc>')
    expect(svg).toContain('role="img"')
  })

  it('refers to nothing outside itself and runs nothing', () => {
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
      /https?:|url\(|href|<script|<style|\son[a-z]+=/,
    )
  })

  it('says every line in a sentence', () => {
    for (const { sentence } of scene.lines) expect(svg).toContain(`<title>${escape(sentence)}</title>`)
  })

  it('leaves out the badges of quiet lines', () => {
    const shown = scene.badges.filter(({ visible }) => visible)
    expect(svg.match(/<g class="badges">[^]*?\n<\/g>/)?.[0].match(/<text/g)).toHaveLength(shown.length)
  })

  it('changes its colours, and nothing else, with the theme', () => {
    const colourless = (text: string) => text.replaceAll(/#[0-9a-f]{6}/g, '#')
    const dark = sceneToSvg(scene, DARK, {
      title: 'Who is for <the mayor> & who isn’t',
      description: 'A town',
    })
    expect(dark).not.toBe(svg)
    expect(colourless(dark)).toBe(colourless(svg))
  })
})

it('text that XML cannot hold becomes a space', () => {
  expect(escape('a\u0000b\u001bc\td"\'')).toBe('a b c\td&quot;&#39;')
})
