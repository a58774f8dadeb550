import { useComputed, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { count } from '../counting'
import { useUi } from '../context'
import { useSyncEffect } from '../syncEffect'
import { DocumentText } from './document'
import { sentenceRead } from './reading'
import { holdReadingLine, keepInSight, scrollIntoReading } from './scrolling'
import type { SetSentence } from './setting'

/** The article as it was published; every sentence is the way to what it says. */
export function Article() {
  const { session, project, openQuotation } = useUi()
  const pane = useRef<HTMLDivElement>(null)
  const chosenHere = useRef('')
  const current = useSignal('')
  const documents = [...project.value.documents.values()]
  const sentences = documents.reduce((sum, document) => sum + document.sentences.length, 0)
  const first = useComputed(() => {
    const [document] = project.value.documents.values()
    return document?.sentences[0] ? `sentence:${document.id}/${document.sentences[0].number}` : ''
  })
  const reachable = useComputed(() => current.value || first.value)
  const selection = useComputed(() => session.view.value.selection)
  const chosen = useComputed(() => session.view.value.evidence)
  const read = useComputed(() =>
    sentenceRead(project.value, selection.value, chosen.value, openQuotation.value),
  )
  const pageOf = useComputed(() => session.view.value.pane)
  useSyncEffect(() => {
    const ref = read.value
    if (pageOf.value === 'outline' || ref === null || !pane.current) return
    current.value = ref
    if (chosenHere.current !== ref) scrollIntoReading(pane.current, ref)
  })

  useEffect(() => (pane.current ? holdReadingLine(pane.current, () => read.peek()) : undefined), [])

  const select = (sentence: SetSentence, adds: boolean) => {
    const marked = getSelection()
    if (marked && !marked.isCollapsed && pane.current?.contains(marked.anchorNode)) return
    current.value = sentence.ref
    chosenHere.current = sentence.ref
    session.dispatch({
      type: 'select',
      refs: [sentence.ref, ...sentence.records],
      mode: adds ? 'toggle' : 'replace',
    })
    chosenHere.current = ''
    if (pane.current) keepInSight(pane.current, sentence.ref)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const from = event.target
    if (!(from instanceof HTMLElement) || !from.dataset['sentence']) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      from.click()
      return
    }
    const all = [...(pane.current?.querySelectorAll<HTMLElement>('[data-sentence]') ?? [])]
    const here = all.indexOf(from)
    const steps: Record<string, number> = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      Home: 0,
      End: all.length - 1,
    }
    const next = all[steps[event.key] ?? -1]
    if (!next) return
    event.preventDefault()
    current.value = next.dataset['sentence'] ?? ''
    next.focus()
  }

  return (
    <section class="article" id="article" aria-labelledby="article-heading">
      <header class="pane-head">
        <h2 id="article-heading">Article</h2>
        <p>
          {sentences === 0 ? 'no text' : `${count(sentences, 'sentence')}; the marks show what each says`}
        </p>
      </header>
      <div class="article-text" ref={pane} onKeyDown={onKeyDown}>
        {documents.map((document) => (
          <DocumentText
            key={document.id}
            project={project.value}
            document={document}
            headed={documents.length > 1}
            current={reachable}
            onSelect={select}
          />
        ))}
        <div class="open-bar" aria-hidden="true" />
      </div>
    </section>
  )
}
