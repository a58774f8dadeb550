import { segment } from '../text/sentences'
import type { Coding } from './coding'
import { join, type Texts } from './join'
import type { Project } from './project'

/** Joins a valid coding with its texts, cut into sentences here. */
export const assemble = (coding: Coding, texts: Texts): Project =>
  join(coding, texts, (_file, text) => segment(text))
