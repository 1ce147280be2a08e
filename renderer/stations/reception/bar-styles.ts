import { css } from 'lit'

/** The 48 px bar over a day or a week. */
export const barStyles = css`
  .bar {
    display: flex;
    align-items: stretch;
    min-width: 0;
    border-bottom: 1px solid var(--border-subtle-00);
    white-space: nowrap;
    overflow-x: auto;
  }

  .bar > * {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 0 16px;
    border-right: 1px solid var(--border-subtle-00);
  }

  .bar .square {
    width: 48px;
    padding: 0;
    justify-content: center;
  }

  .bar button:hover {
    background: var(--layer-hover);
  }

  .bar h1 {
    display: block;
    font-size: 16px;
    line-height: 47px;
    letter-spacing: 0;
    font-weight: 400;
  }

  .bar h1::first-letter {
    text-transform: uppercase;
  }

  .bar select,
  .bar input {
    height: 100%;
    padding: 0 8px;
    background: transparent;
    border: 0;
  }

  .bar button[aria-pressed='true'] {
    background: var(--highlight);
    box-shadow: inset 0 -3px 0 var(--interactive);
  }

  .bar .figure {
    border-right: 0;
    font-size: 12px;
    color: var(--text-secondary);
  }

  .bar .figure b {
    color: var(--text-primary);
  }

  .bar .grow {
    flex: 1;
  }

  .bar .go {
    border-right: 0;
    background: var(--button-primary);
    color: var(--on-primary);
  }

  .bar .go:hover {
    background: var(--interactive-hover);
  }

  .bar .go kbd {
    background: transparent;
    border-color: currentcolor;
    color: inherit;
  }

  /* Rows in place of a bar that would have to be pushed sideways. */
  @media (max-width: 1000px) {
    .bar {
      flex-wrap: wrap;
      overflow: visible;
      white-space: normal;
    }

    .bar > * {
      min-width: 0;
      min-height: 47px;
      border-bottom: 1px solid var(--border-subtle-00);
    }
  }
`
