/** What `standpoint network` writes as JSON. */
export interface Written {
  readonly settings: Readonly<Record<string, unknown>> & {
    readonly leftOut: Readonly<Record<string, number>>
  }
  readonly kept: readonly (number | string)[]
  readonly networks: readonly {
    readonly statements: number
    readonly rows: readonly string[]
    readonly columns: readonly string[]
    readonly matrix: readonly (readonly number[])[]
    readonly window: null | { readonly start: string; readonly mid: string; readonly stop: string }
  }[]
  readonly events?: readonly Readonly<Record<string, string | number>>[]
  readonly names?: Readonly<Record<string, string>>
}
