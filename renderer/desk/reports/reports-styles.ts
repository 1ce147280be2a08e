import { css } from 'lit'

/** Reports: numbers in tables beside one another. */
export const reportsStyles = css`
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 16px 32px;
    align-items: start;
    margin-bottom: 40px;
  }

  section h2,
  section > p {
    grid-column: 1 / -1;
  }

  @media (max-width: 1000px) {
    section {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  table.list td,
  table.list th {
    height: 32px;
    padding: 4px 16px;
  }

  select {
    min-height: 40px;
    padding: 0 8px;
    background: var(--field-01);
    border: 0;
    border-bottom: 1px solid var(--border-strong-01);
  }
`
