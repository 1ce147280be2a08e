import { css } from 'lit'

/** Small words beside a name: outlined, solid, dotted (history), inverse (first visit). */
export const tag = css`
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    flex: none;
    height: 20px;
    padding: 0 6px;
    font-size: 12px;
    line-height: 16px;
    white-space: nowrap;
    color: var(--text-secondary);
    border: 1px solid var(--border-subtle-01);
  }

  .tag.solid {
    background: var(--layer-accent);
    border-color: var(--layer-accent);
    color: var(--text-primary);
  }

  .tag.inverse {
    background: var(--inverse);
    border-color: var(--inverse);
    color: var(--inverse-text);
  }

  .tag.dotted {
    border-style: dotted;
    border-color: var(--border-strong-01);
  }

  .tag.highlight {
    background: var(--highlight);
    border-color: var(--highlight-border);
    color: var(--link-primary);
  }
`
