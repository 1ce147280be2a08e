import { css } from 'lit'

/** Sections of the 312 px panel beside a list: facts, forms, actions. */
export const panelStyles = css`
  section {
    display: grid;
    gap: 12px;
    padding: 16px;
    border-bottom: 1px solid var(--border-subtle-00);
  }

  h2,
  h3,
  dd,
  li {
    overflow-wrap: anywhere;
  }

  dl {
    display: grid;
    grid-template-columns: 80px minmax(0, 1fr);
    gap: 4px 8px;
    font-size: 12px;
    line-height: 16px;
  }

  dt {
    color: var(--text-helper);
  }

  .number {
    font-size: 24px;
    line-height: 32px;
    user-select: all;
  }

  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 12px;
  }

  .button {
    width: 100%;
    justify-content: space-between;
  }

  .places {
    display: grid;
    gap: 4px;
  }

  .places button {
    width: 100%;
    min-height: 40px;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding: 4px 12px;
    background: var(--background);
    border: 1px solid var(--interactive);
    color: var(--link-primary);
  }

  .places button:hover {
    background: var(--highlight);
  }

  .places span {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .places b {
    color: var(--text-primary);
  }

  .places kbd {
    background: transparent;
    border-color: currentcolor;
    color: inherit;
  }
`
