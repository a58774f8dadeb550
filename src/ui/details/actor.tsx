import { useComputed, useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { actorInSentence, isPlural } from '../../graph/wording'
import type { Actor, ActorId } from '../../model/coding'
import type { Ref } from '../../model/project'
import { aboutOf } from '../../view/about'
import { useUi } from '../context'
import { ACTOR_KIND_WORD } from '../kinds'
import { whenLoaded } from '../loading'
import { Explore } from '../questions/explore'
import { ReaderNote } from './readerNote'
import { Section } from './section'
import { StanceRow } from './stanceRow'
import { RecordRow } from './tieEntry'

interface PlacementProps {
  readonly actor: ActorId
}

/** "Why is X here?", computed and loaded when it is opened. */
function WhyHere(props: PlacementProps) {
  const { project, session } = useUi()
  const Placement = useSignal<ComponentType<PlacementProps> | null>(null)
  const about = useComputed(() => aboutOf(session.view.value, session.opened.value))
  if (session.view.value.lens === 'map' || about.value === undefined || about.value === props.actor)
    return null
  const load = () =>
    whenLoaded(session, import('./placement'), (loaded) => {
      Placement.value = loaded.Placement
    })
  return (
    <details
      class="why"
      onToggle={(event) => {
        if (event.currentTarget.open) void load()
      }}
    >
      <summary>
        Why {isPlural(project.value, props.actor) ? 'are' : 'is'}{' '}
        {actorInSentence(project.value, props.actor)} here?
      </summary>
      {Placement.value && <Placement.value actor={props.actor} />}
    </details>
  )
}

/** What the article has on one actor: who it is, what it holds, what is held about it, ties and events. */
export function ActorDetails(props: { readonly actor: Actor }) {
  const { project } = useUi()
  const { actor } = props
  const all = [...project.value.stances.values()]
  const holds = all.filter(({ holder }) => holder === actor.id)
  const about = all.filter(({ target }) => 'actor' in target && target.actor === actor.id)
  const says = all.filter(({ saidBy, holder }) => holder !== actor.id && saidBy.includes(actor.id))
  const ties = [...project.value.ties.values()].filter(
    ({ source, target }) => source === actor.id || target === actor.id,
  )
  const events = [...project.value.events.values()].filter(({ participants }) =>
    participants.includes(actor.id),
  )
  const aliases = actor.aliases.filter((alias) => alias !== actor.name)
  const mentions = project.value.mentions.get(actor.id)?.length ?? 0
  return (
    <>
      <p class="verdict">
        {ACTOR_KIND_WORD[actor.kind]}
        {mentions > 0 &&
          `, mentioned ${mentions === 1 ? 'once' : mentions === 2 ? 'twice' : `${mentions} times`}`}
      </p>
      {actor.description && <p class="description">{actor.description}</p>}
      {aliases.length > 0 && <p class="aliases">Also: {aliases.join(', ')}</p>}
      <ReaderNote of={`actor:${actor.id}`} note={actor.readerNote} />
      <WhyHere key={actor.id} actor={actor.id} />
      <Explore nodes={[`actor:${actor.id}`]} name={actorInSentence(project.value, actor.id)} />
      <Section heading="Holds" size={holds.length}>
        {holds.map((stance) => (
          <StanceRow key={stance.id} stance={stance} from="holder" />
        ))}
      </Section>
      <Section heading={`About ${actor.label}`} size={about.length}>
        {about.map((stance) => (
          <StanceRow key={stance.id} stance={stance} from="nobody" />
        ))}
      </Section>
      <Section heading="Says or carries what others hold" size={says.length}>
        {says.map((stance) => (
          <StanceRow key={stance.id} stance={stance} from="nobody" />
        ))}
      </Section>
      <Section heading="Ties" size={ties.length}>
        {ties.map(({ id }) => (
          <RecordRow key={id} record={`tie:${id}` satisfies Ref} />
        ))}
      </Section>
      <Section heading="Events" size={events.length}>
        {events.map(({ id }) => (
          <RecordRow key={id} record={`event:${id}` satisfies Ref} />
        ))}
      </Section>
      {actor.note && <p class="note">Coder’s note: {actor.note}</p>}
    </>
  )
}
