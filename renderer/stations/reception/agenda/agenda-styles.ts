import { css } from 'lit'

/** Two rows of tools over the grid, the 312 px panel beside, the 40 px footer. Joins dayStyles. */
export const agendaStyles = css`
  :host {
    grid-template: 48px 40px minmax(0, 1fr) 40px / minmax(0, 1fr) 312px;
  }

  aside {
    grid-row: 2 / 4;
    grid-column: 2;
  }

  .tools {
    display: flex;
    min-width: 0;
    border-bottom: 1px solid var(--border-subtle-00);
    white-space: nowrap;
    overflow-x: auto;
  }

  .tools label {
    display: flex;
    flex: none;
    border-right: 1px solid var(--border-subtle-00);
  }

  .tools select {
    max-width: 240px;
    padding: 0 12px;
    background: var(--background);
    border: 0;
  }

  .legend {
    display: flex;
    align-items: center;
    gap: 13px;
    margin-left: auto;
    padding: 0 16px;
    font-size: 12px;
    line-height: 16px;
    letter-spacing: 0.1px;
    color: var(--text-secondary);
  }

  .legend mb-status-mark,
  .legend li {
    display: flex;
    align-items: center;
    gap: 6px;
  }

  .swatch {
    width: 20px;
    height: 16px;
    flex: none;
  }

  .swatch.lane {
    border: 1px solid var(--en-bd);
    background: repeating-linear-gradient(135deg, var(--en-bd) 0 2px, var(--en-bg) 2px 5px);
  }

  .swatch.hold {
    border: 1px dashed var(--hold-bd);
    background: repeating-linear-gradient(90deg, var(--hold-ink) 0 1px, transparent 1px 4px);
  }

  .main {
    position: relative;
    min-width: 0;
    min-height: 0;
    display: grid;
  }

  .skeleton {
    display: grid;
    grid-template-columns: 48px repeat(6, 1fr);
    gap: 8px;
    padding: 16px 8px;
  }

  .skeleton i {
    background: var(--layer-accent);
  }

  @media (max-width: 1000px) {
    :host {
      grid-template: 48px 40px 70vh auto 40px / minmax(0, 1fr);
    }

    aside {
      grid-row: auto;
      grid-column: 1;
    }
  }
`
