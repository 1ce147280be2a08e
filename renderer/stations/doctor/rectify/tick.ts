import { html } from 'lit'
import { live } from 'lit/directives/live.js'

/** A box to tick beside what a note says. */
export const tick = (id: string, label: string, checked: boolean, change: (checked: boolean) => void) =>
  html`<label class="check"
    ><input
      id=${id}
      type="checkbox"
      .checked=${live(checked)}
      @change=${({ target }: Event) => change((target as HTMLInputElement).checked)}
    /><span>${label}</span></label
  >`
