import { css, type CSSResultGroup } from 'lit'
import { barStyles } from './bar-styles.ts'
import { sheetStyles } from './sheet-styles.ts'

const sheet = css`
  :host {
    display: grid;
    grid-template: 48px minmax(0, 1fr) 40px / minmax(0, 1fr) 312px;
    height: 100%;
  }

  .bar {
    grid-column: 1 / 3;
  }

  /* The first thing that gives way. */
  .bar .search {
    flex: 0 100 200px;
    min-width: 96px;
    padding: 0;
  }

  .bar .search input {
    width: 100%;
  }

  .list-area {
    overflow: auto;
  }

  table.list td {
    height: 44px;
  }

  table.list tr {
    cursor: pointer;
  }

  table.list tr:focus-visible {
    outline-offset: -3px;
  }

  tr.noshow td b,
  tr.cancelled td b {
    text-decoration: line-through;
    font-weight: 400;
  }

  tr.fulfilled td {
    color: var(--text-secondary);
  }

  .flag {
    display: inline-block;
    padding: 0 4px;
    font-size: 12px;
    line-height: 16px;
    border: 1px solid var(--text-primary);
    background: var(--text-primary);
    color: var(--background);
    font-weight: 600;
  }

  .flag.missed {
    background: transparent;
    color: var(--text-primary);
    border-style: dotted;
    font-weight: 400;
  }

  .empty {
    display: grid;
    gap: 16px;
    justify-items: start;
    padding: 48px 32px;
  }

  @media (max-width: 1000px) {
    :host {
      grid-template: auto auto auto auto / minmax(0, 1fr);
      height: auto;
      min-height: 100%;
    }

    /* What was done, and the way back, stay in sight wherever one has scrolled. */
    footer {
      position: sticky;
      z-index: 7;
      bottom: 0;
      min-height: 1px;
      border: 0;
    }

    .bar,
    footer {
      grid-column: 1;
    }

    aside {
      border-left: 0;
      border-top: 1px solid var(--border-subtle-01);
    }

    footer .hints {
      display: none;
    }
  }
`

/** Day list beside the 312 px panel of the visit chosen. */
export const dayStyles: CSSResultGroup = [barStyles, sheetStyles, sheet]
