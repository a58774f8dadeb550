/** What is wrong with data, as a value. `check` returns all of them in one pass. */
export interface Problem {
  readonly severity: 'error' | 'warning'
  /** Stable kebab-case name of the rule, e.g. `quote-not-found`. */
  readonly code: string
  /** The file it is in. */
  readonly file: string
  /** Where in the JSON, e.g. `['stances', 12, 'evidence', 0, 'quote']`; empty for the whole file. */
  readonly path: readonly (string | number)[]
  /** 1-based; column in UTF-16 code units. */
  readonly line: number
  readonly column: number
  /** One lower-case sentence with the value in it and what to do. */
  readonly message: string
  readonly expected?: string | undefined
  readonly received?: string | undefined
  readonly fix?: string | undefined
}
