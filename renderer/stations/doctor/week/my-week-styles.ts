import { css, type CSSResultGroup } from 'lit'
import { dayHeadStyles } from '../day-head-styles.ts'

const sheet = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) 312px;
    height: 100%;
  }

  .sum,
  .minor {
    color: var(--text-secondary);
  }

  .week {
    display: grid;
    grid-row: 2;
    min-width: 0;
    min-height: 0;
  }

  .instead {
    padding: 16px 24px;
    display: grid;
    align-content: start;
    gap: 16px;
  }

  aside {
    grid-row: 2;
    overflow: auto;
    border-left: 1px solid var(--border-subtle-01);
    background: var(--layer-01);
  }

  .chosen {
    display: grid;
    gap: 4px;
    padding: 16px;
    border-bottom: 1px solid var(--border-subtle-01);
  }

  .chosen > * {
    overflow-wrap: anywhere;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-top: 8px;
  }

  @media (max-width: 1000px) {
    :host {
      grid-template: auto 70vh auto / minmax(0, 1fr);
      height: auto;
    }

    aside {
      grid-row: auto;
      border-left: 0;
    }
  }
`

/** The grid of the week over the whole height, 312 px of what is chosen beside it. */
export const myWeekStyles: CSSResultGroup = [dayHeadStyles, sheet]
