import { css } from 'lit'

/** Tools over the grid, the 312 px panel beside, the 40 px footer. */
export const boardStyles = css`
  :host {
    display: block;
    min-height: 0;
  }

  .whole {
    display: grid;
    grid-template: 40px minmax(0, 1fr) 40px / minmax(0, 1fr) 312px;
    height: 100%;
  }

  .tools {
    min-width: 0;
    display: grid;
    border-bottom: 1px solid var(--border-subtle-00);
  }

  .main {
    position: relative;
    grid-row: 2;
    min-width: 0;
    min-height: 0;
    display: grid;
  }

  aside {
    grid-row: 1 / 3;
    grid-column: 2;
    min-height: 0;
    overflow: auto;
    background: var(--layer-01);
    border-left: 1px solid var(--border-subtle-01);
  }

  footer {
    grid-column: 1 / 3;
    display: flex;
    align-items: stretch;
    justify-content: space-between;
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

  @media (max-width: 1000px) {
    .whole {
      grid-template: 40px 70vh auto auto / minmax(0, 1fr);
      height: auto;
    }

    aside {
      grid-row: auto;
      grid-column: 1;
      border-left: 0;
      border-top: 1px solid var(--border-subtle-01);
    }

    /* What was done, and the way back, stay in sight wherever one has scrolled. */
    footer {
      position: sticky;
      z-index: 7;
      bottom: 0;
      grid-column: 1;
      border: 0;
    }

    .hints {
      display: none;
    }
  }
`
