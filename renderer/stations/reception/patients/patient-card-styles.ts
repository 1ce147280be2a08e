import { css } from 'lit'

/** The card of a patient: who it is at its head, the fields below. */
export const patientCardStyles = css`
  .number {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 24px;
    padding: 12px 16px;
    margin-bottom: 24px;
    background: var(--highlight);
    border-left: 4px solid var(--interactive);
  }

  .number b {
    font-size: 42px;
    line-height: 50px;
    font-weight: 300;
    user-select: all;
  }

  .fields {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 170px), 1fr));
  }

  mb-notice {
    margin-bottom: 16px;
  }

  .head .actions {
    margin: 0;
  }

  .around {
    margin-top: 40px;
    padding-top: 24px;
    border-top: 1px solid var(--border-subtle-00);
  }
`
