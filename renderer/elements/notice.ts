import checkmark from '@carbon/icons/es/checkmark--filled/20'
import errorIcon from '@carbon/icons/es/error--filled/20'
import information from '@carbon/icons/es/information--filled/20'
import warning from '@carbon/icons/es/warning--alt--filled/20'
import { css, html, LitElement, type PropertyValues } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { base } from '../style/base.ts'
import { icon } from './icon.ts'

const ICONS = { error: errorIcon, warning, success: checkmark, info: information } as const

/** One sentence in place, with its mark; errors are said aloud at once, the rest politely. Actions go in the slot. */
@customElement('mb-notice')
export class Notice extends LitElement {
  static override styles = [
    base,
    css`
      div {
        display: flex;
        align-items: flex-start;
        gap: 12px;
        padding: 13px 16px;
        border: 1px solid var(--line);
        border-left-width: 4px;
        background: var(--ground);
      }

      .error {
        --line: var(--support-error);
        --ground: var(--support-error-bg);
      }

      .warning {
        --line: var(--support-warning);
        --ground: var(--support-warning-bg);
      }

      .success {
        --line: var(--support-success);
        --ground: var(--support-success-bg);
      }

      .info {
        --line: var(--support-info);
        --ground: var(--support-info-bg);
      }

      svg {
        color: var(--line);
      }

      .warning svg {
        color: var(--text-warning);
      }

      p {
        flex: 1;
        line-height: 20px;
      }
    `,
  ]

  @property() kind: keyof typeof ICONS = 'info'
  @property() text = ''

  /** What is refused is told where the person looks, however long the page is. */
  override updated(changed: PropertyValues<this>): void {
    if (this.kind === 'error' && this.text && changed.has('text')) this.scrollIntoView({ block: 'nearest' })
  }

  override render() {
    return html`<div class=${this.kind} role=${this.kind === 'error' ? 'alert' : 'status'}>
      ${icon(ICONS[this.kind], 20)}
      <p>${this.text}</p>
      <slot></slot>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-notice': Notice
  }
}
