import { msg } from '@lit/localize'
import type { TermsDocument } from '../ask/terms.ts'
import type { Steps } from '../parts/steps.ts'
import type { Dependant } from './dependant-form.ts'

/** The questions of "criar conta"; those off the trail hang on the one before them. */
export type CreateStep =
  | 'cpf'
  | 'no-cpf'
  | 'name'
  | 'social-name'
  | 'birth'
  | 'birth-year'
  | 'mother'
  | 'phone'
  | 'email'
  | 'password'
  | 'dependants'
  | 'dependant'
  | 'terms'
  | 'done'

/** What has been typed so far; digits without their marks. */
export interface Answers {
  readonly cpf: string
  readonly name: string
  readonly social: boolean
  readonly socialName: string
  readonly birth: string
  readonly mother: string
  readonly phone: string
  readonly email: string
  readonly password: string
  readonly dependants: readonly Dependant[]
}

/** What a question may show and do. */
export interface Flow {
  readonly answers: Answers
  readonly issue: string
  readonly today: string
  readonly document: TermsDocument | undefined
  readonly documents: number
  readonly at: number
  readonly sending: boolean
  /** The number the account opens by, once it is made. */
  readonly accountNumber: string
  readonly asked: { readonly error: unknown; readonly showSpinner: boolean; refresh(): void }
  readonly back: () => void
  readonly go: (step: CreateStep) => void
  readonly answer: (answer: Partial<Answers>, next?: CreateStep) => void
  /** Takes a new password, or says why the clinic would not. */
  readonly weigh: (password: string) => void
  readonly accept: () => void
  readonly addDependant: (dependant: Dependant) => void
  readonly dropDependant: (index: number) => void
}

/** Where the birth was told: as a date, or as its year alone. */
export const birthStep = ({ birth }: Answers): CreateStep => (birth.length === 4 ? 'birth-year' : 'birth')

/** The seven stops of the trail. */
export const trail = (at: number): Steps => ({
  names: [
    msg('CPF'),
    msg('Nome'),
    msg('Nascimento'),
    msg('Contato'),
    msg('Acesso'),
    msg('Família'),
    msg('Termos'),
  ],
  at,
})
