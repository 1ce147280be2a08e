import { css } from 'lit'

/** The head of a column: who it is, and how full the day. */
export const headStyles = css`
  .head {
    position: sticky;
    z-index: 5;
    top: 0;
    height: var(--head);
    padding: 8px;
    background: var(--background);
    border-bottom: 1px solid var(--line-hour);
    white-space: nowrap;
  }

  .head p {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .head p + p {
    font-size: 12px;
    line-height: 16px;
    letter-spacing: 0.1px;
    color: var(--text-secondary);
  }

  .head a {
    color: inherit;
    text-decoration: none;
  }

  .head a:hover {
    text-decoration: underline;
  }

  .head p::first-letter {
    text-transform: uppercase;
  }

  .load {
    position: absolute;
    inset: auto 8px 6px;
    height: 4px;
    background: linear-gradient(90deg, var(--interactive) var(--load), var(--layer-accent) var(--load));
  }
`
