import { useComputed, useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { SIGN } from '../../graph/wording'
import { POLARITIES, type Polarity } from '../../model/coding'
import { useUi } from '../context'
import { whenLoaded } from '../loading'
import { keyCounts } from './keyCounts'
import { KeyEntry } from './keyEntry'
import { LineSample } from './lineSample'

/** What a polarity is called toward actors and policies, and toward claims. */
const WORDS: Readonly<Record<Polarity, readonly [string, string?]>> = {
  supports: ['supports', 'affirms'],
  opposes: ['opposes', 'denies'],
  ambivalent: ['ambivalent'],
  neutral: ['takes no side', 'does not confirm'],
}

/** The key above the graph, which is the filter: every entry a toggle with its count. */
export function Key() {
  const { session, project, litUnfiltered, narrow } = useUi()
  const More = useSignal<ComponentType | null>(null)
  const open = useSignal(false)
  const counts = useComputed(() =>
    keyCounts(project.value, session.view.value.filters, 'polarity', litUnfiltered.value),
  )
  const toggle = () => {
    open.value = !open.value
    void whenLoaded(session, import('./keyMore'), ({ KeyMore }) => {
      More.value = KeyMore
    })
  }
  return (
    <section class="key" aria-label="Key and filters">
      <div class="key-row" role="group" aria-label="Lines">
        {POLARITIES.filter((polarity) => counts.value.has(polarity)).map((polarity) => (
          <KeyEntry key={polarity} field="polarity" value={polarity} count={counts.value.get(polarity) ?? 0}>
            <LineSample polarity={polarity} />
            <span class={`key-sign ${polarity}`}>{SIGN[polarity]}</span> <b>{WORDS[polarity][0]}</b>
            {WORDS[polarity][1] && <span class="toward-claims"> or {WORDS[polarity][1]}</span>}
          </KeyEntry>
        ))}
        {!narrow.value && (
          <button
            type="button"
            class="key-more"
            aria-expanded={open.value}
            aria-controls="key-more"
            onClick={toggle}
          >
            {open.value ? 'Less' : 'More'}
          </button>
        )}
      </div>
      {!narrow.value && (
        <div id="key-more" hidden={!open.value}>
          {More.value && <More.value />}
        </div>
      )}
    </section>
  )
}
