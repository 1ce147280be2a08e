import { css } from 'lit'

/** The rooms beside the queue, and who is in each. */
export const roomsStyles = css`
  aside {
    padding: 16px;
  }

  .rooms-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 4px 8px;
    margin-bottom: 12px;
  }

  .rooms {
    display: grid;
    gap: 4px;
  }

  .rooms li {
    display: grid;
    grid-template-columns: 32px minmax(0, 1fr);
    min-height: 80px;
    background: var(--background);
    border: 1px solid var(--border-subtle-00);
  }

  .rooms h3 {
    font-size: 14px;
    line-height: 18px;
  }

  .rooms .mark {
    display: grid;
    place-items: center;
    border-right: 1px solid var(--border-subtle-00);
  }

  .rooms .busy .mark {
    background: var(--ea-bg);
    color: var(--ea-tx);
  }

  .rooms .in {
    min-width: 0;
    padding: 8px 12px;
    overflow-wrap: anywhere;
  }

  .rooms .row {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 8px;
  }
`
