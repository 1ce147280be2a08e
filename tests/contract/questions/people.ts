import { PRESCRIPTION } from '../../helpers/issuing.ts'
import { OFFICIAL_LIST } from '../../helpers/medicine-lists.ts'
import { when } from '../../helpers/when.ts'
import { NINE, type QuestionsOf, type Scene } from './scene.ts'

const livia = ({ clinic }: Scene) => clinic.as('livia')
const sueli = ({ clinic }: Scene) => clinic.as('sueli')
const helena = ({ clinic }: Scene) => clinic.as('helena')
const joana = ({ clinic }: Scene) => clinic.as('joana')
const teresa = ({ clinic }: Scene) => clinic.patients.teresa

/** Who people are, what was written of them, and what the clinic is. */
export const peopleQuestions: QuestionsOf<
  | 'claim.list'
  | 'account.notices'
  | 'account.patients'
  | 'account.photo'
  | 'claim.refusals'
  | 'account.read'
  | 'account.weigh-password'
  | 'audit.list'
  | 'audit.sheet'
  | 'backup.list'
  | 'backup.progress'
  | 'backup.folders'
  | 'backup.awaiting-folders'
  | 'clinic.read'
  | 'clinic.logo'
  | 'clinic.sheet'
  | 'record.encounter'
  | 'note.read'
  | 'note.verify'
  | 'note.left-drafts'
  | 'note.brought'
  | 'duplicate.compare'
  | 'duplicate.pairs'
  | 'duplicate.candidates'
  | 'patient.history'
  | 'patient.odd-phones'
  | 'patient.photo'
  | 'patient.read'
  | 'patient.relatives'
  | 'patient.search'
  | 'patient.visits'
  | 'practitioner.hours'
  | 'practitioner.list'
  | 'glass.untold'
  | 'record.cover'
  | 'chart.values'
  | 'chart.copies'
  | 'copy.awaited'
  | 'copy.list'
  | 'chart.entries'
  | 'chart.search'
  | 'record.open'
  | 'recovery.sheet'
  | 'record.timeline'
  | 'record.verify'
  | 'session.current'
  | 'clinic.lacks'
  | 'health.measures'
  | 'session.everybody'
  | 'session.present'
  | 'staff.list'
  | 'staff.lead'
  | 'document.list'
  | 'document.changed-doses'
  | 'document.read'
  | 'document.attendance'
  | 'document.rules'
  | 'prescription.need'
  | 'prescription.plan'
  | 'document.renewable'
  | 'prescription.hints'
  | 'prescription.way'
  | 'reminder.list'
  | 'reminder.standing'
  | 'reminder.left'
  | 'snippet.list'
  | 'preset.list'
  | 'statement.list'
  | 'statement.history'
  | 'template.list'
  | 'triage.waiting'
  | 'triage.left'
  | 'triage.sheet'
  | 'triage.rules'
  | 'diagnosis.search'
  | 'medicine.search'
  | 'medicine.groups'
  | 'medicine.list'
  | 'medicine.read-list'
  | 'diagnosis.facts'
  | 'terms.accepted'
  | 'terms.current'
  | 'visit.left-open'
  | 'workstation.papers'
  | 'workstation.read'
