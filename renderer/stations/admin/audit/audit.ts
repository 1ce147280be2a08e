import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { standIn } from '../../../desk/stand-in.ts'
import { viewStyles } from '../../../desk/view-styles.ts'
import '../../../elements/notice.ts'
import { auditSentence } from '../../../i18n/audit-sentence.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { date, momentOf, weekday } from '../../../i18n/format.ts'
import { accessSheet } from '../../../print/access-sheet.ts'
import { printNow } from '../../../print/paper.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { auditStyles } from './audit-styles.ts'
import { actorWords, factParts, type Fact } from './fact-words.ts'
import { ALL_FACTS, type FactFilter } from './filters.ts'
import './filters.ts'

/** The trail in sentences: who did what, when, where and why, newest first; and the walk along its chain. */
@localized()
@customElement('mb-audit')
export class AuditView extends LitElement {
  static override styles = [base, type, button, viewStyles, auditStyles]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private filter: FactFilter = ALL_FACTS
  @state() private olderThan: number | undefined
  @state() private said = ''
  @state() private problem = ''
  readonly #list = new LiveQuery(this, 'audit.list', () => {
    const { patient, kind, accountId, day, repeated } = this.filter
    return {
      ...(patient ? { patientId: patient.id } : {}),
      ...(kind ? { kind } : {}),
      ...(accountId ? { accountId } : {}),
      ...(day ? { from: day, to: day } : {}),
      ...(repeated ? {} : { folded: true }),
      ...(this.olderThan === undefined ? {} : { before: this.olderThan }),
    }
  })

  async #verify(): Promise<void> {
    this.said = ''
    this.problem = ''
    try {
      const { intact, rows, brokenAt, head } = await call('audit.verify', {})
      if (intact)
        this.said = msg(
          str`Registro de acessos íntegro: ${rows} linhas conferidas. Código da última: ${head}.`,
        )
      else
        this.problem = msg(
          str`O registro de acessos não confere a partir do nº ${brokenAt ?? 0}. Guarde este computador como está e chame o suporte.`,
        )
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  async #print(patientId: string): Promise<void> {
    this.problem = ''
    try {
      const sheet = await call('audit.sheet', { patientId })
      const { clinic, now } = this.session ?? {}
      if (clinic && now) printNow(accessSheet({ clinic, printedAt: now, sheet }))
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  #fact(fact: Fact, time: string, zone: string) {
    return html`<li ?data-look=${fact.outcome !== 'ok' || fact.reason !== null}>
      <time datetime=${fact.at}>${time}</time>
      <span class="what"><b>${actorWords(fact)}</b> ${auditSentence(fact.event, fact.outcome)}</span>
      <span class="number label">${msg(str`nº ${fact.seq}`)}</span>
      <span class="parts label">${factParts(fact, zone).join(' · ')}</span>
    </li>`
  }

  #days(facts: readonly Fact[], zone: string) {
    const days = new Map<string, { readonly fact: Fact; readonly time: string }[]>()
    for (const fact of facts) {
      const { day, time } = momentOf(fact.at, zone)
      days.set(day, [...(days.get(day) ?? []), { fact, time }])
    }
    return [...days].map(
      ([day, own]) =>
        html`<h2 class="heading-01">${weekday(day)}, ${date(day)}</h2>
          <ol>
            ${own.map(({ fact, time }) => this.#fact(fact, time, zone))}
          </ol>`,
    )
  }

  #pages(facts: readonly Fact[] | undefined) {
    return html`<div class="actions">
      ${
        this.olderThan === undefined
          ? nothing
          : html`<button class="button ghost" type="button" @click=${() => (this.olderThan = undefined)}>
              ${msg('Mais novos')}
            </button>`
      }
      ${
        facts?.length === 100
          ? html`<button
              class="button ghost"
              type="button"
              @click=${() => (this.olderThan = facts.at(-1)?.seq)}
            >
              ${msg('Mais antigos')}
            </button>`
          : nothing
      }
    </div>`
  }

  override render() {
    const { value } = this.#list
    const zone = this.session?.clinic.timeZone
    const { problem, filter } = this
    const { patient } = filter
    if (!zone) return nothing
    return html`
      <div class="head">
        <h1 class="heading-04">${msg('Registro de acessos')}</h1>
        <div class="actions">
          ${
            patient
              ? html`<button
                  class="button secondary"
                  type="button"
                  @click=${() => void this.#print(patient.id)}
                >
                  ${msg('Folha para o paciente')}
                </button>`
              : nothing
          }
          <button class="button tertiary" type="button" @click=${() => void this.#verify()}>
            ${msg('Conferir o registro')}
          </button>
        </div>
      </div>
      ${problem ? html`<mb-notice kind="error" text=${problem}></mb-notice>` : nothing}
      ${this.said ? html`<mb-notice kind="success" text=${this.said}></mb-notice>` : nothing}
      <div class="trail">
        <mb-audit-filters
          .filter=${filter}
          @mb-filter=${({ detail }: CustomEvent<FactFilter>) => {
            this.filter = detail
            this.olderThan = undefined
          }}
        ></mb-audit-filters>
        <div>
          ${standIn(this.#list)}
          ${value?.length === 0 ? html`<p role="status">${msg('Nada no registro com estes filtros.')}</p>` : nothing}
          ${this.#days(value ?? [], zone)} ${this.#pages(value)}
        </div>
      </div>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-audit': AuditView
  }
}
