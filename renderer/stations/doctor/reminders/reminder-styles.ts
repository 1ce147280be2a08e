import { css } from 'lit'

/** One reminder, in the narrow column of a cover or of the day. */
export const reminderStyles = css`
  :host {
    display: block;
    border-top: 1px solid var(--border-subtle-00);
  }

  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 8px;
    min-height: 44px;
    padding: 4px 0;
    overflow-wrap: anywhere;
  }

  .minor {
    font-size: 12px;
    line-height: 16px;
    color: var(--text-secondary);
  }

  .late {
    color: var(--text-error);
  }

  .done {
    text-decoration: line-through;
  }

  .act,
  summary {
    min-height: 32px;
    padding: 0 4px;
    color: var(--link-primary);
  }

  .act:hover {
    background: var(--background-hover);
  }

  a {
    color: inherit;
    font-weight: 600;
  }

  summary {
    padding-block: 7px;
    font-size: 12px;
    line-height: 18px;
    cursor: pointer;
  }

  details > div {
    display: grid;
    gap: 12px;
    padding: 4px 0 12px;
  }

  form {
    display: grid;
    gap: 8px;
    padding: 8px;
    background: var(--layer-02);
    border: 1px solid var(--border-strong-01);
  }
`
