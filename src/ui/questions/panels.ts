import type { ComponentType } from 'preact'
import { ComparePanel } from '../compare/comparePanel'
import { ContradictionsPanel } from './contradictionsPanel'
import type { Answer } from './panel'
import { PathPanel } from './pathPanel'

/** What can lie over Details, by what was asked. */
export const PANELS: Readonly<Record<Answer['type'], ComponentType>> = {
  contradictions: ContradictionsPanel,
  path: PathPanel,
  compare: ComparePanel,
}
