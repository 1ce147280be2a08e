import { css } from 'lit'

/** Two cards as a sheet of three columns: what, the one that stays, the one that goes. */
export const mergeStyles = css`
  .sheet {
    border: 1px solid var(--border-subtle-01);
    margin: 16px 0;
    max-width: 1120px;
  }

  .row {
    position: relative;
    display: grid;
    grid-template-columns: 176px minmax(0, 1fr) minmax(0, 1fr);
    border-bottom: 1px solid var(--border-subtle-00);
  }

  .row:last-child {
    border-bottom: 0;
  }

  .row > * {
    padding: 8px 16px;
    overflow-wrap: anywhere;
  }

  .row.differs::before {
    content: '';
    position: absolute;
    inset: 0 auto 0 0;
    width: 4px;
    padding: 0;
    background: var(--support-warning);
  }

  .names {
    background: var(--layer-01);
  }

  .what {
    font-size: 12px;
    line-height: 20px;
    letter-spacing: 0.32px;
    color: var(--text-secondary);
  }

  .names .what {
    padding: 8px;
  }

  .what span {
    display: block;
    color: var(--text-warning);
  }

  .same {
    grid-column: 2 / 4;
    color: var(--text-secondary);
  }

  label {
    display: flex;
    align-items: flex-start;
    gap: 10px;
    border-left: 1px solid var(--border-subtle-00);
    cursor: pointer;
  }

  label:has(input:checked) {
    background: var(--highlight);
    font-weight: 600;
  }

  .check:has(input:checked) {
    background: none;
    font-weight: 400;
  }

  .check {
    border: 0;
    margin-top: 8px;
  }

  input[type='radio'] {
    width: 18px;
    height: 18px;
    flex: none;
    margin-top: 1px;
    accent-color: var(--interactive);
  }

  @media (max-width: 900px) {
    .row {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }

    .what {
      grid-column: 1 / -1;
      padding-bottom: 0;
    }

    .same {
      grid-column: 1 / -1;
    }
  }
`
