import { css } from 'lit'

/** Fields on the left, who it may be on the right; one column in a gap of the agenda. */
export const registrationStyles = css`
  :host {
    padding: 0;
  }

  .form {
    display: grid;
    grid-template-columns: minmax(0, 640px) minmax(0, 440px);
    gap: 16px 32px;
    align-items: start;
  }

  .form > .actions {
    grid-column: 1;
    margin: 0;
  }

  summary {
    padding: 10px 0;
    color: var(--link-primary);
    cursor: pointer;
  }

  details > .stack {
    padding-top: 8px;
  }

  .guardian {
    padding: 12px 16px 16px;
    border-left: 4px solid var(--interactive);
    background: var(--layer-01);
  }

  :host([narrow]) .form {
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding: 12px;
    white-space: normal;
  }

  :host([narrow]) .stack {
    gap: 12px;
  }

  :host([narrow]) .fields {
    grid-template-columns: 1fr 1fr;
    gap: 12px;
  }

  @media (max-width: 900px) {
    .form {
      grid-template-columns: minmax(0, 1fr);
    }

    :host([narrow]) .fields {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`
