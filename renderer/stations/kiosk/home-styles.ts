import { css } from 'lit'
import { heading, letters } from './style/letters.ts'

export const homeStyles = css`
  .voice {
    position: relative;
    padding-bottom: 0;
  }

  .date {
    ${letters(34, 40)};
    text-align: right;
    color: var(--voice-words-2);
    position: relative;
    z-index: 2;
  }

  .voice:first-child h1 {
    ${heading(128, 136)};
    letter-spacing: -0.3rem;
    max-width: 70rem;
    margin-top: 7.2rem;
    position: relative;
    z-index: 2;
  }

  .hint {
    ${letters(52, 64)};
    margin-top: 0.8rem;
    color: var(--voice-words);
    position: relative;
    z-index: 2;
  }

  .landscape {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }

  .sun {
    fill: var(--sun);
  }

  .hill-1 {
    fill: var(--hill-1);
  }

  .hill-2 {
    fill: var(--hill-2);
  }

  .hill-3 {
    fill: var(--hill-3);
  }

  .trunk {
    fill: var(--trunk);
  }

  .crown {
    fill: var(--crown);
  }

  .crown-2 {
    fill: var(--crown-2);
  }

  .landscape * {
    stroke: var(--drawn, none);
    stroke-width: 4;
  }

  .heart {
    display: var(--heart, inline);
  }

  .great {
    display: grid;
    grid-template-columns: 21.6rem 1fr;
    align-items: stretch;
    flex: 300 1 0;
    min-height: 0;
    padding: 0;
    text-align: left;
    overflow: hidden;
  }

  .great:active {
    padding: 0;
  }

  .great.primary {
    flex-grow: 376;
  }

  .tile {
    display: grid;
    place-items: center;
    margin-bottom: var(--foot);
    color: var(--tile-words);
    background: var(--tile);
    border-right: var(--tile-line);
  }

  .primary .tile {
    color: #fff;
    background: var(--act-tile);
  }

  .tile svg {
    width: 12rem;
    height: 12rem;
  }

  .primary .tile svg {
    width: 13.6rem;
    height: 13.6rem;
  }

  .words {
    align-self: center;
    min-width: 0;
    margin-bottom: var(--foot);
    padding: 0 3.2rem 0 4rem;
  }

  .words b {
    display: block;
    ${heading(72, 80)};
    letter-spacing: -0.1rem;
  }

  .primary .words b {
    ${heading(128, 132)};
    letter-spacing: -0.3rem;
  }

  .words > span {
    display: block;
    margin-top: 1.2rem;
    ${letters(38, 48)};
    font-weight: 400;
    color: var(--words-2);
  }

  .primary .words > span {
    ${letters(42, 52)};
    color: var(--act-words-2);
  }

  @media (orientation: landscape) {
    .voice {
      padding-top: 19rem;
    }

    .date {
      text-align: left;
    }

    .voice:first-child h1 {
      ${heading(104, 112)};
      margin-top: 4rem;
    }

    .landscape {
      inset: auto 0 0;
      height: 48%;
    }
  }

  @media (orientation: landscape) and (max-aspect-ratio: 149/100) {
    .voice {
      padding-top: 4rem;
    }
  }
`
