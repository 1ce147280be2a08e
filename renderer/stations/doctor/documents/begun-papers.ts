import { ContextConsumer } from '@lit/context'
import { msg, str } from '@lit/localize'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { DocumentKind } from '../../../../preload/contract/document-content.ts'
import { holdWindow } from '../../../data/hold-window.ts'
import { keepForm, takeForm } from '../../../data/kept-forms.ts'
import { sessionContext } from '../../../data/session.ts'
import { bracketsIn, leftOf, type Fields } from './fields.ts'
import type { PaperLine } from './paper-list.ts'

/** A paper that is being typed. */
export interface BegunPaper {
  readonly fields: Fields
  /** The paper whose place it takes. */
  readonly replaces: PaperLine | null
  readonly replaceReason: string
  /** What stands between brackets and was asked about already. */
  readonly asked: string
  /** Somebody typed or chose something in it: until then there is nothing to keep. */
  readonly touched: boolean
}

type Host = ReactiveControllerHost & HTMLElement & { readonly encounterId: string }

const newPaper = (fields: Fields, replaces: PaperLine | null): BegunPaper => ({
  ...{ fields, replaces, replaceReason: '', asked: '', touched: false },
})

/** One of each kind, and one for each paper that is put right. */
const nameOf = ({ fields, replaces }: BegunPaper) =>
  replaces ? `${fields.kind} ${replaces.documentId}` : fields.kind
const OPEN = 'open'

/**
 * The papers that somebody is typing in one consultation: each outlives another kind that is begun, an issued one that is looked
 * at, and, in this window's memory, another view and a lock, for whoever typed it (`data/kept-forms.ts`).
 */
export class BegunPapers implements ReactiveController {
  readonly #host: Host
  readonly #session: ContextConsumer<typeof sessionContext, Host>
  readonly #papers = new Map<string, BegunPaper>()
  #open: string | null = null
  #whose: string | undefined
  #about: string | null = null
  #release: (() => void) | undefined

  constructor(host: Host) {
    this.#host = host
    this.#session = new ContextConsumer(host, { context: sessionContext, subscribe: true })
    host.addController(this)
  }

  /** The one in sight. */
  get current(): BegunPaper | null {
    return this.#open === null ? null : (this.#papers.get(this.#open) ?? null)
  }

  /** Something is typed for a paper of this kind that is not issued. */
  isBegun(kind: DocumentKind): boolean {
    return this.#papers.get(kind)?.touched === true
  }

  /** Opens a paper: as it was left, else as it is given. */
  begin(fields: Fields, replaces: PaperLine | null = null): void {
    const paper = newPaper(fields, replaces)
    const name = nameOf(paper)
    if (this.#papers.get(name)?.touched !== true) this.#papers.set(name, paper)
    this.#show(name)
  }

  /** Opens a paper with these words in the place of what stood there. */
  take(fields: Fields): void {
    const paper = { ...newPaper(fields, null), touched: true }
    this.#papers.set(nameOf(paper), paper)
    this.#show(nameOf(paper))
  }

  put(change: Partial<Fields>): void {
    const { current } = this
    if (current) this.#set({ ...current, fields: { ...current.fields, ...change }, touched: true })
  }

  giveReason(replaceReason: string): void {
    const { current } = this
    if (current) this.#set({ ...current, replaceReason, touched: true })
  }

  /** Asks once about what stands between brackets in the paper in sight; blank where there is nothing, or it was asked already. */
  askBrackets(): string {
    const { current } = this
    const brackets = current ? bracketsIn(current.fields) : ''
    if (!current || brackets === '' || brackets === current.asked) return ''
    this.#set({ ...current, asked: brackets })
    return msg(str`Há colchetes no texto: ${brackets}. Se é assim mesmo, emita de novo.`)
  }

  /** Nothing in sight; what was typed stays. */
  close(): void {
    this.#show(null)
  }

  /** Issued: what is left of it stays for the next paper. */
  issued(): void {
    const left = this.current && leftOf(this.current.fields)
    this.drop()
    if (left) this.take(left)
  }

  /** Left on purpose: nothing of it stays. */
  drop(): void {
    if (this.#open !== null) this.#papers.delete(this.#open)
    this.#show(null)
  }

  hostConnected(): void {
    this.#release = holdWindow(() => [...this.#papers.values()].some(({ touched }) => touched))
  }

  hostDisconnected(): void {
    this.#release?.()
    const typed = new Map<string, unknown>([...this.#papers].filter(([, { touched }]) => touched))
    if (typed.size > 0 && this.#about !== null && this.#whose !== undefined)
      keepForm({ of: this.#about, accountId: this.#whose, typed: typed.set(OPEN, this.#open), on: null })
    this.#papers.clear()
    this.#about = this.#open = null
  }

  hostUpdate(): void {
    this.#whose = this.#session.value?.account?.id ?? this.#whose
    if (this.#whose === undefined || !this.#host.isConnected || this.#about !== null) return
    this.#about = `papers ${this.#host.encounterId}`
    const before = takeForm(this.#about, this.#whose)
    for (const [name, paper] of before?.typed ?? [])
      if (name === OPEN) this.#open = paper as string | null
      else this.#papers.set(name, paper as BegunPaper)
  }

  #set(paper: BegunPaper): void {
    this.#papers.set(nameOf(paper), paper)
    this.#host.requestUpdate()
  }

  #show(name: string | null): void {
    this.#open = name
    this.#host.requestUpdate()
  }
}
