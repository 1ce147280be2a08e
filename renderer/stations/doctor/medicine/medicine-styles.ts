import { css } from 'lit'

/** Below the name its brand and what warns of it; a warning has a mark and words, never a colour alone. */
export const medicineStyles = css`
  .field {
    position: relative;
  }

  .list {
    top: 63px;
  }

  [role='listbox'] {
    max-height: min(320px, 50vh);
  }

  .option {
    grid-template-columns: minmax(0, 1fr) auto;
    padding: 4px 12px;
  }

  .option.allergy {
    background: var(--support-error-bg);
    border-left: 4px solid var(--support-error);
  }

  .option[aria-selected='true'] {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
  }

  .warning {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    font-size: 12px;
    line-height: 16px;
    color: var(--text-primary);
  }

  .warning svg {
    flex: none;
  }

  .warning.allergy {
    font-weight: 600;
    color: var(--text-error);
  }

  .warnings {
    display: grid;
    gap: 4px;
    margin-top: 6px;
  }
`
