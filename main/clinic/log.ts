/** What may be logged: names of operations, durations, outcomes and references; never input, output or a person. */
export interface Log {
  operation(entry: { operation: string; ref: string; ms: number; code: string }): void
  error(entry: { operation: string; ref: string; code: string; error: unknown }): void
  event(name: string, facts?: Readonly<Record<string, string | number | boolean>>): void
}
