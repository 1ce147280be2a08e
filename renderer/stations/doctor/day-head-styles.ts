import { css } from 'lit'

/** The head over a professional's days, and the bar that it is over those to come. */
export const dayHeadStyles = css`
  .head {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding: 4px 24px;
    border-bottom: 1px solid var(--border-subtle-01);
  }

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
