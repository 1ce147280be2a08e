import { css } from 'lit'

/** A week as tracks of hours, one day under the other. */
export const weekPainterStyles = css`
  :host {
    display: grid;
    gap: 4px;
  }

  p {
    min-height: 18px;
    color: var(--text-secondary);
  }

  .row {
    display: grid;
    grid-template-columns: 72px minmax(0, 1fr) 32px;
    gap: 8px;
    align-items: center;
  }

  .marks {
    position: relative;
    height: 16px;
    font-size: 12px;
    color: var(--text-secondary);
  }

  .marks span {
    position: absolute;
    display: flex;
    justify-content: center;
    font-variant-numeric: tabular-nums;
  }

  .track {
    position: relative;
    height: 28px;
    overflow: hidden;
    cursor: crosshair;
    touch-action: none;
    background:
      repeating-linear-gradient(
        to right,
        var(--border-subtle-01) 0 1px,
        transparent 1px calc(100% / var(--hours))
      ),
      var(--field-01);
  }

  .bar {
    position: absolute;
    inset-block: 3px;
    display: flex;
    align-items: center;
    justify-content: center;
    overflow: hidden;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    color: var(--on-primary);
    white-space: nowrap;
    pointer-events: none;
    background: var(--button-primary);
  }

  .stroke {
    background: var(--button-primary-hover);
    outline: 2px solid var(--focus);
    outline-offset: -2px;
  }

  .stroke.erasing {
    background: var(--field-01);
  }

  .row .button {
    min-height: 28px;
    padding: 0;
    inline-size: 32px;
  }
`
