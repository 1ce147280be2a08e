import skip from '@carbon/icons/es/subtract--alt/32'
import { localized, msg } from '@lit/localize'
import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import { isSurelyAdult } from '../../../../preload/contract/birth-date.ts'
import type { Input } from '../../../../preload/contract/index.ts'
import { checkField } from '../../../data/check.ts'
import { contract } from '../../../data/schemas.ts'
import { icon } from '../../../elements/icon.ts'
import { issueSentence } from '../../../i18n/errors.ts'
import { base } from '../../../style/base.ts'
import '../ask/choice.ts'
import '../ask/digits.ts'
import '../ask/text.ts'
import { frame } from '../style/frame.ts'
import { keys } from '../style/keys.ts'
import { adultQuestion } from './adult-question.ts'
import { birthOf, checkBirth, checkDay, checkName } from './checks.ts'

export type Dependant = Input<'account.add-dependant'>['dependant']
type Step = 'name' | 'relationship' | 'birth' | 'birth-year' | 'adult' | 'mother' | 'cpf'
const ORDER: readonly Step[] = ['name', 'relationship', 'birth', 'mother', 'cpf']
const { cpf: Cpf } = contract['account.add-dependant'].input.shape.dependant.shape

/** Asks for one dependant, a question at a time. Fires "mb-next" with the {@link Dependant}, "mb-back" before the first question. */
@localized()
@customElement('mb-dependant-form')
export class DependantForm extends LitElement {
  static override styles = [base, frame, keys]

  /** The clinic's date, for ages. */
  @property() today = ''
  /** What the account's own person is called: most often the mother. */
  @property() ownName = ''
  @property() issue = ''
  @state() private step: Step = 'name'
  @state() private name = ''
  @state() private relationship: Dependant['relationship'] = 'guardian'
  @state() private birth = ''
  @state() private mother = ''

  #back(): void {
    if (this.step === 'birth-year') return void (this.step = 'birth')
    if (this.step === 'adult') return void (this.step = this.#isYear ? 'birth-year' : 'birth')
    const before = ORDER[ORDER.indexOf(this.step) - 1]
    if (before === 'birth' && this.#isYear) this.step = 'birth-year'
    else if (before) this.step = before
    else this.dispatchEvent(new CustomEvent('mb-back'))
  }

  #finish(cpf: string | null): void {
    const detail: Dependant = {
      name: this.name,
      socialName: null,
      birthDate: birthOf(this.birth),
      cpf,
      motherName: this.mother || null,
      relationship: this.relationship,
    }
    this.dispatchEvent(new CustomEvent('mb-next', { detail }))
  }

  get #steps() {
    return {
      names: [msg('Nome'), msg('Você é'), msg('Nascimento'), msg('Mãe'), msg('CPF')],
      at: ORDER.indexOf(this.step === 'birth-year' || this.step === 'adult' ? 'birth' : this.step),
    }
  }

  override render() {
    return keyed(this.step, this.#question())
  }

  #question() {
    const back = () => this.#back()
    if (this.step === 'name')
      return html`<mb-ask-text
        .steps=${this.#steps}
        .question=${msg('Qual é o nome completo do dependente?')}
        .hint=${msg('Como está no documento ou na certidão.')}
        .value=${this.name}
        .check=${checkName}
        @mb-next=${(event: CustomEvent<string>) => {
          this.name = event.detail
          this.step = 'relationship'
        }}
        @mb-back=${back}
      ></mb-ask-text>`
    if (this.step === 'relationship')
      return html`<mb-ask-choice
        .steps=${this.#steps}
        .question=${msg('O que você é do dependente?')}
        .hint=${msg('A recepção confere com um documento dos dois. Quem tem 18 anos ou mais faz a própria conta.')}
        .choices=${[
          { id: 'mother', label: msg('Mãe') },
          { id: 'father', label: msg('Pai') },
          { id: 'guardian', label: msg('Responsável legal') },
        ]}
        @mb-next=${(event: CustomEvent<Dependant['relationship']>) => {
          this.relationship = event.detail
          this.step = 'birth'
        }}
        @mb-back=${back}
      ></mb-ask-choice>`
    if (this.step === 'birth' || this.step === 'birth-year') return this.#birth(this.step === 'birth-year')
    if (this.step === 'adult')
      return adultQuestion({
        steps: this.#steps,
        goOn: () => (this.step = 'mother'),
        mend: back,
        leave: () => this.dispatchEvent(new CustomEvent('mb-back')),
      })
    if (this.step === 'mother')
      return html`<mb-ask-text
        .steps=${this.#steps}
        .question=${msg('E o nome da mãe do dependente?')}
        .hint=${msg('Ajuda a recepção a não confundir pessoas de mesmo nome.')}
        .value=${this.mother}
        .check=${checkName}
        @mb-next=${(event: CustomEvent<string>) => this.#mother(event.detail)}
        @mb-back=${back}
      >
        <div class="row-keys">
          ${
            this.ownName
              ? html`<button type="button" class="key row-key" @click=${() => this.#mother(this.ownName)}>
                  ${msg('Sou eu')}
                </button>`
              : ''
          }
          <button type="button" class="key row-key" @click=${() => this.#mother('')}>
            ${icon(skip, 52)}<span>${msg('Não informar')}</span>
          </button>
        </div>
      </mb-ask-text>`
    return html`<mb-ask-digits
      .steps=${this.#steps}
      .question=${msg('O dependente tem CPF?')}
      .hint=${msg('Se não tiver ou não souber, pode continuar sem ele.')}
      .pattern=${'000.000.000-00'}
      .issue=${this.issue}
      .check=${(digits: string) => (checkField(Cpf, digits) ? issueSentence('cpf') : undefined)}
      @mb-next=${(event: CustomEvent<string>) => this.#finish(event.detail)}
      @mb-back=${back}
    >
      <button type="button" class="key row-key" @click=${() => this.#finish(null)}>
        ${icon(skip, 52)}<span>${msg('Continuar sem CPF')}</span>
      </button>
    </mb-ask-digits>`
  }

  get #isYear(): boolean {
    return this.birth.length === 4
  }

  #birth(year: boolean) {
    return html`<mb-ask-digits
      .steps=${this.#steps}
      .question=${year ? msg('Em que ano o dependente nasceu?') : msg('Quando o dependente nasceu?')}
      .hint=${
        year
          ? msg('O ano, com 4 números. A recepção confere com um documento.')
          : msg('Dia, mês e ano, com 4 números.')
      }
      .pattern=${year ? '0000' : '00/00/0000'}
      .value=${year === this.#isYear ? this.birth : ''}
      .early=${year ? undefined : checkDay}
      .check=${(digits: string) => checkBirth(digits, this.today)}
      @mb-next=${(event: CustomEvent<string>) => {
        this.birth = event.detail
        this.step = isSurelyAdult(birthOf(this.birth), this.today) ? 'adult' : 'mother'
      }}
      @mb-back=${() => this.#back()}
    >
      ${
        year
          ? ''
          : html`<button type="button" class="key row-key" @click=${() => (this.step = 'birth-year')}>
              ${icon(skip, 52)}<span>${msg('Só sei o ano')}</span>
            </button>`
      }
    </mb-ask-digits>`
  }

  #mother(name: string): void {
    this.mother = name
    this.step = 'cpf'
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-dependant-form': DependantForm
  }
}
