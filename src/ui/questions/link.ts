import { encodeView } from '../../view/address'
import { INITIAL_VIEW, type ViewState } from '../../view/state'

/** The address of a view, for others: light or dark is theirs to choose. */
export function linkTo(view: ViewState, location: Pick<Location, 'href'>): string {
  const hash = encodeView({ ...view, theme: INITIAL_VIEW.theme })
  return `${location.href.replace(/#.*$/, '')}${hash === '' ? '' : `#${hash}`}`
}
