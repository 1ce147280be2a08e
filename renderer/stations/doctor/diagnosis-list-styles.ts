import { css } from 'lit'

/** Rows of code, words and what they are, with what can be done at their end. */
export const diagnosisListStyles = css`
  :host {
    display: block;
    max-width: 720px;
  }

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    border: 1px solid var(--border-strong-01);
    margin-bottom: 4px;
  }

  .row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 8px;
    min-height: 32px;
    padding: 2px 8px 2px 0;
    text-align: start;
    color: var(--text-primary);
    overflow-wrap: anywhere;
  }

  .row:hover,
  .act:hover {
    background: var(--background-hover);
  }

  .code {
    align-self: stretch;
    display: grid;
    align-content: center;
    min-width: 56px;
    padding: 0 8px;
    font-weight: 600;
    background: var(--highlight);
  }

  .about {
    display: block;
    font-size: 12px;
    line-height: 16px;
    color: var(--text-secondary);
  }

  .role {
    padding: 0 6px;
    font-size: 12px;
    line-height: 18px;
    border: 1px solid var(--border-strong-01);
  }

  .role.principal {
    font-weight: 600;
    border-width: 2px;
  }

  .acts {
    display: flex;
    align-items: center;
  }

  .act {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 32px;
    padding: 0 8px;
    color: var(--link-primary);
    white-space: nowrap;
  }

  .acts .label {
    padding: 0 8px;
  }

  .find {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 8px;
  }
`
