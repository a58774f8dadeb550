import type { ActorId } from '../model/coding'
import type { Project } from '../model/project'
import { actorInSentence, actorLabel, isPlural } from '../graph/wording'
import type { BandName } from './positions'

/** What heads a band of a picture about an actor: "For Mayor", "Said or done about the mayor", "What the mayor says or does". */
export function bandTitle(project: Project, about: ActorId, band: BandName): string {
  const name = actorLabel(project, about).replace(/^(The|A|An)(?= )/, (article) => article.toLowerCase())
  const inSentence = actorInSentence(project, about)
  switch (band) {
    case 'for':
      return `For ${name}`
    case 'against':
      return `Against ${name}`
    case 'about':
      return `Said or done about ${inSentence}`
    case 'by':
      return `What ${inSentence} ${isPlural(project, about) ? 'say or do' : 'says or does'}`
    default:
      return band satisfies never
  }
}
