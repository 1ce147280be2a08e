import { css } from 'lit'

/** The screens before work: one column on paper beside the brand's dark one. */
export const doorStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(240px, 320px) minmax(0, 1fr);
    min-height: 100vh;
  }

  aside {
    display: flex;
    flex-direction: column;
    gap: 16px;
    padding: 24px;
    background: var(--rail);
    color: var(--rail-text);
  }

  aside b {
    font-size: 20px;
    line-height: 28px;
    font-weight: 400;
    color: var(--rail-strong);
    overflow-wrap: anywhere;
  }

  aside .grow {
    flex: 1;
  }

  .practice {
    padding: 12px;
    background: var(--support-warning-bg);
    color: var(--text-warning);
    font-weight: 600;
  }

  main {
    display: grid;
    align-content: center;
    padding: 32px clamp(16px, 6vw, 96px);
    overflow: auto;
  }

  form,
  .panel {
    display: grid;
    gap: 24px;
    width: min(100%, 480px);
  }

  .panel.wide {
    width: min(100%, 720px);
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

  .texts {
    display: grid;
    gap: 16px;
    max-height: 46vh;
    padding: 16px;
    overflow: auto;
    background: var(--layer-01);
    border: 1px solid var(--border-subtle-01);
  }

  .texts h2 {
    font-size: 20px;
    line-height: 28px;
    font-weight: 400;
  }

  .texts h3 {
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
  }

  @media (max-width: 760px) {
    :host {
      grid-template: auto 1fr / 1fr;
    }

    aside {
      padding: 12px 16px;
    }

    main {
      align-content: start;
    }
  }
`
