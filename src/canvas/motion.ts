/** Whether programmatic moves are animated: not where the system or the page asks for stillness. */
export const movesSmoothly = (): boolean =>
  document.documentElement.dataset['motion'] !== 'off' &&
  !matchMedia('(prefers-reduced-motion: reduce)').matches

export const MOVE_MS = 250
/** From one lens, or from being about one actor, to another. */
export const TRAVEL_MS = 400
