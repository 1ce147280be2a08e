import checkmark from '@carbon/icons/es/checkmark--filled/32'
import chevron from '@carbon/icons/es/chevron--right/32'
import { localized } from '@lit/localize'
import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { icon, type IconDescriptor } from '../../../elements/icon.ts'
import { actions, trouble } from '../parts/actions.ts'
import { Question } from '../parts/question.ts'
import '../parts/scroll.ts'
import { stepsBar, type Steps } from '../parts/steps.ts'
import { letters } from '../style/letters.ts'

/** One answer among few. */
export interface Choice {
  readonly id: string
  readonly label: string
  readonly detail?: string
  readonly icon?: IconDescriptor
}

export const choiceStyles = css`
  .choices {
    display: grid;
    gap: 2rem;
    align-content: start;
  }

  .choice {
    justify-content: flex-start;
    gap: 3.2rem;
    width: 100%;
    min-height: 15.2rem;
    padding-inline: 3.6rem 2.8rem;
    text-align: left;
  }

  .choice:active {
    padding-inline: 3.6rem 2.8rem;
  }

  .choice > .text {
    flex: 1;
    min-width: 0;
    display: grid;
    gap: 0.4rem;
    padding-block: 1.2rem;
  }

  .choice b {
    ${letters(50, 58)};
    overflow-wrap: anywhere;
  }

  .choice small {
    ${letters(36, 44)};
    font-weight: 400;
    color: var(--words-2);
  }

  .choice[aria-checked='true'] small {
    color: inherit;
  }

  .choice svg {
    width: 6.4rem;
    height: 6.4rem;
  }

  .many {
    gap: 1.6rem;
  }

  .many .choice {
    min-height: 12.8rem;
  }

  @media (orientation: landscape) {
    .choices.many {
      grid-template-columns: 1fr 1fr;
    }

    .many b {
      ${letters(44, 52)};
    }

    .many .onward {
      display: none;
    }

    .choice {
      min-height: 13.6rem;
    }
  }
`

/** A question with few answers; a touch on one goes on at once, or only marks it where `confirm` names the verb. Fires "mb-next", "mb-back". */
@localized()
@customElement('mb-ask-choice')
export class AskChoice extends Question {
  static override styles = [...Question.styles, choiceStyles]

  @property({ attribute: false }) steps: Steps | undefined
  @property() question = ''
  @property() hint = ''
  @property({ attribute: false }) choices: readonly Choice[] = []
  @property() value = ''
  @property() issue = ''
  /** The verb of the primary key; without it a touch is the answer. */
  @property() confirm = ''
  /** What the primary key says until something is chosen. */
  @property() missing = ''
  @property() backLabel = ''
  /** Stands at the foot of the voice zone: what the question is about. */
  @property({ attribute: false }) about: TemplateResult | typeof nothing = nothing

  #choose(id: string): void {
    this.value = id
    if (!this.confirm) this.say('mb-next', id)
  }

  override render() {
    const marks = this.confirm !== ''
    return html`${this.steps ? stepsBar(this.steps) : nothing}
      <section class="voice">
        <h1>${this.question}</h1>
        <p class="hint">${this.hint}</p>
        <div class="end">${this.about}</div>
      </section>
      <section class="touch">
        ${trouble(this.issue)}
        <mb-scroll>
          <div
            class="choices ${this.choices.length > 4 ? 'many' : ''}"
            role=${marks ? 'radiogroup' : 'group'}
            aria-label=${this.question}
          >
            ${this.choices.map(
              (choice) =>
                html`<button
                  type="button"
                  class="key choice"
                  role=${marks ? 'radio' : nothing}
                  aria-checked=${marks ? (this.value === choice.id ? 'true' : 'false') : nothing}
                  @click=${() => this.#choose(choice.id)}
                >
                  ${choice.icon ? icon(choice.icon, 64) : nothing}
                  <span class="text"
                    ><b>${choice.label}</b
                    >${choice.detail ? html`<small>${choice.detail}</small>` : nothing}</span
                  >
                  ${marks ? (this.value === choice.id ? icon(checkmark, 64) : nothing) : html`<span class="onward">${icon(chevron, 64)}</span>`}
                </button>`,
            )}
          </div>
        </mb-scroll>
        <slot></slot>
        ${actions({
          back: () => this.say('mb-back'),
          ...(this.backLabel ? { backLabel: this.backLabel } : {}),
          next: this.confirm,
          missing: marks && this.value === '' ? this.missing : undefined,
          onNext: () => this.say('mb-next', this.value),
        })}
      </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-ask-choice': AskChoice
  }
}
