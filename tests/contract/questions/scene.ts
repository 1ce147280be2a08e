import type { Input, QueryName } from '../../../preload/contract/index.ts'
import { MONDAY, type ClinicFixture, type Person } from '../../helpers/clinic-fixture.ts'
import { askedCopy } from '../../helpers/copy-requests.ts'
import { insurerId } from '../../helpers/insurers.ts'
import { issuing } from '../../helpers/issuing.ts'
import { merging } from '../../helpers/merging.ts'
import { addNurse, arrived } from '../../helpers/nurse.ts'
import { kindId } from '../../helpers/visit-kinds.ts'
import { when } from '../../helpers/when.ts'

export const TUESDAY = '2026-11-24'
export const NINE = `${TUESDAY}T09:00`

/** What was done in a clinic before its questions are asked: something for each of them to tell. */
export interface Scene {
  readonly clinic: ClinicFixture
  /** A visit of Teresa's that was signed today. */
  readonly signed: { readonly appointmentId: string; readonly noteId: string; readonly encounterId: string }
  /** The first of Hugo's visits each Tuesday at eleven with Helena. */
  readonly inSeries: string
  /** Renato is away on Tuesday, when Joana has a visit at nine. */
  readonly closingId: string
  /** Teresa wishes to see Helena on a Tuesday between nine and ten. */
  readonly wishId: string
  /** An allergy of Teresa's. */
  readonly statementId: string
  /** A nurse, and the visit of somebody who has arrived. */
  readonly noemi: Person
  readonly arrived: string
  /** A sick note of Teresa's, of that visit. */
  readonly documentId: string
}

/** Who asks, and what. */
export type QuestionsOf<N extends QueryName> = {
  readonly [K in N]: (scene: Scene) => { readonly by: Person; readonly input: Input<K> }
}

export async function setScene(clinic: ClinicFixture): Promise<Scene> {
  const { helena, renato, patients } = clinic
  const livia = clinic.as('livia')
  const withHelena = { practitionerId: helena.id, visitTypeId: helena.visit }
  const clerk = merging(clinic)
  insurerId(clinic.db, 'Saúde Ipê')
  const appointmentId = await clerk.book(patients.teresa, `${MONDAY}T10:30`)
  const noteId = await clerk.seeAndSign(appointmentId, patients.teresa)
  const encounterId = clinic.db.raw.prepare('SELECT id FROM encounter').pluck().get() as string
  const { visits } = await livia.ask('series.book', {
    ...withHelena,
    patientId: patients.hugo,
    ...when(`${TUESDAY}T11:00`),
    rule: 'FREQ=WEEKLY;COUNT=2',
    changes: [],
  })
  await clerk.book(patients.joana, NINE, 'renato')
  const moved = await clerk.book(patients.hugo, '2026-11-25T09:00')
  await livia.ask('visit.reschedule', {
    ...withHelena,
    appointmentId: moved,
    version: 1,
    ...when('2026-11-25T10:00'),
  })
  const closing = await livia.ask('closing.add', {
    practitionerId: renato.id,
    fromDate: TUESDAY,
    toDate: TUESDAY,
    startMinute: null,
    endMinute: null,
    reason: 'Congresso',
  })
  const wish = await livia.ask('waiting.add', {
    patientId: patients.teresa,
    practitionerId: helena.id,
    specialty: null,
    kindId: kindId(clinic.db, 'Consulta'),
    minutes: 30,
    weekdays: 2,
    fromMinute: 540,
    toMinute: 600,
    urgency: 'normal',
    note: null,
    appointmentId: null,
  })
  const { statementId } = await clinic.as('helena').ask('statement.enter', {
    patientId: patients.teresa,
    encounterId,
    content: {
      kind: 'allergy',
      substance: 'Dipirona',
      reaction: null,
      criticality: 'high',
      status: 'active',
    },
  })
  await clinic.as('helena').ask('reminder.write', {
    ...{ patientId: patients.teresa, encounterId, team: true, text: 'Rever a creatinina', due: MONDAY },
  })
  await askedCopy(clinic)
  const { noemi } = await addNurse(clinic)
  const { documentId } = await issuing(clinic).issue(encounterId)
  return {
    clinic,
    documentId,
    signed: { appointmentId, noteId, encounterId },
    inSeries: visits[0]?.appointmentId ?? '',
    closingId: closing.id,
    wishId: wish.id,
    statementId,
    noemi: noemi(),
    arrived: await arrived(clinic, '16:00'),
  }
}
