import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input, Output } from '../../preload/contract/index.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { issuing } from '../helpers/issuing.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

type Card = Input<'practitioner.update'>['practitioner']

const sueli = () => clinic.as('sueli')
const helenas = async (by: 'sueli' | 'joana' = 'sueli') =>
  (await clinic.as(by).ask('practitioner.list', {})).find(({ id }) => id === clinic.helena.id)

/** Her card as the administration keeps it, with these changes. */
async function change(changes: Partial<Card>) {
  const {
    active,
    visitTypes,
    id,
    room: _room,
    ...card
  } = (await helenas()) as Output<'practitioner.list'>[number]
  const practitioner = {
    ...card,
    hours: await sueli().ask('practitioner.hours', { practitionerId: id }),
    visitTypes: visitTypes.map(({ kindId, minutes, bookableByPatient }) => {
      return { kindId, minutes, bookableByPatient }
    }),
    ...changes,
  } as Card
  return sueli().code('practitioner.update', { practitionerId: id, practitioner, active })
}

const ENDOCRINOLOGY = { specialty: 'Endocrinologia e metabologia', rqe: '71934', onPapers: true }
const GERIATRICS = { specialty: 'Geriatria', rqe: '71935', onPapers: false }

const read = (documentId: string) => clinic.as('helena').ask('document.read', { documentId })

describe('the qualifications of a professional', () => {
  test('stand on her card in their order, and go when they are taken off it', async () => {
    expect(await change({ rqe: '71933', qualifications: [ENDOCRINOLOGY, GERIATRICS] })).toBe('ok')
    expect(await helenas()).toMatchObject({ rqe: '71933', qualifications: [ENDOCRINOLOGY, GERIATRICS] })
    expect(await change({ qualifications: [GERIATRICS] })).toBe('ok')
    expect((await helenas())?.qualifications).toEqual([GERIATRICS])
  })

  test.each<[string, Card['qualifications']]>([
    ['a specialty without its register', [{ ...GERIATRICS, rqe: ' ' }]],
    ['a register without its specialty', [{ ...GERIATRICS, specialty: '' }]],
    ['more of them than papers have room for', [1, 2, 3, 4, 5].map(() => GERIATRICS)],
  ])('are not %s', async (_what, qualifications) => {
    expect(await change({ qualifications })).toBe('invalid')
  })

  test('stand on papers with her own, where she wants them, and a paper keeps what it was issued with', async () => {
    const { consult, issue } = issuing(clinic)
    const encounterId = await consult()
    const before = await read((await issue(encounterId)).documentId)
    await change({
      ...{ rqe: '71933', qualifications: [GERIATRICS, ENDOCRINOLOGY] },
      ...{ paperPhone: '(11) 98765-0000', paperEmail: 'Helena@Example.com' },
    })
    const after = await read((await issue(encounterId)).documentId)
    expect(after.shown.author).toMatchObject({
      qualifications: [
        { specialty: 'Clínica médica', rqe: '71933' },
        { specialty: 'Endocrinologia e metabologia', rqe: '71934' },
      ],
      ...{ phone: '+5511987650000', email: 'helena@example.com' },
    })
    expect(before.shown.author).toMatchObject({ qualifications: [], phone: null, email: null })
  })

  test('that a paper of before named in one number are read as it was printed', async () => {
    const { consult, issue } = issuing(clinic)
    const { documentId } = await issue(await consult())
    const { raw } = clinic.db
    raw.exec('DROP TRIGGER document_frozen')
    const paths = ['qualifications', 'phone', 'email'].map((name) => `'$.author.${name}'`).join()
    raw.exec(`UPDATE document SET shown = json_set(json_remove(shown, ${paths}), '$.author.rqe', '71933')`)
    const { author } = (await read(documentId)).shown
    expect(author).toMatchObject({ rqe: '71933', qualifications: null, phone: null, email: null })
  })

  test('are told to patients, and how she is reached on papers is not', async () => {
    await change({ qualifications: [ENDOCRINOLOGY], paperPhone: '(11) 98765-0000' })
    expect(await helenas('joana')).toMatchObject({ qualifications: [ENDOCRINOLOGY], paperPhone: null })
    expect(await helenas()).toMatchObject({ paperPhone: '+5511987650000' })
  })
})
