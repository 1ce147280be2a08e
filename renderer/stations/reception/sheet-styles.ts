import { css } from 'lit'

/** What stands around a grid or a list: the panel beside it, and the 40 px below with the keys, where the undo strip comes. */
export const sheetStyles = css`
  aside {
    min-height: 0;
    overflow: auto;
    background: var(--layer-01);
    border-left: 1px solid var(--border-subtle-01);
  }

  footer {
    grid-column: 1 / 3;
    display: flex;
    min-width: 0;
    background: var(--layer-01);
    border-top: 1px solid var(--border-subtle-01);
    white-space: nowrap;
    overflow: hidden;
  }

  .hints {
    display: flex;
    align-items: center;
    gap: 16px;
    margin-left: auto;
    padding: 0 16px;
    font-size: 12px;
    color: var(--text-secondary);
  }
`
