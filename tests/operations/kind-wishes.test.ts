import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { newId } from '../helpers/database.ts'

const TUESDAY = '2026-11-24'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const livia = () => clinic.as('livia')
const sueli = () => clinic.as('sueli')
/** The kind that Renato's visits are of, whatever it is called meanwhile. */
const consulta = () =>
  String(
    clinic.db.raw.prepare('SELECT kind_id FROM visit_type WHERE id = ?').pluck().get(clinic.renato.visit),
  )
const rename = (name: string, active = true) =>
  sueli().ask('schedule.change-kind', { id: consulta(), name, followUp: false, active })

describe('who waits', () => {
  const wish = (): Input<'waiting.add'> => ({
    patientId: clinic.patients.teresa,
    practitionerId: clinic.renato.id,
    specialty: null,
    kindId: consulta(),
    minutes: 40,
    weekdays: 127,
    fromMinute: 0,
    toMinute: 1440,
    urgency: 'normal',
    note: null,
    appointmentId: null,
  })
  const gap = () => ({ practitionerId: clinic.renato.id, date: TUESDAY, startMinute: 540, endMinute: 600 })

  test('for a kind that is renamed is offered what is free, under the new name', async () => {
    const { id } = await livia().ask('waiting.add', wish())
    await rename('Primeira consulta')
    expect(await livia().ask('waiting.list', {})).toMatchObject([
      { id, offered: true, visitType: 'Primeira consulta' },
    ])
    expect(await livia().ask('waiting.matches', gap())).toMatchObject([
      { id, visitTypeId: clinic.renato.visit },
    ])
    const [first] = await livia().ask('waiting.openings', { id })
    if (!first) throw new Error('nothing is free')
    const { endMinute: _end, ...place } = first
    await livia().ask('waiting.book', { id, ...place, giveUpOld: null })
  })

  test('for what nobody offers any more is shown, keeps its words, and is told what is meant', async () => {
    const { id } = await livia().ask('waiting.add', wish())
    clinic.db.raw.exec(`UPDATE waiting_list SET kind_id = NULL, visit_type = 'Consulta longa'`)
    const [entry] = await livia().ask('waiting.list', {})
    expect(entry).toMatchObject({ id, kindId: null, visitType: 'Consulta longa', offered: false })
    expect(await sueli().ask('schedule.kinds', {})).toMatchObject({ unplaced: 1 })
    expect(await livia().ask('waiting.matches', gap())).toEqual([])
    expect(await livia().ask('waiting.openings', { id })).toEqual([])
    expect(await livia().code('waiting.set-kind', { id, kindId: newId() })).toBe('not-found')
    await livia().ask('waiting.set-kind', { id, kindId: consulta() })
    expect(await livia().ask('waiting.list', {})).toMatchObject([
      { id, offered: true, visitType: 'Consulta' },
    ])
    expect(await livia().ask('waiting.matches', gap())).toHaveLength(1)
    expect(await sueli().ask('schedule.kinds', {})).toMatchObject({ unplaced: 0 })
  })

  test('for a kind that is retired is shown', async () => {
    await livia().ask('waiting.add', wish())
    await rename('Consulta', false)
    expect(await livia().ask('waiting.list', {})).toMatchObject([{ offered: false }])
    expect(await livia().code('waiting.add', { ...wish(), patientId: clinic.patients.hugo })).toBe(
      'not-found',
    )
  })
})
