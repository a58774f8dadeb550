import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useRef } from 'preact/hooks'
import { useUi } from './context'
import { ExportButton } from './exportButton'
import { whenLoaded } from './loading'
import { useAsking } from './questions/asking'
import { OpenButton } from './openButton'
import { CopyLink } from './questions/copyLink'
import { isStripOpen, setStripOpen } from './time/stripOpen'
import { TourButton } from './tour/tourButton'
import { ViewsButton } from './views/viewsButton'
import { TextSizeButton, ThemeButton } from './settingButtons'
import { UndoButtons } from './undoButtons'

/** On narrow screens, all that has no room above the graph: whose word is taken, contradictions, filters, settings. */
export function More() {
  const ui = useUi()
  const { session } = ui
  const asking = useAsking(true)
  const sheet = useRef<HTMLDivElement>(null)
  const open = useSignal(false)
  const KeyMore = useSignal<ComponentType | null>(null)
  return (
    <>
      <button type="button" class="control" popovertarget="more" aria-expanded={open.value}>
        More
      </button>
      <div
        id="more"
        class="more"
        popover="auto"
        role="dialog"
        aria-label="More"
        ref={sheet}
        onToggle={(event) => {
          open.value = event.newState === 'open'
          void whenLoaded(session, import('./key/keyMore'), (loaded) => {
            KeyMore.value = loaded.KeyMore
          })
        }}
        onClick={(event) => {
          if ((event.target as Element).closest('.contradictions-button, .tour-button'))
            sheet.current?.hidePopover()
        }}
      >
        <div class="more-questions">
          {asking && <asking.AccordingTo />}
          {asking && <asking.ContradictionsButton />}
          {asking && <asking.CompareButton />}
          <button
            type="button"
            class="control"
            aria-pressed={isStripOpen(ui)}
            onClick={() => {
              setStripOpen(ui, !isStripOpen(ui))
              sheet.current?.hidePopover()
            }}
          >
            When
          </button>
        </div>
        <div class="more-settings">
          <TourButton
            class="control"
            words={session.view.value.tourStep === null ? 'Take the tour' : 'Leave the tour'}
          />
          <UndoButtons />
          <ViewsButton onAsked={() => sheet.current?.hidePopover()} />
          <ExportButton onAsked={() => sheet.current?.hidePopover()} />
          <OpenButton onAsked={() => sheet.current?.hidePopover()} />
          <CopyLink words="Copy link" />
          <TextSizeButton />
          <ThemeButton />
        </div>
        {KeyMore.value && <KeyMore.value />}
      </div>
    </>
  )
}
