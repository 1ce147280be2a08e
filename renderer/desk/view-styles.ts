import { css } from 'lit'

/** A page of the desk with a head and columns of content. */
export const viewStyles = css`
  :host {
    padding: 24px 32px 48px;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    margin-bottom: 24px;
  }

  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr));
    gap: 32px;
    align-items: start;
  }

  .stack {
    display: grid;
    gap: 16px;
    align-content: start;
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
    gap: 16px;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 16px;
  }

  .card {
    padding: 16px;
    background: var(--layer-01);
    border: 1px solid var(--border-subtle-00);
  }

  .code {
    font-size: 28px;
    line-height: 36px;
    letter-spacing: 2px;
    user-select: all;
  }
`
