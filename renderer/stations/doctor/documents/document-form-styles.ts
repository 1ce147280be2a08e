import { css } from 'lit'

export const documentFormStyles = css`
  :host {
    display: grid;
    gap: 16px;
    align-content: start;
  }

  .row {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 16px;
    align-items: start;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }

  .chips [aria-pressed='true'] {
    background: var(--highlight);
    font-weight: 600;
  }

  .check {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 28px;
  }
`
