import { msg } from '@lit/localize'
import { css, html, nothing, type TemplateResult } from 'lit'
import { errorSentence } from '../../../i18n/errors.ts'
import { letters } from '../style/letters.ts'
import { actions, trouble } from './actions.ts'

interface WaitQuestion {
  readonly error: unknown
  readonly showSpinner: boolean
  refresh(): void
}

/** Several questions that a view waits for, as one. */
export const allOf = (...asked: readonly WaitQuestion[]): WaitQuestion => ({
  error: asked.find(({ error }) => error)?.error,
  showSpinner: asked.some(({ showSpinner }) => showSpinner),
  refresh: () => asked.forEach((one) => one.refresh()),
})

/** A view whose answer is not there yet: nothing for 400 ms, then bars in the places of keys; on an error its sentence and a way on. */
export function waiting(question: string, asked: WaitQuestion, back: () => void): TemplateResult {
  return html`<section class="voice"><h1>${question}</h1></section>
    <section class="touch">
      ${asked.error ? trouble(errorSentence(asked.error)) : nothing}
      ${
        !asked.error && asked.showSpinner
          ? html`<div class="bones" role="status">
              <span class="visually-hidden">${msg('Carregando…')}</span
              >${[0, 1, 2, 3].map(() => html`<i></i>`)}
            </div>`
          : nothing
      }
      ${actions(asked.error ? { back, next: msg('Tentar de novo'), onNext: () => asked.refresh() } : { back })}
    </section>`
}

export const waitStyles = css`
  .bones {
    display: grid;
    gap: 2rem;
  }

  .bones i {
    height: 15.2rem;
    background: linear-gradient(100deg, var(--bar) 40%, var(--surface) 50%, var(--bar) 60%) 0 0 / 300% 100%;
    border: 0.2rem solid var(--paper-30);
    animation: pass 1.6s linear infinite;
  }

  .nothing {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 2.4rem;
    flex: 1;
    padding: 4rem;
    text-align: center;
    color: var(--words-2);
    border: 0.3rem dashed var(--paper-30);
    ${letters(44, 56)};
  }

  .nothing svg {
    width: 12rem;
    height: 12rem;
  }

  @keyframes pass {
    from {
      background-position: 100% 0;
    }

    to {
      background-position: 0 0;
    }
  }
`
