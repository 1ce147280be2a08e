import { css } from 'lit'

/** Weeks as rows; a day is filled the more the fuller it is, and says how full in figures. */
export const monthMapStyles = css`
  :host {
    display: block;
    width: 600px;
    max-width: calc(100vw - 16px);
    padding: 8px;
  }

  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }

  .top button {
    display: grid;
    place-items: center;
    width: 40px;
    height: 40px;
  }

  .top button:hover {
    background: var(--layer-hover);
  }

  h2::first-letter {
    text-transform: uppercase;
  }

  table {
    width: 100%;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 2px;
  }

  th {
    font-size: 12px;
    font-weight: 400;
    color: var(--text-secondary);
  }

  td {
    padding: 0;
  }

  .day {
    display: grid;
    grid-template-columns: 1fr auto;
    align-content: space-between;
    gap: 0 4px;
    width: 100%;
    height: 56px;
    padding: 4px 6px;
    overflow: hidden;
    text-align: left;
    font-size: 12px;
    line-height: 16px;
    border: 1px solid var(--border-subtle-01);
    background: color-mix(
      in srgb,
      var(--interactive) calc(var(--share) * var(--heat-most, 50%)),
      var(--background)
    );
  }

  .day:hover {
    border-color: var(--interactive);
  }

  .day:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 0;
    box-shadow: inset 0 0 0 2px var(--background);
  }

  .day .note {
    grid-column: 1 / 3;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .shut {
    color: var(--closed-text);
    background: repeating-linear-gradient(0deg, var(--closed-ink) 0 1px, transparent 1px 5px), var(--closed);
  }

  .shut > * {
    justify-self: start;
    max-width: 100%;
    background: var(--closed);
  }

  .holiday {
    background:
      repeating-linear-gradient(0deg, var(--closed-ink) 0 1px, transparent 1px 8px),
      repeating-linear-gradient(90deg, var(--closed-ink) 0 1px, transparent 1px 8px), var(--closed);
  }

  .optional {
    border-style: dotted;
    border-color: var(--text-primary);
  }

  .today b {
    padding: 0 4px;
    justify-self: start;
    background: var(--inverse);
    color: var(--inverse-text);
  }

  td[aria-selected='true'] .day {
    border: 2px solid var(--interactive);
    padding: 3px 5px;
    font-weight: 600;
  }

  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    padding: 8px;
  }

  @media (max-width: 620px) {
    .day .note {
      display: none;
    }
  }
`
