import { css } from 'lit'

/** The list that "/" opens under a text, with the whole of what would be put in. */
export const snippetListStyles = css`
  .snippets {
    display: grid;
    grid-template-columns: minmax(160px, 240px) minmax(0, 1fr);
    border: 1px solid var(--border-subtle-01);
    background: var(--layer);
  }

  .snippets ul {
    max-height: 208px;
    overflow: auto;
    border-right: 1px solid var(--border-subtle-01);
  }

  .snippets li {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    padding: 4px 8px;
    cursor: pointer;
  }

  .snippets li span {
    color: var(--text-secondary);
  }

  .snippets li[aria-selected='true'] {
    background: var(--layer-selected);
    box-shadow: inset 3px 0 var(--interactive);
  }

  .snippets .preview,
  .snippets > .helper {
    padding: 4px 8px;
    max-height: 208px;
    overflow: auto;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }

  .pulled {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding-left: 8px;
    border-left: 3px solid var(--support-warning);
  }
`
