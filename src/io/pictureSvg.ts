import type { ReportMarks } from '../analysis/report'
import type { StanceGraph } from '../graph/graph'
import type { Picture } from '../layout/positions'
import type { Project } from '../model/project'
import { buildScene } from '../scene/build'
import { figureSvg } from '../scene/figure'
import { withMarks } from '../scene/marks'
import type { Theme } from '../scene/theme'
import type { ViewState } from '../view/state'
import { citedItems } from './citation'
import { plainCitation } from './formats/citations'
import { groupsArranged } from '../view/arranged'
import { pictureTitle, shownInWords } from './pictureWords'

/** Articles that a picture names before it says how many more there are. */
const MOST_SOURCES = 3

export interface PictureSource {
  readonly project: Project
  readonly graph: StanceGraph
  readonly picture: Picture
  readonly view: ViewState
  readonly codingSha256: string
  /** Address of the view; empty where it has none. */
  readonly address: string
  /** What an analysis marks, where the view asks for it. */
  readonly marks: ReportMarks | null
}

/** The picture of a view as a figure that stands alone: with title, key, sources and the view's address. */
export function pictureSvg(
  { project, graph, picture, view, codingSha256, address, marks }: PictureSource,
  theme: Theme,
  options: { readonly transparent?: boolean } = {},
): string {
  const [groups, scores] = [view.colourBy === 'analysis', view.sizeBy === 'analysis']
  const built = buildScene({ project, graph }, picture, view)
  const marked = marks && (groups || scores) ? marks : null
  const scene = marked ? withMarks(built, marked, { groups, scores }) : built
  const items = citedItems(project, codingSha256, null)
  const articles = items.filter(({ type }) => type === 'article-newspaper').map(plainCitation)
  const more = articles.length - MOST_SOURCES
  return figureSvg(
    scene,
    theme,
    {
      title: pictureTitle(project, view, picture.about, groupsArranged(view, marks)),
      shown: shownInWords(project, view),
      sources: [
        ...articles.slice(0, MOST_SOURCES),
        ...(more > 0 ? [`And ${more} more documents.`] : []),
        ...items.filter(({ type }) => type === 'dataset').map(plainCitation),
      ],
      address,
      marks: marked && {
        groups: groups ? marked.groups : [],
        halo: scores && marked.scores.length > 0 ? marked.scoresName : '',
      },
    },
    options,
  )
}
