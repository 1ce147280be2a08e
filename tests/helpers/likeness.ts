import type { PersonFacts } from '../../main/clinic/patient/likeness.rules.ts'
import { factsOf } from '../../main/clinic/patient/likeness.ts'

/** What is said of a person, for the rule of likeness. */
export interface Said {
  readonly name?: string
  readonly social?: string
  readonly born?: string | null
  readonly mother?: string
  readonly cpf?: string
  readonly passport?: string
  readonly cns?: string
  readonly phone?: string
  readonly sex?: 'female' | 'male'
  readonly twin?: boolean
}

/** A person as the rule sees him; what is not said is one man's. */
export const person = ({
  name = 'Luiz Carlos de Souza',
  social = null,
  born = '1984-05-12',
  mother = null,
  cpf = null,
  passport = null,
  cns = null,
  phone = null,
  sex = null,
  twin = false,
}: {
  [K in keyof Said]: Said[K] | null
} = {}): PersonFacts =>
  factsOf({
    name: name ?? '',
    socialName: social,
    birthDate: born,
    motherName: mother,
    cpf,
    passport,
    cns,
    phone,
    sexAtBirth: sex ?? 'unknown',
    multipleBirth: twin ? 'yes' : null,
  })
