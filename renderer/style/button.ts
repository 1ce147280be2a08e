import { css } from 'lit'

/** Native buttons and links with class "button" (primary, tertiary, ghost, danger; md, sm, icon-only). */
export const button = css`
  .button {
    display: inline-flex;
    align-items: center;
    gap: 16px;
    min-height: 48px;
    padding: 0 16px;
    border: 1px solid transparent;
    white-space: nowrap;
    text-decoration: none;
    background: var(--layer-accent);
    color: var(--text-primary);
    transition: background var(--motion);
  }

  .button.md {
    min-height: 40px;
  }

  .button.sm {
    min-height: 32px;
    padding: 0 12px;
    gap: 12px;
  }

  .button.icon-only {
    width: 48px;
    padding: 0;
    justify-content: center;
  }

  .button.icon-only.md {
    width: 40px;
  }

  .button.icon-only.sm {
    width: 32px;
  }

  .button:hover:not(:disabled) {
    background: var(--layer-selected);
  }

  .button.primary {
    background: var(--button-primary);
    color: var(--on-primary);
  }

  .button.primary:hover:not(:disabled) {
    background: var(--interactive-hover);
  }

  .button.primary:active {
    background: var(--interactive-active);
  }

  .button.danger {
    background: var(--button-danger);
    color: var(--on-danger);
  }

  .button.danger:hover:not(:disabled) {
    background: var(--button-danger-hover);
  }

  .button.tertiary {
    background: transparent;
    border-color: var(--interactive);
    color: var(--link-primary);
  }

  .button.ghost {
    background: transparent;
    color: var(--link-primary);
  }

  .button.tertiary:hover:not(:disabled),
  .button.ghost:hover:not(:disabled) {
    background: var(--background-hover);
  }

  .button.primary:focus-visible,
  .button.danger:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 0;
    box-shadow: inset 0 0 0 2px var(--focus-inset);
  }

  .button:disabled,
  .button.primary:disabled,
  .button[aria-disabled='true'] {
    background: var(--layer-accent);
    border-color: transparent;
    color: var(--text-helper);
    cursor: not-allowed;
  }

  .button.primary kbd,
  .button.danger kbd,
  .button.tertiary kbd {
    background: transparent;
    border-color: currentcolor;
    color: inherit;
  }

  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
  }
`
