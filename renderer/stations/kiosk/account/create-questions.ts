import checkmark from '@carbon/icons/es/checkmark--filled/32'
import identification from '@carbon/icons/es/identification/32'
import skip from '@carbon/icons/es/subtract--alt/32'
import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import { checkField } from '../../../data/check.ts'
import { contract } from '../../../data/schemas.ts'
import { icon } from '../../../elements/icon.ts'
import { issueSentence } from '../../../i18n/errors.ts'
import { shortName, signInText } from '../../../i18n/identity.ts'
import { goTo } from '../../../router.ts'
import '../ask/choice.ts'
import '../ask/digits.ts'
import '../ask/terms.ts'
import '../ask/text.ts'
import { actions } from '../parts/actions.ts'
import { waiting } from '../parts/wait.ts'
import {
  askArea,
  checkDay,
  checkEmail,
  checkName,
  checkNewPassword,
  checkOwnBirth,
  checkPhone,
} from './checks.ts'
import { dependantsQuestion } from './create-dependants.ts'
import { birthStep, trail, type CreateStep, type Flow } from './create-flow.ts'
import './dependant-form.ts'
import type { Dependant } from './dependant-form.ts'
import { guessMail } from './guess-mail.ts'

const { cpf: Cpf } = contract['account.create'].input.shape

const skipKey = (label: string, act: () => void) =>
  html`<button type="button" class="key row-key" @click=${act}>
    ${icon(skip, 52)}<span>${label}</span>
  </button>`

const text = (event: CustomEvent<string>) => event.detail

