import { css } from 'lit'

/** The administration's first page: what is well on the left, what asks for somebody on the right. */
export const homeStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 360px;
    grid-template-rows: auto 1fr;
    min-height: 100%;
  }

  header {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: 16px;
    padding: 16px 24px;
    border-bottom: 1px solid var(--border-subtle-01);
  }

  .cards {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    align-content: start;
  }

  .card {
    display: grid;
    align-content: start;
    gap: 8px;
    padding: 16px 24px;
    border-right: 1px solid var(--border-subtle-01);
    border-bottom: 1px solid var(--border-subtle-01);
  }

  .wide {
    grid-column: 1 / -1;
  }

  .halves {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
    gap: 16px 32px;
  }

  .title {
    display: flex;
    align-items: center;
    gap: 12px;
  }

  .title a {
    margin-left: auto;
  }

  .light {
    width: 24px;
    height: 24px;
  }

  .lines li {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    padding: 6px 0;
    border-top: 1px solid var(--border-subtle-00);
  }

  .lines li > :first-child {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .meter {
    height: 8px;
    background: var(--border-subtle-00);
  }

  .meter i {
    display: block;
    width: var(--used);
    height: 100%;
    background: var(--interactive);
  }

  .days {
    display: grid;
    grid-template-columns: repeat(14, minmax(0, 24px));
    gap: 4px;
  }

  .days li {
    height: 24px;
    display: grid;
    place-items: center;
    border: 1px dashed var(--border-strong-01);
  }

  .days .made {
    border: 1px solid var(--support-success);
    color: var(--support-success);
  }

  .seats {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(180px, 1fr));
    border-top: 1px solid var(--border-subtle-00);
    border-left: 1px solid var(--border-subtle-00);
  }

  .seats li {
    padding: 8px 12px;
    border-right: 1px solid var(--border-subtle-00);
    border-bottom: 1px solid var(--border-subtle-00);
  }

  aside {
    padding: 16px 24px 24px;
    background: var(--layer-01);
  }

  aside section + section {
    margin-top: 24px;
  }

  aside li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 12px;
    align-items: start;
    padding: 10px 0;
    border-top: 1px solid var(--border-subtle-01);
  }

  aside h2 {
    margin-bottom: 8px;
  }

  aside svg {
    margin-top: 2px;
    color: var(--text-warning);
  }

  aside .done svg {
    color: var(--support-success);
  }

  .many {
    min-width: 20px;
    font-size: 20px;
    line-height: 24px;
    text-align: right;
  }

  /* Enlarged letters leave room for one column. */
  @media (max-width: 1000px) {
    :host {
      display: block;
    }

    .cards {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`
