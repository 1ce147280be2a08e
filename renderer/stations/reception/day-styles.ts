import { css } from 'lit'

/** Day list beside the 312 px panel of the visit chosen. */
export const dayStyles = css`
  :host {
    display: grid;
    grid-template: 48px minmax(0, 1fr) 40px / minmax(0, 1fr) 312px;
    height: 100%;
  }

  .bar {
    grid-column: 1 / 3;
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
    margin-left: 8px;
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

  aside {
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

  footer .hints {
    display: flex;
    align-items: center;
    gap: 16px;
    margin-left: auto;
    padding: 0 16px;
    font-size: 12px;
    color: var(--text-secondary);
  }

  @media (max-width: 1000px) {
    :host {
      grid-template: 48px auto auto 40px / minmax(0, 1fr);
      height: auto;
      min-height: 100%;
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
