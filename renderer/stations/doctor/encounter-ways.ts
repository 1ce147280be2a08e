import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { isBlankNote } from '../../../preload/contract/blank-note.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { call } from '../../data/client.ts'
import { Form } from '../../data/form.ts'
import { LiveQuery } from '../../data/live-query.ts'
import '../../elements/dialog.ts'
import { formField, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import '../../elements/notice.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { goTo } from '../../router.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'
import type { NoteDraft } from './note-draft.ts'
import { openNoteWords, type OpenNote } from './open-note-words.ts'

/** The ways out of an encounter that is not signed: it was opened by mistake, or what is written belongs to another visit. */
@localized()
@customElement('mb-encounter-ways')
export class EncounterWays extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      :host {
        display: flex;
        align-items: center;
      }

      form,
      .others {
        display: grid;
        gap: 16px;
        white-space: normal;
      }

      .others li {
        margin-bottom: 8px;
      }
    `,
  ]

  @property() encounterId = ''
  @property() today = ''
  /** A visit's own, which goes back to what it was. */
  @property({ type: Boolean }) visit = false
  /** Nothing is written. */
  @property({ type: Boolean }) blank = false
  @property({ attribute: false }) draft: NoteDraft | undefined
  @state() private asks: 'discard' | 'move' | null = null
  @state() private problem = ''
  /** Entered in this visit, and not gone with the words. */
  @state() private left = 0
  @state() private movedTo = ''
  readonly #open = new LiveQuery(this, 'record.open', () => (this.asks === 'move' ? {} : null))
  readonly #discard = new Form(this, 'note.discard', {
    fields: () => ({ reason: { kind: 'text', label: msg('O que aconteceu'), max: 300 } }),
    of: () => this.encounterId,
    rest: () => ({ encounterId: this.encounterId }),
    done: () => goTo('/doctor/dia'),
  })

  #leave(): void {
    this.#discard.clear()
    this.asks = null
    this.problem = ''
  }

  async #moveTo({ encounterId: toEncounterId }: OpenNote): Promise<void> {
    const { draft, encounterId } = this
    if (!draft || toEncounterId === null) return
    this.problem = ''
    try {
      await draft.save()
      if (draft.dirty) return
      const moved = await call('note.move-draft', { encounterId, version: draft.version, toEncounterId })
      this.left = moved.statements
      this.movedTo = toEncounterId
      if (this.left === 0) this.#follow()
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  #follow(): void {
    goTo(`/doctor/atendimento/${this.movedTo}`)
  }

  #discarding() {
    return html`<mb-dialog open heading=${msg('Aberto por engano')} @mb-close=${() => this.#leave()}>
      <form ${formOf(this.#discard)}>
        <p>
          ${
            this.visit
              ? msg('Nada foi escrito. A consulta volta ao que era antes, e o motivo fica guardado.')
              : msg('Nada foi escrito. A nota é fechada sem assinatura, e o motivo fica guardado.')
          }
        </p>
        ${formProblem(this.#discard)} ${formField(this.#discard, 'reason')}
        <button class="button primary" type="submit">${msg('Fechar este atendimento')}</button>
      </form>
    </mb-dialog>`
  }

  #others() {
    const others = (this.#open.value ?? []).filter(
      ({ encounterId }) => encounterId !== null && encounterId !== this.encounterId,
    )
    if (!this.#open.value) return html`<p role="status">${msg('Carregando…')}</p>`
    if (others.length === 0)
      return html`<p>
        ${msg('Não há outro atendimento seu aberto. Inicie o do paciente certo e volte aqui: o que está escrito fica guardado.')}
      </p>`
    return html`<ul>
      ${others.map(
        (one) =>
          html`<li>
            <button class="button tertiary" type="button" @click=${() => void this.#moveTo(one)}>
              ${openNoteWords(one, this.today)}
            </button>
          </li>`,
      )}
    </ul>`
  }

  #moving() {
    const heading = msg('Levar o que está escrito para outro atendimento')
    return html`<mb-dialog
      open
      heading=${heading}
      @mb-close=${() => (this.movedTo ? this.#follow() : this.#leave())}
    >
      <div class="others">
        ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
        ${
          this.movedTo
            ? html`<p role="status">
                  ${msg(
                    str`O texto foi levado. O que se registrou na capa deste paciente durante o atendimento ficou aqui (${this.left}): se era do outro, corrija dizendo que foi engano e registre no prontuário certo.`,
                  )}
                </p>
                <button class="button primary" type="button" @click=${() => this.#follow()}>
                  ${msg('Ir para o outro atendimento')}
                </button>`
            : html`<p>
                  ${msg('Escolha para qual. Textos e sinais vitais vão juntos; aqui não fica nada escrito.')}
                </p>
                ${this.#others()}`
        }
      </div>
    </mb-dialog>`
  }

  override render() {
    return html`${
      this.blank
        ? html`<button class="button ghost" type="button" @click=${() => (this.asks = 'discard')}>
            ${msg('Aberto por engano')}
          </button>`
        : html`<button class="button ghost" type="button" @click=${() => (this.asks = 'move')}>
            ${msg('Paciente errado?')}
          </button>`
    }
    ${this.asks === 'discard' ? this.#discarding() : nothing}
    ${this.asks === 'move' ? this.#moving() : nothing}`
  }
}

/** What of that an encounter offers now: nothing once it is over. */
function undone(
  { id, visit, date, status, signedNoteId, emptied }: Output<'record.encounter'>,
  draft: NoteDraft,
  today: string,
) {
  if (signedNoteId !== null || status === 'discarded') return nothing
  const blank = !draft.dirty && draft.content !== undefined && isBlankNote(draft.content)
  // What ended in its own way was no mistake, unless its note was another person's.
  if (blank && status !== 'in-progress' && !visit?.recordedLate && !emptied) return nothing
  return html`<mb-encounter-ways
    encounterId=${id}
    today=${today}
    ?visit=${visit !== null && !visit.recordedLate && (!emptied || date === today)}
    ?blank=${blank}
    .draft=${draft}
  ></mb-encounter-ways>`
}

/** Where one can go from an encounter: back out of it, or to the rest of the chart. */
export function waysOut(encounter: Output<'record.encounter'>, draft: NoteDraft, today: string) {
  const toPapers = () => goTo(`/doctor/atendimento/${encounter.id}/documentos`)
  const toChart = () => goTo(`/doctor/prontuario/${encounter.patientId}`)
  return html`${undone(encounter, draft, today)}
    ${encounter.status === 'discarded' ? nothing : html`<button class="button ghost" type="button" @click=${toPapers}>${msg('Documentos')}</button>`}
    <button class="button ghost" type="button" @click=${toChart}>${msg('Linha do tempo')}</button>`
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-encounter-ways': EncounterWays
  }
}
