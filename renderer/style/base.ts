import { css } from 'lit'

/** First sheet of every shadow root: box model, type and focus, which do not cross the shadow border. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  /* Named one by one: a reset by * would beat the :host rules of every element inside. */
  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset,
  legend,
  button,
  input,
  select,
  textarea,
  table,
  th,
  td {
    margin: 0;
    padding: 0;
  }

  :host {
    display: block;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  button,
  input,
  select,
  textarea {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    border-radius: 0;
  }

  button {
    background: none;
    border: 0;
    cursor: pointer;
    text-align: inherit;
  }

  button:disabled {
    cursor: not-allowed;
  }

  svg {
    display: block;
    flex: none;
  }

  ul,
  ol {
    list-style: none;
  }

  b,
  strong {
    font-weight: 600;
  }

  a {
    color: var(--link-primary);
  }

  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
  }

  h1:focus {
    outline: none;
  }

  /* The words that a search led to (mb-found-note). */
  ::highlight(found) {
    background-color: #f1c21b;
    color: #161616;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`
