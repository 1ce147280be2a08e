import { css } from 'lit'

/** A field with its list below, as Ctrl+K has it: code, words, and beside them what there is to know before choosing. */
export const diagnosisStyles = css`
  :host {
    display: block;
    position: relative;
    max-width: 720px;
  }

  input {
    width: 100%;
    height: 40px;
    padding: 0 16px;
    border: 0;
    border-bottom: 1px solid var(--border-strong-01);
    background: var(--field-01);
    color: var(--text-primary);
    /* Below the vital signs, which stay in sight above it. */
    scroll-margin-top: 88px;
  }

  .list {
    scroll-margin-bottom: -200px;
    position: absolute;
    z-index: 20;
    top: calc(100% + 1px);
    left: 0;
    right: 0;
    background: var(--background);
    border: 1px solid var(--border-subtle-01);
    box-shadow: var(--shadow-lg);
  }

  [role='listbox'] {
    max-height: min(200px, 50vh);
    overflow: auto;
  }

  .option {
    position: relative;
    display: grid;
    grid-template-columns: 64px minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 12px;
    min-height: 36px;
    padding: 4px 16px;
    border-bottom: 1px solid var(--border-subtle-00);
    overflow-wrap: anywhere;
    cursor: pointer;
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

  .code {
    font-weight: 600;
  }

  .about,
  .side,
  .keys {
    font-size: 12px;
    line-height: 16px;
    letter-spacing: 0.1px;
    color: var(--text-secondary);
  }

  .about {
    display: block;
  }

  .side {
    display: flex;
    align-items: center;
    gap: 8px;
    text-align: right;
  }

  mark {
    background: none;
    color: inherit;
    text-decoration: underline;
    text-decoration-color: var(--interactive);
    text-decoration-thickness: 2px;
    text-underline-offset: 2px;
  }

  .said {
    padding: 8px 16px;
  }

  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    padding: 8px 16px;
    background: var(--layer-01);
  }
`
