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
const limitOf = (insurerId: string, most: number) => ({
  practitionerId: clinic.helena.id,
  insurerId,
  weekday: null,
  startMinute: 480,
  endMinute: 720,
  most,
})
const limit = (id: string, most: number) => sueli().ask('schedule.add-limit', limitOf(id, most))
const rename = (id: string, name: string) =>
  sueli().ask('insurer.change', { id, name, cardFormat: null, active: true, plans: [] })
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
  await limit(id, 1)
  await sueli().ask('insurer.change', { ...change, name: 'Ipê Amarelo', plans: [] })
  expect(await cardOf(ana)).toMatchObject({ insurer: 'Ipê Amarelo', insurerId: id, insurerPlan: 'Básico' })
  expect(words()).toEqual(['Saúde Ipê', 'Ipê Amarelo'])
  const { limits } = await sueli().ask('schedule.read', {})
  expect(limits.map(({ insurer, most }) => [insurer, most])).toEqual([['Ipê Amarelo', 1]])
})

test('a report counts what took place under the name a convênio has today, whatever it was called then', async () => {
  const [ipe, boa] = [insurerId(clinic.db, 'Saúde Ipê'), insurerId(clinic.db, 'Boa')]
  const [ana, bia] = [await insured('Ana Luz', 'Saúde Ipê'), await insured('Bia Reis', 'Boa')]
  for (const [patient, time] of [
    [ana, '08:00'],
    [ana, '09:00'],
    [bia, '10:00'],
  ] as const) {
    await book(patient, time)
    await rename(ipe, `Ipê às ${time}`)
    clinic.db.raw.exec(`UPDATE appointment SET status = 'fulfilled'`)
  }
  const report = async () => (await sueli().ask('report.read', { from: TUESDAY, days: 1 })).insurers
  expect(new Set(words()).size).toBe(3)
  expect(await report()).toEqual([
    {
      name: 'Ipê às 10:00',
      visits: 2,
      before: [
        { name: 'Ipê às 08:00', visits: 1 },
        { name: 'Ipê às 09:00', visits: 1 },
      ],
    },
    { name: 'Boa', visits: 1, before: [] },
  ])
  // A name of before may come back, and whoever is united counts with the other.
  await rename(ipe, 'Saúde Ipê')
  await rename(ipe, 'Ipê às 08:00')
  await rename(ipe, 'saude ipe')
  await sueli().ask('insurer.unite', { id: boa, into: ipe })
  expect(await report()).toMatchObject([
    { name: 'saude ipe', visits: 3, before: expect.arrayContaining([{ name: 'Boa', visits: 1 }]) },
  ])
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
  await limit(other, 1)
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

const day = async () =>
  (await livia().ask('agenda.day', { date: TUESDAY })).map(({ startMinute, insurer }) => [
    startMinute,
    insurer,
  ])
const setStatus = (status: string, startMinute: number) =>
  clinic.db.raw.prepare('UPDATE appointment SET status = ? WHERE start_minute = ?').run(status, startMinute)

test('a limit is of a convênio, whatever the page that set it still called it', async () => {
  const [ipe, boa] = [insurerId(clinic.db, 'Saúde Ipê'), insurerId(clinic.db, 'Boa')]
  await rename(ipe, 'Ipê Amarelo')
  await limit(ipe, 1)
  await sueli().ask('insurer.unite', { id: boa, into: ipe })
  await limit(boa, 2)
  const { limits } = await sueli().ask('schedule.read', {})
  expect(limits.map(({ insurer, most }) => [insurer, most]).toSorted()).toEqual([
    ['Ipê Amarelo', 1],
    ['Ipê Amarelo', 2],
  ])
  expect(await sueli().code('schedule.add-limit', limitOf(newId(), 1))).toBe('not-found')
})

test('whoever arrived counts for the limit after a rename and a union, under the words of the arrival', async () => {
  const [ipe, boa] = [insurerId(clinic.db, 'Saúde Ipê'), insurerId(clinic.db, 'Boa')]
  const [ana, bia] = [await insured('Ana Luz', 'Saúde Ipê'), await insured('Bia Reis', 'Boa')]
  await book(ana, '08:00')
  await book(bia, '09:00')
  for (const minute of [480, 540]) setStatus('arrived', minute)
  await limit(ipe, 2)
  const { helena } = clinic
  const asked = { practitionerId: helena.id, visitTypeId: helena.visit, patientId: ana }
  const morning = async () =>
    (await livia().ask('booking.openings', { ...asked, from: TUESDAY, days: 1 }))
      .flatMap(({ starts }) => starts)
      .filter((start) => start < 720)
  const why = async () => livia().ask('booking.explain', { ...asked, ...when(`${TUESDAY}T10:00`) })
  const hits = () => sueli().ask('schedule.hits', { limit: limitOf(ipe, 1) })
  expect(await morning()).not.toEqual([])
  await rename(ipe, 'Ipê Amarelo')
  expect(await hits()).toMatchObject({ count: 0 })
  await sueli().ask('insurer.unite', { id: boa, into: ipe })
  expect(await day()).toEqual([
    [480, 'Saúde Ipê'],
    [540, 'Boa'],
  ])
  expect(await morning()).toEqual([])
  expect(await why()).toMatchObject([{ reason: 'insurer-limit' }])
  expect(await hits()).toMatchObject({ count: 1 })
  const { limits } = await sueli().ask('insurer.touches', { id: ipe, into: null })
  expect(limits).toMatchObject([{ before: { visits: 2 } }])
})

test('what an arrived visit says stays as it was; one whose arrival is undone follows the card again', async () => {
  const ana = await insured('Ana Luz', 'Saúde Ipê')
  await book(ana, '08:00')
  await book(ana, '09:00')
  setStatus('arrived', 480)
  const { card, version } = await merging(clinic).read(ana)
  const other = { ...sentBack(card), insurerId: insurerId(clinic.db, 'Boa') }
  await livia().ask('patient.update', { patientId: ana, version, card: other })
  expect(await day()).toEqual([
    [480, 'Saúde Ipê'],
    [540, 'Boa'],
  ])
  setStatus('booked', 480)
  expect(await day()).toEqual([
    [480, 'Boa'],
    [540, 'Boa'],
  ])
})

test('a plan of another convênio is refused, and nothing of the card is changed', async () => {
  const [ipe, boa] = [insurerId(clinic.db, 'Saúde Ipê'), insurerId(clinic.db, 'Boa')]
  for (const id of [ipe, boa])
    await sueli().ask('insurer.change', {
      id,
      name: id === ipe ? 'Saúde Ipê' : 'Boa',
      cardFormat: null,
      active: true,
      plans: [{ id: null, name: id === ipe ? 'Ouro' : 'Prata', active: true }],
    })
  const list = await livia().ask('insurer.list', {})
  const planOf = (id: string) => list.find((one) => one.id === id)?.plans[0]?.id ?? ''
  const ana = await insured('Ana Luz', 'Saúde Ipê', planOf(ipe))
  const change = async (plan: string) => {
    const { card, version } = await merging(clinic).read(ana)
    const sent = { ...sentBack(card), district: 'Centro', insurerPlanId: plan }
    return livia().code('patient.update', { patientId: ana, version, card: sent })
  }
  for (const plan of [planOf(boa), newId()]) expect(await change(plan)).toBe('not-found')
  expect(await cardOf(ana)).toMatchObject({ insurerPlan: 'Ouro', district: null })
  // Particular has no plan, and a card without one is whole.
  expect(
    await livia().code('patient.register', typedCard({ name: 'Bia Reis', insurerPlanId: planOf(boa) })),
  ).toBe('not-found')
  expect(await change(planOf(ipe))).toBe('ok')
})
