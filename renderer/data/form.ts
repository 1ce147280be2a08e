import { ContextConsumer } from '@lit/context'
import { msg } from '@lit/localize'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { z } from 'zod'
import type { Input } from '../../preload/contract/index.ts'
import { errorSentence, issueSentence } from '../i18n/errors.ts'
import { markedSentence } from '../i18n/marked-sentence.ts'
import { OperationError } from '../operation-error.ts'
import { checkField, checkInput, refusedFields, reviewed, type Sentences } from './check.ts'
import { call } from './client.ts'
import { contractHere, contractIfHere, loadContract } from './contract.ts'
import type { Field, FormName, Path } from './form-fields.ts'
import type { AnyOptions, FormOptions, RawAt } from './form-options.ts'
import { readField, schemaAt, type Raw } from './form-values.ts'
import { FormWords } from './form-words.ts'
import { holdWindow } from './hold-window.ts'
import { sessionContext } from './session.ts'

type Host = ReactiveControllerHost & HTMLElement

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

/** A form bound to an operation: what is typed, what is wrong with it, and its way to the clinic. */
export class Form<
  N extends FormName = FormName,
  K extends Path<Input<N>> = never,
> implements ReactiveController {
  readonly #host: Host
  readonly #name: N
  readonly #options: AnyOptions
  readonly #words: FormWords
  readonly #session: ContextConsumer<typeof sessionContext, Host>
  #issues: Sentences = {}
  #problem = ''
  #busy = false
  #saved = false
  #stopped = false
  #restored = false
  #whose: string | undefined
  #about: string | null = null
  #place: FormPlace | null = null
  #release: (() => void) | undefined

  constructor(host: Host, name: N, options: FormOptions<N, K>) {
    this.#host = host
    this.#name = name
    this.#options = options as unknown as AnyOptions
    this.#words = new FormWords(this.#options)
    this.#session = new ContextConsumer(host, { context: sessionContext, subscribe: true })
    host.addController(this)
  }

  /** Why the form as a whole was refused; what is wrong with what no field shows is wrong with the whole form. */
  get problem(): string {
    return this.#problem || (Object.entries(this.#issues).find(([path]) => !this.#isShown(path))?.[1] ?? '')
  }

  get busy(): boolean {
    return this.#busy
  }

  /** The last try was accepted, and nothing has been typed since. */
  get saved(): boolean {
    return this.#saved
  }

  /** The last try did not go out: something in the fields is to be put right first. */
  get stopped(): boolean {
    return this.#stopped
  }

  /** What is typed was typed before a lock or another view. */
  get restored(): boolean {
    return this.#restored
  }

  /** Something is typed that the clinic does not have. */
  get begun(): boolean {
    return this.#words.begun
  }

  /** The clinic's date; blank while no session is known. */
  get today(): string {
    return this.#session.value?.now.slice(0, 10) ?? ''
  }

  get isCard(): boolean {
    return this.#options.card === true
  }

  /** Something is marked at a field in sight. */
  get marked(): boolean {
    return Object.keys(this.#issues).some((path) => this.#isShown(path))
  }

  /** What was wrong as of the last try, by the path in the input. */
  get issues(): Sentences {
    return this.#issues
  }

  /** The sentence at a member of the input, or nothing. */
  at(path: string): string {
    return this.#issues[path] ?? ''
  }

  /** What stands in a field. */
  get typed(): RawAt {
    return this.#words.typed
  }

  /** A field as it is to be drawn; nothing while it is not asked. */
  view(path: string): FieldView | null {
    const field = this.#words.fields[path]
    if (!field || field.when === false) return null
    const id = ('id' in field ? field.id : undefined) ?? path.split('.').at(-1) ?? path
    return { id, field, raw: this.typed<Raw>(path), issue: this.at(path) }
  }

  /** Takes what somebody typed, ticked or chose: what was wrong there is being mended. */
  put(path: string, raw: Raw): void {
    this.#issues = reviewed(this.#issues, path, '')
    this.#words.put(path, raw)
    this.#saved = false
    this.#host.requestUpdate()
  }

  /** Forgets what was typed, as when it is left on purpose. */
  clear(): void {
    this.#words.clear()
    this.#reset()
    this.#host.requestUpdate()
  }

  /** Says what is wrong, by path. */
  refuse(issues: Sentences): void {
    this.#issues = issues
    this.#problem = ''
    this.#host.requestUpdate()
  }

  /** Puts the focus on the first field in sight, once it is drawn. */
  begin(): void {
    void this.#host.updateComplete.then(() => this.#place?.focus())
  }

  /** Looks at one field as it is left; a blank one is missed only when the form is sent. */
  leave(path: string): void {
    if (!contractIfHere()) return void loadContract().then(() => this.leave(path))
    this.#issues = reviewed(this.#issues, path, this.#wrongWith(path))
    this.#host.requestUpdate()
  }

  /** The input as the fields make it, looked at by nobody. */
  value(): Input<N> {
    const { input } = this.#words.collect(this.#schema)
    const { version } = this.#words
    return {
      ...input,
      ...this.#options.rest?.(this.typed),
      ...(version !== undefined && { version }),
    } as Input<N>
  }

  /** The input, or undefined while something in it is wrong (and marked). */
  checked(): Input<N> | undefined {
    this.#words.refresh()
    this.#saved = false
    const value = this.value()
    const unread = this.#words.collect(this.#schema).issues
    const found = Object.entries({ ...checkInput(this.#schema, value), ...unread })
    const sentences = found
      .filter(([path]) => this.#isAsked(path))
      .map(([path, issue]) => [path, issueSentence(issue)] as const)
    this.refuse({ ...Object.fromEntries(sentences), ...this.#options.wrong?.(this.typed) })
    this.#stopped = Object.keys(this.#issues).length > 0
    return this.#stopped ? undefined : value
  }

  /** Checks and sends; what came of it is told by `done` and `failed`, and by what the form shows. */
  async submit(): Promise<void> {
    await loadContract()
    if (this.#busy) return
    const input = this.checked()
    if (!input) return
    if (this.#options.takes) return this.#options.takes(input)
    if (this.#words.isOvertaken) return this.#drop()
    this.#busy = true
    const sent = this.#words.sending()
    try {
      const output = await call(this.#name, input)
      this.#words.saved(sent)
      this.#restored = false
      this.#saved = !this.begun
      this.#options.done?.(output, input)
    } catch (error) {
      this.#fail(error)
      this.#options.failed?.(error)
    } finally {
      this.#busy = false
      this.#host.requestUpdate()
    }
  }

  /** For the element that it is bound to: see `elements/form-of.ts`. */
  stand(place: FormPlace): void {
    this.#place = place
  }

  hostConnected(): void {
    this.#release = holdWindow(() => this.#words.isKept)
    this.#host.requestUpdate()
  }

  hostDisconnected(): void {
    this.#release?.()
    this.#words.leave(this.#whose)
    this.#about = null
  }

  hostUpdate(): void {
    this.#whose = this.#session.value?.account?.id ?? this.#whose
    this.#words.refresh()
    // An update that was due may come after the element has gone; what was kept then is not for it.
    if (this.#whose === undefined || !this.#host.isConnected) return
    const about = this.#words.about(`${this.#host.localName} ${this.#name}`)
    if (about === null || about === this.#about) return
    if (this.#about !== null) this.#reset()
    this.#about = about
    const before = this.#words.turnTo(about, this.#whose)
    if (before === 'dropped') this.#drop()
    this.#restored = before === 'restored'
  }

  #reset(): void {
    this.#issues = {}
    this.#problem = ''
    this.#saved = this.#stopped = this.#restored = false
  }

  /** What was typed would undo what others did meanwhile. */
  #drop(): void {
    this.clear()
    this.#problem = msg('O cadastro mudou enquanto isso: confira e digite de novo.')
  }

  get #schema(): z.ZodType {
    return contractHere()[this.#name].input
  }

  /** A form that hands over a part of an input answers for that part alone. */
  #isAsked(path: string): boolean {
    const head = (of: string) => of.split('.')[0]
    return !this.#options.takes || Object.keys(this.#words.fields).some((own) => head(own) === head(path))
  }

  #isShown(path: string): boolean {
    const fields = Object.entries(this.#words.fields).filter(([, { when }]) => when !== false)
    return fields.some(([own, { kind }]) => path === own || (kind === 'own' && path.startsWith(`${own}.`)))
  }

  #wrongWith(path: string): string {
    const field = this.#words.fields[path]
    const schema = schemaAt(this.#schema, path)
    const raw = this.#words.sent<Raw>(path)
    if (!field || !schema || typeof raw !== 'string' || raw.trim() === '') return ''
    const read = readField(field, raw, schema)
    const issue = 'issue' in read ? read.issue : checkField(schema, read.value)
    return issue ? issueSentence(issue) : ''
  }

  #fail(error: unknown): void {
    const path = error instanceof OperationError ? this.#options.blame?.[error.code] : undefined
    const refused = Object.entries(refusedFields(error)).map(([at, issue]) => [at, issueSentence(issue)])
    this.refuse(path === undefined ? Object.fromEntries(refused) : { [path]: errorSentence(error) })
    if (path === undefined) this.#problem = this.marked ? markedSentence() : errorSentence(error)
    if (error instanceof OperationError && error.code === 'stale') this.#words.overtaken()
    this.#askAgain()
  }

  #askAgain(): void {
    const secrets = Object.entries(this.#words.fields).flatMap(([path, field]) =>
      field.kind === 'password' && field.again === true ? [path] : [],
    )
    for (const path of secrets) this.#words.forget(path)
    const [first] = secrets.map((path) => this.view(path)?.id)
    if (first) void this.#host.updateComplete.then(() => this.#place?.focus(first))
  }
}
