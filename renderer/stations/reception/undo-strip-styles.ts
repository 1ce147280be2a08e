import { css } from 'lit'

/** In the footer's own place, so that nothing jumps. */
export const undoStripStyles = css`
  :host {
    position: fixed;
    z-index: 20;
    bottom: 0;
    left: 64px;
    display: flex;
    max-width: calc(100vw - 64px);
    white-space: nowrap;
  }

  .strip {
    display: flex;
    align-items: stretch;
    min-width: 0;
    min-height: 40px;
    background: var(--inverse);
    color: var(--inverse-text);
  }

  .strip > * {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 0 16px;
  }

  .said:empty {
    padding: 0;
  }

  .said {
    min-width: 0;
    overflow: hidden;
  }

  .said span {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .why {
    border: solid var(--border-strong-01);
    border-width: 0 1px;
    font-size: 12px;
    letter-spacing: 0.32px;
  }

  select {
    height: 100%;
    border: 0;
    background: var(--inverse);
    color: inherit;
  }

  .go {
    color: var(--inverse-link);
    font-weight: 600;
  }

  .go span {
    min-width: 24px;
    font-weight: 400;
  }

  .go kbd {
    background: transparent;
    border-color: currentcolor;
    color: inherit;
  }

  select:focus-visible,
  .go:focus-visible {
    outline-color: var(--inverse-link);
  }

  circle {
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-dasharray: 38;
    stroke-dashoffset: var(--gone);
    transition: stroke-dashoffset 1s linear;
  }
`
