import { css } from 'lit'

/** A column of sections; what is graver has a bar, a ground and a mark of its own, never a colour alone. */
export const knownStyles = css`
  section {
    padding: 10px 16px;
    border-bottom: 1px solid var(--border-subtle-00);
  }

  section.grave {
    padding-left: 12px;
    background: var(--support-error-bg);
    border-left: 4px solid var(--support-error);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    min-height: 32px;
  }

  h3 {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 6px;
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
    letter-spacing: 0.32px;
    color: var(--text-secondary);
  }

  .grave h3 {
    font-size: 14px;
    color: var(--text-error);
  }

  .act {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 32px;
    padding: 0 4px;
    color: var(--link-primary);
    white-space: nowrap;
  }

  .act:hover {
    background: var(--background-hover);
  }

  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 8px;
    width: 100%;
    min-height: 32px;
    padding: 4px 0;
    overflow-wrap: anywhere;
    color: var(--text-primary);
  }

  .row:hover {
    background: var(--background-hover);
  }

  .row .helper,
  .row .label {
    grid-column: 1 / -1;
    color: var(--text-secondary);
  }

  .tag {
    align-self: start;
    padding: 0 6px;
    font-size: 12px;
    line-height: 16px;
    border: 1px solid var(--border-strong-01);
  }

  .tag.grave {
    font-weight: 600;
    color: var(--on-danger);
    background: var(--button-danger);
    border-color: var(--button-danger);
  }

  .more {
    display: grid;
    gap: 4px;
    margin: 0 0 8px;
    padding-left: 8px;
    border-left: 2px solid var(--border-strong-01);
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }

  .rivals {
    margin: 4px 0;
    padding: 8px;
    background: var(--support-warning-bg);
    border: 1px solid var(--support-warning);
    border-left-width: 4px;
  }

  .rivals > p {
    font-weight: 600;
  }

  .asked {
    padding: 4px 0;
  }

  summary {
    min-height: 32px;
    padding: 7px 0;
    font-size: 12px;
    line-height: 18px;
    color: var(--text-secondary);
    cursor: pointer;
  }

  .others {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
`
