import { css } from 'lit'

/** Filters at the left, the facts of each day at the right, a fact on two lines. */
export const auditStyles = css`
  .trail {
    display: grid;
    grid-template-columns: minmax(220px, 280px) minmax(0, 1fr);
    gap: 32px;
    align-items: start;
  }

  @media (width < 900px) {
    .trail {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  h2 {
    padding: 8px 16px;
    background: var(--layer-01);
    border-bottom: 1px solid var(--border-subtle-01);
  }

  ol {
    margin: 0 0 16px;
    padding: 0;
    list-style: none;
  }

  li {
    display: grid;
    grid-template-columns: 72px minmax(0, 1fr) auto;
    gap: 0 16px;
    padding: 10px 16px;
    border-bottom: 1px solid var(--border-subtle-00);
  }

  li[data-look] {
    background: var(--warning-background);
    box-shadow: inset 4px 0 0 var(--support-warning);
  }

  .what {
    overflow-wrap: anywhere;
  }

  .parts {
    grid-column: 2;
  }

  .number {
    grid-row: 1;
    grid-column: 3;
  }
`
