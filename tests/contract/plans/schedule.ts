import type { ClinicFixture } from '../../helpers/clinic-fixture.ts'
import { insurerId } from '../../helpers/insurers.ts'
import { kindId } from '../../helpers/visit-kinds.ts'
import { TUESDAY, type PlansOf } from './plan.ts'

const HOURS = { startMinute: 1080, endMinute: 1200 }
const extraOf = ({ helena }: ClinicFixture) => ({
  practitionerId: helena.id,
  date: TUESDAY,
  ...HOURS,
  reason: 'Mutirão',
})
const limitOf = ({ helena, db }: ClinicFixture) => ({
  practitionerId: helena.id,
  insurerId: insurerId(db, 'Saúde Imaginária'),
  weekday: null,
  startMinute: 480,
  endMinute: 720,
  most: 2,
})

export const schedulePlans: PlansOf<
  | 'schedule.add-extra'
  | 'schedule.add-block'
  | 'schedule.add-limit'
  | 'schedule.remove'
  | 'schedule.remove-limit'
  | 'schedule.set-rooms'
  | 'schedule.add-kind'
  | 'schedule.change-kind'
  | 'insurer.add'
  | 'insurer.change'
  | 'insurer.unite'
  | 'schedule.set-visit-type'
  | 'schedule.set-terms'
  | 'schedule.set-patient-rules'
> = {
  'schedule.add-extra': async (clinic) => ({ by: clinic.as('livia'), input: extraOf(clinic) }),
  'schedule.add-block': async (clinic) => ({
    by: clinic.as('livia'),
    input: {
      practitionerId: null,
      startMinute: 720,
      endMinute: 780,
      firstDate: TUESDAY,
      rule: 'FREQ=WEEKLY;COUNT=4',
      reason: 'Reunião',
    },
  }),
  'schedule.add-limit': async (clinic) => ({ by: clinic.as('sueli'), input: limitOf(clinic) }),
  'schedule.remove': async (clinic) => {
    const { id } = await clinic.as('livia').ask('schedule.add-extra', extraOf(clinic))
    return { by: clinic.as('livia'), input: { kind: 'extra', id } }
  },
  'schedule.remove-limit': async (clinic) => {
    const { id } = await clinic.as('sueli').ask('schedule.add-limit', limitOf(clinic))
    return { by: clinic.as('sueli'), input: { id } }
  },
  'schedule.set-rooms': async (clinic) => ({
    by: clinic.as('sueli'),
    input: { rooms: [{ id: null, name: 'Sala 1', active: true }] },
  }),
  'schedule.add-kind': async (clinic) => ({
    by: clinic.as('sueli'),
    input: { name: 'Avaliação', followUp: false },
  }),
  'schedule.change-kind': async (clinic) => ({
    by: clinic.as('sueli'),
    input: { id: kindId(clinic.db, 'Consulta'), name: 'Primeira consulta', followUp: false, active: true },
  }),
  'insurer.add': async (clinic) => ({
    by: clinic.as('sueli'),
    input: { name: 'Saúde Ipê', cardFormat: '9999 9999' },
  }),
  'insurer.change': async (clinic) => ({
    by: clinic.as('sueli'),
    input: {
      id: insurerId(clinic.db, 'Saúde Ipê'),
      name: 'Saúde Ipê Amarelo',
      cardFormat: null,
      active: true,
      plans: [{ id: null, name: 'Básico', active: true }],
    },
  }),
  'insurer.unite': async (clinic) => ({
    by: clinic.as('sueli'),
    input: { id: insurerId(clinic.db, 'Ipê'), into: insurerId(clinic.db, 'Saúde Ipê') },
  }),
  'schedule.set-visit-type': async (clinic) => {
    const needs = { bufferBefore: 0, bufferAfter: 10, roomNeed: 'none' as const, roomIds: [] }
    return { by: clinic.as('sueli'), input: { visitTypeId: clinic.helena.visit, ...needs } }
  },
  'schedule.set-terms': async (clinic) => ({
    by: clinic.as('sueli'),
    input: { practitionerId: clinic.helena.id, returnDays: 30, overbookLimit: 1 },
  }),
  'schedule.set-patient-rules': async (clinic) => ({
    by: clinic.as('sueli'),
    input: { noticeMinutes: 60, horizonDays: 90 },
  }),
}
