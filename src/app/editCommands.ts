import type { Ref } from '../model/project'
import { typeOf } from '../model/refs'
import type { EditForm } from '../ui/context'
import type { Command } from '../view/session'
import type { createEditing } from './editing'
import type { App } from './session'

/** The commands that change what was read: each asks what to change it to. */
export function editCommands(
  session: App,
  editor: () => Promise<ReturnType<typeof createEditing>>,
  ask: (dialog: EditForm) => void,
): readonly Command[] {
  const asking = (
    form: EditForm['form'],
    label: string,
    short: string,
    menus: Command['menus'],
    fits: (target: readonly Ref[]) => boolean,
    keys: readonly string[] = [],
  ): Command => ({
    id: `edit-${form}`,
    label,
    short,
    keys,
    scope: 'page',
    menus,
    when: ({ selection }, target = selection) => fits(target),
    run: (target = session.view.peek().selection) => ask({ form, target }),
  })
  const one =
    (...types: readonly string[]) =>
    (target: readonly Ref[]) =>
      target.length === 1 && types.includes(typeOf(target[0] ?? ''))
  return [
    asking(
      'rename',
      'Rename what is selected',
      'Rename…',
      ['node', 'event'],
      one('actor', 'issue', 'event'),
      ['F2'],
    ),
    asking('merge', 'Merge what is selected', 'Merge with…', ['node'], (target) => {
      const types = new Set(target.map(typeOf))
      return types.size === 1 && (types.has('actor') || types.has('issue'))
    }),
    asking('kind', 'Change the kind of what is selected', 'Change kind…', ['node'], one('actor', 'issue')),
    asking(
      'note',
      'Write a note on what is selected',
      'Note…',
      ['node', 'line', 'event'],
      one('actor', 'issue', 'stance', 'tie', 'event'),
    ),
    {
      id: 'edits',
      label: 'List the edits, or go back to the original',
      keys: [],
      scope: 'page',
      menus: ['nothing'],
      when: () => session.log.value.edits.length > 0,
      run: () => void editor().then(({ list }) => list()),
    },
  ]
}
