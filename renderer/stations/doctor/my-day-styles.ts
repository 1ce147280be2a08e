import { css } from 'lit'

/** The day beside what waits for the doctor: rows in the order in which they are seen, and 340 px of what is left to do. */
export const myDayStyles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) 340px;
    height: 100%;
  }

  .head .sum {
    margin-left: 8px;
    color: var(--text-secondary);
  }

  .head a {
    margin-left: auto;
  }

  h1::first-letter {
    text-transform: uppercase;
  }

  .day {
    overflow: auto;
  }

  .day > :is(p, mb-notice) {
    margin: 16px 24px;
  }

  .next {
    padding: 12px 24px 16px;
    background: var(--highlight);
    border-bottom: 1px solid var(--border-subtle-01);
    box-shadow: inset 4px 0 0 var(--interactive);
  }

  .next .who {
    font-size: 28px;
    line-height: 36px;
    overflow-wrap: anywhere;
  }

  .next .who small {
    font-size: 14px;
  }

  .next .do {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 8px;
  }

  .tag {
    display: inline-block;
    padding: 0 6px;
    border: 1px solid var(--text-primary);
    font-size: 12px;
    line-height: 18px;
    font-weight: 400;
  }

  table.list :is(th, td) {
    padding-inline: 12px;
  }

  td a {
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  td.do {
    text-align: right;
    white-space: nowrap;
  }

  tr:is(.fulfilled, .noshow) td {
    color: var(--text-secondary);
  }

  tr:is(.fulfilled, .noshow) b {
    font-weight: 400;
  }

  .soon {
    color: var(--text-warning);
  }

  .late {
    color: var(--text-error);
  }

  .minor.soon {
    color: var(--text-warning);
  }

  .minor.late {
    color: var(--text-error);
  }

  aside {
    overflow: auto;
    background: var(--layer-01);
    border-left: 1px solid var(--border-subtle-01);
  }

  aside section {
    padding: 12px 16px 16px;
    border-bottom: 1px solid var(--border-subtle-01);
  }

  aside h2 {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    margin-bottom: 4px;
    font-size: 14px;
    line-height: 18px;
    font-weight: 600;
  }

  aside h2 span {
    font-size: 12px;
    font-weight: 400;
    color: var(--text-secondary);
  }

  aside li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 8px;
    min-height: 44px;
    padding: 4px 0;
    border-top: 1px solid var(--border-subtle-00);
    overflow-wrap: anywhere;
  }

  aside .minor {
    font-size: 12px;
    line-height: 16px;
    color: var(--text-secondary);
  }

  .link {
    min-height: 32px;
    padding: 0 4px;
    color: var(--link-primary);
    text-decoration: underline;
  }

  @media (max-width: 1100px) {
    :host {
      grid-template: auto auto auto / minmax(0, 1fr);
      height: auto;
    }

    aside {
      border-left: 0;
    }

    .day {
      overflow-x: auto;
    }
  }

  /* At 200 % what starts a consultation stays in sight. */
  td.do .button {
    max-width: 200px;
    white-space: normal;
    text-align: left;
  }

  @media (max-width: 900px) {
    table.list :is(th, td) {
      padding-inline: 6px;
    }

    table.list td:is(.nowrap, .do) {
      white-space: normal;
    }

    td.do .button {
      height: auto;
      padding: 6px 8px;
    }
  }
`
