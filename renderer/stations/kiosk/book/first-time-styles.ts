import { css } from 'lit'
import { letters } from '../style/letters.ts'

/** Whose times these are, and the first of them, large. */
export const firstTimeStyles = css`
  .doctor {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 3.2rem;
    align-items: center;
  }

  .doctor svg {
    width: 19.2rem;
    height: 19.2rem;
    background: var(--portrait);
    border-radius: var(--corner);
    color: var(--voice-accent);
  }

  .doctor b {
    display: block;
    ${letters(60, 68)};
    overflow-wrap: anywhere;
  }

  .doctor span {
    display: block;
    ${letters(40, 52)};
    color: var(--voice-words-2);
  }

  .doctor small {
    display: block;
    ${letters(32, 44)};
    color: var(--voice-words-2);
  }

  .first {
    justify-content: flex-start;
    flex: none;
    width: 100%;
    min-height: 11.6rem;
    gap: 2.8rem;
    padding-inline: 3.2rem;
    text-align: left;
  }

  .first:active {
    padding-inline: 3.2rem;
  }

  .first svg {
    width: 6rem;
    height: 6rem;
  }

  .first b {
    ${letters(46, 52)};
  }

  .first span {
    ${letters(42, 52)};
    font-weight: 500;
    margin-left: auto;
    color: var(--words);
  }

  .first[aria-pressed='true'] span {
    color: inherit;
  }
`
