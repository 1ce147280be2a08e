import { css } from 'lit'

export const rectifyStyles = css`
  :host {
    display: block;
  }

  li {
    padding: 4px 0;
    border-bottom: 1px solid var(--border-subtle-01);
  }

  li > .check {
    overflow-wrap: anywhere;
  }

  .right {
    display: grid;
    gap: 8px;
    margin: 4px 0 8px 28px;
  }

  .chosen {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    overflow-wrap: anywhere;
  }
`
