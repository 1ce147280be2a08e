import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { initials } from '../i18n/identity.ts'
import { base } from '../style/base.ts'

/** A person's photo in a square, or the initials on teal while there is none. Decoration: the name stands beside it. */
@customElement('mb-avatar')
export class Avatar extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        width: var(--avatar-size, 32px);
        height: var(--avatar-size, 32px);
        flex: none;
        overflow: hidden;
        background: var(--avatar-ground, var(--teal-80));
        color: #fff;
      }

      img {
        display: block;
        width: 100%;
        height: 100%;
        object-fit: cover;
      }

      span {
        display: grid;
        place-items: center;
        height: 100%;
        font-size: calc(var(--avatar-size, 32px) * 0.375);
        line-height: 1;
        font-weight: 600;
      }
    `,
  ]

  @property() name = ''
  /** JPEG in base64, without the data: prefix. */
  @property({ attribute: false }) jpeg: string | null = null

  override render() {
    return this.jpeg
      ? html`<img src=${`data:image/jpeg;base64,${this.jpeg}`} alt="" />`
      : html`<span aria-hidden="true">${initials(this.name)}</span>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-avatar': Avatar
  }
}
