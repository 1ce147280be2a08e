import { css } from 'lit'
import { letters } from './letters.ts'

/** What can be touched: it has a foot, and the foot goes when it is pressed. Chosen, primary, not yet possible. */
export const keys = css`
  .key {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 2rem;
    min-width: max(6.4rem, 64px);
    min-height: max(6.4rem, 64px);
    padding: 0 1.2rem var(--foot);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    color: var(--key-words);
    background: var(--key);
    border: var(--edge) solid var(--key-edge);
    border-radius: var(--corner);
    box-shadow: inset 0 calc(-1 * var(--foot)) 0 var(--key-foot);
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }

  .key:focus-visible {
    outline: 0.6rem solid var(--focus);
    outline-offset: 0.3rem;
  }

  .key:active {
    padding: var(--foot) 1.2rem 0;
    box-shadow: none;
  }

  .key.primary {
    color: var(--act-words);
    background: var(--act);
    border-color: var(--act-edge);
    box-shadow: inset 0 calc(-1 * var(--foot)) 0 var(--act-foot);
  }

  .key.primary:active {
    box-shadow: none;
  }

  .key[aria-pressed='true'],
  .key[aria-checked='true'] {
    padding-bottom: 0;
    color: var(--chosen-words);
    background: var(--chosen);
    border: 0.6rem solid var(--chosen-edge);
    box-shadow: none;
  }

  .key.waiting,
  .key:disabled {
    padding-bottom: 0;
    color: var(--waiting-words);
    background: var(--waiting);
    border: 0.3rem dashed var(--warm-60);
    box-shadow: none;
    cursor: default;
  }

  .actions {
    display: grid;
    grid-template-columns: 29.6rem 1fr;
    gap: 2.4rem;
    flex: none;
    min-height: 14.4rem;
    margin-top: auto;
  }

  .actions .key {
    ${letters(44, 52)};
  }

  .actions .key.primary,
  .actions .key.waiting {
    ${letters(48, 54)};
  }

  .actions .two-lines {
    display: grid;
  }

  .actions small {
    ${letters(36, 42)};
    font-weight: 500;
  }

  .actions svg {
    width: 5.6rem;
    height: 5.6rem;
  }

  .actions.alone {
    grid-template-columns: 1fr;
  }

  .row-key {
    ${letters(38, 46)};
    flex: none;
    width: 100%;
    min-height: max(9.6rem, 64px);
  }

  /* "e-mail" in one piece. */
  .row-key span {
    text-wrap: balance;
  }

  .row-keys {
    display: grid;
    grid-auto-flow: var(--row-flow);
    grid-auto-columns: 1fr;
    gap: 1.6rem;
    flex: none;
  }

  .trouble {
    display: flex;
    align-items: center;
    gap: 2rem;
    flex: none;
    padding: 1.6rem 2.4rem;
    ${letters(36, 44)};
    font-weight: 500;
    color: var(--trouble);
    background: var(--trouble-ground);
    border: 0.4rem solid var(--trouble);
    border-radius: var(--corner);
  }

  [role='alert']:empty {
    position: absolute;
  }

  .row-key svg {
    width: 5.2rem;
    height: 5.2rem;
  }

  @media (orientation: landscape) {
    .actions {
      min-height: 12.8rem;
    }
  }

  @media (forced-colors: active) {
    .key[aria-pressed='true'],
    .key[aria-checked='true'] {
      border-color: Highlight;
    }
  }
`
