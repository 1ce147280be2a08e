import { css } from 'lit'

/** The panel of a series: its dates in a list that scrolls by itself. */
export const seriesPanelStyles = css`
  .dates {
    display: grid;
    gap: 2px;
    font-size: 12px;
    line-height: 16px;
    max-height: 204px;
    overflow: auto;
  }

  .dates li {
    display: flex;
    gap: 8px;
    padding: 2px 4px;
  }

  .dates .here {
    background: var(--highlight);
    font-weight: 600;
  }

  .dates .off {
    text-decoration: line-through;
    color: var(--text-helper);
  }
`
