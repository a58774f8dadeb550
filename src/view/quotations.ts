import type { Project, Ref } from '../model/project'
import type { ViewState } from './state'

/** Every quotation of what is selected, in order: the steps of previous and next. */
export function quotations(
  view: ViewState,
  project: Project,
): readonly { readonly ref: Ref; readonly index: number }[] {
  return view.selection.flatMap((ref) =>
    (project.evidence.get(ref) ?? []).map((_, index) => ({ ref, index })),
  )
}
