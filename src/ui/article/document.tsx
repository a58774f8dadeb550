import type { ReadonlySignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { Project, SourceDocument } from '../../model/project'
import { count } from '../counting'
import { sourceWords } from '../sourcing'
import { Sentence } from './sentence'
import { setDocument, type Paragraph, type SetFurniture, type SetSentence } from './setting'

interface Reading {
  readonly text: string
  readonly current: ReadonlySignal<string>
  readonly onSelect: (sentence: SetSentence, adds: boolean) => void
}

function ParagraphOfText(props: Reading & { readonly paragraph: Paragraph; readonly headed: boolean }) {
  const { paragraph, headed, ...reading } = props
  const CrossHead = headed ? 'h4' : 'h3'
  const furniture = paragraph.parts.filter((part): part is SetFurniture => part.type !== 'sentence')
  const sentences = paragraph.parts.filter((part): part is SetSentence => part.type === 'sentence')
  return (
    <>
      {furniture.map(({ type, text, startUtf16 }) =>
        type === 'cross-head' ? (
          <CrossHead class="cross-head" key={startUtf16}>
            {text}
          </CrossHead>
        ) : (
          <p class="dateline" key={startUtf16}>
            {text}
          </p>
        ),
      )}
      {sentences.length > 0 && (
        <p class="paragraph">
          {sentences.flatMap((sentence, at) => [
            at > 0 ? ' ' : '',
            <Sentence key={sentence.ref} sentence={sentence} {...reading} />,
          ])}
        </p>
      )}
    </>
  )
}

/** One document of the article pane, headed by its source where there are several. */
export function DocumentText(
  props: Omit<Reading, 'text'> & {
    readonly project: Project
    readonly document: SourceDocument
    readonly headed: boolean
  },
) {
  const { project, document, headed, ...reading } = props
  const paragraphs = useMemo(() => setDocument(project, document), [project, document])
  return (
    <div class="document" lang={document.language}>
      {headed && (
        <header class="document-head">
          <h3>{document.title ?? sourceWords(project, document.id)}</h3>
          <p>
            {sourceWords(project, document.id)} · {count(document.sentences.length, 'sentence')}
          </p>
        </header>
      )}
      {paragraphs.map((paragraph) => (
        <ParagraphOfText
          key={paragraph.number}
          paragraph={paragraph}
          headed={headed}
          text={document.text}
          {...reading}
        />
      ))}
    </div>
  )
}
