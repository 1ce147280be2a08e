import { css } from 'lit'

/** The bar at the foot of the kiosk: language, size of letters, contrast, the reception. */
export const serviceBarStyles = css`
  :host {
    /* The bar's keys have little room: their words grow a little. */
    --grown: min(var(--text), 1.06);

    display: grid;
    grid-template-columns: 32.8rem repeat(3, minmax(0, 1fr));
    gap: 1.6rem;
    padding: 2.4rem 6.4rem;
    background: var(--bar);
    border-top: var(--zone-line);
  }

  .key {
    flex-direction: column;
    gap: 0.6rem;
    min-height: 14.4rem;
    padding-inline: 0.4rem;
    color: var(--bar-words);
    background: var(--surface);
    border-color: var(--bar-edge);
    box-shadow: inset 0 calc(-1 * var(--foot)) 0 var(--bar-edge);
    font-size: max(var(--least), calc(3rem * var(--grown)));
    line-height: 1.15;
  }

  .key:active {
    padding-inline: 0.4rem;
  }

  .key.call {
    flex-direction: row;
    gap: 2rem;
    text-align: left;
    font-size: max(var(--least), calc(3.6rem * var(--grown)));
  }

  .call span {
    max-width: 5.4em;
  }

  .key[aria-pressed='true'] {
    gap: 0.2rem;
    padding-bottom: 0;
    color: var(--chosen-words);
    background: var(--chosen);
    border-color: var(--chosen-edge);
    box-shadow: none;
  }

  svg {
    width: 5.6rem;
    height: 5.6rem;
  }

  .aa {
    display: flex;
    align-items: baseline;
    gap: 0.2rem;
    height: 5.6rem;
    font-size: 5.6rem;
    line-height: 1;
    font-weight: 700;
  }

  .aa small {
    font-size: 3.6rem;
  }

  .steps-of-size {
    display: flex;
    gap: 0.4rem;
    margin-left: 0.6rem;
  }

  .steps-of-size i {
    width: 1rem;
    height: 1rem;
    border: 0.2rem solid currentcolor;
  }

  .steps-of-size i.on {
    background: currentcolor;
  }

  @media (orientation: landscape) {
    :host {
      grid-template-columns: 40rem repeat(3, minmax(0, 1fr));
      padding: 1.6rem 4.8rem;
    }

    .key,
    .key.call {
      flex-direction: row;
      gap: 1.4rem;
      min-height: 10.4rem;
      font-size: max(var(--least), calc(2.9rem * var(--grown)));
    }

    .key.call {
      font-size: max(var(--least), calc(3.3rem * var(--grown)));
    }

    .call span {
      max-width: none;
    }

    svg {
      width: 4.8rem;
      height: 4.8rem;
    }

    .aa {
      height: 4.4rem;
      font-size: 4.4rem;
    }

    .aa small {
      font-size: 2.8rem;
    }

    .steps-of-size {
      flex-direction: column-reverse;
    }
  }

  @media (orientation: landscape) and (max-aspect-ratio: 149/100) {
    :host {
      display: flex;
      justify-self: end;
      align-items: center;
      z-index: 3;
      gap: 2.2rem;
      padding: 0 4.5rem;
      background: none;
      border: 0;
    }

    .key,
    .key.call {
      min-height: 64px;
      padding: 0 3rem;
      color: var(--voice-words);
      background: transparent;
      border: 2px solid var(--voice-accent);
      box-shadow: none;
      font-size: max(22px, 4.1rem);
      white-space: nowrap;
    }

    .key:active {
      padding: 0 3rem;
    }

    .key.call {
      color: var(--tile-words);
      background: var(--tile);
    }

    .label {
      position: absolute;
      clip-path: inset(50%);
    }

    svg {
      width: 6rem;
      height: 6rem;
    }

    .aa {
      height: 6rem;
      font-size: 6rem;
    }

    .aa small {
      font-size: 3.8rem;
    }

    .key.language svg {
      display: none;
    }
  }
`
