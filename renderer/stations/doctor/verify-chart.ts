import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { call } from '../../data/client.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import '../../elements/notice.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { instant } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'

type Answer = Output<'record.verify'>
type ChartFault = Answer['findings'][number]

const MOST = 100

const checkedWords = (count: number) =>
  count === 1 ? msg('1 registro conferido') : msg(str`${count} registros conferidos`)

function soundWords(count: number): string {
  if (count === 0) return msg('Nada foi assinado ainda neste prontuário.')
  return count === 1
    ? msg('1 registro conferido: está como foi assinado.')
    : msg(str`${count} registros conferidos: todos como foram assinados.`)
}

const kindWord = (kind: ChartFault['kind']) =>
  ({
    note: msg('Nota'),
    addendum: msg('Adendo ou retificação'),
    statement: msg('Anotação da capa'),
    'kept-draft': msg('Rascunho não assinado pelo autor'),
    'wrong-chart': msg('Marca de nota que pertencia a outra pessoa'),
    document: msg('Documento emitido'),
    'document-void': msg('Anulação de documento'),
  })[kind]

const whatWords = (what: ChartFault['what']) =>
  ({
    altered: msg('não diz mais o que foi assinado'),
    missing: msg('foi assinada e não está mais aqui'),
    untold: msg('está aqui, mas o registro de acessos não conta que foi assinada'),
  })[what]

/** "Conferir prontuário": the whole chart held against its seals and the trail, answered in words. */
@localized()
@customElement('mb-verify-chart')
export class VerifyChart extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      .answer {
        display: grid;
        gap: 8px;
        max-width: 960px;
        padding: 8px 0 16px;
      }
    `,
  ]

  @property() patientId = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private answer: Answer | null = null
  @state() private problem = ''
  @state() private busy = false

  // What was found was found in the chart that stood here then.
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('patientId')) return
    this.answer = null
    this.problem = ''
  }

  async #verify(): Promise<void> {
    if (this.busy) return
    const { patientId } = this
    this.busy = true
    this.answer = null
    this.problem = ''
    try {
      const answer = await call('record.verify', { patientId })
      if (patientId === this.patientId) this.answer = answer
    } catch (error) {
      this.problem = errorSentence(error)
    } finally {
      this.busy = false
    }
  }

  #finding({ kind, what, at }: ChartFault) {
    const zone = this.session?.clinic.timeZone
    const when = at && zone ? instant(at, zone) : msg('data desconhecida')
    return html`<li>${kindWord(kind)}, ${when}: ${whatWords(what)}</li>`
  }

  #answer({ notes, addenda, versions, drafts, papers, findings }: Answer) {
    const count = notes + addenda + versions + drafts + papers
    if (findings.length === 0) return html`<mb-notice kind="success" text=${soundWords(count)}></mb-notice>`
    const found =
      findings.length === MOST ? msg('O que foi encontrado primeiro:') : msg('O que foi encontrado:')
    return html`<mb-notice kind="error" text="${checkedWords(count)}. ${found}"></mb-notice>
      <ul>
        ${findings.map((finding) => this.#finding(finding))}
      </ul>`
  }

  override render() {
    return html`<button
        class="button ghost md"
        type="button"
        aria-disabled=${this.busy ? 'true' : nothing}
        @click=${() => void this.#verify()}
      >
        ${msg('Conferir prontuário')}
      </button>
      <div class="answer" role="status">
        ${this.busy ? msg('Conferindo…') : nothing}
        ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
        ${
          this.answer
            ? html`${this.#answer(this.answer)}
                <p class="helper">
                  ${msg('Compara cada registro com o seu selo e com os selos do registro de acessos. Um arquivo mais antigo no lugar do da clínica inteira só aparece pelas âncoras guardadas fora dele, na situação do sistema.')}
                </p>`
            : nothing
        }
      </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-verify-chart': VerifyChart
  }
}
