import { targetKey, type NodeKey } from '../graph/keys'
import { choicesIn } from '../layout/subjects'
import type { ActorId } from '../model/coding'
import type { Project, Ref } from '../model/project'
import { recordOf, typeOf } from '../model/refs'
import { aboutOf, choicesOf } from './about'
import type { PureCommand } from './commands'
import { litIn } from './lit'
import { selectedNodes } from './neighbourhoods'
import { pinsIn } from './pins'
import type { ViewState } from './state'
import { same, type Action } from './update'

/** Both ends of every stance that a view lights. */
function shownPairs(project: Project, view: ViewState): readonly (readonly [NodeKey, NodeKey])[] {
  const lit = litIn({ project }, view)
  return [...project.stances.values()]
    .filter(({ id }) => lit.has(id))
    .map(({ holder, target }) => [`actor:${holder}`, targetKey(project, target)])
}

/** Actors and issues that are joined by a stance that a view lights. */
export const shownNodes = (project: Project, view: ViewState): readonly NodeKey[] => [
  ...new Set(shownPairs(project, view).flat()),
]

const kindOf = (project: Project, key: string): string | undefined =>
  recordOf(project, 'actor', key)?.kind ?? recordOf(project, 'issue', key)?.kind

/** Selects refs, unless nothing would change. */
const selecting = (view: ViewState, refs: readonly Ref[]): Action | null =>
  refs.length === 0 || same(refs, view.selection) ? null : { type: 'select', refs }

/** The one actor of a target; undefined where it is anything else. */
function onlyActor(project: Project, target: readonly Ref[]): ActorId | undefined {
  const [ref, ...rest] = target
  return ref === undefined || rest.length > 0 ? undefined : recordOf(project, 'actor', ref)?.id
}

/** Arranges a lens around an actor, where it can be and is not yet. */
function around(view: ViewState, project: Project, lens: 'sides' | 'actor', actor: ActorId): Action | null {
  const choices = choicesIn(project)
  const all = choicesOf(lens, choices)
  if (!all.includes(actor) || (view.lens === lens && aboutOf(view, choices) === actor)) return null
  return { type: 'lens', lens, about: actor === all[0] ? null : actor }
}

const nodesAmong = (target: readonly Ref[]): readonly NodeKey[] =>
  target.filter((ref): ref is NodeKey & Ref => typeOf(ref) === 'actor' || typeOf(ref) === 'issue')

const command = (
  id: string,
  label: string,
  keys: readonly string[],
  menus: NonNullable<PureCommand['menus']>,
  action: PureCommand['action'],
): PureCommand => ({ id, label, keys, scope: 'graph', menus, action })

/** What is done with the hands: choosing several, taking out of the picture, putting elsewhere. Loaded after the first picture. */
export const HAND_COMMANDS: readonly PureCommand[] = [
  command('select', 'Select', ['Enter'], ['node', 'line', 'sentence', 'event'], (view, _, target) =>
    selecting(view, target),
  ),
  command(
    'select-also',
    'Add to the selection, or take away',
    ['Shift+Enter'],
    ['node', 'line', 'sentence', 'event'],
    (view, _, target) =>
      target.length > 0 && view.selection.length > 0 && !same(target, view.selection)
        ? { type: 'select', refs: target, mode: 'toggle' }
        : null,
  ),
  command('select-ends', 'Select both ends', ['e'], ['line'], (view, project, target) =>
    typeOf(target[0] ?? '') === 'stance' || typeOf(target[0] ?? '') === 'tie'
      ? selecting(view, selectedNodes(project, target) as readonly Ref[])
      : null,
  ),
  command('select-neighbours', 'Select neighbours', ['s'], ['node'], (view, project, target) => {
    const centres = new Set<string>(nodesAmong(target))
    const near = shownPairs(project, view).flatMap(([a, b]) =>
      centres.has(a) ? [b] : centres.has(b) ? [a] : [],
    )
    return selecting(view, [...new Set([...target, ...(near as readonly Ref[])])])
  }),
  command('select-alike', 'Select all shown of this kind', ['k'], ['node'], (view, project, target) => {
    const kinds = new Set(nodesAmong(target).map((key) => kindOf(project, key)))
    const alike = shownNodes(project, view).filter((key) => kinds.has(kindOf(project, key)))
    return selecting(view, [...new Set([...target, ...(alike as readonly Ref[])])])
  }),
  command('select-shown', 'Select all actors and issues shown', ['Mod+a'], ['nothing'], (view, project) =>
    selecting(view, shownNodes(project, view) as readonly Ref[]),
  ),
  command('paths-between', 'Show the paths between the two', ['b'], ['node'], (view, _, target) => {
    const [from, to, ...rest] = nodesAmong(target)
    if (from === undefined || to === undefined || rest.length > 0) return null
    const path = { from, to, index: 0, neutral: false, allTies: false }
    return view.path?.from === from && view.path.to === to ? null : { type: 'path', path }
  }),
  command('according', 'Keep only what this actor says', [], ['node'], (view, project, target) => {
    const speaker = onlyActor(project, target)
    if (speaker === undefined || same(view.perspective, { voice: 'speaker', speaker })) return null
    return [...project.stances.values()].some(({ saidBy }) => saidBy.includes(speaker))
      ? { type: 'perspective', perspective: { voice: 'speaker', speaker } }
      : null
  }),
  command('about', 'Show who is for and against this actor', [], ['node'], (view, project, target) => {
    const actor = onlyActor(project, target)
    if (actor === undefined) return null
    return around(view, project, 'sides', actor)
  }),
  command(
    'all-about',
    'Show what is said about this actor, and by it',
    [],
    ['node'],
    (view, project, target) => {
      const actor = onlyActor(project, target)
      return actor === undefined ? null : around(view, project, 'actor', actor)
    },
  ),
  command('hide', 'Hide', ['h'], ['node'], (view, _, target) => {
    const nodes = nodesAmong(target).filter((key) => !view.hidden.includes(key))
    return nodes.length > 0 ? { type: 'hide', nodes } : null
  }),
  command('show-again', 'Show again', [], ['node'], (view, _, target) => {
    const nodes = nodesAmong(target).filter((key) => view.hidden.includes(key))
    return nodes.length > 0 ? { type: 'show', nodes } : null
  }),
  command('show-hidden', 'Show all that is hidden', ['H'], ['nothing'], (view) =>
    view.hidden.length > 0 ? { type: 'show', nodes: view.hidden } : null,
  ),
  command('unpin', 'Let it go back to its place', ['u'], ['node'], (view, _, target) => {
    const moved = new Set(pinsIn(view).map(({ node }) => node))
    const nodes = nodesAmong(target).filter((key) => moved.has(key))
    return nodes.length > 0 ? { type: 'unpin', nodes } : null
  }),
  command('unpin-all', 'Let all that was moved go back', ['U'], ['nothing'], (view) =>
    pinsIn(view).length > 0 ? { type: 'unpin', nodes: null } : null,
  ),
]
