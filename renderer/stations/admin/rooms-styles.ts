import { css } from 'lit'

/** Rooms in their order, each in one line with its keys. */
export const roomsStyles = css`
  ol {
    display: grid;
    gap: 8px;
    max-width: 720px;
  }

  li {
    display: grid;
    grid-template-columns: 32px minmax(0, 1fr) auto 40px 40px;
    gap: 8px;
    align-items: start;
  }

  /* Beside the field, which stands under its label. */
  li > :not(mb-text-field) {
    margin-top: 22px;
  }

  .place {
    padding: 10px 0;
    text-align: right;
    color: var(--text-secondary);
  }

  .check {
    padding: 10px 8px;
  }

  .note {
    max-width: 720px;
    margin-bottom: 16px;
  }
`
