import { css } from 'lit'
import { heading, letters } from '../style/letters.ts'

export const bookedStyles = css`
  .voice {
    align-items: center;
    padding-bottom: 15rem;
    text-align: center;
  }

  .sure {
    display: grid;
    place-items: center;
    flex: none;
    width: 13.6rem;
    height: 13.6rem;
    margin-top: 4rem;
    border-radius: 50%;
    color: var(--teal-90);
    background: var(--teal-20);
  }

  .sure svg {
    width: 8.4rem;
    height: 8.4rem;
    stroke: currentcolor;
    stroke-width: 1.4;
  }

  h1 {
    ${heading(96, 104)};
    margin-top: 2.4rem;
  }

  .hint {
    ${letters(46, 56)};
    color: var(--voice-words);
  }

  .shade {
    position: relative;
    z-index: 3;
    flex: none;
    margin: -12rem 5.6rem 0;
    filter: drop-shadow(0 1.2rem 2.8rem rgb(2 43 48 / 20%));
  }

  .ticket {
    padding: 3.2rem 4rem 3.6rem;
    text-align: center;
    color: var(--teal-80);
    background: #fff;
    border-radius: var(--corner);
    mask:
      radial-gradient(circle 2.6rem at 0 29.5rem, transparent 2.5rem, #000 2.6rem) left / 51% 100% no-repeat,
      radial-gradient(circle 2.6rem at 100% 29.5rem, transparent 2.5rem, #000 2.6rem) right / 51% 100%
        no-repeat;
  }

  .legend {
    font-size: max(var(--least), 5.2rem);
    line-height: 6rem;
    color: #3c3838;
  }

  .hour {
    font-size: 18rem;
    line-height: 18rem;
    font-weight: 700;
    letter-spacing: -0.4rem;
  }

  hr {
    border: 0;
    border-top: 0.6rem dotted #cac5c4;
    margin: 2rem -0.4rem 2.8rem;
  }

  .room {
    ${heading(64, 74)};
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .who {
    ${letters(36, 44)};
    margin-top: 0.8rem;
    text-wrap: balance;
    color: #3c3838;
    overflow-wrap: anywhere;
  }

  .how {
    ${letters(34, 42)};
    margin: auto 0;
    text-align: center;
    text-wrap: balance;
  }

  .finish {
    display: grid;
    grid-template-columns: 1fr 48rem;
    gap: 2.4rem;
    align-items: center;
    flex: none;
  }

  .finish .key {
    min-height: 14.4rem;
    ${letters(56, 64)};
  }

  .count {
    --ring: 14.4rem;

    display: flex;
    align-items: center;
    gap: 2.8rem;
    ${letters(38, 46)};
    color: var(--words-2);
  }

  @media (orientation: landscape) {
    .shade {
      margin: 0;
    }

    .ticket {
      padding-block: 2rem 2.4rem;
      mask: none;
    }

    .hour {
      font-size: 14rem;
      line-height: 14rem;
    }

    .voice {
      justify-content: center;
      padding-bottom: 5.6rem;
    }

    h1 {
      ${heading(84, 92)};
    }
  }
`
