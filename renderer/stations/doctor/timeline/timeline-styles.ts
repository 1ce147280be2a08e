import { css } from 'lit'

/** A column of days, a line with a mark for each entry, and what it says (prontuario-linha). */
export const timelineStyles = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-bottom: 16px;
  }

  .chip {
    display: flex;
    align-items: center;
    gap: 8px;
    max-width: 100%;
    min-height: 32px;
    padding: 4px 12px;
    border: 1px solid var(--border-strong-01);
    overflow-wrap: anywhere;
  }

  .chip:hover {
    background: var(--layer-hover);
  }

  .chip[aria-pressed='true'] {
    font-weight: 600;
    background: var(--highlight);
    box-shadow: inset 0 -2px 0 var(--interactive);
  }

  .code {
    padding: 0 4px;
    font-size: 12px;
    line-height: 16px;
    border: 1px solid var(--border-strong-01);
  }

  .count {
    font-size: 12px;
    color: var(--text-secondary);
  }

  ol {
    max-width: 1040px;
    margin-bottom: 16px;
  }

  li {
    position: relative;
    display: grid;
    grid-template-columns: 48px minmax(0, 1fr);
    gap: 0 40px;
    padding-bottom: 12px;
  }

  li::before {
    content: '';
    position: absolute;
    inset: 0 auto 0 67px;
    border-left: 2px solid var(--border-subtle-01);
  }

  .year {
    grid-column: 1 / -1;
    padding: 4px 0 8px;
    font-size: 16px;
    line-height: 22px;
    font-weight: 600;
  }

  .when {
    display: grid;
    align-content: start;
    padding-top: 12px;
    text-align: right;
  }

  .said {
    position: relative;
    min-width: 0;
  }

  .said::before {
    content: '';
    position: absolute;
    top: 16px;
    left: -26px;
    width: 12px;
    height: 12px;
    background: var(--interactive);
    border: 2px solid var(--interactive);
  }

  .closed .said::before,
  .kept-draft .said::before,
  .encounter .said::before {
    background: var(--background);
  }

  .problem .said::before,
  .addendum .said::before {
    background: var(--background);
    border-radius: 50%;
  }

  article.moved {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 8px 16px;
    padding: 12px 16px;
    background: var(--layer);
    border: 1px solid var(--border-subtle-01);
  }

  .brief {
    padding: 10px 16px;
    border: 1px solid var(--border-subtle-00);
    overflow-wrap: anywhere;
  }

  @media (max-width: 700px) {
    li {
      grid-template-columns: minmax(0, 1fr);
    }

    li::before,
    .said::before {
      display: none;
    }

    .when {
      display: flex;
      gap: 8px;
    }
  }
`
