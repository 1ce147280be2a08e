import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import { MONDAY, PASSWORD, type ClinicFixture } from './clinic-fixture.ts'
import { merging } from './merging.ts'
import { writing } from './people.ts'

export const LEFT_REASON = 'A médica deixou a clínica'
export const LEFT_WORDS = 'Dor em aperto há dois dias'

/** What was written of a patient and not signed, in every kind of field. */
export async function contentOf(clinic: ClinicFixture, words = LEFT_WORDS) {
  const [template] = await clinic.as('helena').ask('template.list', {})
  return {
    templateVersionId: template?.versionId ?? '',
    texts: [
      { key: 'complaint', title: 'Queixa', text: words },
      { key: 'skin', title: 'Pele', text: `${words} pele` },
    ],
    vitals: { ...NOTHING_TYPED, pressure: '15x9?' },
    measures: [
      {
        field: 'weight' as const,
        text: '71,3',
        source: 'home' as const,
        when: '',
        position: words,
        inWords: false,
      },
    ],
    diagnoses: [{ code: null, words, table: null, role: 'principal' as const }],
  }
}

/** Whether Helena works here. */
export const helenaIsHere = ({ db, helena }: ClinicFixture, isHere: boolean) =>
  writing(db, (tx) =>
    tx
      .updateTable('practitioner')
      .set({ active: isHere ? 1 : 0 })
      .where('id', '=', helena.id)
      .execute(),
  )

/** Helena writes of Teresa, signs nothing and leaves; Renato is the clinic's responsável técnico. */
export async function leftDraft(clinic: ClinicFixture, words = LEFT_WORDS) {
  await clinic.as('sueli').ask('staff.name-lead', { practitionerId: clinic.renato.id })
  const patientId = clinic.patients.teresa
  const appointmentId = await merging(clinic).book(patientId, `${MONDAY}T15:30`)
  const helena = clinic.as('helena')
  const { encounterId } = await helena.ask('visit.step', { appointmentId, version: 1, step: 'start' })
  const id = encounterId ?? ''
  const draft = { draft: { of: 'consultation' as const, encounterId: id }, accountId: clinic.accounts.helena }
  const content = await contentOf(clinic, words)
  await helena.ask('note.save-draft', { encounterId: id, version: 0, content, caret: null })
  await helenaIsHere(clinic, false)
  return {
    patientId,
    appointmentId,
    draft,
    content,
    keeping: { ...draft, reason: LEFT_REASON, password: PASSWORD },
  }
}
