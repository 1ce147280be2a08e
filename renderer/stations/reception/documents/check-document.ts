import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { DOCUMENT_KINDS } from '../../../../preload/contract/document-kinds.ts'
import type { Output } from '../../../../preload/contract/index.ts'
import { Form } from '../../../data/form.ts'
import { viewStyles } from '../../../desk/view-styles.ts'
import { formField, formProblem } from '../../../elements/form-field.ts'
import { formOf } from '../../../elements/form-of.ts'
import '../../../elements/notice.ts'
import { kindOfDocument } from '../../../i18n/document-words.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'

type Answer = Output<'document.check'>['answer']

/** Somebody reads a paper to the desk: code, day, and what stands on it. The answer tells nothing that was not read. */
@localized()
@customElement('mb-check-document')
export class CheckDocument extends LitElement {
  static override styles = [
    base,
    type,
    button,
    viewStyles,
    css`
      form,
      .answer {
        display: grid;
        gap: 16px;
        max-width: 560px;
      }

      .answer {
        margin-top: 24px;
      }
    `,
  ]

  @state() private answer: Answer | null = null
  readonly #form = new Form(this, 'document.check', {
    fields: () => ({
      code: { kind: 'text', label: msg('Código de conferência'), example: 'T9VB 4JDE', max: 20 },
      issuedOn: { kind: 'date', label: msg('Data do documento') },
      patient: { kind: 'text', label: msg('Nome do paciente, como está no papel'), max: 120 },
      kind: {
        kind: 'choice',
        label: msg('Qual documento, se a pessoa leu'),
        options: [
          { value: null, label: msg('Não leu') },
          ...DOCUMENT_KINDS.map((kind) => ({ value: kind, label: kindOfDocument(kind) })),
        ],
        preset: null,
      },
      days: {
        kind: 'number',
        label: msg('Quantos dias, se a pessoa leu'),
      },
    }),
    of: () => '',
    rest: () => ({}),
    done: ({ answer }) => (this.answer = answer),
  })

  #answer(answer: Answer) {
    const [kind, text] = {
      fits: ['success', msg('Confere: o que foi lido é o que foi emitido aqui.')] as const,
      reprinted: ['warning', msg('Confere, e foi impresso mais de uma vez.')] as const,
      'does-not-fit': [
        'error',
        msg('Não confere. Não diga o que falta: peça que leiam o papel de novo.'),
      ] as const,
      voided: ['warning', msg('Anulado: foi emitido aqui e não vale mais.')] as const,
      replaced: ['warning', msg('Substituído: foi emitido aqui e outro tomou o seu lugar.')] as const,
    }[answer]
    return html`<mb-notice kind=${kind} text=${text}></mb-notice>`
  }

  override render() {
    return html`<div class="head"><h1 class="heading-04">${msg('Conferir documento')}</h1></div>
      <form ${formOf(this.#form)} @input=${() => (this.answer = null)}>
        <p>
          ${msg('Quem tem o papel na mão lê; você digita. A resposta não diz nada que não foi lido. Cada conferência fica registrada, e depois de alguns erros é preciso esperar.')}
        </p>
        ${formProblem(this.#form)}
        ${(['code', 'issuedOn', 'patient', 'kind', 'days'] as const).map((path) => formField(this.#form, path))}
        <div class="actions"><button class="button primary" type="submit">${msg('Conferir')}</button></div>
      </form>
      <div class="answer" role="status">${this.answer ? this.#answer(this.answer) : nothing}</div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-check-document': CheckDocument
  }
}
