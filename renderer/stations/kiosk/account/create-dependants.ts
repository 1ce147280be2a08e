import close from '@carbon/icons/es/close/32'
import add from '@carbon/icons/es/user--follow/32'
import { msg } from '@lit/localize'
import { html, type TemplateResult } from 'lit'
import { icon } from '../../../elements/icon.ts'
import { age } from '../../../i18n/format.ts'
import { actions } from '../parts/actions.ts'
import '../parts/scroll.ts'
import { stepsBar } from '../parts/steps.ts'
import { trail, type Flow } from './create-flow.ts'

/** Who else this account books for: most often a mother's children. */
export function dependantsQuestion(flow: Flow): TemplateResult {
  const { dependants } = flow.answers
  return html`${stepsBar(trail(5))}
    <section class="voice">
      <h1 class="long">${msg('Você vai marcar consultas para mais alguém?')}</h1>
      <p class="hint">
        ${msg('Filhos ou pessoas de quem você é responsável. Pode incluir depois, em Minha conta.')}
      </p>
    </section>
    <section class="touch">
      <mb-scroll>
        <ul class="people">
          ${dependants.map(
            (person, index) =>
              html`<li>
                <span><b>${person.name}</b><small>${age(person.birthDate, flow.today)}</small></span>
                <button type="button" class="key" @click=${() => flow.dropDependant(index)}>
                  ${icon(close, 48)}<span>${msg('Tirar')}</span>
                </button>
              </li>`,
          )}
        </ul>
        ${
          dependants.length < 8
            ? html`<button type="button" class="key row-key" @click=${() => flow.go('dependant')}>
                ${icon(add, 52)}<span>${msg('Incluir dependente')}</span>
              </button>`
            : ''
        }
      </mb-scroll>
      ${actions({
        back: flow.back,
        next: dependants.length > 0 ? msg('Continuar') : msg('Não, só para mim'),
        arrow: true,
        onNext: () => flow.answer({}),
      })}
    </section>`
}
