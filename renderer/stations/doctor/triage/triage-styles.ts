import { css } from 'lit'

/** Who waits, and beside it the triage of whoever is chosen. */
export const triageStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    height: 100%;
  }

  .day {
    overflow: auto;
  }

  .head {
    padding: 12px 24px;
    border-bottom: 1px solid var(--border-subtle-01);
  }

  .none {
    padding: 16px 24px;
  }

  mb-triage-sheet {
    width: 480px;
    overflow: auto;
    background: var(--layer-01);
    border-left: 1px solid var(--border-subtle-01);
  }

  table.list :is(th, td) {
    padding-inline: 12px;
  }

  tr.chosen td {
    background: var(--highlight);
  }

  .tag {
    display: inline-block;
    padding: 0 6px;
    border: 1px solid var(--text-primary);
    font-size: 12px;
    line-height: 18px;
  }

  td.do {
    text-align: right;
  }

  .minor.soon {
    color: var(--text-warning);
  }

  .minor.late {
    color: var(--text-error);
  }

  @media (max-width: 1100px) {
    :host {
      grid-template-columns: minmax(0, 1fr);
      height: auto;
    }

    .day {
      overflow-x: auto;
    }

    mb-triage-sheet {
      width: auto;
      border-left: 0;
    }
  }
`
