import { localized } from '@lit/localize'
import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { icon, type IconDescriptor } from '../../../elements/icon.ts'
import { actions, trouble } from '../parts/actions.ts'
import { Question } from '../parts/question.ts'
import '../parts/scroll.ts'
import { stepsBar, type Steps } from '../parts/steps.ts'
import { letters } from '../style/letters.ts'

/** One line of what is about to happen. `before` is struck through: what it replaces. */
export interface Fact {
  readonly icon: IconDescriptor
  readonly label: string
  readonly value: string
  readonly before?: string
}

/** What is about to happen, in lines, before the one key that makes it so. Fires "mb-next", "mb-back". */
@localized()
@customElement('mb-ask-summary')
export class AskSummary extends Question {
  static override styles = [
    ...Question.styles,
    css`
      dl {
        display: grid;
        background: var(--surface);
        border: 0.2rem solid var(--paper-30);
        border-radius: var(--corner);
      }

      dl > div {
        display: grid;
        grid-template-columns: auto 1fr;
        column-gap: 3.2rem;
        align-items: center;
        padding: 2.4rem 4rem;
        border-top: 0.2rem solid var(--paper-30);
      }

      dl > div:first-child {
        border-top: 0;
      }

      dl svg {
        grid-row: 1 / 3;
        width: 7.2rem;
        height: 7.2rem;
        color: var(--accent-icon);
      }

      dt {
        ${letters(34, 42)};
        color: var(--words-2);
      }

      dd {
        ${letters(52, 60)};
        font-weight: 600;
        overflow-wrap: anywhere;
        text-wrap: pretty;
      }

      s {
        display: block;
        ${letters(38, 46)};
        font-weight: 400;
        color: var(--words-2);
      }
    `,
  ]

  @property({ attribute: false }) steps: Steps | undefined
  @property() question = ''
  @property() hint = ''
  @property({ attribute: false }) facts: readonly Fact[] = []
  @property() next = ''
  @property() issue = ''

  override render(): TemplateResult {
    return html`${this.steps ? stepsBar(this.steps) : nothing}
      <section class="voice">
        <h1>${this.question}</h1>
        <p class="hint">${this.hint}</p>
      </section>
      <section class="touch">
        ${trouble(this.issue)}
        <mb-scroll>
          <dl>
            ${this.facts.map(
              (fact) =>
                html`<div>
                  ${icon(fact.icon, 72)}
                  <dt>${fact.label}</dt>
                  <dd>${fact.before ? html`<s>${fact.before}</s>` : nothing}${fact.value}</dd>
                </div>`,
            )}
          </dl>
        </mb-scroll>
        ${actions({ back: () => this.say('mb-back'), next: this.next, onNext: () => this.say('mb-next') })}
      </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-ask-summary': AskSummary
  }
}
