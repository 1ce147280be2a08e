import { css } from 'lit'

export const searchStyles = css`
  .field {
    display: flex;
    align-items: center;
    gap: 12px;
    max-width: 560px;
    height: 40px;
    margin: 16px 0;
    padding: 0 12px;
    background: var(--field-01);
    border-bottom: 1px solid var(--border-strong-01);
  }

  .field:focus-within {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
  }

  input {
    flex: 1;
    min-width: 0;
    height: 36px;
    background: transparent;
    border: 0;
  }

  input:focus {
    outline: none;
  }

  .counted {
    padding-bottom: 8px;
    color: var(--text-secondary);
  }

  ol {
    max-width: 960px;
    border-top: 1px solid var(--border-subtle-01);
  }

  li {
    border-bottom: 1px solid var(--border-subtle-01);
  }

  .hit {
    display: grid;
    gap: 4px;
    width: 100%;
    padding: 10px 16px;
    overflow-wrap: anywhere;
  }

  .hit:hover {
    background: var(--background-hover);
  }

  .hit[aria-expanded='true'] {
    background: var(--highlight);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 4px 16px;
  }

  .part {
    display: block;
  }

  .title {
    margin-right: 8px;
    font-size: 12px;
    color: var(--text-secondary);
  }

  mark {
    padding: 0 1px;
    background: #f1c21b;
    color: #161616;
  }

  .entry {
    padding: 8px 16px 16px;
  }
`
