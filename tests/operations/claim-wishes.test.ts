import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { claiming, type Claiming } from '../helpers/claiming.ts'
import type { ClinicFixture } from '../helpers/clinic-fixture.ts'
import { kindId } from '../helpers/visit-kinds.ts'

let scene: Claiming
let clinic: ClinicFixture
beforeEach(async () => {
  scene = await claiming()
  clinic = scene.clinic
})
afterEach(() => clinic.close())

describe('an account that is linked to a card', () => {
  const wish = (patientId: string) => ({
    patientId,
    practitionerId: clinic.helena.id,
    specialty: null,
    kindId: kindId(clinic.db, 'Consulta'),
    minutes: 30,
    weekdays: 127,
    fromMinute: 0,
    toMinute: 1440,
    urgency: 'normal' as const,
    note: null,
    appointmentId: null,
  })
  const livia = () => clinic.as('livia')
  const waiting = async () =>
    (await livia().ask('waiting.list', {})).map(({ id, patientId }) => [id, patientId])

  test('waits once for what both cards waited for, in the turn of whoever waited longer', async () => {
    const first = await livia().ask('waiting.add', wish(scene.provisional))
    clinic.tick(1_000)
    await livia().ask('waiting.add', wish(scene.known))
    clinic.tick(1_000)
    const other = await livia().ask('waiting.add', { ...wish(scene.known), practitionerId: clinic.renato.id })
    await scene.linked(scene.known)
    expect(await waiting()).toEqual([
      [first.id, scene.known],
      [other.id, scene.known],
    ])
  })

  test('control: different wishes of both wait on', async () => {
    await livia().ask('waiting.add', wish(scene.provisional))
    await livia().ask('waiting.add', { ...wish(scene.known), practitionerId: clinic.renato.id })
    await scene.linked(scene.known)
    expect((await waiting()).map(([, patientId]) => patientId)).toEqual([scene.known, scene.known])
  })
})
