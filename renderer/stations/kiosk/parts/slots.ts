import { css, html, type TemplateResult } from 'lit'
import { letters } from '../style/letters.ts'

/** What a digit question asks for, as it is written: "000.000.000-00". A 0 is a place for one digit. */
export type Pattern = string

/** Places for digits in a pattern. */
export const places = (pattern: Pattern) => pattern.split('0').length - 1

/** Of what is covered the last two stay, so that its owner knows it. */
const SHOWN = 2

/** Draws the digits typed so far into the pattern, with the next place marked; the rest of the places are lines. */
export function slots(pattern: Pattern, digits: string, hidden: boolean): TemplateResult {
  let place = 0
  const covered = hidden ? places(pattern) - SHOWN : 0
  return html`${[...pattern].map((mark) => {
    if (mark !== '0') return html`<s>${mark}</s>`
    const index = place++
    const digit = digits[index]
    if (digit !== undefined) return html`<b>${index < covered ? '•' : digit}</b>`
    return html`<i class=${index === digits.length ? 'next' : ''}></i>`
  })}`
}

export const slotStyles = css`
  .display {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: center;
    height: 14.4rem;
    color: var(--voice-words);
    background: var(--voice-field);
    border-bottom: 0.8rem solid var(--voice-accent);
    font-weight: 600;
    white-space: pre;
    overflow: hidden;
    font-size: 10.4rem;
    line-height: 12rem;
  }

  .display.tight {
    font-size: 8.8rem;
  }

  .display:focus-within {
    outline: 0.6rem solid var(--voice-accent);
  }

  .display b {
    display: inline-block;
    width: 0.6em;
    text-align: center;
  }

  .display i {
    display: inline-block;
    width: 0.54em;
    height: 0.81em;
    margin: 0 0.03em;
    border-bottom: 0.8rem solid var(--voice-accent);
  }

  .display i.next {
    border-bottom: 1.6rem solid #fff;
  }

  .display s {
    text-decoration: none;
    color: var(--voice-accent);
  }

  .display.wrong {
    --voice-accent: var(--trouble);

    color: var(--trouble);
    background: var(--trouble-ground);
  }

  .display.wrong i.next {
    border-bottom-color: var(--trouble);
  }

  /* The real field lies over the drawing, unseen: it takes the keyboard, the screen reader and the paste. */
  .display input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    opacity: 0;
    font-size: 16px;
  }

  .pad {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    grid-auto-rows: minmax(64px, 17.2rem);
    gap: 1.6rem;
    min-height: 0;
    flex: 0 1 auto;
  }

  .pad .key {
    font-size: 9.6rem;
    line-height: 1;
  }

  .pad .key.word {
    flex-direction: column;
    gap: 0.8rem;
    ${letters(40, 46)};
  }

  .pad svg {
    width: 6.4rem;
    height: 6.4rem;
  }

  .touch:has(.trouble) .pad .key.word {
    flex-direction: row;
    gap: 1.2rem;
  }

  @media (orientation: landscape) {
    /* The sentence takes the place of what else could be done, or a row of digits would have none. */
    .touch:has(.trouble) slot {
      display: none;
    }

    .pad {
      flex: 1;
      grid-auto-rows: 1fr;
    }

    .pad .key {
      font-size: 7.2rem;
    }

    .pad .key.word {
      flex-direction: row;
      gap: 1.6rem;
    }

    .pad svg {
      width: 5.2rem;
      height: 5.2rem;
    }
  }
`
