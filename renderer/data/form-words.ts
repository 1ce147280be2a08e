import type { z } from 'zod'
import type { FieldTable } from './form-fields.ts'
import type { AnyOptions, RawAt } from './form-options.ts'
import { collect, memberAt, rawOf, type Raw } from './form-values.ts'
import { keepForm, takeForm } from './kept-forms.ts'

const versionOf = (known: unknown) => memberAt(known, 'version')

/** What stands in a form's fields: what was typed, and below it what the clinic knows. */
export class FormWords {
  readonly #options: AnyOptions
  readonly #typed = new Map<string, Raw>()
  #table: FieldTable = {}
  #stale = true
  /** What stood when it was saved: until that changes, what was typed is what stands. */
  #savedOn: string | null = null
  /** What stood when the first word was typed; null while nothing is typed, or what was saved last is not read yet. */
  #on: string | null = null
  #outdated: string | null = null
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
    return collect(this.fields, this.#options.beside?.(this.typed) ?? {}, this.sent, schema)
  }

  /** What a field sends: what stands in it, and where nobody touched a text, what is stored and not how that is shown. */
  readonly sent: RawAt = <T>(path: string) => {
    const shown = this.typed(path)
    const field = this.fields[path]
    const known = memberAt(this.#options.known?.(), path)
    const isKept = field?.kind === 'text' && typeof known === 'string' && shown === rawOf(field, known)
    return (isKept ? known : shown) as T
  }

  /** The version on which the first word was typed, where the clinic counts versions. */
  get version(): unknown {
    return versionOf(JSON.parse(this.#on ?? this.#known))
  }

  /** Whether a list that was typed, and that the clinic takes whole, has been changed by others since. */
  get isOvertaken(): boolean {
    const isList = (path: string) => ['own', 'many'].includes(this.fields[path]?.kind ?? '')
    const lists = [...this.#typed.keys()].filter(isList)
    return this.#on !== null && this.version === undefined && this.#differs(this.#on, lists)
  }

  put(path: string, raw: Raw): void {
    this.#typed.set(path, raw)
    if (this.#savedOn !== null) this.#outdated = this.#savedOn
    this.#savedOn = null
    this.#stale = true
    this.#remember()
  }

  clear(): void {
    this.#typed.clear()
    this.#savedOn = this.#on = this.#outdated = null
    this.#stale = true
  }

  /** The clinic has said that others changed it, and people have been told: from here on they know. */
  overtaken(): void {
    this.#outdated = this.#on
    this.#on = null
    this.#remember()
  }

  forget(path: string): void {
    this.#typed.delete(path)
  }

  /** What is being sent, to be given to `saved`. */
  sending(): ReadonlyMap<string, Raw> {
    return new Map(this.#typed)
  }

  /** The clinic has what was sent; what was typed meanwhile is still only here. */
  saved(sent: ReadonlyMap<string, Raw>): void {
    const newer = [...this.#typed].filter(([path, raw]) => sent.get(path) !== raw)
    if (newer.length === 0 && this.#options.known) {
      this.#savedOn = this.#known
      this.#on = null
      return
    }
    this.clear()
    if (this.#options.known) this.#outdated = this.#known
    for (const [path, raw] of newer) this.put(path, raw)
  }

  /** The page is about to be drawn: what stands may be something else now. */
  refresh(): void {
    this.#stale = true
    if (this.#savedOn !== null && this.#savedOn !== this.#known) this.clear()
    this.#remember()
  }

  /** What the words are about now, in this form; null while it is not known, or where they are not to outlive anything. */
  about(form: string): string | null {
    const isRead = !this.#options.known || this.#options.known()
    const of = isRead ? (this.#options.of?.() ?? null) : null
    return of === null ? null : `${form} ${of}`
  }

  /**
   * Gives back what this person had typed about it before, and says whether there was any. Words on what others have changed
   * since are dropped. What was typed about something else is kept for that.
   */
  turnTo(about: string, whose: string): 'restored' | 'dropped' | null {
    if (this.#of !== null) this.leave(whose)
    this.#of = about
    const before = takeForm(about, whose)
    if (!before) return null
    if (before.on !== null && this.#differs(before.on, [...before.typed.keys()])) return 'dropped'
    for (const [path, raw] of before.typed) this.put(path, raw)
    return 'restored'
  }

  /** The form goes: keeps what was typed for this person, but no secret. */
  leave(whose: string | undefined): void {
    const isSecret = (path: string) => {
      const field = this.fields[path]
      return !field || field.kind === 'password' || (field.kind === 'text' && field.secret === true)
    }
    const words = [...this.#typed].filter(([path]) => !isSecret(path))
    if (this.#of !== null && whose !== undefined && words.length > 0 && this.begun)
      keepForm({ of: this.#of, accountId: whose, typed: new Map(words), on: this.#on })
    this.clear()
    this.#of = null
  }

  get #known(): string {
    return JSON.stringify(this.#options.known?.() ?? null)
  }

  #remember(): void {
    if (this.#on !== null || this.#typed.size === 0 || this.#savedOn !== null) return
    const known = this.#known
    if (known !== 'null' && known !== this.#outdated) this.#on = known
  }

  /** Whether something else stands at these paths now, or the whole has a newer version. */
  #differs(on: string, paths: readonly string[]): boolean {
    const [before, now] = [JSON.parse(on) as unknown, JSON.parse(this.#known) as unknown]
    const at = (of: unknown) => JSON.stringify([versionOf(of), ...paths.map((path) => memberAt(of, path))])
    return at(before) !== at(now)
  }

  #stored(path: string): Raw {
    const field = this.fields[path]
    if (!field) return ''
    const known = memberAt(this.#options.known?.(), path)
    const preset = 'preset' in field ? field.preset : undefined
    return rawOf(field, known === undefined ? preset : known)
  }
}
