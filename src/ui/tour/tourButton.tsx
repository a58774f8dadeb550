import { useUi, type Ui } from '../context'
import { whenLoaded } from '../loading'

/** Starts the tour where one left it, or leaves it. */
export const toggleTour = (ui: Ui): Promise<void> =>
  whenLoaded(ui.session, import('./touring'), (tour) => void tour.toggleTour(ui))

/** The way into the tour; nothing where the article has none. */
export function TourButton(props: { readonly class: string; readonly words?: string }) {
  const ui = useUi()
  if (!ui.session.opened.value.tour) return null
  const isOn = ui.session.view.value.tourStep !== null
  return (
    <button
      type="button"
      class={`${props.class} tour-button`}
      aria-pressed={props.words === undefined ? isOn : undefined}
      onClick={() => void toggleTour(ui)}
    >
      {props.words ?? 'Tour'}
    </button>
  )
}
