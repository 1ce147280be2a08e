import { css } from 'lit'

export const valueHistoryStyles = css`
  mb-dialog {
    --dialog-width: 1240px;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 24px;
    margin-bottom: 12px;
  }

  .signs,
  .spans {
    display: flex;
    flex-wrap: wrap;
  }

  h3 {
    flex: 1;
    font-size: 14px;
    font-weight: 600;
  }

  button {
    min-height: 32px;
    padding: 0 12px;
    border: 1px solid var(--border-strong-01);
    margin-left: -1px;
  }

  button:hover {
    background: var(--layer-hover);
  }

  button[aria-pressed='true'] {
    font-weight: 600;
    background: var(--highlight);
    box-shadow: inset 0 -2px 0 var(--interactive);
  }

  .both {
    display: grid;
    grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr);
    gap: 24px;
  }

  .rows {
    max-height: 400px;
    overflow: auto;
    background: var(--layer-02);
  }

  .rows table.list th,
  .rows table.list td {
    height: 32px;
    padding: 4px 8px;
    text-align: left;
    overflow-wrap: anywhere;
  }

  .rows table.list .place {
    overflow-wrap: normal;
  }

  .rows table.list th {
    position: sticky;
    top: 0;
  }

  .mark {
    display: inline-block;
    padding: 0 4px;
    font-size: 12px;
    line-height: 16px;
    color: var(--text-secondary);
    border: 1px solid var(--border-strong-01);
  }

  .none {
    padding: 32px 0;
  }

  @media (max-width: 1000px) {
    .both {
      grid-template-columns: minmax(0, 1fr);
    }

    .rows {
      max-height: none;
    }
  }
`
