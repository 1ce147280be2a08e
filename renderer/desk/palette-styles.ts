import { css } from 'lit'

/** A field of the top bar with its list below (mockups, reception-dia). */
export const paletteStyles = css`
  :host {
    display: flex;
    min-width: 0;
  }

  .field {
    position: relative;
    width: 100%;
    min-width: 0;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 0 12px;
    background: var(--layer-01);
    color: var(--text-secondary);
  }

  .field > span {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  button.field:hover {
    background: var(--layer-hover);
  }

  .open {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
    background: var(--background);
  }

  input {
    flex: 1;
    min-width: 0;
    height: 100%;
    border: 0;
    background: transparent;
    color: var(--text-primary);
  }

  input:focus-visible {
    outline: none;
  }

  input::placeholder {
    color: var(--text-placeholder);
    opacity: 1;
  }

  .list {
    position: absolute;
    z-index: 30;
    top: calc(100% + 1px);
    left: 0;
    width: max(100%, min(480px, calc(100vw - 96px)));
    background: var(--background);
    color: var(--text-primary);
    border: 1px solid var(--border-subtle-01);
    box-shadow: var(--shadow-lg);
    white-space: nowrap;
  }

  @media (max-width: 900px) {
    .list {
      left: auto;
      right: 0;
      width: max(100%, min(480px, calc(100vw - 224px)));
    }
  }

  [role='listbox'] {
    max-height: min(560px, calc(100vh - 160px));
    overflow: auto;
  }

  .group {
    padding: 8px 16px 4px;
    font-size: 12px;
    line-height: 16px;
    letter-spacing: 0.32px;
    color: var(--text-secondary);
  }

  .option {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-content: center;
    gap: 0 12px;
    min-height: 36px;
    padding: 4px 16px;
    border-bottom: 1px solid var(--border-subtle-00);
    cursor: pointer;
  }

  .option > * {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .option[aria-selected='true'] {
    background: var(--highlight);
  }

  .option[aria-selected='true']::before {
    content: '';
    position: absolute;
    inset: 0 auto 0 0;
    width: 4px;
    background: var(--interactive);
  }

  .about {
    grid-column: 1;
  }

  .about,
  .side {
    font-size: 12px;
    line-height: 16px;
    letter-spacing: 0.1px;
    color: var(--text-secondary);
  }

  .side {
    grid-row: 1 / 3;
    grid-column: 2;
    align-self: center;
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

  .said {
    padding: 12px 16px;
    white-space: normal;
  }

  .keys {
    display: flex;
    gap: 4px 14px;
    padding: 8px 16px;
    font-size: 12px;
    color: var(--text-secondary);
    background: var(--layer-01);
  }
`
