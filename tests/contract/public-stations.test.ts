import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { contract, type Name } from '../../preload/contract/index.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { CPFS, freshKiosk } from '../helpers/kiosk.ts'

interface Def {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly innerType?: z.core.$ZodType
  readonly element?: z.core.$ZodType
  readonly valueType?: z.core.$ZodType
  readonly in?: z.core.$ZodType
  readonly out?: z.core.$ZodType
  readonly items?: readonly z.core.$ZodType[]
  readonly options?: readonly z.core.$ZodType[]
}
interface Spec {
  readonly kind: string
  readonly stations: readonly string[]
  readonly roles?: readonly string[]
  readonly output: z.core.$ZodType
}

/** What names a person, or a clinic's owner, in Brazil. */
const OF_A_PERSON = /cpf|cnpj|motherName|birthDate|guardian|insuranceCard/u

function fieldsOf(schema: z.core.$ZodType, where: string): string[] {
  const def = schema._zod.def as unknown as Def
  const named = Object.entries(def.shape ?? {}).flatMap(([name, inner]) =>
    fieldsOf(inner, `${where}.${name}`),
  )
  const inner = [
    def.innerType,
    def.element,
    def.valueType,
    def.in,
    def.out,
    ...(def.items ?? []),
    ...(def.options ?? []),
  ]
  return [where, ...named, ...inner.flatMap((one) => (one ? fieldsOf(one, where) : []))]
}
const personal = (name: string, { output }: Spec) =>
  [...new Set(fieldsOf(output, name))].filter((field) =>
    OF_A_PERSON.test(field.slice(field.lastIndexOf('.') + 1)),
  )

const specs = Object.entries(contract as unknown as Readonly<Record<string, Spec>>)
/** What anybody may ask who stands before the kiosk or the panel; the door has no roles. */
const open = specs.filter(
  ([, { stations, roles }]) =>
    (stations.includes('kiosk') || stations.includes('panel')) && (!roles || roles.includes('anonymous')),
)

describe('a station where nobody has signed in', () => {
  test.each(open)('is told nothing by %s that names a person', (name, spec) => {
    expect(personal(name, spec)).toEqual([])
  })

  test('control: the walk finds what a desk is told', () => {
    expect(personal('clinic.read', contract['clinic.read'])).toEqual(['clinic.read.cnpj', 'clinic.read.cpf'])
    expect(personal('claim.list', contract['claim.list'])).toContain('claim.list.groups.claims.declared.cpf')
    expect(open.length).toBeGreaterThan(10)
  })
})

describe('with CPFs everywhere in the clinic', () => {
  let clinic: ClinicFixture
  beforeAll(async () => {
    clinic = await clinicFixture()
    await freshKiosk(clinic)
    clinic.db.raw.prepare('UPDATE clinic SET cpf = ?').run(CPFS[0])
    clinic.db.raw.prepare('UPDATE patient SET guardian_cpf = ?').run(CPFS[1])
    clinic.db.raw.prepare('UPDATE patient SET cpf = ? WHERE id = ?').run(CPFS[2], clinic.patients.joana)
    clinic.db.raw.prepare('UPDATE account SET cpf = ? WHERE id = ?').run(CPFS[3], clinic.accounts.joana)
  })
  afterAll(() => clinic.close())

  const INPUTS: Readonly<Record<string, object>> = {
    'account.weigh-password': { password: 'jaboticaba madura 7', personal: [] },
    'terms.current': { language: 'pt-BR' },
  }
  const queries = open.filter(([, { kind }]) => kind === 'query').map(([name]) => name)

  test.each(queries)('%s answers none of them, and says so at both stations', async (name) => {
    for (const station of ['kiosk', 'panel'] as const) {
      const answer = await clinic
        .window(`${station}-of-nobody`, station)
        .call(name as Name, (INPUTS[name] ?? {}) as never)
      const said = JSON.stringify(answer)
      for (const cpf of CPFS) expect(said).not.toContain(cpf)
      if (!answer.ok) expect(answer.error.code).toBe('denied')
    }
  })

  test('and the clinic’s own card is the administration’s', async () => {
    for (const station of ['kiosk', 'panel', 'reception', 'doctor'] as const)
      expect(await clinic.window(`own-${station}`, station).code('clinic.read', {})).toBe('denied')
    expect(await clinic.as('sueli').ask('clinic.read', {})).toMatchObject({ cpf: CPFS[0] })
  })
})