export const questions: Readonly<Record<CreateStep, (flow: Flow) => TemplateResult>> = {
  cpf: (flow) =>
    html`<mb-ask-digits
      .steps=${trail(0)}
      .question=${msg('Qual é o seu CPF?')}
      .hint=${msg('Para criar a conta é preciso ter 18 anos ou mais.')}
      .value=${flow.answers.cpf}
      .issue=${flow.issue}
      .check=${(digits: string) => (checkField(Cpf, digits) ? issueSentence('cpf') : undefined)}
      @mb-next=${(event: CustomEvent<string>) => flow.answer({ cpf: text(event) })}
      @mb-back=${flow.back}
    >
      ${skipKey(msg('Não tenho CPF'), () => flow.go('no-cpf'))}
    </mb-ask-digits>`,

  'no-cpf': (flow) =>
    html`<section class="voice">
        <h1>${msg('Sem CPF? A recepção cadastra você')}</h1>
        <p class="hint">${msg('O atendimento é o mesmo.')}</p>
      </section>
      <section class="touch">
        <div class="big-note">
          ${icon(identification, 160)}
          <p>${msg('Vá até o balcão com um documento com foto, certidão ou passaporte.')}</p>
          <small>${msg('Nada do que você digitou aqui foi guardado.')}</small>
        </div>
        ${actions({ back: flow.back, next: msg('Entendi'), onNext: () => goTo('/kiosk') })}
      </section>`,

  name: (flow) =>
    html`<mb-ask-text
      .steps=${trail(1)}
      .question=${msg('Qual é o seu nome completo?')}
      .hint=${msg('Como está no documento. No último passo, você lê os termos de uso e decide.')}
      .value=${flow.answers.name}
      .issue=${flow.issue}
      .check=${checkName}
      @mb-next=${(event: CustomEvent<string>) =>
        flow.answer({ name: text(event) }, flow.answers.social ? 'social-name' : 'birth')}
      @mb-back=${flow.back}
    >
      <button
        type="button"
        class="key row-key"
        role="switch"
        aria-checked=${flow.answers.social ? 'true' : 'false'}
        @pointerdown=${(event: Event) => event.preventDefault()}
        @click=${(event: Event) => {
          const asked = (event.currentTarget as HTMLElement).closest('mb-ask-text')
          flow.answer({ name: asked?.value ?? '', social: !flow.answers.social }, 'name')
        }}
      >
        <span class="box">${flow.answers.social ? icon(checkmark, 40) : nothing}</span
        ><span>${msg('Uso nome social')}</span>
      </button>
    </mb-ask-text>`,

  'social-name': (flow) =>
    html`<mb-ask-text
      .steps=${trail(1)}
      .question=${msg('Qual é o seu nome social?')}
      .hint=${msg('É por ele que a clínica chama você. O outro fica só no cadastro.')}
      .value=${flow.answers.socialName}
      .issue=${flow.issue}
      .check=${(name: string) => (name.length < 2 ? msg('Escreva o nome') : undefined)}
      @mb-next=${(event: CustomEvent<string>) => flow.answer({ socialName: text(event) }, 'birth')}
      @mb-back=${flow.back}
    >
      ${skipKey(msg('Não usar nome social'), () => flow.answer({ social: false, socialName: '' }, 'birth'))}
    </mb-ask-text>`,

  birth: (flow) =>
    html`<mb-ask-digits
      .steps=${trail(2)}
      .question=${msg('Quando você nasceu?')}
      .hint=${msg('Dia, mês e ano, com 4 números.')}
      .pattern=${'00/00/0000'}
      .value=${birthStep(flow.answers) === 'birth' ? flow.answers.birth : ''}
      .issue=${flow.issue}
      .early=${checkDay}
      .check=${(digits: string) => checkOwnBirth(digits, flow.today)}
      @mb-next=${(event: CustomEvent<string>) => flow.answer({ birth: text(event) }, 'mother')}
      @mb-back=${flow.back}
    >
      ${skipKey(msg('Só sei o ano'), () => flow.go('birth-year'))}
    </mb-ask-digits>`,

  'birth-year': (flow) =>
    html`<mb-ask-digits
      .steps=${trail(2)}
      .question=${msg('Em que ano você nasceu?')}
      .hint=${msg('O ano, com 4 números. A recepção confere com um documento.')}
      .pattern=${'0000'}
      .value=${birthStep(flow.answers) === 'birth-year' ? flow.answers.birth : ''}
      .issue=${flow.issue}
      .check=${(digits: string) => checkOwnBirth(digits, flow.today)}
      @mb-next=${(event: CustomEvent<string>) => flow.answer({ birth: text(event) }, 'mother')}
      @mb-back=${flow.back}
    ></mb-ask-digits>`,

  mother: (flow) =>
    html`<mb-ask-text
      .steps=${trail(2)}
      .question=${msg('Qual é o nome da sua mãe?')}
      .hint=${msg('Ajuda a recepção a não confundir pessoas de mesmo nome.')}
      .value=${flow.answers.mother}
      .issue=${flow.issue}
      .check=${checkName}
      @mb-next=${(event: CustomEvent<string>) => flow.answer({ mother: text(event) })}
      @mb-back=${flow.back}
    >
      ${skipKey(msg('Não informar'), () => flow.answer({ mother: '' }))}
    </mb-ask-text>`,

  phone: (flow) =>
    html`<mb-ask-digits
      .steps=${trail(3)}
      .question=${msg('Qual é o seu celular?')}
      .hint=${msg('São 11 números, com o DDD. A clínica avisa por ele se algo mudar.')}
      .pattern=${'(00) 00000-0000'}
      .least=${10}
      .ask=${askArea}
      .value=${flow.answers.phone}
      .issue=${flow.issue}
      .check=${checkPhone}
      @mb-next=${(event: CustomEvent<string>) => flow.answer({ phone: text(event) })}
      @mb-back=${flow.back}
    >
      ${skipKey(msg('Não tenho telefone'), () => flow.answer({ phone: '' }))}
    </mb-ask-digits>`,

  email: (flow) =>
    html`<mb-ask-text
      .steps=${trail(3)}
      .question=${msg('Qual é o seu e-mail?')}
      .hint=${msg('Não é obrigatório.')}
      .kind=${'email'}
      .max=${254}
      .value=${flow.answers.email}
      .issue=${flow.issue}
      .check=${checkEmail}
      .guess=${guessMail}
      @mb-next=${(event: CustomEvent<string>) => flow.answer({ email: text(event) })}
      @mb-back=${flow.back}
    >
      ${skipKey(msg('Não tenho e-mail'), () => flow.answer({ email: '' }))}
    </mb-ask-text>`,

  password: (flow) =>
    html`<mb-ask-text
      .steps=${trail(4)}
      .question=${msg('Crie a sua senha de acesso')}
      .hint=${msg('Pelo menos 10 letras ou números. Uma frase curta é fácil de lembrar.')}
      .kind=${'password'}
      .max=${256}
      .value=${flow.answers.password}
      .issue=${flow.issue}
      .check=${checkNewPassword}
      .next=${flow.sending ? msg('Conferindo…') : ''}
      @mb-next=${(event: CustomEvent<string>) => flow.weigh(text(event))}
      @mb-back=${flow.back}
    ></mb-ask-text>`,

  dependants: dependantsQuestion,

  dependant: (flow) =>
    html`<mb-dependant-form
      .today=${flow.today}
      .ownName=${flow.answers.name}
      @mb-next=${(event: CustomEvent<Dependant>) => flow.addDependant(event.detail)}
      @mb-back=${flow.back}
    ></mb-dependant-form>`,

  terms: (flow) =>
    flow.document
      ? html`<mb-ask-terms
          .steps=${trail(6)}
          .document=${flow.document}
          .hint=${flow.documents > 1 ? msg(str`Documento ${flow.at + 1} de ${flow.documents}. Leia com calma.`) : msg('Leia com calma.')}
          .issue=${flow.issue}
          .next=${
            flow.sending
              ? msg('Criando a conta…')
              : flow.at < flow.documents - 1
                ? msg('Li e aceito')
                : msg('Li, aceito e crio a conta')
          }
          @mb-next=${flow.accept}
          @mb-back=${flow.back}
        ></mb-ask-terms>`
      : waiting(msg('Termos de uso'), flow.asked, flow.back),

  done: (flow) =>
    html`<section class="voice">
        <h1>
          ${msg(str`Conta pedida, ${shortName((flow.answers.social && flow.answers.socialName) || flow.answers.name)}`)}
        </h1>
        <p class="hint">
          ${msg('Confirme na recepção com um documento com foto: depois, você entra com o CPF.')}
        </p>
      </section>
      <section class="touch">
        <div class="big-note">
          ${icon(checkmark, 160)}
          <p>${msg('Até lá, entre com o número da conta')}<br />${signInText(flow.accountNumber)}</p>
          <small>${msg('Anote este número. Você já pode agendar uma consulta.')}</small>
        </div>
        <button type="button" class="key row-key" @click=${() => goTo('/kiosk/conta')}>
          ${msg('Ver minha conta')}
        </button>
        ${actions({ back: () => goTo('/kiosk'), backLabel: msg('Sair'), next: msg('Agendar consulta'), onNext: () => goTo('/kiosk/agendar') })}
      </section>`,
}
