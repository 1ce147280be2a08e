import { afterEach, beforeEach, expect, test } from 'vitest'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { newId } from '../helpers/database.ts'
import { insurerId } from '../helpers/insurers.ts'
import { merging } from '../helpers/merging.ts'
import { sentBack, typedCard } from '../helpers/people.ts'
import { when } from '../helpers/when.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const sueli = () => clinic.as('sueli')
const livia = () => clinic.as('livia')
const TUESDAY = '2026-11-24'

async function insured(name: string, convenio: string, plan: string | null = null) {
  const card = { name, insurerId: insurerId(clinic.db, convenio), insurerPlanId: plan }
  return (await livia().ask('patient.register', typedCard(card))).patientId
}
const book = (patientId: string, time: string) =>
  livia().ask('visit.book', {
    patientId,
    practitionerId: clinic.helena.id,
    visitTypeId: clinic.helena.visit,
    ...when(`${TUESDAY}T${time}`),
  })
const limit = (insurer: string, most: number) =>
  sueli().ask('schedule.add-limit', {
    practitionerId: clinic.helena.id,
    insurer,
    weekday: null,
    startMinute: 480,
    endMinute: 720,
    most,
  })
const cardOf = async (patientId: string) => (await livia().ask('patient.read', { patientId })).card
const words = () =>
  clinic.db.raw.prepare('SELECT insurer FROM appointment ORDER BY start_minute').pluck().all()

test('a new name goes to cards, plans stay, limits and coming visits follow; what took place keeps its words', async () => {
  const id = insurerId(clinic.db, 'Saúde Ipê')
  const change = { id, cardFormat: '9999', active: true }
  await sueli().ask('insurer.change', {
    ...change,
    name: 'Saúde Ipê',
    plans: [{ id: null, name: 'Básico', active: true }],
  })
  const [plan] = (await livia().ask('insurer.list', {}))[0]?.plans ?? []
  const ana = await insured('Ana Luz', 'Saúde Ipê', plan?.id ?? '')
  await book(ana, '08:00')
  await book(ana, '09:00')
  clinic.db.raw.exec(`UPDATE appointment SET status = 'fulfilled' WHERE start_minute = 480`)
  await limit('Saúde Ipê', 1)
  await sueli().ask('insurer.change', { ...change, name: 'Ipê Amarelo', plans: [] })
  expect(await cardOf(ana)).toMatchObject({ insurer: 'Ipê Amarelo', insurerId: id, insurerPlan: 'Básico' })
  expect(words()).toEqual(['Saúde Ipê', 'Ipê Amarelo'])
  const { limits } = await sueli().ask('schedule.read', {})
  expect(limits.map(({ insurer, most }) => [insurer, most])).toEqual([['Ipê Amarelo', 1]])
})

test('a report counts what took place under the name a convênio has today, whatever it was called then', async () => {
  const [ipe, boa] = [insurerId(clinic.db, 'Saúde Ipê'), insurerId(clinic.db, 'Boa')]
  const rename = (name: string) =>
    sueli().ask('insurer.change', { id: ipe, name, cardFormat: null, active: true, plans: [] })
  const [ana, bia] = [await insured('Ana Luz', 'Saúde Ipê'), await insured('Bia Reis', 'Boa')]
  for (const [patient, time] of [
    [ana, '08:00'],
    [ana, '09:00'],
    [bia, '10:00'],
  ] as const) {
    await book(patient, time)
    await rename(`Ipê às ${time}`)
    clinic.db.raw.exec(`UPDATE appointment SET status = 'fulfilled'`)
  }
  const report = async () => (await sueli().ask('report.read', { from: TUESDAY, days: 1 })).insurers
  expect(new Set(words()).size).toBe(3)
  expect(await report()).toEqual([
    { name: 'Ipê às 10:00', visits: 2 },
    { name: 'Boa', visits: 1 },
  ])
  // A name of before may come back, and whoever is united counts with the other.
  await rename('Saúde Ipê')
  await rename('Ipê às 08:00')
  await rename('saude ipe')
  await sueli().ask('insurer.unite', { id: boa, into: ipe })
  expect(await report()).toEqual([{ name: 'saude ipe', visits: 3 }])
})

