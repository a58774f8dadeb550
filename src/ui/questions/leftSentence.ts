import type { Lighting } from '../../view/lit'
import type { Opened } from '../../view/session'
import { INITIAL_VIEW } from '../../view/state'
import { count } from '../counting'
import { leftWords } from './litWords'
import { voiceWords } from './voices'

/** What is left of all stances, as a sentence of its own: "According to the clerk: 9 of 43 stances". */
export function leftSentence(opened: Pick<Opened, 'project'>, view: Lighting): string {
  const { project } = opened
  const left = leftWords(opened, view)
  const who = view.perspective
    ? `According to ${voiceWords(project, view.perspective)}`
    : view.filters === INITIAL_VIEW.filters && !view.dates && view.text === '' && !view.neighbourhood
      ? 'According to everyone'
      : ''
  if (left === '') return `${who || 'All shown'}: ${count(project.stances.size, 'stance')}`
  return who === '' ? left : `${who}: ${left}`
}
