import { describe, expect, it } from 'vitest'
import type { ReportMarks } from '../../src/analysis/report'
import { buildGraph } from '../../src/graph/graph'
import { pictureSvg } from '../../src/io/pictureSvg'
import { shownInWords } from '../../src/io/pictureWords'
import { pictureOf } from '../../src/scene/routing'
import { LIGHT } from '../../src/scene/theme'
import { subjectsOf } from '../../src/layout/subjects'
import type { Project } from '../../src/model/project'
import { INITIAL_VIEW, type ViewState } from '../../src/view/state'
import { hostile } from '../fixtures/hostile'
import { council } from '../fixtures/projects'
import { within, xmlTree } from './xmlTree'

const project = council()
const [about] = subjectsOf(project)
if (about === undefined) throw new Error('the fixture has a subject')
const picture = pictureOf(project, { lens: 'sides', about, flow: 'columns' })
const ADDRESS = 'https://a.example/standpoint/#v=1&off=polarity.opposes'

function drawn(
  change: Partial<ViewState> = {},
  options: { transparent?: boolean; address?: string; marks?: ReportMarks } = {},
) {
  const view = { ...INITIAL_VIEW, ...change }
  const { address = ADDRESS, marks = null, ...rest } = options
  const source = {
    project,
    graph: buildGraph(project),
    picture,
    view,
    codingSha256: 'ab'.repeat(32),
    address,
    marks,
  }
  return pictureSvg(source, LIGHT, rest)
}
const textsOf = (svg: string) =>
  within(xmlTree(svg), 'text').map((text) =>
    [text, ...within(text, 'tspan')].map((part) => part.text).join(''),
  )

describe('a picture that stands alone', () => {
  it('says what it asks, what is shown, whose words and whose coding it rests on', () => {
    const texts = textsOf(drawn())
    expect(texts[0]).toMatch(/^Who is for and against /)
    expect(texts[1]).toBe(`${project.stances.size} stances`)
    for (const { published } of project.documents.values())
      expect(texts.some((text) => text.includes(published.slice(0, 4)))).toBe(true)
    expect(texts.some((text) => /Coding, version abababababab\./.test(text))).toBe(true)
  })
  it('holds the address of its view, as text and as a link', () => {
    const root = xmlTree(drawn())
    const [link, ...others] = within(root, 'a')
    expect(others).toEqual([])
    expect(link?.attributes['href']).toBe(ADDRESS)
    expect(
      link &&
        within(link, 'tspan')
          .map(({ text }) => text)
          .join(''),
    ).toBe(ADDRESS)
  })
  it('links to nothing but the web', () => {
    expect(within(xmlTree(drawn({}, { address: 'javascript:alert(1)' })), 'a')).toEqual([])
  })
  it('explains the lines that it has, and no others', () => {
    const key = (svg: string) => /<g class="key">[^]*?\n<\/g>/.exec(svg)?.[0] ?? ''
    expect(key(drawn())).toContain('opposes, denies')
    const without = drawn({ filters: { ...INITIAL_VIEW.filters, polarity: ['opposes'] } })
    expect(key(without)).not.toContain('opposes, denies')
    expect(key(without)).toContain('supports, affirms')
  })
  it('names the groups and scores that an analysis put on it, where the view shows them', () => {
    const actor = `actor:${about}` as const
    const marks: ReportMarks = {
      groupsName: 'camps',
      groups: [{ letter: 'A', name: 'Camp of the first', members: [actor] }],
      scoresName: 'betweenness',
      scores: [[actor, 1]],
    }
    const both = drawn({ colourBy: 'analysis', sizeBy: 'analysis' }, { marks })
    expect(textsOf(both)).toEqual(
      expect.arrayContaining(['Camp of the first', 'Halo: betweenness, wider is more']),
    )
    expect(textsOf(drawn({}, { marks }))).not.toContain('Camp of the first')
  })
  it('has a ground, or none', () => {
    const grounds = (svg: string) => svg.split(`fill="${LIGHT.bg}"/>`).length
    expect(grounds(drawn()) - grounds(drawn({}, { transparent: true }))).toBe(1)
  })
  it('keeps every name as text', () => {
    const all = textsOf(drawn()).join(' ').replaceAll(/\s+/g, '')
    const held = [...project.stances.values()].map(({ holder }) => project.actors.get(holder)?.label ?? '')
    for (const label of held) expect(all).toContain(label.replaceAll(/\s+/g, ''))
  })
})

it('the worst of names leave a picture well-formed and without anything that runs', () => {
  const worst: Project = hostile()
  const [subject] = subjectsOf(worst)
  if (subject === undefined) throw new Error('somebody has three stances')
  const svg = pictureSvg(
    {
      project: worst,
      graph: buildGraph(worst),
      picture: pictureOf(worst, { lens: 'sides', about: subject, flow: 'columns' }),
      view: INITIAL_VIEW,
      codingSha256: 'ab'.repeat(32),
      address: '',
      marks: null,
    },
    LIGHT,
  )
  expect(xmlTree(svg).name).toBe('svg')
  expect(svg).not.toMatch(/<script|NaN|Infinity|\p{Cs}|(?![\n\r\t])\p{Cc}/u)
})

it.each([
  [{}, /^\d+ stances$/],
  [
    { filters: { ...INITIAL_VIEW.filters, polarity: ['opposes'], form: ['speech-act'] } },
    /^\d+ of \d+ stances: without opposes and speech act$/,
  ],
  [{ perspective: { voice: 'document', document: null } }, /stances: in the own voice of the documents$/],
  [
    { dates: { from: '2021-05-03', to: '2021-05-09', undated: true } },
    /: of 3 May to 9 May 2021 or without a date$/,
  ],
  [{ dates: { from: '2021-05-03', to: null, undated: false } }, /: since 3 May 2021$/],
  [{ hidden: [`actor:${about}`], text: 'marsh' }, /: with the words “marsh”; without /],
  [{ neighbourhood: { ids: [`actor:${about}`], depth: 1 } }, /stances: within 1 step of /],
] as const)('what a picture leaves out is said in words: %j', (change, words) => {
  expect(shownInWords(project, { ...INITIAL_VIEW, ...(change as Partial<ViewState>) })).toMatch(words)
})
