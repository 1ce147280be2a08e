import { html } from 'lit'

/** A short field for one figure that is asked beside a prescription, and put where it is worked with. */
export const figureField = (id: string, label: string, value: string, put: (typed: string) => void) =>
  html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      class="input"
      inputmode="decimal"
      maxlength="8"
      autocomplete="off"
      .value=${value}
      @input=${({ currentTarget }: InputEvent) => put((currentTarget as HTMLInputElement).value)}
    />
  </div>`
