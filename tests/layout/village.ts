import { assemble } from '../../src/model/assemble'
import type { Bearing, Coding } from '../../src/model/coding'
import type { Project } from '../../src/model/project'

export interface Told {
  readonly holder: string
  /** An issue where the village has one of that name, else an actor. */
  readonly target: string
  readonly polarity?: string
  readonly certainty?: string
  readonly saidBy?: readonly string[]
}

export interface Village {
  readonly stances?: readonly Told[]
  /** Source and target; an affiliation where marked. */
  readonly ties?: readonly (readonly [string, string, 'affiliation'?])[]
  /** Bearings by issue; every issue is a claim. */
  readonly issues?: Readonly<Record<string, readonly (readonly [string, '+' | '-'])[]>>
  readonly sameAs?: Readonly<Record<string, string>>
  readonly labels?: Readonly<Record<string, string>>
  /** Actors who neither hold nor are the object of anything. */
  readonly others?: readonly string[]
  readonly publisher?: string
}

const TEXT = 'told.txt'

/** A project in which each record stands in a sentence of its own; actors are made of the names that occur. */
export function village(told: Village): Project {
  const { coding, text } = codedVillage(told)
  return assemble(coding, { [TEXT]: text })
}

/** Its files, by name. */
export function villageFiles(told: Village): Record<string, string> {
  const { coding, text } = codedVillage(told)
  return { 'coding.json': JSON.stringify(coding, null, 2), [TEXT]: text }
}

function codedVillage({
  stances = [],
  ties = [],
  issues = {},
  sameAs = {},
  labels = {},
  others = [],
  publisher = 'herald',
}: Village): { readonly coding: Coding; readonly text: string } {
  const target = (name: string) => (Object.hasOwn(issues, name) ? { issue: name } : { actor: name })
  const names = new Set([
    ...stances.flatMap((told) => [
      told.holder,
      ...('actor' in target(told.target) ? [told.target] : []),
      ...(told.saidBy ?? []),
    ]),
    ...ties.flatMap(([source, to]) => [source, to]),
    ...Object.values(issues).flatMap((bearings) => bearings.map(([actor]) => actor)),
    ...others,
    publisher,
  ])
  const sentence = (kind: string, index: number) => `Sentence about ${kind} number ${index}.`
  const evidence = (kind: string, index: number) => [{ quote: sentence(kind, index) }]
  const coding = {
    format: 1,
    title: 'Village',
    coders: [],
    documents: [{ id: 'told', file: TEXT, published: '2031-01-01', publisher, language: 'en' }],
    actors: [...names].map((id) => ({
      id,
      name: id,
      label: labels[id] ?? id,
      kind: 'group',
      aliases: [],
      mentions: [],
    })),
    issues: Object.entries(issues).map(([id, bearings]) => ({
      id,
      label: labels[id] ?? id,
      proposition: `${id}.`,
      kind: 'claim',
      bearsOn: bearings.map(([actor, sign]) => ({ actor, sign }) as unknown as Bearing),
      ...(sameAs[id] === undefined ? {} : { sameAs: sameAs[id] }),
    })),
    stances: stances.map((told, index) => ({
      id: `s${index}`,
      holder: told.holder,
      target: target(told.target),
      polarity: told.polarity ?? 'supports',
      form: 'narration',
      certainty: told.certainty ?? 'stated',
      saidBy: told.saidBy ?? [],
      evidence: evidence('stance', index),
    })),
    ties: ties.map(([source, to, kind], index) => ({
      id: `t${index}`,
      source,
      relation: 'member-of',
      target: to,
      directed: true,
      valence: 'none',
      affiliation: kind === 'affiliation',
      certainty: 'stated',
      saidBy: [],
      evidence: evidence('tie', index),
    })),
    events: [],
    uncoded: [],
  } as unknown as Coding
  const text = [
    ...stances.map((_, index) => sentence('stance', index)),
    ...ties.map((_, index) => sentence('tie', index)),
  ].join(' ')
  return { coding, text }
}
