import { css } from 'lit'

/** Who and what above, a strip of days, and the times of the one that is chosen. */
export const slotPickerStyles = css`
  :host {
    display: grid;
    gap: 16px;
  }

  .who {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
    gap: 16px;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .strip {
    display: grid;
    grid-template-columns: 40px repeat(7, minmax(0, 1fr)) 40px;
    gap: 4px;
  }

  .strip button {
    min-height: 64px;
    display: grid;
    place-items: center;
    align-content: center;
    gap: 2px;
    border: 1px solid var(--border-subtle-01);
    background: var(--background);
    overflow: hidden;
  }

  .strip button span:first-child {
    display: grid;
    justify-items: center;
  }

  .strip button:hover:not(:disabled) {
    background: var(--layer-hover);
  }

  .strip button[aria-pressed='true'] {
    background: var(--highlight);
    border-color: var(--interactive);
    box-shadow: inset 0 -3px 0 var(--interactive);
  }

  .strip .none {
    color: var(--text-helper);
    background: repeating-linear-gradient(135deg, var(--closed-ink) 0 1px, var(--closed) 1px 8px);
  }

  .strip .none span {
    padding: 0 4px;
    background: var(--closed);
  }

  .times {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(84px, 1fr));
    gap: 4px;
  }

  .times button {
    min-height: 40px;
    text-align: center;
    border: 1px solid var(--interactive);
    color: var(--link-primary);
  }

  .times button:hover {
    background: var(--highlight);
  }

  .times button[aria-pressed='true'] {
    background: var(--button-primary);
    color: var(--on-primary);
  }

  .times.first {
    grid-template-columns: repeat(auto-fill, minmax(148px, 1fr));
  }

  .times.first button {
    display: grid;
    gap: 2px;
    padding: 8px;
  }
`