test('a name that another has, or had before they were united, is refused; so is a plan of another', async () => {
  const [ipe, boa] = [insurerId(clinic.db, 'Saúde Ipê'), insurerId(clinic.db, 'Saúde Boa')]
  const change = { id: boa, cardFormat: null, active: true, plans: [] }
  expect(await sueli().code('insurer.add', { name: 'SAUDE IPE', cardFormat: null })).toBe('name-taken')
  expect(await sueli().code('insurer.change', { ...change, name: 'saúde ipê' })).toBe('name-taken')
  await sueli().ask('insurer.change', {
    ...change,
    name: 'Saúde Boa',
    plans: [{ id: null, name: 'Ouro', active: true }],
  })
  const list = await sueli().ask('insurer.list', {})
  const plans = list.find(({ id }) => id === boa)?.plans ?? []
  expect(await sueli().code('insurer.change', { ...change, id: ipe, name: 'Ipê', plans })).toBe('not-found')
  const bia = await insured('Bia Reis', 'Saúde Ipê', plans[0]?.id ?? '')
  expect(await cardOf(bia)).toMatchObject({ insurer: 'Saúde Ipê', insurerPlanId: null })
  await sueli().ask('insurer.unite', { id: ipe, into: boa })
  expect(await sueli().code('insurer.add', { name: 'Saúde Ipê', cardFormat: null })).toBe('name-taken')
  expect(await sueli().code('insurer.unite', { id: boa, into: boa })).toBe('not-found')
})

test('a card with a convênio that the clinic does not have is refused, and nothing is registered', async () => {
  const card = typedCard({ name: 'Ana Luz', insurerId: newId() })
  expect(await livia().code('patient.register', card)).toBe('not-found')
  const ana = await insured('Ana Luz', 'Ipê')
  const update = { patientId: ana, version: 1, card }
  expect(await livia().code('patient.update', update)).toBe('not-found')
  expect(await cardOf(ana)).toMatchObject({ insurer: 'Ipê' })
})

test('a convênio out of use stays on the cards that have it, and is given to no other card', async () => {
  const ipe = insurerId(clinic.db, 'Saúde Ipê')
  const ana = await insured('Ana Luz', 'Saúde Ipê')
  await sueli().ask('insurer.change', {
    id: ipe,
    name: 'Saúde Ipê',
    cardFormat: null,
    active: false,
    plans: [],
  })
  expect(await livia().code('patient.register', typedCard({ name: 'Bia Reis', insurerId: ipe }))).toBe(
    'not-found',
  )
  const desk = merging(clinic)
  const change = async (id: string) => {
    const { card, version } = await desk.read(id)
    const sent = { ...sentBack(card), district: 'Centro', insurerId: ipe }
    return livia().code('patient.update', { patientId: id, version, card: sent })
  }
  expect(await change(ana)).toBe('ok')
  expect(await change(await desk.register({ name: 'Caio Dias' }))).toBe('not-found')
})

test('uniting says before what each limit counts, then and now, and afterwards counts just that', async () => {
  const [one, other] = [insurerId(clinic.db, 'Ipê'), insurerId(clinic.db, 'Saúde Ipê')]
  const [ana, bia] = [await insured('Ana Luz', 'Ipê'), await insured('Bia Reis', 'Saúde Ipê')]
  await book(ana, '08:00')
  await book(bia, '09:00')
  await limit('Saúde Ipê', 1)
  const touched = await sueli().ask('insurer.touches', { id: one, into: other })
  expect(touched).toMatchObject({
    patients: 1,
    visits: 1,
    limits: [{ most: 1, before: { visits: 1, beyond: 0 }, after: { visits: 2, beyond: 1 } }],
  })
  await sueli().ask('insurer.unite', { id: one, into: other })
  expect(await cardOf(ana)).toMatchObject({ insurer: 'Saúde Ipê', insurerId: other })
  const after = await sueli().ask('insurer.touches', { id: other, into: null })
  expect(after.limits.map(({ before }) => before)).toEqual(touched.limits.map(({ after }) => after))
  // Whoever still has the old entry in a form gets the one it was united with.
  expect(await cardOf(await insured('Caio Reis', 'Ipê'))).toMatchObject({ insurerId: other })
})

test('a merge of cards can be taken back after the convênio of one was united, and gives the one it is now', async () => {
  const [one, other] = [insurerId(clinic.db, 'Ipê'), insurerId(clinic.db, 'Saúde Ipê')]
  const [kept, gone] = [await insured('Ana Luz', 'Ipê'), await insured('Ana Luz', 'Saúde Boa')]
  const mergeId = await merging(clinic).merged(kept, gone, { take: ['insurer'] })
  await sueli().ask('insurer.unite', { id: one, into: other })
  await livia().ask('duplicate.unmerge', { mergeId })
  expect(await cardOf(kept)).toMatchObject({ insurer: 'Saúde Ipê', insurerId: other })
  expect(await cardOf(gone)).toMatchObject({ insurer: 'Saúde Boa' })
})
