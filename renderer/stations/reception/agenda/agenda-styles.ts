import { css, type CSSResultGroup } from 'lit'
import { barStyles } from '../bar-styles.ts'

const sheet = css`
  :host {
    display: grid;
    grid-template: 48px minmax(0, 1fr) / minmax(0, 1fr);
    height: 100%;
  }

  .bar .note {
    max-width: 280px;
    overflow: hidden;
    text-overflow: ellipsis;
    display: block;
    line-height: 47px;
    background: repeating-linear-gradient(0deg, var(--closed-ink) 0 1px, transparent 1px 5px) bottom / 100%
      8px no-repeat;
  }

  .bar mb-day-strip {
    align-items: stretch;
    gap: 0;
    padding: 0;
  }

  .bar h1 {
    padding: 0;
  }

  .bar h1 button {
    padding: 0 16px;
    display: flex;
    align-items: center;
    gap: 8px;
    height: 47px;
  }

  .bar h1 button span {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .bar h1 span::first-letter {
    text-transform: uppercase;
  }

  .tools {
    display: flex;
    min-width: 0;
    white-space: nowrap;
  }

  .tools label,
  .tools mb-people-filter {
    display: flex;
    flex: 0 1 auto;
    min-width: 0;
    border-right: 1px solid var(--border-subtle-00);
  }

  .tools select {
    max-width: 200px;
    min-width: 0;
    padding: 0 12px;
    background: var(--background);
    border: 0;
  }

  .instead {
    display: grid;
    gap: 16px;
    justify-items: start;
    align-content: start;
    padding: 48px 32px;
  }

  .skeleton {
    display: grid;
    grid-template-columns: 48px repeat(6, 1fr);
    gap: 8px;
    padding: 16px 8px;
  }

  .skeleton i {
    background: var(--layer-accent);
  }

  .whom {
    display: flex;
    min-width: 0;
  }

  .whom button {
    display: flex;
    flex: 0 1 auto;
    min-width: 0;
    align-items: center;
    gap: 8px;
    padding: 0 12px;
    border-right: 1px solid var(--border-subtle-00);
  }

  .whom button span {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .whom button:hover {
    background: var(--layer-hover);
  }

  .whom button[aria-pressed='true'] {
    background: var(--highlight);
    box-shadow: inset 0 -3px 0 var(--interactive);
    font-weight: 600;
  }

  @media (max-width: 1000px) {
    :host {
      grid-template: auto auto / minmax(0, 1fr);
      height: auto;
      min-height: 100%;
    }
  }
`

/** The bar over the board, and what stands in its tools. */
export const agendaStyles: CSSResultGroup = [barStyles, sheet]
