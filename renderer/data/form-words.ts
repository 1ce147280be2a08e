import type { z } from 'zod'
import type { FieldTable } from './form-fields.ts'
import type { AnyOptions, RawAt } from './form-options.ts'
import { collect, memberAt, rawOf, type Raw } from './form-values.ts'
import { keepForm, takeForm } from './kept-forms.ts'

/** What stands in a form's fields: what was typed, and below it what the clinic knows. */
export class FormWords {
  readonly #options: AnyOptions
  readonly #typed = new Map<string, Raw>()
  #table: FieldTable = {}
  #stale = true
  /** What stood when it was saved: until that changes, what was typed is what stands. */
  #savedOn: string | null = null
  /** What the words are about. */
  #of: string | null = null

  constructor(options: AnyOptions) {
    this.#options = options
  }

  readonly typed: RawAt = <T>(path: string) =>
    (this.#typed.has(path) ? this.#typed.get(path) : this.#stored(path)) as T

  /** The table is asked twice: what it says of one field may depend on what stands in another. */
  get fields(): FieldTable {
    if (!this.#stale) return this.#table
    this.#stale = false
    const ask = () => ({ ...this.#options.fields(this.typed), ...this.#options.beside?.(this.typed) })
    this.#table = ask()
    this.#table = ask()
    return this.#table
  }

  get begun(): boolean {
    if (this.#savedOn !== null) return false
    const differs = ([path, raw]: [string, Raw]) => JSON.stringify(raw) !== JSON.stringify(this.#stored(path))
    return [...this.#typed].some(differs)
  }

  /** Whether they would outlive a lock. */
  get isKept(): boolean {
    return this.#of !== null && this.begun
  }

  collect(schema: z.ZodType) {
    return collect(this.fields, this.#options.beside?.(this.typed) ?? {}, this.typed, schema)
  }

  put(path: string, raw: Raw): void {
    this.#typed.set(path, raw)
    this.#savedOn = null
    this.#stale = true
  }

  clear(): void {
    this.#typed.clear()
    this.#savedOn = null
    this.#stale = true
  }

  forget(path: string): void {
    this.#typed.delete(path)
  }

  saved(): void {
    if (this.#options.known) this.#savedOn = this.#known
    else this.clear()
  }

  /** The page is about to be drawn: what stands may be something else now. */
  refresh(): void {
    this.#stale = true
    if (this.#savedOn !== null && this.#savedOn !== this.#known) this.clear()
  }

  /** What the words are about now, in this form; null while it is not known, or where they are not to outlive anything. */
  about(form: string): string | null {
    const isRead = !this.#options.known || this.#options.known()
    const of = isRead ? (this.#options.of?.() ?? null) : null
    return of === null ? null : `${form} ${of}`
  }

  /**
   * Gives back what this person had typed about it before, and says whether there was any; what was typed about something
   * else is kept for that.
   */
  turnTo(about: string, whose: string): boolean {
    if (this.#of !== null) this.leave(whose)
    this.#of = about
    const before = [...(takeForm(about, whose) ?? [])]
    for (const [path, raw] of before) this.put(path, raw)
    return before.length > 0
  }

  /** The form goes: keeps what was typed for this person, but no secret. */
  leave(whose: string | undefined): void {
    const isSecret = (path: string) => {
      const field = this.fields[path]
      return !field || field.kind === 'password' || (field.kind === 'text' && field.secret === true)
    }
    const words = [...this.#typed].filter(([path]) => !isSecret(path))
    if (this.#of !== null && whose !== undefined && words.length > 0 && this.begun)
      keepForm({ of: this.#of, accountId: whose, typed: new Map(words) })
    this.clear()
    this.#of = null
  }

  get #known(): string {
    return JSON.stringify(this.#options.known?.() ?? null)
  }

  #stored(path: string): Raw {
    const field = this.fields[path]
    if (!field) return ''
    const known = memberAt(this.#options.known?.(), path)
    const preset = 'preset' in field ? field.preset : undefined
    return rawOf(field, known === undefined ? preset : known)
  }
}
