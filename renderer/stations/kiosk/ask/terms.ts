import { localized, msg, str } from '@lit/localize'
import { css, html, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { date } from '../../../i18n/format.ts'
import { actions, trouble } from '../parts/actions.ts'
import { Question } from '../parts/question.ts'
import '../parts/scroll.ts'
import { stepsBar, type Steps } from '../parts/steps.ts'
import { reading } from '../parts/typing.ts'
import { letters } from '../style/letters.ts'

export type TermsDocument = Output<'terms.current'>[number]

/** One document in full, with its version; accepting it says what it says. Fires "mb-next", "mb-back". */
@localized()
@customElement('mb-ask-terms')
export class AskTerms extends Question {
  static override styles = [
    ...Question.styles,
    css`
      article {
        padding: 4rem 4.8rem;
        background: var(--surface);
        border: 0.2rem solid var(--paper-30);
        user-select: text;
      }

      h2 {
        ${letters(40, 50)};
        font-weight: 600;
        color: var(--accent-words);
        margin-top: 3.2rem;
      }

      h2:first-of-type {
        margin-top: 0;
      }

      article p {
        ${letters(34, 48)};
        margin-top: 1.2rem;
        max-width: 70ch;
        white-space: pre-line;
      }

      .version {
        ${letters(32, 40)};
        color: var(--voice-words-2);
      }
    `,
  ]

  @property({ attribute: false }) steps: Steps | undefined
  @property({ attribute: false }) document: TermsDocument | undefined
  @property() hint = ''
  @property() issue = ''
  @property() next = ''
  @property() backLabel = ''

  override connectedCallback(): void {
    super.connectedCallback()
    reading(true)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    reading(false)
  }

  override render() {
    const document = this.document
    if (!document) return nothing
    return html`${this.steps ? stepsBar(this.steps) : nothing}
      <section class="voice">
        <h1 class="long">${document.title}</h1>
        <p class="hint">${this.hint}</p>
        <p class="version end">${msg(str`Versão ${document.version}, de ${date(document.publishedOn)}`)}</p>
      </section>
      <section class="touch">
        ${trouble(this.issue)}
        <mb-scroll>
          <article>
            ${document.sections.map(
              (section) =>
                html`<h2>${section.heading}</h2>
                  <p>${section.text}</p>`,
            )}
          </article>
        </mb-scroll>
        ${actions({
          back: () => this.say('mb-back'),
          ...(this.backLabel ? { backLabel: this.backLabel } : {}),
          next: this.next,
          onNext: () => this.say('mb-next'),
        })}
      </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-ask-terms': AskTerms
  }
}
