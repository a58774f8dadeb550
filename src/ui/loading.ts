import type { Session } from '../view/session'

/** Uses a part of the page once it is loaded; where it cannot be, a notice says so and what to do. */
export function whenLoaded<Part>(
  session: Session,
  part: Promise<Part>,
  use: (part: Part) => void,
): Promise<void> {
  return part.then(use, () => {
    const others = session.notices.peek().filter(({ id }) => id !== 'part')
    session.notices.value = [
      ...others,
      {
        id: 'part',
        tone: 'error',
        text: 'A part of the page could not be loaded. Reload the page to try again.',
      },
    ]
  })
}
