import { css } from 'lit'
import { heading, letters } from '../style/letters.ts'

export const timeStyles = css`
  h1 {
    ${heading(76, 84)};
  }

  .touch {
    gap: 2rem;
    padding-top: 2.8rem;
  }

  .days {
    display: grid;
    grid-template-columns: max(7.2rem, 64px) repeat(var(--days), minmax(0, 1fr)) max(7.2rem, 64px);
    gap: 1.2rem;
    flex: none;
    min-height: 16.8rem;
  }

  .days > .key > svg {
    width: 6rem;
    height: 6rem;
  }

  .day {
    flex-direction: column;
    gap: 0;
    padding-inline: 0;
    font-weight: 500;
  }

  .day:active {
    padding-inline: 0;
  }

  .day em {
    display: flex;
    align-items: center;
    gap: 0.8rem;
    font-style: normal;
    font-size: max(var(--least), 3.2rem);
    line-height: 1.2;
  }

  .day em svg {
    width: 3.2rem;
    height: 3.2rem;
  }

  .day b {
    font-size: 6.4rem;
    line-height: 6.6rem;
  }

  .day b small {
    margin-left: 0.6rem;
    font-size: max(20px, 2.8rem);
    font-weight: 500;
  }

  .day i {
    font-style: normal;
    font-weight: 600;
    font-size: max(20px, 2.8rem);
    line-height: 1.2;
    white-space: nowrap;
  }

  .day:disabled {
    background: repeating-linear-gradient(135deg, var(--waiting) 0 1rem, var(--hatch) 1rem 2rem);
  }

  .periods {
    display: grid;
    gap: 1.6rem;
    align-content: start;
  }

  .period h2 {
    display: flex;
    align-items: baseline;
    gap: 2rem;
    ${letters(40, 48)};
    font-weight: 600;
    margin-bottom: 0.8rem;
  }

  .period h2 svg {
    align-self: center;
    width: 4.4rem;
    height: 4.4rem;
    color: var(--accent-icon);
  }

  .period h2 small {
    ${letters(34, 42)};
    font-weight: 400;
    color: var(--words-2);
  }

  .parts {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    gap: 1.2rem;
    flex: none;
  }

  .parts .key {
    ${letters(40, 48)};
    min-height: max(9.6rem, 64px);
    gap: 1.6rem;
  }

  .parts svg {
    width: 4.4rem;
    height: 4.4rem;
  }

  .parts small {
    ${letters(34, 42)};
    font-weight: 400;
  }

  .times {
    display: grid;
    grid-template-columns: repeat(var(--columns), minmax(0, 1fr));
    gap: 1.2rem;
  }

  .time {
    gap: 1.2rem;
    padding-inline: 0;
    min-height: max(9.6rem, 64px);
    ${letters(50, 56)};
  }

  .time:active {
    padding-inline: 0;
  }

  .dense .time {
    gap: 0.6rem;
    ${letters(44, 50)};
  }

  .time svg {
    width: 4rem;
    height: 4rem;
  }

  @media (orientation: landscape) {
    .doctor {
      grid-template-columns: 1fr;
      gap: 2.4rem;
    }

    .doctor svg {
      width: 20rem;
      height: 20rem;
    }

    .doctor b {
      ${letters(56, 64)};
    }
  }

  @media (min-aspect-ratio: 3/2) {
    .periods {
      grid-auto-flow: column;
      grid-auto-columns: 1fr;
      gap: 4rem;
    }
  }

  @media (orientation: landscape) and (max-aspect-ratio: 149/100) {
    .first {
      min-height: 64px;
    }

    .doctor svg {
      width: 20rem;
      height: 20rem;
    }
  }
`
