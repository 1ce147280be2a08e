import { css } from 'lit'

/** 64 head, 288 what there is and may be, what it says, and the paper (mockups, desk decision 16). */
export const documentsStyles = css`
  :host {
    display: grid;
    grid-template: 64px minmax(0, 1fr) / 288px minmax(360px, 1fr) minmax(420px, 1.1fr);
    height: 100%;
  }

  .strip {
    grid-column: 1 / 4;
    display: flex;
    align-items: center;
    gap: 24px;
    padding: 0 24px;
    border-bottom: 1px solid var(--border-subtle-01);
    overflow: hidden;
    white-space: nowrap;
  }

  .strip .grow {
    flex: 1;
  }

  .list,
  .form,
  .preview {
    min-height: 0;
    overflow: auto;
  }

  .list {
    padding: 16px;
    border-right: 1px solid var(--border-subtle-01);
    background: var(--layer-01);
  }

  .list h2 {
    margin: 16px 0 8px;
  }

  .list h2:first-child {
    margin-top: 0;
  }

  .kinds button,
  .paper {
    display: flex;
    width: 100%;
    min-height: 36px;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding: 4px 8px;
    border-bottom: 1px solid var(--border-subtle-01);
  }

  .paper {
    display: grid;
    justify-items: start;
    gap: 0;
    overflow-wrap: anywhere;
  }

  .kinds [aria-pressed='true'],
  .paper[aria-current='true'] {
    background: var(--highlight);
  }

  .form {
    display: grid;
    gap: 16px;
    align-content: start;
    padding: 16px 24px;
  }

  .preview {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    border-left: 1px solid var(--border-subtle-01);
    overflow: hidden;
  }

  .desk {
    overflow: auto;
    padding: 16px;
    background: var(--layer-accent);
  }

  .acts {
    display: grid;
    gap: 8px;
    padding: 8px 16px 16px;
    border-top: 1px solid var(--border-subtle-01);
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .acts .button.primary {
    width: 100%;
    min-height: 56px;
  }

  @media (max-width: 1100px) {
    :host {
      display: block;
      height: auto;
    }

    .strip {
      flex-wrap: wrap;
      white-space: normal;
      padding: 8px 16px;
    }
  }
`
