import type { Input } from '../../../preload/contract/index.ts'
import type { ClinicFixture } from '../../helpers/clinic-fixture.ts'
import { kindId } from '../../helpers/visit-kinds.ts'
import { booked, helenaAt, TUESDAY, type PlansOf } from './plan.ts'

const seriesOf = (clinic: ClinicFixture): Input<'series.book'> => ({
  ...helenaAt(clinic, `${TUESDAY}T09:00`),
  patientId: clinic.patients.teresa,
  rule: 'FREQ=WEEKLY;COUNT=3',
  changes: [],
})
const bookSeries = (clinic: ClinicFixture) => clinic.as('livia').ask('series.book', seriesOf(clinic))

const closingOf = (clinic: ClinicFixture): Input<'closing.add'> => ({
  practitionerId: clinic.helena.id,
  fromDate: TUESDAY,
  toDate: TUESDAY,
  startMinute: null,
  endMinute: null,
  reason: 'Congresso',
})
const close = (clinic: ClinicFixture) => clinic.as('livia').ask('closing.add', closingOf(clinic))

const wishOf = (clinic: ClinicFixture): Input<'waiting.add'> => ({
  patientId: clinic.patients.hugo,
  practitionerId: clinic.helena.id,
  specialty: null,
  kindId: kindId(clinic.db, 'Consulta'),
  minutes: 30,
  weekdays: 127,
  fromMinute: 0,
  toMinute: 1440,
  urgency: 'normal',
  note: null,
  appointmentId: null,
})

export const batchPlans: PlansOf<
  | 'series.book'
  | 'series.move'
  | 'series.cancel'
  | 'series.undo'
  | 'closing.add'
  | 'closing.add-own'
  | 'closing.remove-own'
  | 'closing.remove'
  | 'closing.apply'
  | 'waiting.add'
  | 'waiting.set-kind'
  | 'waiting.close'
  | 'waiting.book'
> = {
  'series.book': async (clinic) => ({ by: clinic.as('livia'), input: seriesOf(clinic) }),
  'series.move': async (clinic) => {
    const { visits } = await bookSeries(clinic)
    const to = { ...helenaAt(clinic, `${TUESDAY}T10:00`), changes: [] }
    const named = { appointmentId: visits[0]?.appointmentId ?? '', version: 1, scope: 'all' as const }
    return { by: clinic.as('livia'), input: { ...named, ...to } }
  },
  'series.cancel': async (clinic) => {
    const { visits } = await bookSeries(clinic)
    const named = { appointmentId: visits[0]?.appointmentId ?? '', version: 1, scope: 'all' as const }
    return { by: clinic.as('livia'), input: { ...named, reason: 'clinic' } }
  },
  'series.undo': async (clinic) => {
    const { batchId } = await bookSeries(clinic)
    return { by: clinic.as('livia'), input: { batchId } }
  },
  'closing.add': async (clinic) => ({ by: clinic.as('livia'), input: closingOf(clinic) }),
  'closing.add-own': async (clinic) => {
    const { practitionerId: _own, ...span } = closingOf(clinic)
    return { by: clinic.as('helena'), input: span }
  },
  'closing.remove-own': async (clinic) => {
    const { practitionerId: _own, ...span } = closingOf(clinic)
    const { id } = await clinic.as('helena').ask('closing.add-own', span)
    return { by: clinic.as('helena'), input: { id } }
  },
  'closing.remove': async (clinic) => {
    const { id } = await close(clinic)
    return { by: clinic.as('livia'), input: { id } }
  },
  'closing.apply': async (clinic) => {
    const appointmentId = await booked(clinic)
    const { id } = await close(clinic)
    const cancels = [{ appointmentId, version: 1, reason: 'practitioner-away' as const }]
    return { by: clinic.as('livia'), input: { id, moves: [], cancels } }
  },
  'waiting.add': async (clinic) => ({ by: clinic.as('livia'), input: wishOf(clinic) }),
  'waiting.set-kind': async (clinic) => {
    const { id } = await clinic.as('livia').ask('waiting.add', wishOf(clinic))
    return { by: clinic.as('livia'), input: { id, kindId: kindId(clinic.db, 'Check-up') } }
  },
  'waiting.close': async (clinic) => {
    const { id } = await clinic.as('livia').ask('waiting.add', wishOf(clinic))
    return { by: clinic.as('livia'), input: { id, outcome: 'withdrawn' } }
  },
  'waiting.book': async (clinic) => {
    const { id } = await clinic.as('livia').ask('waiting.add', wishOf(clinic))
    const input = { id, ...helenaAt(clinic, `${TUESDAY}T09:00`), giveUpOld: null }
    return { by: clinic.as('livia'), input }
  },
}
