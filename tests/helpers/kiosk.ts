import { publishTerms } from '../../main/clinic/gate/set-up.ts'
import type { Input, Output } from '../../preload/contract/index.ts'
import type { ClinicFixture, Person } from './clinic-fixture.ts'
import { writing } from './people.ts'

export const KIOSK_PASSWORD = 'jaboticaba madura 7'
/** Valid CPFs of nobody. */
export const CPFS = ['52998224725', '11144477735', '12345678909', '98765432100', '15350946056'] as const

type Declared = Input<'account.create'>
type Child = Input<'account.add-dependant'>

/** A child, and the documents accepted for it. */
export const childOf = (
  documents: Declared['acceptedDocuments'],
  changes: Partial<Child['dependant']> = {},
): Child => ({
  dependant: {
    name: 'Lia Lopes',
    socialName: null,
    birthDate: '2019-08-01',
    cpf: null,
    motherName: null,
    relationship: 'mother',
    ...changes,
  },
  acceptedDocuments: documents,
})

export interface Kiosk {
  readonly window: Person
  readonly documents: Declared['acceptedDocuments']
  /** What a person types to make an account. */
  declare(changes?: Partial<Declared>): Declared
  /** What he types to add a child to it. */
  declareDependant(changes?: Partial<Child['dependant']>): Child
}

/** What reception may decide now, newest first. */
export const openClaims = async (clinic: ClinicFixture, text = '') =>
  (await clinic.as('livia').ask('claim.list', { text, page: 0 })).groups.flatMap(({ claims }) => claims)

/** The person present types the code that reception gave her, chooses a password and accepts the terms herself. */
export async function enterByCode(
  clinic: ClinicFixture,
  access: Output<'claim.link'>['access'],
  documents: Declared['acceptedDocuments'],
): Promise<Person> {
  windows += 1
  const window = clinic.window(`by-code-${String(windows)}`, 'kiosk')
  if (!access) throw new Error('no code')
  await window.ask('session.sign-in', { identifier: access.signInWith ?? '', password: access.code })
  const next = { current: null, next: 'pitanga verde 12' }
  if ((await window.ask('account.change-password', next)).state === 'terms')
    await window.ask('terms.accept', { documents: [...documents] })
  return window
}

let windows = 0

/** A kiosk that nobody uses yet, in a clinic whose terms are published. */
export async function freshKiosk(clinic: ClinicFixture, workstation = 'Totem'): Promise<Kiosk> {
  const known = await clinic.db.read.selectFrom('terms_document').select('id').executeTakeFirst()
  if (!known) await writing(clinic.db, publishTerms)
  windows += 1
  const window = clinic.window(`kiosk-${String(windows)}`, 'kiosk', workstation)
  const documents = (await window.ask('terms.current', { language: 'pt-BR' })).map(({ id, hash }) => ({
    id,
    hash,
  }))
  return {
    window,
    documents,
    declareDependant: (changes) => childOf(documents, changes),
    declare: (changes = {}) => ({
      cpf: CPFS[0],
      name: 'Rita de Cássia Lopes',
      socialName: null,
      birthDate: '1990-03-15',
      motherName: 'Neusa Lopes',
      phone: null,
      email: null,
      password: KIOSK_PASSWORD,
      dependants: [],
      acceptedDocuments: documents,
      ...changes,
    }),
  }
}
