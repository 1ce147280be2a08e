import { css } from 'lit'

/** One block of rules on a professional's page: a head, what stands, and the form that adds to it. */
export const scheduleStyles = css`
  :host {
    display: block;
    min-width: 0;
  }

  .box {
    border: 1px solid var(--border-subtle-00);
    background: var(--background);
  }

  .box > header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    min-height: 48px;
    padding: 4px 4px 4px 16px;
    background: var(--layer-01);
    border-bottom: 1px solid var(--border-subtle-00);
  }

  .box > p,
  .box > mb-notice {
    padding: 12px 16px;
  }

  .box > form {
    display: grid;
    gap: 16px;
    padding: 16px;
    background: var(--layer-01);
  }

  .rows > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 8px 16px;
    min-height: 48px;
    padding: 6px 4px 6px 16px;
    border-bottom: 1px solid var(--border-subtle-00);
    overflow-wrap: anywhere;
  }

  .rows > li:last-child {
    border-bottom: 0;
  }

  .minor {
    font-size: 12px;
    line-height: 16px;
    color: var(--text-secondary);
  }

  .line {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(120px, 1fr));
    gap: 16px;
    align-items: start;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .box > form > .buttons .button {
    min-height: 40px;
  }
`
