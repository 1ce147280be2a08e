import { css } from 'lit'

/** The field in the gap and the 400 px list below or above it (mockups, desk decision 10). */
export const bookStyles = css`
  :host {
    position: relative;
    height: 100%;
  }

  .whole {
    height: 100%;
  }

  .typed {
    height: 100%;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 0 8px;
    background: var(--background);
    border: 2px solid var(--focus);
  }

  .typed input {
    flex: 1;
    min-width: 0;
    border: 0;
    background: transparent;
  }

  .typed input:not(:focus) {
    text-overflow: ellipsis;
  }

  .typed input:focus-visible {
    outline: none;
  }

  .typed span {
    font-size: 12px;
    color: var(--text-secondary);
    white-space: nowrap;
  }

  .book {
    position: absolute;
    z-index: 6;
    top: calc(100% + 4px);
    left: 0;
    width: min(400px, 80vw);
    background: var(--background);
    border: 1px solid var(--border-subtle-01);
    box-shadow: var(--shadow-lg);
    font-size: 14px;
    line-height: 18px;
    white-space: nowrap;
    text-align: left;
  }

  :host([up]) .book {
    top: auto;
    bottom: calc(100% + 4px);
  }

  :host([left]) .book {
    left: auto;
    right: 0;
  }

  /* A registration needs the height of the window: it stands over the panel, the gap stays in sight. */
  :host .whole .book[popover] {
    position: fixed;
    inset: 48px 0 40px auto;
    width: min(480px, calc(100vw - 64px));
    height: auto;
    margin: 0;
    padding: 0;
    color: var(--text-primary);
    overflow: auto;
  }

  .new {
    color: var(--link-primary);
  }

  .top,
  .keys {
    display: flex;
    align-items: center;
    gap: 14px;
    padding: 8px 12px;
    font-size: 12px;
    line-height: 18px;
    letter-spacing: 0.1px;
    color: var(--text-secondary);
  }

  .top {
    justify-content: space-between;
    flex-wrap: wrap;
    gap: 4px 14px;
    border-bottom: 1px solid var(--border-subtle-00);
  }

  .top p {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .top .whom {
    width: 100%;
    font-size: 14px;
    white-space: normal;
    overflow-wrap: anywhere;
  }

  .top select {
    height: 24px;
    max-width: 100%;
    padding: 0 4px;
    background: var(--field-01);
    border: 0;
    border-bottom: 1px solid var(--border-strong-01);
  }

  .keys {
    flex-wrap: wrap;
    gap: 4px 14px;
    background: var(--layer-01);
  }

  .keys span {
    display: flex;
    align-items: center;
    gap: 6px;
  }

  .keys button {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--link-primary);
  }

  .said {
    padding: 12px;
    white-space: normal;
  }

  .problem {
    color: var(--text-error);
    background: var(--support-error-bg);
  }

  .why {
    display: grid;
    gap: 4px;
    padding: 8px 12px 12px;
    font-size: 12px;
  }

  .why input {
    height: 32px;
    padding: 0 8px;
    font-size: 14px;
    background: var(--field-01);
    border: 0;
    border-bottom: 1px solid var(--border-strong-01);
  }
`
