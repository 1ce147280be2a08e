import { insurerId } from '../../helpers/insurers.ts'
import { kindId } from '../../helpers/visit-kinds.ts'
import { when } from '../../helpers/when.ts'
import { NINE, TUESDAY, type QuestionsOf, type Scene } from './scene.ts'

const withHelena = ({ clinic }: Scene) => ({
  practitionerId: clinic.helena.id,
  visitTypeId: clinic.helena.visit,
})
const livia = ({ clinic }: Scene) => clinic.as('livia')

/** When visits are, and when they could be. */
export const timeQuestions: QuestionsOf<
  | 'agenda.day'
  | 'agenda.grid'
  | 'queue.own'
  | 'help.own'
  | 'help.waiting'
  | 'visit.history'
  | 'visit.untold'
  | 'visit.count-untold'
  | 'booking.month'
  | 'agenda.week'
  | 'series.check'
  | 'series.check-move'
  | 'booking.days'
  | 'booking.explain'
  | 'booking.meant-for'
  | 'booking.find'
  | 'visit.mine'
  | 'booking.openings'
  | 'booking.return-terms'
  | 'series.read'
  | 'visit.slip'
  | 'closing.affected'
  | 'closing.holidays'
  | 'closing.list'
  | 'closing.own'
  | 'closing.hits'
  | 'closing.own-hits'
  | 'closing.proposals'
  | 'message.confirmation-days'
  | 'message.confirmations'
  | 'message.numbers'
  | 'message.words'
  | 'queue.arrivals'
  | 'report.read'
  | 'schedule.read'
  | 'schedule.kinds'
  | 'insurer.list'
  | 'insurer.touches'
  | 'schedule.hits'
  | 'schedule.outside'
  | 'schedule.count-outside'
  | 'waiting.list'
  | 'waiting.matches'
  | 'waiting.openings'
> = {
  'agenda.day': (scene) => ({ by: livia(scene), input: { date: TUESDAY } }),
  'agenda.grid': (scene) => ({ by: livia(scene), input: { date: TUESDAY } }),
  'visit.history': (scene) => ({ by: livia(scene), input: { appointmentId: scene.inSeries } }),
  'visit.untold': (scene) => ({ by: livia(scene), input: {} }),
  'visit.count-untold': (scene) => ({ by: livia(scene), input: {} }),
  'booking.month': (scene) => ({ by: livia(scene), input: { month: '2026-11', practitionerId: null } }),
  'agenda.week': (scene) => ({
    by: livia(scene),
    input: { practitionerId: scene.clinic.helena.id, from: TUESDAY },
  }),
  'series.check': (scene) => ({
    by: livia(scene),
    input: {
      ...withHelena(scene),
      patientId: scene.clinic.patients.teresa,
      ...when(NINE),
      rule: 'FREQ=WEEKLY;COUNT=2',
    },
  }),
  'series.check-move': (scene) => ({
    by: livia(scene),
    input: { ...withHelena(scene), appointmentId: scene.inSeries, version: 1, scope: 'all', ...when(NINE) },
  }),
  'booking.days': (scene) => ({
    by: livia(scene),
    input: {
      practitionerId: scene.clinic.helena.id,
      kindId: kindId(scene.clinic.db, 'Consulta'),
      patientId: scene.clinic.patients.teresa,
      from: TUESDAY,
      days: 1,
    },
  }),
  'booking.meant-for': (scene) => ({
    by: livia(scene),
    input: { patientId: scene.clinic.patients.teresa, visitTypeId: withHelena(scene).visitTypeId },
  }),
  'booking.explain': (scene) => ({
    by: livia(scene),
    input: { ...withHelena(scene), patientId: scene.clinic.patients.teresa, ...when(NINE) },
  }),
  'booking.find': (scene) => ({
    by: livia(scene),
    input: {
      kindId: kindId(scene.clinic.db, 'Consulta'),
      patientId: scene.clinic.patients.teresa,
      from: TUESDAY,
      days: 1,
      perDay: 20,
      most: 60,
    },
  }),
  'visit.mine': ({ clinic }) => ({ by: clinic.as('joana'), input: {} }),
  'booking.openings': (scene) => ({
    by: livia(scene),
    input: { ...withHelena(scene), patientId: scene.clinic.patients.teresa, from: TUESDAY, days: 1 },
  }),
  'booking.return-terms': (scene) => ({
    by: livia(scene),
    input: { patientId: scene.clinic.patients.teresa, practitionerId: scene.clinic.helena.id },
  }),
  'series.read': (scene) => ({ by: livia(scene), input: { appointmentId: scene.inSeries } }),
  'visit.slip': (scene) => ({ by: livia(scene), input: { appointmentId: scene.inSeries } }),
  'closing.affected': (scene) => ({ by: livia(scene), input: { id: scene.closingId } }),
  'closing.holidays': (scene) => ({ by: livia(scene), input: { year: 2026 } }),
  'closing.list': (scene) => ({ by: livia(scene), input: { from: TUESDAY, to: TUESDAY } }),
  'closing.hits': (scene) => ({
    by: livia(scene),
    input: { practitionerId: null, fromDate: TUESDAY, toDate: TUESDAY, startMinute: null, endMinute: null },
  }),
  'closing.own': ({ clinic }) => ({ by: clinic.as('helena'), input: {} }),
  'closing.own-hits': ({ clinic }) => ({
    by: clinic.as('helena'),
    input: { fromDate: TUESDAY, toDate: TUESDAY, startMinute: null, endMinute: null },
  }),
  'closing.proposals': (scene) => ({ by: livia(scene), input: { id: scene.closingId } }),
  'message.confirmation-days': (scene) => ({ by: livia(scene), input: {} }),
  'message.confirmations': (scene) => ({ by: livia(scene), input: { date: TUESDAY } }),
  'message.numbers': (scene) => ({ by: livia(scene), input: { appointmentId: scene.inSeries } }),
  'message.words': (scene) => ({ by: livia(scene), input: {} }),
  'help.own': ({ clinic }) => ({ by: clinic.window('totem', 'kiosk'), input: {} }),
  'help.waiting': (scene) => ({ by: livia(scene), input: {} }),
  'queue.own': (scene) => ({ by: scene.clinic.as('helena'), input: {} }),
  'queue.arrivals': (scene) => ({ by: livia(scene), input: {} }),
  'report.read': (scene) => ({ by: livia(scene), input: { from: TUESDAY, days: 1 } }),
  'schedule.hits': (scene) => ({
    by: livia(scene),
    input: { professional: { practitionerId: scene.clinic.helena.id, active: false, hours: [] } },
  }),
  'schedule.outside': (scene) => ({ by: livia(scene), input: {} }),
  'schedule.count-outside': (scene) => ({ by: livia(scene), input: {} }),
  'schedule.kinds': (scene) => ({ by: livia(scene), input: {} }),
  'insurer.list': (scene) => ({ by: livia(scene), input: {} }),
  'insurer.touches': (scene) => ({
    by: scene.clinic.as('sueli'),
    input: { id: insurerId(scene.clinic.db, 'Saúde Ipê'), into: null },
  }),
  'schedule.read': (scene) => ({ by: livia(scene), input: {} }),
  'waiting.list': (scene) => ({ by: livia(scene), input: {} }),
  'waiting.matches': (scene) => ({
    by: livia(scene),
    input: { practitionerId: scene.clinic.helena.id, date: TUESDAY, startMinute: 540, endMinute: 570 },
  }),
  'waiting.openings': (scene) => ({ by: livia(scene), input: { id: scene.wishId } }),
}
