import { css } from 'lit'

/** The bar over the days to come. */
export const aheadBarStyles = css`
  .head h1 .button span::first-letter {
    text-transform: uppercase;
  }

  .head h1 .button {
    font: inherit;
    color: inherit;
    margin-left: -16px;
  }

  .head nav {
    margin-left: auto;
    display: flex;
  }

  .head nav a {
    margin: 0;
  }

  .head nav a[aria-current] {
    color: var(--text-primary);
    background: var(--highlight);
    box-shadow: inset 0 -3px 0 var(--interactive);
  }
`
