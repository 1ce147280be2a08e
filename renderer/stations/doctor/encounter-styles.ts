import { css } from 'lit'

/** 64 head, 288 cover, the note, 360 what closes it (mockups, desk decision 2). */
export const encounterStyles = css`
  :host {
    display: grid;
    grid-template: 64px minmax(0, 1fr) / 288px minmax(0, 1fr) 360px;
    height: 100%;
  }

  .strip {
    grid-column: 1 / 4;
    display: flex;
    align-items: stretch;
    gap: 32px;
    padding: 0 24px;
    border-bottom: 1px solid var(--border-subtle-01);
    white-space: nowrap;
    overflow: hidden;
  }

  .strip > * {
    display: grid;
    align-content: center;
  }

  .strip .ways {
    display: flex;
    align-items: center;
  }

  .strip .grow {
    flex: 1;
  }

  .timer {
    font-size: 28px;
    line-height: 36px;
  }

  mb-patient-cover {
    border-right: 1px solid var(--border-subtle-01);
  }

  .editor {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-height: 0;
  }

  .editor > mb-signed-note,
  .sections {
    overflow: auto;
    scroll-padding-block: 200px;
  }

  /* Wherever a long note is scrolled to. */
  .sections .vitals {
    position: sticky;
    top: 0;
    bottom: 0;
    z-index: 1;
    padding: 8px 16px 4px;
    background: var(--background);
    border-bottom: 1px solid var(--border-subtle-00);
  }

  .head {
    display: flex;
    align-items: stretch;
    border-bottom: 1px solid var(--border-subtle-00);
  }

  .head .saved {
    flex: 1;
    border-bottom: 0;
  }

  .template {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 0 16px 0 24px;
    white-space: nowrap;
  }

  .template select {
    height: 32px;
    max-width: 220px;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }

  .choices [aria-pressed='true'] {
    background: var(--highlight);
    font-weight: 600;
  }

  .saved {
    display: flex;
    justify-content: flex-end;
    align-items: center;
    gap: 8px;
    min-height: 40px;
    padding: 0 24px;
    border-bottom: 1px solid var(--border-subtle-00);
    color: var(--text-secondary);
  }

  .part {
    display: grid;
    grid-template-columns: 128px minmax(0, 1fr);
    gap: 8px 0;
    padding: 16px 32px 16px 24px;
    border-bottom: 1px solid var(--border-subtle-00);
  }

  .part > label,
  .part > .name {
    font-weight: 600;
    line-height: 20px;
  }

  .part .whole {
    grid-column: 1 / -1;
  }

  .part .column {
    display: grid;
    gap: 12px;
    min-width: 0;
  }

  textarea {
    width: 100%;
    max-width: 720px;
    min-height: 88px;
    padding: 8px 12px;
    line-height: 20px;
    background: var(--field-01);
    color: var(--text-primary);
    border: 0;
    border-bottom: 1px solid var(--border-strong-01);
    resize: vertical;
  }

  aside {
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--layer-01);
    border-left: 1px solid var(--border-subtle-01);
    overflow: auto;
  }

  aside section {
    padding: 16px;
    border-bottom: 1px solid var(--border-subtle-00);
  }

  aside .last p {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  aside .last h3 {
    margin: 12px 0 2px;
  }

  aside .grow {
    flex: 1;
  }

  @media (max-width: 1180px) {
    :host {
      grid-template: 64px auto / 240px minmax(0, 1fr);
      height: auto;
    }

    .strip {
      grid-column: 1 / 3;
    }

    aside {
      grid-column: 1 / 3;
    }
  }

  @media (max-width: 820px) {
    :host {
      grid-template: auto / minmax(0, 1fr);
    }

    .strip,
    aside {
      grid-column: 1;
    }

    .strip {
      flex-wrap: wrap;
      gap: 8px 24px;
      padding: 8px 16px;
    }

    .part {
      grid-template-columns: 1fr;
      padding: 16px;
    }
  }
`
