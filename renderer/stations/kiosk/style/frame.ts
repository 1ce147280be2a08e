import { css } from 'lit'
import { heading, letters } from './letters.ts'

/**
 * The zones of one view: steps, voice (speaks, is never touched), entry (what is being typed) and touch (every answer).
 * The view is `display: contents`, so that they lie directly on the shell's grid; where each zone stands is the shell's matter.
 */
export const frame = css`
  :host {
    display: contents;
  }

  .voice {
    grid-area: voice;
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    padding: 12rem 6.4rem 4rem;
    color: var(--voice-words);
    background: var(--voice);
    border-bottom: var(--zone-line);
    overflow: hidden;
  }

  .steps + .voice {
    padding-top: 20.4rem;
  }

  .voice:has(+ .entry) {
    padding-bottom: 19rem;
  }

  .entry {
    grid-area: var(--entry-area);
    align-self: end;
    z-index: 2;
    min-width: 0;
    margin: 0 6.4rem 4rem;
  }

  .touch {
    grid-area: touch;
    display: flex;
    flex-direction: column;
    gap: 2.4rem;
    min-width: 0;
    min-height: 0;
    padding: 3.2rem 6.4rem;
  }

  h1 {
    ${heading(84, 92)};
    font-weight: 600;
    letter-spacing: -0.1rem;
    margin-top: 2.8rem;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }

  h1.long {
    ${heading(70, 78)};
  }

  .voice:first-child h1 {
    ${heading(96, 104)};
    margin-top: 6rem;
  }

  .hint {
    ${letters(40, 52)};
    margin-top: 1.2rem;
    color: var(--voice-words-2);
    text-wrap: pretty;
  }

  .end {
    margin-top: auto;
    padding-top: 2rem;
    min-height: 0;
  }

  .fill {
    flex: 1;
    min-height: 0;
  }

  @media (orientation: landscape) {
    .voice {
      padding: 18rem 4.8rem 5.6rem;
      border-bottom: 0;
      border-right: var(--zone-line);
    }

    .steps + .voice {
      padding-top: 25.6rem;
    }

    .voice:has(+ .entry) {
      padding-bottom: 5.6rem;
    }

    h1,
    .voice:first-child h1 {
      ${heading(76, 84)};
      margin-top: 2.8rem;
    }

    .entry {
      align-self: start;
      margin: 3.2rem 4.8rem 0;
    }

    .touch {
      gap: 2rem;
      padding: 3.2rem 4.8rem 2.8rem;
    }

    .entry + .touch {
      padding-top: 20rem;
    }
  }

  @media (orientation: landscape) and (max-aspect-ratio: 149/100) {
    .voice,
    .steps + .voice {
      padding: 2rem 4.5rem 4rem;
    }

    h1,
    .voice:first-child h1 {
      ${heading(68, 82)};
    }

    .touch {
      padding: 3.2rem 4.5rem;
    }

    .entry {
      margin: 3.2rem 4.5rem 0;
    }

    :host([typing]) .voice {
      padding: 2rem 4.5rem;
      color: var(--words-2);
      background: var(--page);
      border: 0;
    }

    :host([typing]) h1,
    :host([typing]) .voice:first-child h1 {
      margin: 0;
      color: var(--accent-words);
    }

    :host([typing]) .hint {
      margin: 0;
      color: var(--words-2);
    }

    :host([typing]) .entry {
      margin: 0 4.5rem 2.6rem;
    }

    :host([typing]) .entry + .touch {
      display: grid;
      grid-template:
        'trouble trouble' auto 'keys extra' auto 'keys actions' minmax(0, 1fr) / minmax(0, 1fr)
        30rem;
      gap: 1.5rem 2.2rem;
      padding: 2rem 4.5rem 2.4rem;
      background: var(--bar);
    }

    :host([typing]) [role='alert'] {
      grid-area: trouble;
    }

    :host([typing]) ::slotted(*),
    :host([typing]) .guess {
      grid-area: extra;
    }

    :host([typing]) mb-keyboard {
      grid-area: keys;
    }

    :host([typing]) .actions {
      grid-area: actions;
      grid-template: auto minmax(0, 1fr) / 1fr;
      gap: 1.5rem;
      margin: 0;
    }

    :host([typing]) .actions .key {
      flex-wrap: wrap;
      align-content: center;
      ${letters(44, 52)};
    }

    :host([typing]) .voice:has(~ .touch .trouble) .hint {
      display: none;
    }
  }
`
