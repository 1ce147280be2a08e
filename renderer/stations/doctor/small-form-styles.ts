import { css } from 'lit'

/** A form of a few fields that opens on the cover, where what it is about stands. */
export const smallFormStyles = css`
  form {
    display: grid;
    gap: 12px;
    padding: 12px;
    background: var(--layer-02);
    color: var(--text-primary);
    border: 1px solid var(--border-strong-01);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
`
