import { css } from 'lit'

/** The rail of 64 px: marks, words and keys of the views. */
export const railStyles = css`
  nav {
    grid-row: 1 / 3;
    display: flex;
    flex-direction: column;
    background: var(--rail);
    color: var(--rail-text);
    overflow: auto;
  }

  .mark {
    height: 48px;
    flex: none;
    display: grid;
    place-items: center;
  }

  nav a,
  nav button {
    position: relative;
    width: 64px;
    /* Never less than its words, which wrap in English. */
    min-height: min-content;
    padding-block: 1px;
    flex: 0 1 64px;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 2px;
    font-size: 12px;
    line-height: 14px;
    letter-spacing: -0.25px;
    text-align: center;
    text-decoration: none;
    color: inherit;
  }

  nav a:hover,
  nav button:hover {
    background: var(--rail-selected);
    color: var(--rail-on);
  }

  nav a[aria-current] {
    background: var(--rail-selected);
    color: var(--rail-on);
  }

  nav a[aria-current]::before {
    content: '';
    position: absolute;
    inset: 0 auto 0 0;
    width: 4px;
    background: var(--teal-40);
  }

  nav :focus-visible {
    outline-color: var(--teal-30);
  }

  .key {
    font-size: 12px;
    line-height: 12px;
    letter-spacing: 0;
    color: var(--rail-key);
  }

  nav a[aria-current] .key {
    color: inherit;
  }

  .grow {
    flex: 1;
  }
`
