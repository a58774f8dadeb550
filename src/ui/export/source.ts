import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { buildGraph } from '../../graph/graph'
import { codingSha256 } from '../../io/codingHash'
import { litPart } from '../../io/part'
import { pictureSvg } from '../../io/pictureSvg'
import { pictureTitle } from '../../io/pictureWords'
import type { Source } from '../../io/writing'
import type { Theme } from '../../scene/theme'
import { groupsArranged, marksOf } from '../../view/arranged'
import { isDrawn } from '../../view/lenses'
import type { ViewState } from '../../view/state'
import type { Picture } from '../../layout/positions'
import type { Session } from '../../view/session'
import { useUi, type Ui } from '../context'
import { linkTo } from '../questions/link'
import { filesWithViews } from './saveProject'

/** What of the project is written. */
export type Extent = 'shown' | 'everything'

export interface Exporting {
  /** Null until the files are read, from which the coding's hash is. */
  readonly source: ReadonlySignal<Source | null>
  /** Why there is none; empty while there may be. */
  readonly fault: ReadonlySignal<string>
  /** The picture of the view in a theme; null while it is being computed. */
  readonly draw: (theme: Theme, options: { readonly transparent: boolean }) => string | null
  /** The view's lens has no picture of its own: Sides stands in for it. */
  readonly isStandIn: boolean
  /** It is a table, which can be copied as CSV. */
  readonly isCopied: boolean
}

/** The picture of a view as the page draws it where it is wide: arranged by the groups of an analysis where it is asked for. */
export function pictureOf({ opened, analysis }: Session, view: ViewState): Picture | undefined {
  const { pictureFor, groupedPicture } = opened.value
  const groups = (view.arrangeBy === 'analysis' && marksOf(analysis?.value)?.groups) || []
  return (groups.length > 0 && groupedPicture(view, groups, 'columns')) || pictureFor(view, 'columns')
}

/** A view of which there is a picture: the view itself, or Sides where its lens draws none. */
const pictured = (view: ViewState): ViewState => (isDrawn(view.lens) ? view : { ...view, lens: 'sides' })

const today = () => new Date().toISOString().slice(0, 10)

/** What there is to hand on of the open project in its present view. */
export function useExporting(extent: ReadonlySignal<Extent>): Exporting {
  const ui = useUi()
  const { session } = ui
  const opened = session.opened.value
  const view = session.view.value
  const { project } = opened
  const drawnView = pictured(view)
  const picture = pictureOf(session, drawnView)
  const { files, hash, fault } = useFiles(ui)
  const source = useComputed((): Source | null => {
    const { project: whole } = session.opened.value
    if (!files.value) return null
    const shown = session.view.value
    const placed = pictureOf(session, pictured(shown))
    return {
      whole,
      part: extent.value === 'shown' ? litPart(whole, shown) : whole,
      picture: placed,
      codingSha256: hash.value,
      files: files.value,
      view: {
        title: pictureTitle(
          whole,
          shown,
          placed?.about,
          groupsArranged(pictured(shown), marksOf(session.analysis?.value)),
        ),
        address: linkTo(shown, location),
        accessed: today(),
      },
    }
  })
  return {
    source,
    fault,
    isStandIn: drawnView !== view,
    isCopied: view.lens === 'table' || view.lens === 'matrix',
    draw: (theme, options) => {
      if (!picture || !files.value) return null
      return pictureSvg(
        {
          project,
          graph: opened.graph.peek() ?? buildGraph(project),
          picture,
          view: drawnView,
          codingSha256: hash.value,
          address: linkTo(view, location),
          marks: marksOf(session.analysis?.value),
        },
        theme,
        options,
      )
    },
  }
}

function useFiles({ session }: Ui) {
  const files = useSignal<Readonly<Record<string, string>> | null>(null)
  const hash = useSignal('')
  const fault = useSignal('')
  useEffect(() => {
    const { project } = session.opened.peek()
    const load = async () => {
      const found = await filesWithViews(session)
      hash.value = await codingSha256(project, found)
      files.value = found
    }
    load().catch((error: unknown) => {
      fault.value = error instanceof Error ? error.message : String(error)
    })
  }, [])
  return { files, hash, fault }
}
