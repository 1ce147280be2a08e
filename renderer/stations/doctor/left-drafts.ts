import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { Form } from '../../data/form.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { formFields, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import { date } from '../../i18n/format.ts'
import { goTo } from '../../router.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'

type LeftDraft = Output<'note.left-drafts'>[number]

const idOf = ({ draft, accountId }: LeftDraft) =>
  `${draft.of === 'triage' ? draft.appointmentId : draft.encounterId} ${accountId}`

/**
 * For the clinic's responsável técnico alone: what professionals who left had not signed, each with the way to put it into its
 * chart. Nothing of it is read before. Nothing where there is none.
 */
@localized()
@customElement('mb-left-drafts')
export class LeftDrafts extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      section,
      ul,
      li,
      form {
        display: grid;
        gap: 8px;
      }

      section {
        padding: 12px 16px 16px;
        border-bottom: 1px solid var(--border-subtle-01);
      }

      h2 {
        font-size: 14px;
        line-height: 18px;
        font-weight: 600;
      }

      li {
        justify-items: start;
        padding-top: 4px;
        border-top: 1px solid var(--border-subtle-00);
        overflow-wrap: anywhere;
      }

      form {
        width: 100%;
        gap: 12px;
        padding-block: 8px;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  /** The draft that is asked about. */
  @state() private asking: LeftDraft | null = null
  readonly #left = new LiveQuery(this, 'note.left-drafts', () => ({}))
  readonly #form = new Form(this, 'note.keep-left', {
    fields: () => ({
      reason: {
        kind: 'text',
        label: msg('Por que abrir'),
        max: 300,
        help: msg('Fica no prontuário como “não assinado pelo autor”, com o seu nome e o motivo.'),
      },
      password: { kind: 'password', label: msg('Sua senha de acesso'), again: true },
    }),
    of: () => (this.asking ? idOf(this.asking) : null),
    rest: () => ({
      draft: this.asking?.draft ?? { of: 'consultation' as const, encounterId: '' },
      accountId: this.asking?.accountId ?? '',
    }),
    done: ({ patientId }) => {
      this.asking = null
      goTo(`/doctor/prontuario/${patientId}`)
    },
  })

  #ask(draft: LeftDraft | null): void {
    this.asking = draft
    if (draft) void this.updateComplete.then(() => this.#form.begin())
  }

  #open(draft: LeftDraft) {
    return html`<form ${formOf(this.#form)} aria-label=${msg(str`Abrir o rascunho de ${draft.patientName}`)}>
      ${formProblem(this.#form)} ${formFields(this.#form, ['reason', 'password'])}
      <div class="actions">
        <button class="button primary sm" type="submit">${msg('Abrir e pôr no prontuário')}</button>
        <button class="button ghost sm" type="button" @click=${() => this.#ask(null)}>
          ${msg('Voltar')}
        </button>
      </div>
    </form>`
  }

  #draft(draft: LeftDraft) {
    const isAsked = this.asking !== null && idOf(this.asking) === idOf(draft)
    return html`<li>
      <span
        >${draft.patientName}, ${date(draft.date)}<br /><span class="label"
          >${draft.authorName}, ${draft.authorCouncil}</span
        ></span
      >
      ${
        isAsked
          ? this.#open(draft)
          : html`<button
              class="button ghost sm"
              type="button"
              aria-label=${msg(str`Abrir com motivo o rascunho de ${draft.patientName}`)}
              @click=${() => this.#ask(draft)}
            >
              ${msg('Abrir com motivo')}
            </button>`
      }
    </li>`
  }

  override render() {
    const drafts = this.#left.value ?? []
    if (drafts.length === 0) return nothing
    return html`<section aria-labelledby="left-drafts">
      <h2 id="left-drafts">${msg('Rascunhos de quem saiu da clínica')}</h2>
      <ul>
        ${drafts.map((draft) => this.#draft(draft))}
      </ul>
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-left-drafts': LeftDrafts
  }
}
