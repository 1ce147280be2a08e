import { css } from 'lit'

/** Folders one below the other, long paths broken, what fails in red. */
export const backupFoldersStyles = css`
  :host,
  form {
    display: grid;
    gap: 16px;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  td p,
  li p {
    overflow-wrap: anywhere;
  }

  section {
    display: grid;
    gap: 16px;
  }

  li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    border-bottom: 1px solid var(--border-subtle-00);
  }

  .failing {
    color: var(--text-error);
  }
`
