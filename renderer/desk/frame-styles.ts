import { css } from 'lit'

/** Rail 64, top bar 48, borders 1, radius 0 (mockups, desk decisions 1 and 2). */
export const frameStyles = css`
  :host {
    display: grid;
    grid-template: 48px minmax(0, 1fr) / 64px minmax(0, 1fr);
    height: 100vh;
    min-width: 0;
  }

  header {
    display: flex;
    align-items: stretch;
    min-width: 0;
    border-bottom: 1px solid var(--border-subtle-00);
    background: var(--background);
    white-space: nowrap;
  }

  header > * {
    display: flex;
    align-items: center;
  }

  .clinic {
    display: block;
    padding: 0 16px;
    line-height: 47px;
    font-weight: 600;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    border-right: 1px solid var(--border-subtle-00);
  }

  .practice {
    padding: 0 12px;
    gap: 8px;
    background: var(--support-warning-bg);
    color: var(--text-warning);
    font-weight: 600;
    border-right: 1px solid var(--border-subtle-00);
  }

  .day {
    display: flex;
    min-width: 0;
    padding: 0 16px;
    font-size: 16px;
    line-height: 24px;
    letter-spacing: 0;
    gap: 24px;
  }

  .day span:first-child {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .top-slot {
    flex: 1 1 auto;
    min-width: 0;
    justify-content: flex-start;
  }

  mb-palette {
    flex: 1 1 240px;
    max-width: 480px;
    align-items: stretch;
    border-left: 1px solid var(--border-subtle-00);
  }

  .health {
    padding: 0 16px;
    gap: 8px;
    border-left: 1px solid var(--border-subtle-00);
    text-align: left;
  }

  .light {
    width: 16px;
    height: 16px;
  }

  .health button {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }

  .who {
    padding: 0 16px;
    gap: 12px;
    border-left: 1px solid var(--border-subtle-00);
  }

  .who:hover {
    background: var(--layer-hover);
  }

  .menu {
    position: fixed;
    top: 48px;
    right: 0;
    z-index: 20;
    width: 304px;
    background: var(--layer-01);
    border: 1px solid var(--border-subtle-01);
    box-shadow: var(--shadow-lg);
  }

  .menu > * {
    width: 100%;
    min-height: 48px;
    padding: 0 16px;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    border-bottom: 1px solid var(--border-subtle-00);
  }

  .menu select:disabled {
    color: var(--text-disabled);
  }

  .menu button:hover {
    background: var(--layer-hover);
  }

  .menu select {
    height: 32px;
    padding: 0 8px;
    background: var(--field-02);
    border: 0;
    border-bottom: 1px solid var(--border-strong-01);
  }

  main {
    min-width: 0;
    min-height: 0;
    overflow: auto;
    background: var(--background);
  }

  dl.keys {
    display: grid;
    grid-template-columns: 160px 1fr;
    gap: 12px 16px;
  }

  /* At 200 % the bar keeps what is needed and lets the rest go. */
  @media (max-width: 900px) {
    .day,
    .health .label,
    .health .helper:not(:has(button)),
    .who div {
      display: none;
    }

    .health button {
      max-width: 120px;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  }
`
