import { css } from 'lit'

/** Seven weekdays side by side, each a checkbox under its word. */
export const dayToggles = css`
  .days {
    display: grid;
    grid-template-columns: repeat(7, minmax(0, 1fr));
    gap: 2px;
  }

  .days label {
    position: relative;
    display: grid;
    place-items: center;
    min-height: 32px;
    font-size: 12px;
    background: var(--field-02);
    border: 1px solid var(--border-subtle-01);
    cursor: pointer;
  }

  .days input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    opacity: 0;
    cursor: pointer;
  }

  .days label:has(:checked) {
    background: var(--highlight);
    border-color: var(--interactive);
    box-shadow: inset 0 -3px 0 var(--interactive);
    font-weight: 600;
  }

  .days label:has(:focus-visible) {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
  }
`
