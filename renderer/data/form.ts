import { ContextConsumer } from '@lit/context'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { z } from 'zod'
import type { Code, Input, Output } from '../../preload/contract/index.ts'
import { errorSentence, issueSentence } from '../i18n/errors.ts'
import { checkField, checkInput, refusedFields } from './check.ts'
import { call, OperationError } from './client.ts'
import { contract } from './contract.ts'
import type { Field, FieldsOf, FieldTable, FormName, KnownOf, Path, RestOf } from './form-fields.ts'
import { collect, memberAt, rawOf, readField, schemaAt, type Raw } from './form-values.ts'
import { keepForm, takeForm } from './kept-forms.ts'
import { sessionContext } from './session.ts'

type Host = ReactiveControllerHost & HTMLElement
/** What stands in a field of this form now. */
export type TypedAt = <T = string>(path: string) => T

interface Asked<N extends FormName, K extends string> {
  /** The fields by their path in the operation's input, in the order of the screen. */
  readonly fields: (typed: TypedAt) => FieldsOf<N, K>
  /** What the form asks beside it, as a password once more. */
  readonly beside?: (typed: TypedAt) => FieldTable
  /** What stands now, in the form of the input; nothing while it is not read. */
  readonly known?: () => KnownOf<N> | null | undefined
  /** What the words are about, as an id: they outlive a lock for this alone. null: they outlive nothing. */
  readonly of?: () => string | null
  /** Sentences by path for what no schema knows, as two fields that must be equal. */
  readonly wrong?: (typed: TypedAt) => Readonly<Record<string, string>>
  /** A card of many fields: Enter goes on to the next one, Ctrl+Enter saves, and each is looked at as it is left. */
  readonly card?: true
}
interface Sent<N extends FormName> {
  /** The field that a code is about. */
  readonly blame?: Readonly<Partial<Record<Code<N>, string>>>
  readonly done?: (output: Output<N>, input: Input<N>) => void
  readonly failed?: (error: unknown) => void
}
type Rest<N extends FormName, K extends string> =
  Record<never, never> extends RestOf<N, K>
    ? { readonly rest?: (typed: TypedAt) => Partial<Input<N>> }
    : { readonly rest: (typed: TypedAt) => RestOf<N, K> & Partial<Input<N>> }
interface Taken<N extends FormName> {
  readonly rest?: (typed: TypedAt) => Partial<Input<N>>
  /** Takes what the fields hold, in place of sending it. */
  readonly takes: (input: Input<N>) => void
}
export type FormOptions<N extends FormName, K extends string> = Asked<N, K> &
  ((Sent<N> & Rest<N, K>) | Taken<N>)

/** Where the form stands in the page: puts the focus on a field by its id, or on the first in sight. */
export interface FormPlace {
  focus(id?: string): void
}
/** One field as it is drawn. */
export interface FieldView {
  readonly id: string
  readonly field: Field
  readonly raw: Raw
  readonly issue: string
}
type AnyOptions = Asked<FormName, never> &
  Omit<Sent<FormName>, 'blame' | 'done'> & {
    readonly blame?: Readonly<Record<string, string>>
    readonly rest?: (typed: TypedAt) => object
    readonly takes?: (input: unknown) => void
    readonly done?: (output: unknown, input: unknown) => void
  }

/** A form bound to an operation: what is typed, what is wrong with it, and its way to the clinic. */
export class Form<
  N extends FormName = FormName,
  K extends Path<Input<N>> = never,
