import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { call } from '../data/client.ts'
import type { RawAt } from '../data/form-options.ts'
import { Form } from '../data/form.ts'
import { LiveQuery } from '../data/live-query.ts'
import { ownRooms, practitionerFields, wrongHours } from '../desk/practitioner-fields.ts'
import { practitionerRows, practitionerRowStyles } from '../desk/practitioner-rows.ts'
import { viewStyles } from '../desk/view-styles.ts'
import { formField, formProblem } from '../elements/form-field.ts'
import { formOf } from '../elements/form-of.ts'
import { errorSentence } from '../i18n/errors.ts'
import { localeNow } from '../i18n/locale.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { field } from '../style/field.ts'
import { type } from '../style/type.ts'
import { handOver } from './draft.ts'
import { stepStyles } from './step-styles.ts'

/** Step 6: the first professional; can be left for later. */
@localized()
@customElement('mb-step-practitioner')
export class StepPractitioner extends LitElement {
  static override styles = [
    base,
    type,
    button,
    field,
    viewStyles,
    stepStyles,
    practitionerRowStyles,
    css`
      :host {
        padding: 0;
      }

      form {
        display: block;
        width: auto;
      }

      .actions {
        margin-top: 16px;
      }

      .actions .primary {
        min-width: 0;
      }
    `,
  ]

  @state() private problem = ''
  readonly #session = new LiveQuery(this, 'session.current', () => ({}))
  readonly #house = new LiveQuery(this, 'schedule.kinds', () => ({}))
  readonly #terms = new LiveQuery(this, 'terms.current', () => ({ language: localeNow() }))

  readonly #form = new Form(this, 'practitioner.create', {
    fields: (typed: RawAt) => ({
      mine: { kind: 'check', label: msg('Sou eu: quero atender com a minha conta') },
      ...practitionerFields(this.#today, this.#kinds, ownRooms(undefined, undefined), typed),
    }),
    card: true,
    beside: () => ({
      read: { kind: 'check', label: msg('Li e aceito os termos de uso e o aviso de privacidade') },
    }),
    wrong: wrongHours,
    takes: (input) => void this.#try(() => call('practitioner.create', input)),
  })

  get #kinds() {
    return this.#house.value?.kinds ?? []
  }

  get #today(): string {
    return this.#session.value?.now.slice(0, 10) ?? ''
  }

  /** The administrator accepts the terms here, so that nothing stands between the first start and work. */
  async #acceptTerms(): Promise<void> {
    if (this.#session.value?.state !== 'terms') return
    await call('terms.accept', { documents: (this.#terms.value ?? []).map(({ id, hash }) => ({ id, hash })) })
  }

  async #try(action: () => Promise<unknown>): Promise<void> {
    this.problem = ''
    if (!this.#form.typed<boolean>('read')) {
      this.problem = msg('Leia e aceite os termos para continuar.')
      return
    }
    try {
      await this.#acceptTerms()
      await action()
      handOver(this)
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  override render() {
    if (this.#today === '' || !this.#house.value) return nothing
    return html`
      <p class="label">${msg('Passo 6 de 6')}</p>
      <h1 class="heading-04">${msg('Primeiro profissional')}</h1>
      <p class="lead">
        ${msg('A clínica está criada. Com o primeiro profissional e seus horários, a agenda abre hoje.')}
      </p>
      ${formProblem({ problem: this.problem || this.#form.problem })} ${formField(this.#form, 'mine')}
      <details>
        <summary>${msg('Termos de uso e aviso de privacidade')}</summary>
        ${this.#terms.value?.map(
          ({ title, sections }) =>
            html`<h2 class="heading-02">${title}</h2>
              ${sections.map(
                ({ heading, text }) =>
                  html`<h3 class="heading-01">${heading}</h3>
                    <p class="prose">${text}</p>`,
              )}`,
        )}
      </details>
      ${formField(this.#form, 'read')}
      <form ${formOf(this.#form)}>
        ${practitionerRows(this.#form, this.#today, this.#kinds)}
        <div class="actions">
          <button class="button primary" type="submit">${msg('Salvar e abrir a clínica')}</button>
          <button class="button ghost" type="button" @click=${() => void this.#try(() => Promise.resolve())}>
            ${msg('Deixar para depois')}
          </button>
        </div>
      </form>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-step-practitioner': StepPractitioner
  }
}
