import { aboutOf } from '../../view/about'
import { render } from 'preact'
import { buildGraph } from '../../graph/graph'
import { actorLabel, placeWords, SIGN, tellStance, tellTie } from '../../graph/wording'
import { POLARITIES } from '../../model/coding'
import type { Ref } from '../../model/project'
import { buildScene } from '../../scene/build'
import { sceneToSvg } from '../../scene/svg'
import { LIGHT } from '../../scene/theme'
import { withMarks } from '../../scene/marks'
import { groupsArranged, marksOf } from '../../view/arranged'
import { isDrawn } from '../../view/lenses'
import { litIn } from '../../view/lit'
import type { Session } from '../../view/session'
import { setDocument } from '../article/setting'
import { pictureOf } from '../export/source'
import { leftSentence } from '../questions/leftSentence'
import { readingWords, sourceWords } from '../sourcing'
import { HEADINGS, sideBySide } from '../title'
import { PRINTED } from './printLens'
import { svgElement } from './svgElement'
import './print.css'

const POLARITY_WORD = {
  supports: 'for',
  opposes: 'against',
  ambivalent: 'both at once',
  neutral: 'takes no side',
}

/** The picture of the view as it is, in light colours and at its whole width; null while there is none. */
function drawn(session: Session): SVGElement | null {
  const opened = session.opened.peek()
  const view = session.view.peek()
  const picture = isDrawn(view.lens) ? pictureOf(session, view) : undefined
  if (!picture) return null
  const graph = opened.graph.peek() ?? buildGraph(opened.project)
  const scene = buildScene({ project: opened.project, graph }, picture, view)
  const shown = { groups: view.colourBy === 'analysis', scores: view.sizeBy === 'analysis' }
  const marks = shown.groups || shown.scores ? marksOf(session.analysis?.peek()) : null
  return svgElement(sceneToSvg(marks ? withMarks(scene, marks, shown) : scene, LIGHT))
}

/** What is lit, by whoever holds it, each with the sentence that says so. */
function List(props: { readonly session: Session }) {
  const opened = props.session.opened.peek()
  const { project } = opened
  const lit = litIn(opened, props.session.view.peek())
  const stances = [...project.stances.values()].filter(({ id }) => lit.has(id))
  const holders = [...new Set(stances.map(({ holder }) => holder))]
  const ties = [...project.ties.values()]
  const entry = (ref: Ref, sign: string, words: string) => (
    <li key={ref}>
      <span class="print-sign">{sign}</span> {words}{' '}
      <span class="print-place">{placeWords(project, ref)}</span>
    </li>
  )
  return (
    <section>
      <h2>Who stands where</h2>
      {holders.map((holder) => (
        <div class="print-holder" key={holder}>
          <h3>{actorLabel(project, holder)}</h3>
          <ul>
            {stances
              .filter((stance) => stance.holder === holder)
              .map((stance) =>
                entry(`stance:${stance.id}`, SIGN[stance.polarity], tellStance(project, stance)),
              )}
          </ul>
        </div>
      ))}
      {ties.length > 0 && (
        <div class="print-holder">
          <h3>Ties, which are no stances</h3>
          <ul>{ties.map((tie) => entry(`tie:${tie.id}`, '·', tellTie(project, tie)))}</ul>
        </div>
      )}
    </section>
  )
}

function Article(props: { readonly session: Session }) {
  const { project } = props.session.opened.peek()
  return (
    <>
      {[...project.documents.values()].map((document) => (
        <section key={document.id} lang={document.language}>
          <h2>{sourceWords(project, document.id)}</h2>
          {setDocument(project, document).map(({ number, parts }) => (
            <p key={number}>
              {parts.map((part) =>
                part.type === 'sentence' ? (
                  <span key={part.ref}>
                    <sup>{part.number}</sup> {part.text}{' '}
                  </span>
                ) : (
                  <b key={part.startUtf16}>{part.text} </b>
                ),
              )}
            </p>
          ))}
        </section>
      ))}
    </>
  )
}

function Sheet(props: { readonly session: Session; readonly picture: SVGElement | null }) {
  const opened = props.session.opened.peek()
  const view = props.session.view.peek()
  const arranged = groupsArranged(view, marksOf(props.session.analysis?.peek()))
  const about = aboutOf(view, opened)
  const question = view.lens === 'actor' ? 'What is said about and by' : 'Who is for and against'
  const aroundSomebody =
    about === undefined ? 'Standpoint' : `${question} ${actorLabel(opened.project, about)}`
  const Printed = PRINTED[view.lens]
  return (
    <>
      <h1>{arranged ? sideBySide(arranged) : (HEADINGS[view.lens] ?? aroundSomebody)}</h1>
      <p>
        {leftSentence(opened, view)}. {readingWords(opened.project)}
      </p>
      {Printed ? (
        <Printed project={opened.project} view={view} />
      ) : (
        <div
          class="print-picture"
          ref={(place) => {
            if (place && props.picture) place.replaceChildren(props.picture)
          }}
        />
      )}
      <p class="print-key">
        {POLARITIES.map((polarity) => `${SIGN[polarity]} ${POLARITY_WORD[polarity]}`).join(' · ')}
        {view.lens === 'matrix'
          ? ' · ?: alleged or not confirmed · »: planned · in brackets: implied · ×2: two stances'
          : Printed
            ? ''
            : ' · filled sign: the document’s own voice · “says …”: somebody else does · ?: alleged or not confirmed'}
      </p>
      <List session={props.session} />
      <Article session={props.session} />
      <p class="print-address">{location.href}</p>
    </>
  )
}

/** Gives paper what a screen has no room for: picture (of lenses that are none, their table), list and article, one after the other, made when it is printed. */
export function printed(session: Session): { readonly destroy: () => void } {
  let sheet: HTMLElement | undefined
  const remove = () => {
    if (!sheet) return
    render(null, sheet)
    sheet.remove()
    sheet = undefined
  }
  const make = () => {
    remove()
    if (document.querySelector('.handout') || session.opened.peek().project.documents.size === 0) return
    sheet = document.createElement('div')
    sheet.className = 'print-sheet'
    document.body.append(sheet)
    render(<Sheet session={session} picture={drawn(session)} />, sheet)
  }
  addEventListener('beforeprint', make)
  addEventListener('afterprint', remove)
  return {
    destroy: () => {
      removeEventListener('beforeprint', make)
      removeEventListener('afterprint', remove)
      remove()
    },
  }
}
