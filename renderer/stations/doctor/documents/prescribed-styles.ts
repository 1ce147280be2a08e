import { css } from 'lit'

export const prescribedStyles = css`
  :host {
    display: grid;
    gap: 12px;
  }

  form {
    display: grid;
    gap: 12px;
  }

  .row {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 12px;
  }

  li {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 4px 0;
    border-bottom: 1px solid var(--border-subtle-00);
  }

  li div {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .renewals li {
    display: block;
    font-size: 12px;
    color: var(--text-secondary);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
`