> = {
  'visit.left-open': (scene) => ({
    by: sueli(scene),
    input: { practitionerId: scene.clinic.helena.id },
  }),
  'prescription.need': (scene) => ({ by: helena(scene), input: { name: 'Clonazepam 2 mg comprimido' } }),
  'prescription.plan': (scene) => ({
    by: helena(scene),
    input: { medicines: [...PRESCRIPTION.medicines], text: '' },
  }),
  'document.renewable': (scene) => ({ by: helena(scene), input: { patientId: teresa(scene) } }),
  'prescription.hints': (scene) => ({ by: sueli(scene), input: {} }),
  'prescription.way': (scene) => ({ by: sueli(scene), input: {} }),
  'claim.list': (scene) => ({ by: livia(scene), input: { text: '', page: 0 } }),
  'account.notices': (scene) => ({ by: sueli(scene), input: {} }),
  'account.patients': (scene) => ({ by: joana(scene), input: {} }),
  'account.photo': (scene) => ({ by: livia(scene), input: {} }),
  'claim.refusals': (scene) => ({ by: joana(scene), input: {} }),
  'account.read': (scene) => ({ by: livia(scene), input: {} }),
  'account.weigh-password': (scene) => ({
    by: joana(scene),
    input: { password: 'jaboticaba madura 7', personal: [] },
  }),
  // The trail of one event: all of it grows with each question.
  'audit.list': (scene) => ({ by: sueli(scene), input: { event: 'appointment.booked' } }),
  'audit.sheet': (scene) => ({ by: sueli(scene), input: { patientId: scene.clinic.patients.joana } }),
  'backup.list': (scene) => ({ by: sueli(scene), input: {} }),
  'backup.awaiting-folders': (scene) => ({ by: sueli(scene), input: {} }),
  'backup.folders': (scene) => ({ by: sueli(scene), input: {} }),
  'recovery.sheet': (scene) => ({ by: sueli(scene), input: {} }),
  'backup.progress': (scene) => ({ by: sueli(scene), input: {} }),
  'clinic.read': (scene) => ({ by: sueli(scene), input: {} }),
  'clinic.logo': (scene) => ({ by: sueli(scene), input: {} }),
  'clinic.sheet': (scene) => ({ by: sueli(scene), input: {} }),
  'record.encounter': (scene) => ({ by: helena(scene), input: { encounterId: scene.signed.encounterId } }),
  'note.read': (scene) => ({ by: helena(scene), input: { noteId: scene.signed.noteId } }),
  'note.brought': (scene) => ({ by: helena(scene), input: { noteId: scene.signed.noteId } }),
  'note.left-drafts': (scene) => ({ by: helena(scene), input: {} }),
  'note.verify': (scene) => ({ by: helena(scene), input: { noteId: scene.signed.noteId } }),
  'patient.odd-phones': (scene) => ({ by: livia(scene), input: {} }),
  'patient.photo': (scene) => ({ by: livia(scene), input: { patientId: teresa(scene) } }),
  'duplicate.compare': (scene) => ({
    by: livia(scene),
    input: { firstId: teresa(scene), secondId: scene.clinic.patients.hugo },
  }),
  'duplicate.pairs': (scene) => ({ by: livia(scene), input: {} }),
  'duplicate.candidates': (scene) => ({
    by: livia(scene),
    input: {
      name: 'Teresa Amaral',
      socialName: null,
      birthDate: '1984-05-12',
      motherName: null,
      cpf: null,
      phone: null,
      exceptId: null,
    },
  }),
  'patient.history': (scene) => ({ by: livia(scene), input: { patientId: teresa(scene) } }),
  'patient.read': (scene) => ({ by: livia(scene), input: { patientId: teresa(scene) } }),
  'patient.relatives': (scene) => ({ by: livia(scene), input: { patientId: scene.clinic.patients.child } }),
  'patient.search': (scene) => ({ by: livia(scene), input: { text: 'teresa' } }),
  'patient.visits': (scene) => ({ by: livia(scene), input: { patientId: teresa(scene) } }),
  'practitioner.hours': (scene) => ({
    by: livia(scene),
    input: { practitionerId: scene.clinic.helena.id },
  }),
  'practitioner.list': (scene) => ({ by: livia(scene), input: {} }),
  'record.cover': (scene) => ({ by: helena(scene), input: { patientId: teresa(scene) } }),
  'chart.values': (scene) => ({
    by: helena(scene),
    input: { patientId: teresa(scene), field: 'weight' },
  }),
  'chart.copies': (scene) => ({ by: helena(scene), input: { patientId: teresa(scene) } }),
  'copy.awaited': (scene) => ({ by: helena(scene), input: { patientId: null } }),
  'copy.list': (scene) => ({ by: livia(scene), input: { patientId: null } }),
  'chart.entries': (scene) => ({ by: helena(scene), input: { patientId: teresa(scene) } }),
  // A word beside the secret ones, so that none of them is cut by a mark.
  'chart.search': (scene) => ({ by: helena(scene), input: { patientId: teresa(scene), text: 'plan' } }),
  'glass.untold': (scene) => ({ by: helena(scene), input: {} }),
  'record.open': (scene) => ({ by: helena(scene), input: {} }),
  'record.verify': (scene) => ({ by: helena(scene), input: { patientId: teresa(scene) } }),
  'record.timeline': (scene) => ({ by: helena(scene), input: { patientId: teresa(scene) } }),
  'document.list': (scene) => ({
    by: helena(scene),
    input: { patientId: teresa(scene), encounterId: scene.signed.encounterId },
  }),
  'document.changed-doses': (scene) => ({ by: helena(scene), input: { documentId: scene.documentId } }),
  'document.read': (scene) => ({ by: helena(scene), input: { documentId: scene.documentId } }),
  'document.attendance': (scene) => ({
    by: livia(scene),
    input: { appointmentId: scene.signed.appointmentId },
  }),
  'document.rules': (scene) => ({ by: sueli(scene), input: {} }),
  'reminder.list': (scene) => ({ by: helena(scene), input: { patientId: teresa(scene) } }),
  'reminder.left': (scene) => ({ by: sueli(scene), input: { practitionerId: scene.clinic.helena.id } }),
  'reminder.standing': (scene) => ({ by: helena(scene), input: {} }),
  'preset.list': (scene) => ({ by: helena(scene), input: {} }),
  'snippet.list': (scene) => ({ by: helena(scene), input: {} }),
  'triage.left': (scene) => ({ by: scene.noemi, input: {} }),
  'triage.waiting': (scene) => ({ by: scene.noemi, input: {} }),
  'triage.sheet': (scene) => ({ by: scene.noemi, input: { appointmentId: scene.arrived } }),
  'triage.rules': (scene) => ({ by: sueli(scene), input: {} }),
  'template.list': (scene) => ({ by: helena(scene), input: {} }),
  'statement.list': (scene) => ({ by: helena(scene), input: { patientId: teresa(scene) } }),
  'statement.history': (scene) => ({
    by: helena(scene),
    input: { patientId: teresa(scene), statementId: scene.statementId },
  }),
  'medicine.search': (scene) => ({
    by: helena(scene),
    input: { patientId: teresa(scene), text: 'amoxi', besides: [] },
  }),
  'medicine.list': (scene) => ({ by: sueli(scene), input: {} }),
  'medicine.read-list': (scene) => ({ by: sueli(scene), input: { file: OFFICIAL_LIST.file } }),
  'medicine.groups': (scene) => ({ by: helena(scene), input: { text: 'penicilina' } }),
  'diagnosis.facts': (scene) => ({ by: helena(scene), input: { codes: ['I10'], sexAtBirth: null } }),
  'diagnosis.search': (scene) => ({ by: helena(scene), input: { text: 'pressão', sexAtBirth: null } }),
  'session.current': (scene) => ({ by: livia(scene), input: {} }),
  'clinic.lacks': (scene) => ({ by: sueli(scene), input: {} }),
  'health.measures': (scene) => ({ by: sueli(scene), input: {} }),
  'session.everybody': (scene) => ({ by: sueli(scene), input: {} }),
  'session.present': (scene) => ({ by: livia(scene), input: {} }),
  'staff.lead': (scene) => ({ by: sueli(scene), input: {} }),
  'staff.list': (scene) => ({ by: sueli(scene), input: {} }),
  'terms.accepted': (scene) => ({ by: livia(scene), input: {} }),
  'terms.current': (scene) => ({ by: livia(scene), input: { language: 'pt-BR' } }),
  'workstation.papers': (scene) => ({ by: livia(scene), input: {} }),
  'workstation.read': (scene) => ({ by: livia(scene), input: {} }),
}

/** Another window than any that asks holds Helena's nine o'clock. */
export async function holdNine({ clinic }: Scene): Promise<void> {
  const { id: practitionerId, visit: visitTypeId } = clinic.helena
  await clinic.as('hugo').ask('booking.hold', { practitionerId, visitTypeId, ...when(NINE) })
}
