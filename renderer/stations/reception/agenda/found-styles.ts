import { css } from 'lit'

/** Whoever was found, line by line, in the list below or above the gap. */
export const foundStyles = css`
  .list {
    max-height: 264px;
    overflow: auto;
  }

  li {
    position: relative;
    min-height: 44px;
    padding: 4px 12px;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: 12px;
    align-content: center;
    border-bottom: 1px solid var(--border-subtle-00);
    cursor: pointer;
  }

  li > * {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  li[aria-selected='true'] {
    background: var(--highlight);
  }

  li[aria-selected='true']::before {
    content: '';
    position: absolute;
    inset: 0 auto 0 0;
    width: 4px;
    background: var(--interactive);
  }

  mark {
    background: none;
    color: inherit;
    font-weight: 600;
    text-decoration: underline;
    text-decoration-color: var(--interactive);
    text-decoration-thickness: 2px;
    text-underline-offset: 2px;
  }

  .side {
    grid-row: 1 / 3;
    grid-column: 2;
    align-self: center;
    text-align: right;
  }

  .about,
  .side {
    font-size: 12px;
    line-height: 16px;
    letter-spacing: 0.1px;
    color: var(--text-secondary);
  }
`
