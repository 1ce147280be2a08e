import { css } from 'lit'
import { steps } from '../parts/steps.ts'
import { waitStyles } from '../parts/wait.ts'
import { letters } from '../style/letters.ts'

/** Lists of people and great notes of the account's views. */
export const peopleStyles = [
  steps,
  waitStyles,
  css`
    .people {
      display: grid;
      gap: 2rem;
    }

    .people:not(:empty) {
      margin-bottom: 2rem;
    }

    .people li {
      display: flex;
      align-items: center;
      gap: 2.4rem;
      min-height: 13.6rem;
      padding: 2rem 2.4rem 2rem 3.6rem;
      background: var(--surface);
      border: 0.2rem solid var(--paper-30);
      border-radius: var(--corner);
    }

    .people li > span {
      flex: 1;
      min-width: 0;
      overflow-wrap: anywhere;
    }

    .people b {
      display: block;
      ${letters(46, 54)};
    }

    .people small {
      ${letters(36, 44)};
      color: var(--words-2);
    }

    .people .key {
      ${letters(36, 44)};
      padding-inline: 2.4rem;
      min-height: max(9.6rem, 64px);
    }

    .people .key svg {
      width: 4.8rem;
      height: 4.8rem;
    }

    .big-note {
      display: grid;
      place-content: center;
      justify-items: center;
      gap: 3.2rem;
      flex: 1;
      min-height: 0;
      padding: 4rem;
      text-align: center;
      background: var(--surface);
      border: 0.2rem solid var(--paper-30);
      border-radius: var(--corner);
    }

    .big-note svg {
      width: 16rem;
      height: 16rem;
      color: var(--accent-icon);
    }

    .big-note p {
      ${letters(56, 68)};
      font-weight: 600;
      text-wrap: balance;
    }

    .big-note small {
      ${letters(40, 52)};
      color: var(--words-2);
      text-wrap: balance;
    }

    .box {
      display: grid;
      place-items: center;
      width: 5.6rem;
      height: 5.6rem;
      flex: none;
      background: var(--surface);
      border: 0.4rem solid currentcolor;
    }
  `,
]
