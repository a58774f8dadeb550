import type { MountedPage } from '../ui/mount'
import type { Ref } from '../model/project'
import { isDrawn } from '../view/lenses'
import type { Command } from '../view/session'
import type { createPicture } from './picture'

/** What commands with effects act on; page and picture come to be after the commands. */
interface Doers {
  readonly page: () => MountedPage | undefined
  readonly picture: () => Awaited<ReturnType<typeof createPicture>> | undefined
  readonly draw: () => void
  /** Moves nodes by keyboard; those that are selected where none are named. */
  readonly move: (target?: readonly Ref[]) => void
  readonly compare: () => void
  readonly showAnalysis: () => void
  readonly hasTour: () => boolean
  readonly runAnalysis: () => void
  readonly cancelAnalysis: () => void
}

/** Commands that do more than change the view. */
export function effectCommands({ page, picture, ...doers }: Doers): readonly Command[] {
  const command = (
    id: string,
    label: string,
    keys: readonly string[],
    scope: Command['scope'],
    run: () => void,
    menus?: Command['menus'],
  ): Command => ({ id, label, keys, scope, menus, when: () => true, run })
  return [
    command('search', 'Find an actor, an issue or a word', ['/'], 'page', () => page()?.focusSearch()),
    command('shortcuts', 'Show the keys', ['?'], 'page', () => page()?.show('shortcuts')),
    command('menu', 'Open the menu of what the focus is on', ['Shift+F10', 'ContextMenu'], 'page', openMenu),
    command('open', 'Open a project, a table, a graph or an article', ['Mod+o'], 'page', () =>
      page()?.show('open'),
    ),
    command('palette', 'Find a command or an actor', ['Mod+k'], 'page', () => page()?.show('palette')),
    command('contradictions', 'List the contradictions', ['c'], 'graph', () => page()?.showContradictions(), [
      'nothing',
    ]),
    command('compare', 'Compare two views, or leave the comparison', ['v'], 'graph', doers.compare, [
      'nothing',
    ]),
    command('copy-link', 'Copy the link to this view', ['l'], 'graph', () => page()?.copyLink(), ['nothing']),
    command(
      'export',
      'Export the picture, the data or a citation',
      ['x'],
      'graph',
      () => page()?.show('export'),
      ['nothing'],
    ),
    command('save-view', 'Save this view by a name…', ['d'], 'graph', () => page()?.show('save-view'), [
      'nothing',
    ]),
    command('views', 'Open a saved view, name it anew or delete it', ['D'], 'graph', () =>
      page()?.show('views'),
    ),
    command('analysis', 'Open or close the analysis', ['y'], 'graph', doers.showAnalysis),
    {
      ...command('tour', 'Take the tour, or leave it', [], 'page', () => page()?.toggleTour()),
      when: doers.hasTour,
    },
    {
      ...command('handout', 'Print the handout of the tour', [], 'page', () => page()?.show('handout')),
      when: doers.hasTour,
    },
    command('run-analysis', 'Run the analysis again', [], 'page', doers.runAnalysis),
    command('cancel-analysis', 'Cancel the analysis', [], 'page', doers.cancelAnalysis),
    command('zoom-in', 'Zoom in', ['+', '='], 'graph', () => picture()?.zoomBy(1.25)),
    command('zoom-out', 'Zoom out', ['-'], 'graph', () => picture()?.zoomBy(0.8)),
    command('fit', 'Show the whole picture', ['0'], 'graph', () => picture()?.fit(), ['nothing']),
    {
      id: 'move',
      label: 'Move, with the arrow keys or to where one presses',
      short: 'Move…',
      keys: ['m'],
      scope: 'graph',
      menus: ['node'],
      when: ({ lens, selection, hidden }, target = selection) =>
        isDrawn(lens) &&
        target.some((ref) => /^(actor|issue):/.test(ref) && !hidden.some((key) => key === ref)),
      run: (target) => doers.move(target),
    },
    command('draw-again', 'Draw the graph again', [], 'page', doers.draw),
  ]
}

/** Asks for the context menu of what has the focus, as the browser does where the keyboard has a key for it. */
function openMenu(): void {
  const at = document.activeElement
  if (!at) return
  const { left, bottom } = at.getBoundingClientRect()
  const init = { bubbles: true, cancelable: true, clientX: left + 16, clientY: bottom }
  at.dispatchEvent(new MouseEvent('contextmenu', init))
}
