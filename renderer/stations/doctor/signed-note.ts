import certificate from '@carbon/icons/es/certificate--check/20'
import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { call } from '../../data/client.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { icon } from '../../elements/icon.ts'
import '../../elements/notice.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { date, instant } from '../../i18n/format.ts'
import { noteLines, type NoteLine } from '../../i18n/note-lines.ts'
import { secrecyMarks } from '../../i18n/secrecy-words.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'
import './addendum-form.ts'
import { addendumLines, addendumStyles } from './addendum-lines.ts'
import { rectified } from './rectify/rectified.ts'
import './wrong-chart.ts'

type Note = Output<'note.read'>

/** Where it was signed first, when that was in the chart of another person: of whom is told by nothing. */
const originLine = ({ origin }: Note, at: (value: string) => string) =>
  origin
    ? html`<p class="label">
        ${msg(str`Assinada antes no prontuário de outra pessoa, em ${at(origin.signedAt)}, selo ${origin.seal}`)}
      </p>`
    : nothing

/** A sealed note as it was signed, its addenda under it, with its seal to be verified and its paper to be printed. */
@localized()
@customElement('mb-signed-note')
export class SignedNote extends LitElement {
  static override styles = [
    base,
    type,
    button,
    addendumStyles,
    css`
      article {
        padding: 16px;
        background: var(--background);
        border: 1px solid var(--border-subtle-01);
      }

      header {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 8px 16px;
        margin-bottom: 12px;
      }

      .mark {
        padding: 0 8px;
        font-size: 12px;
        line-height: 20px;
        color: var(--text-primary);
        border: 1px solid var(--border-strong-01);
      }

      dl {
        display: grid;
        grid-template-columns: 120px minmax(0, 1fr);
        gap: 8px 16px;
      }

      .label + dl {
        margin-top: 12px;
      }

      dt {
        font-weight: 600;
      }

      dd {
        grid-column: 2;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }

      dd + dd {
        margin-top: -8px;
      }

      s {
        color: var(--text-secondary);
      }

      .vitals {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        white-space: normal;
      }

      .seal {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        margin-top: 16px;
        padding-top: 8px;
        border-top: 1px solid var(--border-subtle-00);
      }

      .seal .grow {
        flex: 1;
      }

      @media (max-width: 700px) {
        dl {
          grid-template-columns: 1fr;
        }

        dd {
          grid-column: 1;
        }
      }
    `,
  ]

  @property({ attribute: false }) note: Note | undefined
  /** As the chart says it today; empty where only the note itself is shown. */
  @property() patientName = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private said = ''
  @state() private problem = ''
  @state() private asks: 'add' | 'wrong-chart' | null = null

  // What was said of the note is not said of what stands there now.
  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('note')
    if (before && (before.id !== this.note?.id || before.addenda.length !== this.note.addenda.length))
      this.said = ''
  }

  async #verify(note: Note): Promise<void> {
    this.problem = ''
    this.said = ''
    try {
      const { intact, seal } = await call('note.verify', { noteId: note.id })
      if (intact) this.said = msg(str`O selo ${seal} confere: nada mudou desde a assinatura.`)
      else
        this.problem = msg(
          'O selo não confere: o texto guardado não é o que foi assinado. Avise a administração.',
        )
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  /** Paper and file are told apart in the trail; neither comes through this page. */
  async #put(note: Note, where: 'note.print' | 'note.save-pdf'): Promise<void> {
    this.problem = ''
    this.said = ''
    try {
      await call(where, { noteId: note.id })
      this.said =
        where === 'note.print'
          ? msg('Enviado para a impressora.')
          : msg(
              'PDF salvo onde você escolheu. Ele não tem a proteção da clínica: cuide dele como do prontuário.',
            )
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  #part({ title, text, items, values }: NoteLine) {
    return html`<dt>${title}</dt>
      ${
        values.length > 0
          ? html`<dd class="vitals">
              ${values.map((line) => html`<span>${line.label} ${rectified(line)}</span>`)}
            </dd>`
          : html`${items.map((line) => html`<dd>${rectified(line)}</dd>`)}${text === '' ? nothing : html`<dd>${text}</dd>`}`
      }`
  }

  override render() {
    const { note, session } = this
    if (!note || !session) return nothing
    const at = (value: string) => instant(value, session.clinic.timeZone)
    return html`<article aria-label=${msg(str`Atendimento de ${date(note.date)}`)}>
      <header>
        <h3 class="heading-02">${date(note.date)}, ${note.visitType}</h3>
        ${secrecyMarks(note).map((mark) => html`<span class="mark">${mark}</span>`)}
        <p class="label">${note.authorName}, ${note.authorCouncil}</p>
      </header>
      ${
        // Only where the card has another name by now: a social name taken since, a card merged into another.
        this.patientName !== '' && note.patientName !== null && note.patientName !== this.patientName
          ? html`<p class="label">${msg(str`Assinada para ${note.patientName}`)}</p>`
          : nothing
      }
      ${originLine(note, at)}
      <dl>${noteLines(note).map((line) => this.#part(line))}</dl>
      ${note.addenda.map((addendum) => addendumLines(addendum, at))}
      <div class="seal">
        ${icon(certificate, 20)}
        <span class="label">${msg(str`Lacrada em ${at(note.signedAt)}, selo ${note.seal}`)}</span>
        <span class="grow"></span>
        <button class="button ghost sm" type="button" @click=${() => void this.#verify(note)}>
          ${msg('Verificar')}
        </button>
        <button class="button ghost sm" type="button" @click=${() => void this.#put(note, 'note.print')}>
          ${msg('Imprimir')}
        </button>
        <button class="button ghost sm" type="button" @click=${() => void this.#put(note, 'note.save-pdf')}>
          ${msg('Salvar PDF')}
        </button>
        ${note.own && this.asks === null ? html`<button class="button ghost sm" type="button" @click=${() => (this.asks = 'add')}>${msg('Adendo ou retificação')}</button>` : nothing}
      </div>
      ${this.said ? html`<mb-notice kind="success" text=${this.said}></mb-notice>` : nothing}
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      ${
        this.asks === 'add'
          ? html`<mb-addendum-form
              .note=${note}
              @mb-close=${() => (this.asks = null)}
              @mb-wrong-chart=${() => (this.asks = 'wrong-chart')}
            ></mb-addendum-form>`
          : nothing
      }
      ${
        this.asks === 'wrong-chart'
          ? html`<mb-wrong-chart .note=${note} @mb-close=${() => (this.asks = null)}></mb-wrong-chart>`
          : nothing
      }
    </article>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-signed-note': SignedNote
  }
}
