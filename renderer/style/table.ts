import { css } from 'lit'

/** A plain semantic table on the desk grid: 40 px head, 48 px rows, one line each. */
export const table = css`
  table.list {
    width: 100%;
    border-collapse: collapse;
    text-align: left;
  }

  table.list th {
    height: 40px;
    padding: 0 16px;
    font-size: 12px;
    font-weight: 400;
    letter-spacing: 0.32px;
    color: var(--text-secondary);
    background: var(--layer-01);
    border-bottom: 1px solid var(--border-subtle-01);
    white-space: nowrap;
  }

  table.list .sort {
    height: 40px;
    margin: 0 -8px;
    padding: 0 8px;
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    background: transparent;
  }

  table.list .sort:hover {
    color: var(--text-primary);
    background: var(--background-hover);
  }

  table.list [aria-sort] .sort {
    font-weight: 600;
    color: var(--text-primary);
  }

  table.list td {
    height: 48px;
    padding: 6px 16px;
    border-bottom: 1px solid var(--border-subtle-00);
  }

  table.list tbody tr:hover {
    background: var(--background-hover);
  }

  table.list tr[aria-selected='true'] {
    background: var(--highlight);
    box-shadow: inset 4px 0 0 var(--interactive);
  }

  /* What only a screen reader hears is clipped with its cell, by whatever the table scrolls in. */
  table.list :is(th, td):has(.visually-hidden) {
    position: relative;
  }

  table.list td.nowrap {
    white-space: nowrap;
    overflow-wrap: normal;
  }

  table.list .number {
    text-align: right;
  }

  table.list .minor {
    font-size: 12px;
    line-height: 16px;
    color: var(--text-secondary);
  }
`
