import checkmark from '@carbon/icons/es/checkmark/32'
import { msg, str } from '@lit/localize'
import { css, html, type TemplateResult } from 'lit'
import { icon } from '../../../elements/icon.ts'

/** Where a person stands in a flow: names of its steps and the index of the present one. */
export interface Steps {
  readonly names: readonly string[]
  readonly at: number
}

const done = () => icon(checkmark, 24)

/** Dots on the totem, a trail with names on the tablet; both say "step n of m". */
export function stepsBar({ names, at }: Steps): TemplateResult {
  const count = msg(str`Passo ${at + 1} de ${names.length}`)
  return html`<div class="steps">
    <p class="dots" role="img" aria-label=${`${count}: ${names[at] ?? ''}`}>
      ${names.map((_, index) =>
        index < at
          ? html`<span class="dot done">${done()}</span>`
          : html`<span class="dot ${index === at ? 'now' : ''}"></span>`,
      )}
      <span aria-hidden="true">${count}</span>
    </p>
    <ol class="trail" aria-hidden="true">
      ${names.map(
        (name, index) =>
          html`<li class=${index < at ? 'done' : index === at ? 'now' : ''}>
            <span class="ball">${index < at ? done() : index + 1}</span><span>${name}</span>
          </li>`,
      )}
    </ol>
  </div>`
}

export const steps = css`
  .steps {
    grid-area: var(--steps-area);
    align-self: start;
    z-index: 2;
    min-width: 0;
    color: var(--voice-words-2);
  }

  .dots {
    display: flex;
    align-items: center;
    gap: 1.6rem;
    margin: 16.4rem 6.4rem 0;
    font-size: max(var(--least), 3.4rem);
    line-height: 4rem;
    white-space: nowrap;
  }

  .dots > :last-child {
    margin-left: 1.2rem;
  }

  .dot {
    display: grid;
    place-items: center;
    flex: none;
    width: 4rem;
    height: 4rem;
    border: 0.4rem solid var(--voice-accent);
    border-radius: 2rem;
  }

  .dot svg {
    width: 2.8rem;
    height: 2.8rem;
    stroke: currentcolor;
    stroke-width: 1.6;
  }

  .dot.done {
    color: var(--teal-90);
    background: var(--voice-accent);
  }

  .dot.now {
    width: 8.8rem;
    background: #fff;
    border-color: #fff;
  }

  .trail {
    display: none;
  }

  @media (orientation: landscape) {
    .dots {
      margin: 19.8rem 4.8rem 0;
      gap: 0.6rem;
    }

    .dots > :last-child {
      margin-left: 0.6rem;
    }

    .dot.now {
      width: 6rem;
    }
  }

  @media (orientation: landscape) and (max-aspect-ratio: 149/100) {
    .dots {
      position: absolute;
      clip-path: inset(50%);
      margin: 0;
    }

    .trail {
      display: flex;
      align-items: center;
      justify-content: space-between;
      min-height: 12rem;
      padding: 0 4.5rem;
      font-size: var(--least);
      line-height: 1.2;
      color: var(--words-2);
      background: var(--bar);
      border-bottom: var(--zone-line);
    }

    .trail li {
      display: flex;
      align-items: center;
      gap: 1.4rem;
      white-space: nowrap;
    }

    .trail li + li {
      flex: 1;
    }

    .trail li + li::before {
      content: '';
      flex: 1;
      min-width: 1.6rem;
      margin-left: 1.4rem;
      height: 0.4rem;
      background: var(--warm-60);
    }

    .ball {
      display: grid;
      place-items: center;
      width: 6.4rem;
      height: 6.4rem;
      font-weight: 600;
      color: var(--words);
      background: var(--surface);
      border: 0.5rem solid var(--warm-70);
      border-radius: 50%;
    }

    .ball svg {
      width: 4rem;
      height: 4rem;
    }

    .trail .done .ball {
      color: var(--act-words);
      background: var(--act);
      border-color: var(--act);
    }

    .trail .now {
      font-weight: 700;
      color: var(--accent-words);
    }

    .trail .now .ball {
      color: var(--act-words);
      background: var(--chosen-edge);
      border-color: var(--chosen-edge);
    }
  }

  @media (max-width: 1180px) and (orientation: landscape) and (max-aspect-ratio: 149/100) {
    .trail li:not(.now) > span:last-child {
      max-width: 16ch;
      overflow: hidden;
      text-overflow: ellipsis;
    }
  }
`
