import unsigned from '@carbon/icons/es/document--unknown/20'
import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { icon } from '../../elements/icon.ts'
import { date, instant } from '../../i18n/format.ts'
import { diagnosisLine } from '../../i18n/rectified-words.ts'
import { sourceInWords, vitalLabel } from '../../i18n/vitals-words.ts'
import { base } from '../../style/base.ts'
import { type } from '../../style/type.ts'

type Draft = Extract<Output<'chart.entries'>['entries'][number], { kind: 'kept-draft' }>['draft']
type Value = Draft['typed'][number]

/** A value as it was typed, with where and when where that was said. */
function typedWords({ field, text, source, when, position }: Value): string {
  const where = source === null || source === 'office' ? '' : sourceInWords(source)
  const around = [where, when, position].filter(Boolean).join(', ')
  return `${vitalLabel(field)} ${text}${around === '' ? '' : ` (${around})`}`
}

/** What a professional who left had written: his words, nobody's signature, and who put them into the chart. */
@localized()
@customElement('mb-kept-draft')
export class KeptDraftView extends LitElement {
  static override styles = [
    base,
    type,
    css`
      article {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 8px 16px;
        padding: 12px 16px;
        background: var(--background);
        border: 1px dashed var(--border-strong-01);
      }

      header {
        display: grid;
        gap: 4px;
        margin-bottom: 12px;
      }

      .mark {
        justify-self: start;
        padding: 0 8px;
        font-size: 12px;
        line-height: 20px;
        border: 1px solid var(--border-strong-01);
      }

      p {
        overflow-wrap: anywhere;
      }

      dl {
        display: grid;
        grid-template-columns: 120px minmax(0, 1fr);
        gap: 8px 16px;
      }

      dt {
        font-weight: 600;
      }

      dd {
        grid-column: 2;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }

      .seal {
        margin-top: 16px;
        padding-top: 8px;
        border-top: 1px solid var(--border-subtle-00);
      }

      @media (max-width: 700px) {
        dl {
          grid-template-columns: minmax(0, 1fr);
        }

        dd {
          grid-column: 1;
        }
      }
    `,
  ]

  @property({ attribute: false }) draft: Draft | undefined
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined

  override render() {
    const { draft, session } = this
    if (!draft || !session) return nothing
    const at = (value: string) => instant(value, session.clinic.timeZone)
    const line = (title: string, said: unknown) =>
      html`<dt>${title}</dt>
        <dd>${said}</dd>`
    return html`<article aria-label=${msg(str`Rascunho de ${date(draft.date)}, não assinado pelo autor`)}>
      ${icon(unsigned, 20)}
      <div>
        <header>
          <h3 class="heading-02">${date(draft.date)}, ${draft.visitType}</h3>
          <p>
            <span class="mark">${msg('Não assinado pelo autor')}</span>
            ${draft.secret ? html`<span class="mark">${msg('Sob sigilo')}</span>` : nothing}
          </p>
          <p class="label">
            ${msg(str`Escrito por ${draft.authorName}, ${draft.authorCouncil}, que saiu da clínica; última palavra em ${at(draft.savedAt)}`)}
          </p>
        </header>
        <dl>
          ${draft.typed.length > 0 ? line(msg('Como digitado'), draft.typed.map(typedWords).join('; ')) : nothing}
          ${draft.sections.filter(({ text }) => text !== '').map(({ title, text }) => line(title, text))}
          ${draft.diagnoses.length > 0 ? line(msg('Diagnósticos'), draft.diagnoses.map((one) => diagnosisLine({ ...one, item: '' })).join('\n')) : nothing}
        </dl>
        <p class="label seal">
          ${msg(str`Posto no prontuário por ${draft.keeperName}, ${draft.keeperCouncil}, responsável técnico, em ${at(draft.keptAt)}. Motivo: ${draft.reason}. Selo ${draft.seal}`)}
        </p>
      </div>
    </article>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kept-draft': KeptDraftView
  }
}
