import { css } from 'lit'

/** Two-line rows and sections under one another; the frame itself is in day-styles. */
export const listStyles = css`
  .minor {
    font-size: 12px;
    line-height: 16px;
    color: var(--text-secondary);
  }

  table.list td {
    overflow-wrap: anywhere;
  }

  table.list td.number {
    width: 40px;
    color: var(--text-secondary);
  }

  .section {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 24px 16px 8px;
  }

  .section .grow {
    flex: 1;
  }

  .warn {
    color: var(--text-warning);
  }

  .wrong {
    color: var(--text-error);
  }

  table.list select {
    width: 100%;
    min-width: 240px;
    min-height: 32px;
    padding: 0 8px;
    background: var(--field-01);
    border: 0;
    border-bottom: 1px solid var(--border-strong-01);
  }

  table.list select:focus-visible {
    outline-offset: -2px;
  }

  /* Narrow: the table is as wide as its longest words ask, and goes aside under the rest. */
  @media (max-width: 1000px) {
    .list-area {
      overflow-x: auto;
    }

    table.list td {
      overflow-wrap: break-word;
    }
  }
`