> implements ReactiveController {
  readonly #host: Host
  readonly #name: N
  readonly #options: AnyOptions
  readonly #session: ContextConsumer<typeof sessionContext, Host>
  readonly #typed = new Map<string, Raw>()
  #table: FieldTable = {}
  #stale = true
  #issues: Readonly<Record<string, string>> = {}
  #problem = ''
  #busy = false
  #saved = false
  /** What stood when it was saved: until that changes, what was typed is what stands. */
  #savedOn: string | null = null
  #restored = false
  #of: string | null = null
  #whose: string | undefined
  #place: FormPlace | null = null

  constructor(host: Host, name: N, options: FormOptions<N, K>) {
    this.#host = host
    this.#name = name
    this.#options = options as unknown as AnyOptions
    this.#session = new ContextConsumer(host, { context: sessionContext, subscribe: true })
    host.addController(this)
  }

  /** Why the form as a whole was refused. */
  get problem(): string {
    return this.#problem
  }

  get busy(): boolean {
    return this.#busy
  }

  /** The last try was accepted, and nothing has been typed since. */
  get saved(): boolean {
    return this.#saved
  }

  /** What is typed was typed before a lock or another view. */
  get restored(): boolean {
    return this.#restored
  }

  /** Something is typed that the clinic does not have. */
  get begun(): boolean {
    if (this.#savedOn !== null) return false
    const differs = ([path, raw]: [string, Raw]) => JSON.stringify(raw) !== JSON.stringify(this.#stored(path))
    return [...this.#typed].some(differs)
  }

  get isCard(): boolean {
    return this.#options.card === true
  }

  /** The sentence at a member of the input, or nothing. */
  at(path: string): string {
    return this.#issues[path] ?? ''
  }

  get issues(): Readonly<Record<string, string>> {
    return this.#issues
  }

  /** What stands in a field. */
  readonly typed: TypedAt = <T>(path: string) =>
    (this.#typed.has(path) ? this.#typed.get(path) : this.#stored(path)) as T

  /** A field as it is to be drawn; nothing while it is not asked. */
  view(path: string): FieldView | null {
    const field = this.#fields[path]
    if (!field || field.when === false) return null
    const id = ('id' in field ? field.id : undefined) ?? path.split('.').at(-1) ?? path
    return { id, field, raw: this.typed(path), issue: this.at(path) }
  }

  /** Takes what somebody typed, ticked or chose. */
  put(path: string, raw: Raw): void {
    this.#typed.set(path, raw)
    this.#savedOn = null
    this.#saved = false
    this.#draw()
  }

  /** Forgets what was typed, as when it is left on purpose. */
  clear(): void {
    this.#typed.clear()
    this.#savedOn = null
    this.#refuse({})
    this.#saved = this.#restored = false
    this.#draw()
  }

  /** Puts the focus on the first field in sight, once it is drawn. */
  begin(): void {
    void this.#host.updateComplete.then(() => this.#place?.focus())
  }

  /** Looks at one field as it is left; a blank one is missed only when the form is sent. */
  leave(path: string): void {
    const { [path]: _before, ...others } = this.#issues
    const field = this.#fields[path]
    const schema = schemaAt(this.#schema, path)
    const raw = this.typed<Raw>(path)
    this.#issues = others
    if (field && schema && typeof raw === 'string' && raw.trim() !== '') {
      const read = readField(field, raw, schema)
      const issue = 'issue' in read ? read.issue : checkField(schema, read.value)
      if (issue) this.#issues = { ...others, [path]: issueSentence(issue) }
    }
    this.#draw()
  }

  /** The input as the fields make it, looked at by nobody. */
  value(): Input<N> {
    return { ...this.#collected.input, ...this.#options.rest?.(this.typed) } as Input<N>
  }

  /** The input, or undefined while something in it is wrong (and marked). */
  checked(): Input<N> | undefined {
    this.#stale = true
    this.#saved = false
    const value = this.value()
    const found = Object.entries({ ...checkInput(this.#schema, value), ...this.#collected.issues }).filter(
      ([path]) => this.#isAsked(path),
    )
    const sentences = Object.fromEntries(found.map(([path, issue]) => [path, issueSentence(issue)]))
    this.#refuse({ ...sentences, ...this.#options.wrong?.(this.typed) })
    return Object.keys(this.#issues).length === 0 ? value : undefined
  }

  /** Checks and sends; what came of it is told by `done` and `failed`, and by what the form shows. */
  async submit(): Promise<void> {
    if (this.#busy) return
    const input = this.checked()
    if (!input) return
    if (this.#options.takes) return this.#options.takes(input)
    this.#busy = true
    try {
      const output = await call(this.#name, input)
      this.#accept()
      this.#options.done?.(output, input)
    } catch (error) {
      this.#fail(error)
      this.#options.failed?.(error)
    } finally {
      this.#busy = false
      this.#draw()
    }
  }

  /** For the page that draws it: see `elements/form-of.ts`. */
  stand(place: FormPlace | null): void {
    this.#place = place
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#onUnload)
    this.#host.requestUpdate()
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#onUnload)
    this.#keep()
    this.#typed.clear()
    this.#of = null
  }

  hostUpdate(): void {
    this.#stale = true
    this.#whose = this.#session.value?.account?.id ?? this.#whose
    if (this.#savedOn !== null && this.#savedOn !== this.#known) {
      this.#typed.clear()
      this.#savedOn = null
    }
    this.#restore()
  }

  get #schema(): z.ZodType {
    return contract[this.#name].input
  }

  get #collected() {
    const beside = this.#options.beside?.(this.typed) ?? {}
    return collect(this.#fields, beside, this.typed, this.#schema)
  }

  get #known(): string {
    return JSON.stringify(this.#options.known?.() ?? null)
  }

  /** The table is asked twice: what it says of one field may depend on what stands in another. */
  get #fields(): FieldTable {
    if (!this.#stale) return this.#table
    this.#stale = false
    const ask = () => ({ ...this.#options.fields(this.typed), ...this.#options.beside?.(this.typed) })
    this.#table = ask()
    this.#table = ask()
    return this.#table
  }

  #stored(path: string): Raw {
    const field = this.#fields[path]
    if (!field) return ''
    return rawOf(field, memberAt(this.#options.known?.(), path) ?? ('preset' in field ? field.preset : null))
  }

  /** A form that hands over a part of an input answers for that part alone. */
  #isAsked(path: string): boolean {
    const [head = ''] = path.split('.')
    return !this.#options.takes || Object.keys(this.#fields).some((own) => own.split('.')[0] === head)
  }

  #isShown(path: string): boolean {
    const fields = Object.entries(this.#fields).filter(([, { when }]) => when !== false)
    return fields.some(([own, { kind }]) => path === own || (kind === 'own' && path.startsWith(`${own}.`)))
  }

  /** What is wrong with what no field shows is wrong with the whole form. */
  #refuse(issues: Readonly<Record<string, string>>): void {
    this.#issues = issues
    this.#problem = Object.entries(issues).find(([path]) => !this.#isShown(path))?.[1] ?? ''
    this.#draw()
  }

  #fail(error: unknown): void {
    const sentences = Object.entries(refusedFields(error)).map(([path, issue]) => [
      path,
      issueSentence(issue),
    ])
    this.#refuse(Object.fromEntries(sentences) as Record<string, string>)
    const path = error instanceof OperationError ? this.#options.blame?.[error.code] : undefined
    if (path === undefined) this.#problem = errorSentence(error)
    else this.#issues = { [path]: errorSentence(error) }
    this.#askAgain()
  }

  #askAgain(): void {
    const secrets = Object.entries(this.#fields).filter(([, one]) => one.kind === 'password' && one.again)
    for (const [path] of secrets) this.#typed.delete(path)
    const [first] = secrets.map(([path]) => this.view(path)?.id)
    if (first) void this.#host.updateComplete.then(() => this.#place?.focus(first))
  }

  #accept(): void {
    this.#restored = false
    this.#saved = true
    if (this.#options.known) this.#savedOn = this.#known
    else this.#typed.clear()
  }

  #keep(): void {
    const words = [...this.#typed].filter(([path]) => this.#fields[path]?.kind !== 'password')
    if (this.#of === null || this.#whose === undefined || words.length === 0 || !this.begun) return
    keepForm({ of: this.#of, accountId: this.#whose, typed: new Map(words) })
  }

  /** Gives back what this person had typed here before; what was typed about something else is kept for that. */
  #restore(): void {
    const of = this.#options.known && !this.#options.known() ? null : (this.#options.of?.() ?? null)
    if (of === null || this.#whose === undefined) return
    const key = `${this.#host.localName} ${this.#name} ${of}`
    if (key === this.#of) return
    if (this.#of !== null) {
      this.#keep()
      this.clear()
    }
    this.#of = key
    for (const [path, raw] of takeForm(key, this.#whose) ?? []) {
      this.#typed.set(path, raw)
      this.#restored = true
    }
    this.#stale = true
  }

  #draw(): void {
    this.#stale = true
    this.#host.requestUpdate()
  }

  readonly #onUnload = (event: BeforeUnloadEvent) => {
    if (this.#of !== null && this.begun) event.preventDefault()
  }
}
