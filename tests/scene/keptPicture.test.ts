import { describe, expect, it } from 'vitest'
import saved from '../../graph-data/minsk-2020-08-16/layout.json'
import type { NodeKey } from '../../src/graph/keys'
import type { Picture, SavedLayout } from '../../src/layout/positions'
import type { Edit } from '../../src/model/edit'
import { editedProject } from '../../src/model/editedProject'
import type { ActorId } from '../../src/model/coding'
import type { Project } from '../../src/model/project'
import { keptPicture } from '../../src/scene/keptPicture'
import { pictureOf, type PictureAsked } from '../../src/scene/routing'
import { mergedKeys } from '../../src/view/mergedView'
import { council, minsk } from '../fixtures/projects'
import { boxesOf, outsideOf, overlapsAmong } from '../layout/boxes'
import { village } from '../layout/village'

const PICTURES = (saved as unknown as SavedLayout).pictures
const BRANDT = 'brandt' as ActorId

/** The picture of a project after edits, from the one before. */
function after(project: Project, picture: Picture, edits: readonly Edit[], asked: PictureAsked) {
  const { project: edited } = editedProject(project, edits)
  const merged = Object.fromEntries(mergedKeys(edits))
  return { edited, picture: keptPicture(edited, asked, { picture, merged }) }
}
const faultsOf = (project: Project, picture: Picture) => {
  const boxes = boxesOf(project, picture)
  return [...overlapsAmong(boxes), ...outsideOf(picture, boxes)]
}
const places = ({ nodes, labels, standIns }: Picture) => ({ nodes, labels, standIns })

describe.each(Object.keys(PICTURES) as ActorId[])('the saved pictures about %s', (about) => {
  it.each(['columns', 'rows'] as const)('in %s have all in its place after a note', (flow) => {
    const picture = PICTURES[about]?.[flow] as Picture
    const note: Edit = { type: 'note', what: `actor:${about}`, note: 'Look this up.' }
    const kept = after(minsk(), picture, [note], { lens: 'sides', about, flow })
    const { routing: _lines, ...positions } = kept.picture
    expect(picture).toMatchObject(positions)
  })
})

describe.each([
  ['Sides', { lens: 'sides', about: BRANDT, flow: 'columns' }],
  ['Sides in rows', { lens: 'sides', about: BRANDT, flow: 'rows' }],
  ['Map', { lens: 'map', about: null, flow: 'columns' }],
] satisfies readonly [string, PictureAsked][])('in %s', (_, asked: PictureAsked) => {
  const project = council()
  const before = pictureOf(project, asked)

  it('everything stands where it stood after a rename that needs no more room', () => {
    const edit: Edit = { type: 'rename', what: 'actor:residents', label: 'Dwellers' }
    const { edited, picture } = after(project, before, [edit], asked)
    expect(picture.nodes).toEqual(before.nodes)
    expect(picture.sides).toEqual(before.sides)
    expect(faultsOf(edited, picture)).toEqual([])
  })

  it('a longer name pushes what it would lie on, and no more', () => {
    const edit: Edit = { type: 'rename', what: 'actor:residents', label: 'Residents of the harbour' }
    const { edited, picture } = after(project, before, [edit], asked)
    expect(faultsOf(edited, picture)).toEqual([])
    const still = Object.entries(before.nodes).filter(([key, { x, y }]) => {
      const now = picture.nodes[key as NodeKey]
      return now?.x === x && now.y === y
    })
    expect(still.length).toBeGreaterThan(Object.keys(before.nodes).length / 2)
  })
})

describe('a merge', () => {
  const project = council()
  const asked: PictureAsked = { lens: 'map', about: null, flow: 'columns' }
  const before = pictureOf(project, asked)
  const [first = '', second = ''] = Object.keys(before.nodes).filter((key) => key.startsWith('issue:'))
  const edit: Edit = { type: 'merge', from: [first as NodeKey], into: second as NodeKey }

  it('leaves the others where they are, with all lines of both at the one that stays', () => {
    const { edited, picture } = after(project, before, [edit], asked)
    const { [first as NodeKey]: _gone, ...rest } = places(before).nodes
    expect(picture.nodes).toEqual(rest)
    expect(faultsOf(edited, picture)).toEqual([])
    expect(Object.keys(picture.routing.lines).some((id) => id.includes(first))).toBe(false)
  })

  it('puts what stays in the place of the other where it had none of its own', () => {
    const { [second as NodeKey]: _none, ...nodes } = before.nodes
    const { picture } = after(project, { ...before, nodes }, [edit], asked)
    expect(picture.nodes[second as NodeKey]).toEqual(before.nodes[first as NodeKey])
  })

  it('arranges anew where sides change by it', () => {
    // The clerk takes no side until the guild is the clerk's.
    const town = village({
      stances: [
        { holder: 'guild', target: 'mayor' },
        { holder: 'dockers', target: 'mayor', polarity: 'opposes' },
        { holder: 'clerk', target: 'mayor', polarity: 'neutral' },
      ],
    })
    const sides: PictureAsked = { lens: 'sides', about: 'mayor' as ActorId, flow: 'columns' }
    const had = pictureOf(town, sides)
    expect(had.sides).toMatchObject({ 'actor:guild': 'for', 'actor:clerk': 'third' })
    const edits: readonly Edit[] = [{ type: 'merge', from: ['actor:guild'], into: 'actor:clerk' }]
    const { edited, picture } = after(town, had, edits, sides)
    expect(picture.sides['actor:clerk' as NodeKey]).toBe('for')
    expect(picture).toEqual(pictureOf(edited, sides))
  })
})
