import { css } from 'lit'

/** Carbon's productive type steps, as classes for headings, labels and helper lines. */
export const type = css`
  .label,
  .helper {
    font-size: 12px;
    line-height: 16px;
    letter-spacing: 0.32px;
    color: var(--text-secondary);
  }

  .helper {
    color: var(--text-helper);
  }

  .heading-01 {
    font-size: 14px;
    line-height: 18px;
    font-weight: 600;
  }

  .heading-02 {
    font-size: 16px;
    line-height: 24px;
    font-weight: 600;
    letter-spacing: 0;
  }

  .heading-03 {
    font-size: 20px;
    line-height: 28px;
    font-weight: 400;
    letter-spacing: 0;
  }

  .heading-04 {
    font-size: 28px;
    line-height: 36px;
    font-weight: 400;
    letter-spacing: 0;
  }

  .prose {
    font-size: 14px;
    line-height: 20px;
    max-width: 640px;
  }

  kbd {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    flex: none;
    min-width: 20px;
    height: 18px;
    padding: 0 4px;
    font: 500 12px/16px var(--font);
    letter-spacing: 0.2px;
    white-space: nowrap;
    color: var(--text-secondary);
    background: var(--background);
    border: 1px solid var(--border-subtle-01);
  }
`
