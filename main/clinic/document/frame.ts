import { councilLine, namesShown } from '../../../db/note-body.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import type { Encounter } from '../../../db/repositories/encounters.ts'
import { findPatient, type PatientCard } from '../../../db/repositories/patients.ts'
import type { PractitionerRow } from '../../../db/repositories/practitioners.ts'
import { listQualifications } from '../../../db/repositories/qualifications.ts'
import type { DocumentKind, DocumentShown } from '../../../preload/contract/document-content.ts'
import { isKept } from '../../../preload/contract/prescription-kinds.ts'
import type { Handle } from '../context.ts'
import { minuteOfClock } from './visit-times.ts'

type Author = DocumentShown['author']
export type Frame = Omit<DocumentShown, 'rule'>

const PROFESSIONS: Readonly<Record<string, NonNullable<Author['profession']>>> = {
  CRM: 'medical',
  CRO: 'dental',
  CRP: 'psychological',
}

/** A professional as papers name him: the specialty of the card, and of the others with a register those he wants on them. */
export async function professionalAuthor(db: Handle, practitioner: PractitionerRow): Promise<Author> {
  const { specialty, rqe } = practitioner
  const more = await listQualifications(db, [practitioner.id])
  return {
    name: practitioner.name,
    council: councilLine(practitioner),
    profession: PROFESSIONS[practitioner.council] ?? null,
    ...{ rqe, specialty },
    qualifications: [
      ...(rqe === null ? [] : [{ specialty, rqe }]),
      ...more.filter(({ onPapers }) => onPapers).map((one) => ({ specialty: one.specialty, rqe: one.rqe })),
    ],
    phone: practitioner.paperPhone,
    email: practitioner.paperEmail,
  }
}

/** Whoever sits at the reception: nothing of a professional stands on her papers. */
export const deskAuthor = (name: string): Author => ({
  ...{ name, council: null, profession: null, rqe: null, specialty: null },
  ...{ qualifications: [], phone: null, email: null },
})

/** Where a patient lives, in one line; null where the street is not known. */
function addressLine({
  street,
  streetNumber,
  complement,
  district,
  city,
  state,
}: PatientCard): string | null {
  if (street === null) return null
  return [street, streetNumber, complement, district, city, state].filter(Boolean).join(', ')
}

/** What stands around the words of a paper of this patient's now; undefined where there is no such patient. */
export async function frameOf(
  db: Handle,
  patientId: string,
  around: { readonly author: Author; readonly visitDate: string | null; readonly localNow: string },
): Promise<Frame | undefined> {
  const clinic = await readClinic(db)
  const patient = await findPatient(db, patientId)
  if (!clinic || !patient) return undefined
  const { name, cnpj, cnes, phone, street, city, state, postalCode, practice, logo } = clinic
  return {
    clinic: { name, cnpj, cnes, phone, street, city, state, postalCode, practice, logo },
    author: around.author,
    patient: {
      ...namesShown(patient.card),
      ...{ birthDate: patient.card.birthDate, cpf: patient.card.cpf, address: addressLine(patient.card) },
      passport: patient.card.cpf === null ? patient.card.passport : null,
      sex: patient.card.sexAtBirth,
    },
    visitDate: around.visitDate,
    at: around.localNow,
  }
}

/** Papers on which a social name stands alone, where a CPF says beside it who it is. */
const SOCIAL_ALONE: readonly DocumentKind[] = ['prescription', 'exams', 'referral', 'guidance', 'summary']

/** The frame as a paper of this kind shows it. */
export function shownOn(kind: DocumentKind, frame: Frame, rule: DocumentShown['rule']): DocumentShown {
  const { cpf, legalName, address, sex } = frame.patient
  const alone = SOCIAL_ALONE.includes(kind) && cpf !== null
  // Where somebody lives is nobody's business but a pharmacy's.
  const home = kind === 'prescription' || isKept(kind) ? address : null
  return {
    ...frame,
    patient: {
      ...frame.patient,
      legalName: alone ? null : legalName,
      address: home,
      sex: isKept(kind) ? sex : null,
    },
    rule,
  }
}

/** The day of an encounter's visit; a call or a result is none, and nobody was here for it. */
export const visitDateOf = (encounter: Encounter | null): string | null =>
  encounter?.visit ? encounter.date : null

/** From when until when somebody was in an encounter's visit, as far as it is known. */
export function encounterTimes({ visit, startedAt, finishedAt }: Encounter, zone: string) {
  const from = visit?.recordedLate ? null : minuteOfClock(visit?.arrivedAt ?? startedAt, zone)
  return {
    from: from ?? visit?.startMinute ?? minuteOfClock(startedAt, zone),
    to: finishedAt === null || visit?.recordedLate ? null : minuteOfClock(finishedAt, zone),
  }
}
