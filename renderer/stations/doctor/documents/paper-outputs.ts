import { msg, str } from '@lit/localize'
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit'
import { call } from '../../../data/client.ts'
import '../../../elements/notice.ts'
import { errorSentence } from '../../../i18n/errors.ts'

interface NumberedPaper {
  readonly documentId: string
  readonly number: number
}

/** What became of papers that were sent to the printer or into a file: said, and what did not come out is offered again. */
export class PaperOutputs implements ReactiveController {
  #said = ''
  #problem = ''
  #left: readonly NumberedPaper[] = []
  readonly #host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.clear()
  }

  clear(): void {
    this.#tell('', '')
  }

  #tell(said: string, problem: string, left: readonly NumberedPaper[] = []): void {
    this.#said = said
    this.#problem = problem
    this.#left = left
    this.#host.requestUpdate()
  }

  /** Prints one after the other: each asks in a dialog of its own where the PC asks at all. */
  async print(papers: readonly NumberedPaper[]): Promise<void> {
    this.clear()
    const left: NumberedPaper[] = []
    const causes = new Set<string>()
    for (const paper of papers) {
      try {
        await call('document.print', { documentId: paper.documentId })
      } catch (error) {
        left.push(paper)
        causes.add(errorSentence(error))
      }
    }
    const done = papers.filter((paper) => !left.includes(paper)).map(({ number }) => number)
    this.#tell(printedSentence(done), leftSentence(left, [...causes].join(' ')), left)
  }

  async savePdf({ documentId }: NumberedPaper): Promise<void> {
    this.clear()
    try {
      await call('document.save-pdf', { documentId })
      this.#tell(
        msg(
          'PDF salvo onde você escolheu. Ele não tem a proteção da clínica: cuide dele como do prontuário.',
        ),
        '',
      )
    } catch (error) {
      this.#tell('', errorSentence(error))
    }
  }

  notices() {
    const again = () => void this.print(this.#left)
    return html`${this.#problem ? html`<mb-notice kind="error" text=${this.#problem}></mb-notice>` : nothing}
    ${
      this.#left.length > 0
        ? html`<button class="button tertiary md" type="button" @click=${again}>
            ${msg('Imprimir de novo')}
          </button>`
        : nothing
    }
    ${this.#said ? html`<mb-notice kind="success" text=${this.#said}></mb-notice>` : nothing}`
  }
}

function printedSentence(numbers: readonly number[]): string {
  if (numbers.length === 0) return ''
  if (numbers.length > 1) return msg(str`Documentos nº ${numbers.join(', ')} impressos.`)
  return msg(str`Documento nº ${numbers[0] ?? 0} impresso.`)
}

function leftSentence(left: readonly NumberedPaper[], cause: string): string {
  const numbers = left.map(({ number }) => number).join(', ')
  if (left.length === 0) return ''
  if (left.length > 1) return msg(str`Emitidos, mas não impressos: documentos nº ${numbers}. ${cause}`)
  return msg(str`O documento nº ${numbers} foi emitido, mas não foi impresso. ${cause}`)
}
