import { css } from 'lit'
import { letters } from './style/letters.ts'

export const shellStyles = css`
  :host {
    display: grid;
    grid-template: var(--zones);
    width: 100vw;
    height: 100vh;
    overflow: hidden;
    color: var(--words);
    background: var(--page);
  }

  main {
    display: contents;
  }

  .head {
    grid-area: var(--head-area);
    align-self: start;
    z-index: 3;
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 3.2rem;
    min-width: 0;
    margin: 4.8rem 6.4rem 0;
    height: 7.2rem;
    color: var(--voice-words);
  }

  .clinic {
    display: flex;
    align-items: center;
    gap: 2rem;
    min-width: 0;
    min-height: 64px;
    padding: 0;
    font-size: max(var(--least), 3.6rem);
    line-height: 1.2;
    font-weight: 600;
    text-align: left;
    cursor: default;
  }

  .clinic > span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }

  .mark {
    width: 5.6rem;
    height: 5.6rem;
  }

  .practice {
    flex: none;
    margin-left: auto;
    padding: 0.6rem 1.6rem;
    font-size: max(var(--least), 2.8rem);
    line-height: 1.3;
    font-weight: 600;
    color: #171414;
    background: #fddc69;
  }

  .clock {
    flex: none;
    font-size: 6.4rem;
    line-height: 7.2rem;
    font-weight: 600;
  }

  mb-service-bar {
    grid-area: service;
  }

  .away {
    grid-area: touch;
    display: grid;
    place-content: center;
    gap: 2.4rem;
    padding: 6.4rem;
    text-align: center;
    ${letters(46, 58)};
  }

  .blank {
    grid-area: voice;
    background: var(--voice);
    border-bottom: var(--zone-line);
  }

  @media (orientation: landscape) {
    .head {
      margin: 4.8rem 4.8rem 0;
      max-width: 54.4rem;
      flex-wrap: wrap;
      height: auto;
      row-gap: 1rem;
    }

    .clinic {
      font-size: max(var(--least), 3.2rem);
      gap: 1.6rem;
      flex: 1 0 33rem;
    }

    .clock {
      font-size: 5.6rem;
    }

    .practice {
      order: 3;
      margin: 0;
      padding-block: 0.2rem;
    }
  }

  @media (orientation: landscape) and (max-aspect-ratio: 149/100) {
    .head {
      align-self: stretch;
      align-content: center;
      gap: 0;
      margin: 0;
      padding: 0 calc(100% - 72rem) 0 4.5rem;
      max-width: none;
      height: 100%;
      background: var(--voice);
      border-bottom: var(--zone-line);
    }

    .practice {
      order: 0;
      padding-block: 0;
    }

    .clinic {
      font-size: max(22px, 4.5rem);
      flex: 1 0 100%;
      min-height: 0;
    }

    .mark {
      width: 5.6rem;
      height: 5.6rem;
    }

    .clock {
      display: none;
    }

    mb-service-bar {
      grid-area: head;
    }
  }
`
