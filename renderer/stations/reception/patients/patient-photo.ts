import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { squareJpeg } from '../../../desk/square-jpeg.ts'
import { viewStyles } from '../../../desk/view-styles.ts'
import '../../../elements/avatar.ts'
import '../../../elements/notice.ts'
import { codeSentence, errorSentence } from '../../../i18n/errors.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'

/** A patient's photo at the desk: chosen from a file, seen as it will be kept, and only then kept. */
@localized()
@customElement('mb-patient-photo')
export class PatientPhoto extends LitElement {
  static override styles = [
    base,
    type,
    button,
    viewStyles,
    css`
      .row {
        display: flex;
        align-items: center;
        gap: 16px;
      }

      mb-avatar {
        --avatar-size: 96px;

        flex: none;
      }
    `,
  ]

  @property() patientId = ''
  @property() name = ''
  @state() private chosen: string | undefined
  @state() private problem = ''
  @query('input') private file!: HTMLInputElement
  readonly #photo = new LiveQuery(this, 'patient.photo', () =>
    this.patientId ? { patientId: this.patientId } : null,
  )

  async #choose(): Promise<void> {
    const file = this.file.files?.[0]
    this.file.value = ''
    if (!file) return
    this.problem = ''
    try {
      this.chosen = await squareJpeg(file)
    } catch {
      this.problem = codeSentence('photo-refused')
    }
  }

  async #keep(jpeg: string | null): Promise<void> {
    this.problem = ''
    try {
      await call('patient.set-photo', { patientId: this.patientId, jpeg })
      this.chosen = undefined
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  #buttons(kept: string | null) {
    if (this.chosen)
      return html`<button
          class="button primary sm"
          type="button"
          @click=${() => void this.#keep(this.chosen ?? null)}
        >
          ${msg('Usar esta foto')}
        </button>
        <button class="button ghost sm" type="button" @click=${() => (this.chosen = undefined)}>
          ${msg('Cancelar')}
        </button>`
    return html`<button class="button tertiary sm" type="button" @click=${() => this.file.click()}>
        ${msg('Escolher foto')}
      </button>
      ${
        kept
          ? html`<button class="button ghost sm" type="button" @click=${() => void this.#keep(null)}>
              ${msg('Tirar a foto')}
            </button>`
          : nothing
      }`
  }

  override render() {
    const photo = this.#photo.value
    if (!photo) return nothing
    return html`<section class="card stack">
      <h2 class="heading-02">${msg('Foto')}</h2>
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      ${
        photo.hasAccount
          ? html`<div class="row">
                <mb-avatar .name=${this.name} .jpeg=${this.chosen ?? photo.jpeg}></mb-avatar>
                <p>${msg('Só a equipe e a própria pessoa veem. Pergunte antes se ela quer.')}</p>
              </div>
              <input
                type="file"
                accept="image/jpeg,image/png,image/webp"
                class="visually-hidden"
                tabindex="-1"
                aria-hidden="true"
                @change=${() => void this.#choose()}
              />
              <div class="actions">${this.#buttons(photo.jpeg)}</div>`
          : html`<p>${msg('A foto fica na conta do totem, e esta pessoa ainda não tem uma.')}</p>`
      }
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-patient-photo': PatientPhoto
  }
}
