import { mkdirSync, symlinkSync, writeFileSync, cpSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { seededRandom } from '../src/analysis/seededRandom'
import { campsFiles } from '../tests/layout/plantedCamps'

/** How many of each a made-up article has. */
export interface Size {
  readonly name: string
  readonly actors: number
  readonly issues: number
  readonly sentences: number
  readonly stancesEach: number
}

/** A made-up article with many stances, and its coding; the same each time. Three camps, with noise. */
function madeUp(size: Size): { readonly text: string; readonly coding: object } {
  const random = seededRandom(1)
  const pick = (count: number) => Math.floor(count * random() ** 1.5)
  const quotes = Array.from({ length: size.sentences }, (_, at) => `Remark ${at + 1} was heard by everybody.`)
  const stances = quotes.flatMap((quote, at) =>
    Array.from({ length: size.stancesEach }, (_, each) => {
      const holder = pick(size.actors)
      const other = (holder + 1 + pick(size.actors - 1)) % size.actors
      const issue = pick(size.issues)
      const onActor = random() < 0.4
      const agrees = holder % 3 === (onActor ? other : issue) % 3
      return {
        id: `s${at}-${each}`,
        holder: `a${holder}`,
        target: onActor ? { actor: `a${other}` } : { issue: `i${issue}` },
        polarity: agrees === random() < 0.85 ? 'supports' : 'opposes',
        form: 'narration',
        certainty: 'stated',
        saidBy: [],
        evidence: [{ quote }],
      }
    }),
  )
  const actors = Array.from({ length: size.actors }, (_, at) => ({
    id: `a${at}`,
    name: `Actor ${at}`,
    kind: 'group',
  }))
  const issues = Array.from({ length: size.issues }, (_, at) => ({
    id: `i${at}`,
    label: `Issue ${at}`,
    proposition: `Issue ${at} should be.`,
    kind: 'policy',
  }))
  const herald = { id: 'herald', name: 'Herald', kind: 'media' }
  const document = {
    id: 'report',
    file: 'article.txt',
    published: '2024-03-01',
    publisher: 'herald',
    language: 'en',
  }
  return {
    text: quotes.join(' '),
    coding: {
      format: 1,
      coders: [],
      documents: [document],
      actors: [...actors, herald].map((actor) => ({
        ...actor,
        label: actor.name,
        aliases: [],
        mentions: [],
      })),
      issues,
      stances,
      ties: [],
      events: [],
      uncoded: [],
    },
  }
}

/** A folder from which the same page is built, about another article. Returns its path. */
function rootAbout(name: string, files: Readonly<Record<string, string>>): string {
  const root = resolve(`build/bench/${name}-root`)
  rmSync(root, { recursive: true, force: true })
  const folder = join(root, 'graph-data', name)
  mkdirSync(folder, { recursive: true })
  for (const part of ['src', 'scripts', 'public', 'node_modules'])
    symlinkSync(resolve(part), join(root, part))
  for (const file of ['index.html', 'package.json', 'tsconfig.json', 'vite.config.ts'])
    cpSync(file, join(root, file))
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
  return root
}

/** About a made-up article of some size. */
export function madeUpRoot(size: Size): string {
  const { text, coding } = madeUp(size)
  return rootAbout(size.name, { 'article.txt': text, 'coding.json': JSON.stringify(coding) })
}

export const CAMPS = { nodes: 2000, ties: 6000, seed: 1 } as const

/** About planted camps of 2,000 nodes and 6,000 lines. */
export const campsRoot = (): string => rootAbout('camps', campsFiles(CAMPS))
