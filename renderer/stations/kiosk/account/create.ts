import { consume } from '@lit/context'
import { localized } from '@lit/localize'
import { LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import type { FieldIssue } from '../../../../preload/contract/field-issue.ts'
import { refusedFields } from '../../../data/check.ts'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { localeContext, sessionContext, type Session } from '../../../data/session.ts'
import { codeSentence, errorSentence, issueSentence } from '../../../i18n/errors.ts'
import type { AppLocale } from '../../../i18n/locale.ts'
import { OperationError } from '../../../operation-error.ts'
import { goTo } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import { frame } from '../style/frame.ts'
import { keys } from '../style/keys.ts'
import { birthOf } from './checks.ts'
import { birthStep, type Answers, type CreateStep } from './create-flow.ts'
import { questions } from './create-questions.ts'
import type { Dependant } from './dependant-form.ts'
import { peopleStyles } from './people-styles.ts'

const EMPTY: Answers = {
  cpf: '',
  name: '',
  social: false,
  socialName: '',
  birth: '',
  mother: '',
  phone: '',
  email: '',
  password: '',
  dependants: [],
}
const ORDER: readonly CreateStep[] = [
  'cpf',
  'name',
  'birth',
  'mother',
  'phone',
  'email',
  'password',
  'dependants',
  'terms',
]

/** "Criar conta": one question at a time, the terms in full, and only then anything is sent. */
@localized()
@customElement('mb-kiosk-create-account')
export class CreateAccount extends LitElement {
  static override styles = [base, frame, keys, peopleStyles]

  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | undefined
  @consume({ context: localeContext, subscribe: true }) @state() private locale: AppLocale = 'pt-BR'
  @state() private step: CreateStep = 'cpf'
  @state() private answers: Answers = EMPTY
  @state() private issue = ''
  @state() private document = 0
  @state() private sending = false
  @state() private accountNumber = ''
  readonly #terms = new LiveQuery(this, 'terms.current', () => ({ language: this.locale }))

  #go(step: CreateStep): void {
    this.step = step
    this.issue = ''
  }

  #back(): void {
    if (this.step === 'social-name') return this.#go('name')
    if (this.step === 'birth-year') return this.#go('birth')
    if (this.step === 'mother') return this.#go(birthStep(this.answers))
    if (this.step === 'dependant') return this.#go('dependants')
    if (this.step === 'no-cpf') return this.#go('cpf')
    if (this.step === 'terms' && this.document > 0) {
      this.document -= 1
      return
    }
    const before = ORDER[ORDER.indexOf(this.step) - 1]
    if (before) this.#go(before)
    else goTo('/kiosk/conta')
  }

  #answer(answer: Partial<Answers>, next?: CreateStep): void {
    this.answers = { ...this.answers, ...answer }
    const following = next ?? ORDER[ORDER.indexOf(this.step) + 1]
    if (following) this.#go(following)
  }

  /** A password that would be refused at the end is refused here, by the clinic's own rule. */
  async #weigh(password: string): Promise<void> {
    if (this.sending) return
    this.sending = true
    this.issue = ''
    const { name, socialName, email, cpf, phone, mother } = this.answers
    const personal = [name, socialName, email, cpf, phone, mother].filter((text) => text !== '')
    try {
      const { weakness } = await call('account.weigh-password', { password, personal })
      if (weakness === null) this.#answer({ password })
      else this.issue = codeSentence('password-weak')
    } catch (error) {
      this.issue = errorSentence(error)
    } finally {
      this.sending = false
    }
  }

  async #accepted(): Promise<void> {
    const documents = this.#terms.value ?? []
    if (this.document < documents.length - 1) {
      this.document += 1
      return
    }
    if (this.sending) return
    this.sending = true
    const { birth, social, socialName, mother, phone, email, ...same } = this.answers
    try {
      const { accountNumber } = await call('account.create', {
        ...same,
        birthDate: birthOf(birth),
        socialName: (social && socialName) || null,
        motherName: mother || null,
        phone: phone || null,
        email: email || null,
        dependants: [...same.dependants],
        acceptedDocuments: documents.map(({ id, hash }) => ({ id, hash })),
      })
      this.accountNumber = accountNumber
      this.#go('done')
    } catch (error) {
      this.#refused(error)
    } finally {
      this.sending = false
    }
  }

  /** Goes back to the question that the refusal is about, so that its sentence stands where it can be mended. */
  #refused(error: unknown): void {
    const sentence = errorSentence(error)
    const fields = refusedFields(error)
    const [path, issue] = (Object.entries(fields)[0] ?? []) as [string?, FieldIssue?]
    const code = error instanceof OperationError ? error.code : undefined
    const step =
      code === 'password-weak'
        ? 'password'
        : code === 'birth-date-future' || code === 'adult-needed'
          ? birthStep(this.answers)
          : path
            ? STEP_OF[path.split('.')[0] ?? '']
            : undefined
    if (code === 'terms-changed') this.document = 0
    if (step) this.step = step
    this.issue = issue ? issueSentence(issue) : sentence
  }

  override render() {
    const documents = this.#terms.value
    const view = questions[this.step]
    return keyed(
      `${this.step} ${this.document}`,
      view({
        answers: this.answers,
        issue: this.issue,
        today: this.session?.now.slice(0, 10) ?? '',
        document: documents?.[this.document],
        documents: documents?.length ?? 0,
        at: this.document,
        sending: this.sending,
        accountNumber: this.accountNumber,
        asked: this.#terms,
        back: () => this.#back(),
        go: (step) => this.#go(step),
        answer: (answer, next) => this.#answer(answer, next),
        weigh: (password) => void this.#weigh(password),
        accept: () => void this.#accepted(),
        addDependant: (dependant: Dependant) =>
          this.#answer({ dependants: [...this.answers.dependants, dependant] }, 'dependants'),
        dropDependant: (index) =>
          this.#answer({ dependants: this.answers.dependants.filter((_, at) => at !== index) }, 'dependants'),
      }) ?? nothing,
    )
  }
}

const STEP_OF: Readonly<Record<string, CreateStep>> = {
  cpf: 'cpf',
  name: 'name',
  socialName: 'social-name',
  birthDate: 'birth',
  motherName: 'mother',
  phone: 'phone',
  email: 'email',
  password: 'password',
  dependants: 'dependants',
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kiosk-create-account': CreateAccount
  }
}
