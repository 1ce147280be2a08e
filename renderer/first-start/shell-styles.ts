import { css } from 'lit'

/** Rail of steps 320, the step, and its foot (mockups, primeiro-uso). */
export const shellStyles = css`
  :host {
    display: grid;
    grid-template: 48px minmax(0, 1fr) / 320px minmax(0, 1fr);
    min-height: 100vh;
  }

  progress {
    width: 100%;
    max-width: 640px;
    accent-color: var(--interactive);
  }

  .bar {
    grid-column: 1 / 3;
    display: flex;
    align-items: stretch;
    border-bottom: 1px solid var(--border-subtle-00);
  }

  .bar > * {
    display: flex;
    align-items: center;
    padding: 0 16px;
  }

  .bar .mark {
    width: 64px;
    justify-content: center;
    background: var(--rail);
  }

  .bar .grow {
    flex: 1;
  }

  nav {
    display: flex;
    flex-direction: column;
    padding-top: 40px;
    background: var(--rail);
    color: var(--rail-text);
  }

  nav li {
    position: relative;
    display: grid;
    grid-template-columns: 24px 1fr;
    column-gap: 16px;
    min-height: 72px;
    padding: 0 32px;
  }

  nav li::after {
    content: '';
    position: absolute;
    left: 43px;
    top: 28px;
    bottom: 4px;
    border-left: 1px solid var(--rail-key);
    opacity: 0.6;
  }

  nav li:last-child::after {
    display: none;
  }

  nav .helper {
    color: inherit;
  }

  nav .box {
    width: 24px;
    height: 24px;
    display: grid;
    place-items: center;
    font-size: 12px;
    border: 1px solid var(--rail-key);
  }

  nav .done .box {
    background: var(--teal-60);
    border-color: var(--teal-60);
    color: #fff;
  }

  nav [aria-current] .box {
    background: #fff;
    border-color: #fff;
    color: #022b30;
    font-weight: 600;
  }

  nav [aria-current] b,
  nav .done b {
    color: var(--rail-strong);
  }

  nav b {
    font-weight: 400;
  }

  nav [aria-current] b {
    font-weight: 600;
  }

  .train {
    margin-top: auto;
    padding: 20px 32px;
    border-top: 1px solid #12454b;
    text-align: left;
  }

  .train:hover,
  .train:hover b {
    background: var(--rail-selected);
    color: var(--rail-on);
  }

  .train b {
    display: block;
    color: var(--rail-strong);
    font-weight: 600;
  }

  main {
    display: grid;
    align-content: start;
    gap: 24px;
    padding: 40px clamp(16px, 4vw, 64px) 64px;
    overflow: auto;
  }

  .lead {
    max-width: 640px;
    font-size: 16px;
    line-height: 24px;
  }

  form,
  .panel {
    display: grid;
    gap: 24px;
    width: min(100%, 640px);
  }

  form.wide {
    width: min(100%, 1100px);
  }

  .choices {
    display: grid;
    gap: 8px;
  }

  .choice {
    display: grid;
    gap: 4px;
    padding: 16px;
    border: 1px solid var(--border-strong-01);
    background: var(--background);
  }

  .choice:hover {
    background: var(--layer-hover);
  }

  .choice[aria-pressed='true'] {
    border-color: var(--interactive);
    box-shadow: inset 4px 0 0 var(--interactive);
    background: var(--highlight);
  }

  .choice:disabled {
    border-color: var(--border-subtle-00);
    color: var(--text-secondary);
    cursor: not-allowed;
  }

  .choice b {
    font-size: 16px;
    line-height: 24px;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .actions .primary {
    min-width: 240px;
    justify-content: space-between;
  }

  @media (max-width: 820px) {
    :host {
      grid-template: 48px auto auto / minmax(0, 1fr);
    }

    .bar {
      grid-column: 1;
    }

    nav {
      padding-top: 16px;
    }

    nav li {
      min-height: 32px;
      padding: 0 16px;
    }

    nav li::after,
    nav li .helper {
      display: none;
    }
  }
`
