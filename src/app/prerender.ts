import { MAX_FIT } from '../canvas/camera'
import { buildGraph } from '../graph/graph'
import type { Positions } from '../layout/positions'
import { buildScene } from '../scene/build'
import { sceneToSvg } from '../scene/svg'
import { DARK, LIGHT, type Theme } from '../scene/theme'
import type { Segmentation } from '../text/segment'
import { prerendered } from '../ui/prerendered'
import { aboutOf, firstLens } from '../view/about'
import { INITIAL_VIEW, type ViewState } from '../view/state'
import { effectCommands } from './commands'
import { openProject, openUnchecked, pictureName, savedPictures } from './open'
import { NARROW } from './picture'
import { createSession } from './session'

/** An article's files by name, and the sentences of its texts. */
interface Article {
  readonly files: Readonly<Record<string, string>>
  readonly segmented: Readonly<Record<string, Segmentation>>
}

const IN_DARK = '(prefers-color-scheme: dark)'
const STILLS: readonly (readonly [flow: Positions['flow'], theme: Theme, media: string])[] = [
  ['rows', DARK, `${NARROW} and ${IN_DARK}`],
  ['rows', LIGHT, NARROW],
  ['columns', DARK, IN_DARK],
  ['columns', LIGHT, ''],
]

/**
 * What a newcomer sees of an article, as HTML, made when the page is built: read and seen before any script runs, and
 * taken over by the page as it stands. The graph in it is an image for each width and colour scheme.
 *
 * @param addressOf keeps an image and gives its address
 */
export function prerender(article: Article, addressOf: (svg: string) => string): string {
  const { files, segmented } = article
  const project = openUnchecked(files, segmented)
  if (!project) throw new Error('the first article cannot be shown before it is checked')
  const tour = files['tour.json']
  const opened = openProject(
    project,
    [],
    Promise.resolve(''),
    undefined,
    tour === undefined ? undefined : () => Promise.resolve(tour),
  )
  const nothing = () => {}
  const session = createSession(
    opened,
    effectCommands({
      page: () => undefined,
      picture: () => undefined,
      draw: nothing,
      move: nothing,
      compare: nothing,
      showAnalysis: nothing,
      hasTour: () => tour !== undefined,
      runAnalysis: nothing,
      cancelAnalysis: nothing,
    }),
  )
  const lens = firstLens(project, opened)
  const view: ViewState = { ...INITIAL_VIEW, lens }
  session.restore(view)
  const graph = buildGraph(project)
  const saved = savedPictures(files['layout.json'] ?? '')
  const about = lens === 'sides' ? aboutOf(view, opened) : undefined
  const sources = STILLS.flatMap(([flow, theme, media]) => {
    const picture = about && saved[pictureName({ lens, about, flow })]
    if (!picture) return []
    const svg = sceneToSvg(buildScene({ project, graph }, picture, view), theme, { scale: MAX_FIT })
    return [{ address: addressOf(svg), media }]
  })
  return prerendered(
    session,
    sources.length < STILLS.length
      ? ''
      : `<picture>${sources
          .map(({ address, media }) =>
            media === ''
              ? `<img class="still" alt="" decoding="sync" src="${address}">`
              : `<source media="${media}" srcset="${address}">`,
          )
          .join('')}</picture>`,
  )
}
