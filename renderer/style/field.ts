import { css } from 'lit'

/** Native inputs, selects and text areas: label above, helper or issue below (see elements/field.ts). */
export const field = css`
  .field {
    display: grid;
    gap: 6px;
    align-content: start;
  }

  .field > label,
  .field > .label,
  fieldset.field > legend {
    font-size: 12px;
    line-height: 16px;
    letter-spacing: 0.32px;
    color: var(--text-secondary);
  }

  fieldset.field {
    border: 0;
    min-width: 0;
  }

  fieldset.field > legend {
    margin-bottom: 6px;
  }

  .input {
    width: 100%;
    height: 40px;
    padding: 0 16px;
    background: var(--field-01);
    color: var(--text-primary);
    border: 0;
    border-bottom: 1px solid var(--border-strong-01);
  }

  textarea.input {
    height: auto;
    min-height: 80px;
    padding: 10px 16px;
    line-height: 20px;
    resize: vertical;
  }

  select.input {
    padding-right: 8px;
  }

  .input::placeholder {
    color: var(--text-placeholder);
    opacity: 1;
  }

  .input:focus {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
  }

  .input[aria-invalid='true'] {
    outline: 2px solid var(--support-error);
    outline-offset: -2px;
  }

  .input[aria-invalid='true']:focus {
    outline-color: var(--focus);
    box-shadow: 0 0 0 2px var(--support-error);
  }

  .input:disabled,
  .input:not(select):read-only {
    background: transparent;
    color: var(--text-secondary);
  }

  .field .issue {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    font-size: 12px;
    line-height: 16px;
    letter-spacing: 0.32px;
    color: var(--text-error);
  }

  .field .hint {
    font-size: 12px;
    line-height: 16px;
    letter-spacing: 0.32px;
    color: var(--text-helper);
  }

  .check {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    min-height: 32px;
    padding: 6px 0;
    cursor: pointer;
  }

  .check input {
    width: 20px;
    height: 20px;
    flex: none;
    accent-color: var(--interactive);
  }

  @media (forced-colors: active) {
    .input {
      border: 1px solid FieldText;
    }
  }
`
