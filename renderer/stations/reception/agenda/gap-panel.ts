import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import type { Column } from '../../../elements/day-grid/layout.ts'
import '../../../elements/notice.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { age, dayMonth, instant, span, time2 } from '../../../i18n/format.ts'
import { phone } from '../../../i18n/identity.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { tellDeed, undoBatch, type Gap } from '../deed.ts'
import { wishWord } from '../waiting/words.ts'

type Match = Output<'waiting.matches'>[number]

/** Who waits and fits a gap, urgent ones first: one press books, and the strip takes it back. Fires `mb-deed`. */
@localized()
@customElement('mb-gap-panel')
export class GapPanel extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      section {
        padding: 16px;
        border-bottom: 1px solid var(--border-subtle-00);
      }

      .top {
        display: flex;
        justify-content: space-between;
        align-items: baseline;
        gap: 8px;
      }

      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 8px;
        align-items: center;
        padding: 8px 0;
        border-top: 1px solid var(--border-subtle-00);
        overflow-wrap: anywhere;
      }

      ul {
        margin-top: 8px;
      }

      .urgent {
        padding: 0 3px;
        font-size: 12px;
        line-height: 16px;
        font-weight: 600;
        border: 1px solid currentcolor;
      }

      .number {
        user-select: all;
      }
    `,
  ]

  @property({ attribute: false }) gap: Gap | null = null
  @property({ attribute: false }) column: Column | undefined
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private problem = ''
  #busy = false
  readonly #matches = new LiveQuery(this, 'waiting.matches', () => this.gap)

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('gap')) this.problem = ''
  }

  async #offer(match: Match): Promise<void> {
    const { gap } = this
    if (!gap || this.#busy) return
    this.#busy = true
    this.problem = ''
    const { id, visitTypeId, patientName, oldVisit } = match
    try {
      const made = await call('waiting.book', {
        id,
        practitionerId: gap.practitionerId,
        visitTypeId,
        date: gap.date,
        startMinute: match.startMinute,
        giveUpOld: oldVisit?.version ?? null,
      })
      const said = msg(str`Da lista de espera, ${span(match)}: ${patientName}`)
      const visit = { id: made.appointmentId, version: made.version }
      tellDeed(this, { said, back: undoBatch(made.batchId), visit })
    } catch (error) {
      this.problem = errorSentence(error)
    } finally {
      this.#busy = false
    }
  }

  #match(match: Match) {
    const { patientName, birthDate, createdAt, oldVisit, note } = match
    const { now = '', clinic } = this.session ?? {}
    const since = clinic ? instant(createdAt, clinic.timeZone).slice(0, 5) : ''
    return html`<li>
      <div>
        <p>
          ${patientName}, ${age(birthDate, now)}
          ${match.urgency === 'urgent' ? html`<span class="urgent">${msg('Urgente')}</span>` : nothing}
        </p>
        <p class="helper">${wishWord(match)}, ${msg(str`desde ${since}`)}</p>
        <p class="helper number">${match.phone ? phone(match.phone) : msg('sem telefone')}</p>
        ${note ? html`<p class="helper">${note}</p>` : nothing}
        ${oldVisit ? html`<p class="helper">${msg(str`deixa ${dayMonth(oldVisit.date)} às ${time2(oldVisit.startMinute)}`)}</p>` : nothing}
      </div>
      <button
        type="button"
        class="button tertiary sm"
        aria-label=${msg(str`Oferecer ${time2(match.startMinute)} a ${patientName}`)}
        @click=${() => void this.#offer(match)}
      >
        ${msg('Oferecer')}
      </button>
    </li>`
  }

  override render() {
    const { gap, column } = this
    const { value, error } = this.#matches
    if (!gap || !column || (!value && !error)) return nothing
    const minutes = gap.endMinute - gap.startMinute
    const count = value?.length ?? 0
    const problem = this.problem || (error ? errorSentence(error) : '')
    return html`<section aria-label=${msg('Lista de espera')}>
      <div class="top">
        <h3 class="heading-01">${msg(str`Cabem às ${time2(gap.startMinute)}`)}</h3>
        <p class="helper">${msg(str`Lista de espera, ${count}`)}</p>
      </div>
      <p class="helper">${column.specialty}, ${msg(str`${minutes} min`)}, ${column.treatment}</p>
      ${problem ? html`<mb-notice kind="error" text=${problem}></mb-notice>` : nothing}
      ${count === 0 ? html`<p class="helper">${msg('Ninguém na lista de espera cabe aqui.')}</p>` : nothing}
      <ul>
        ${value?.map((match) => this.#match(match))}
      </ul>
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-gap-panel': GapPanel
  }
}
