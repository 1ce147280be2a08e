import { css } from 'lit'

/** Tools over the grid, the panel beside it over the whole height; what both share with the lists is in sheet-styles. */
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
