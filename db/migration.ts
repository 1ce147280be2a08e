/** One step forward. Frozen once released; numbers in steps of ten. */
export interface Migration {
  readonly version: number
  readonly name: string
  /** What its statements may call beside SQLite's own functions; pure, and frozen with it. */
  readonly functions?: Readonly<Record<string, (...values: unknown[]) => string>>
  readonly statements: readonly string[]
}
