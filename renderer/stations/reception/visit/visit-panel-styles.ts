import { css } from 'lit'

/** Facts, the road of steps, and the ways on, in 312 px. */
export const visitPanelStyles = css`
  section {
    padding: 16px;
    border-bottom: 1px solid var(--border-subtle-00);
  }

  .top {
    display: flex;
    justify-content: space-between;
    align-items: center;
  }

  h2 {
    overflow-wrap: anywhere;
  }

  dl {
    display: grid;
    grid-template-columns: 80px 1fr;
    gap: 4px 8px;
    margin-top: 8px;
    font-size: 12px;
    line-height: 16px;
  }

  dt {
    color: var(--text-helper);
  }

  dd {
    overflow-wrap: anywhere;
  }

  h3 {
    font-weight: 400;
  }

  abbr {
    text-decoration: none;
  }

  .steps {
    margin: 8px 0 16px;
  }

  .steps li {
    position: relative;
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 32px;
    color: var(--text-secondary);
  }

  .steps li + li::before {
    content: '';
    position: absolute;
    left: 10px;
    top: -8px;
    height: 16px;
    border-left: 1px solid var(--border-strong-01);
  }

  .steps .next mb-status-mark,
  .steps .later mb-status-mark,
  .steps .skipped mb-status-mark {
    filter: grayscale(1);
    opacity: 0.55;
  }

  .steps .word {
    flex: 1;
  }

  .steps .now {
    font-weight: 600;
    color: var(--text-primary);
  }

  .steps .when {
    font-size: 12px;
    font-weight: 400;
    color: var(--text-secondary);
  }

  .primary {
    width: 100%;
    justify-content: space-between;
  }

  .acts {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 1px;
    margin-top: 8px;
    background: var(--border-subtle-00);
    border: 1px solid var(--border-subtle-00);
  }

  .acts button {
    min-height: 32px;
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 0 6px;
    background: var(--background);
    text-align: left;
  }

  .acts button span {
    flex: 1;
    min-width: 0;
  }

  .acts .wide {
    grid-column: 1 / 3;
  }

  .acts button:hover {
    background: var(--layer-hover);
  }

  summary {
    font-size: 12px;
    line-height: 16px;
    color: var(--text-secondary);
    cursor: pointer;
  }

  .history {
    display: grid;
    gap: 8px;
    margin-top: 8px;
    font-size: 12px;
    line-height: 16px;
  }
`
