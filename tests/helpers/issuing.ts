import type { DocumentContent, TypedContent } from '../../preload/contract/document-content.ts'
import { MONDAY, type ClinicFixture, type Who } from './clinic-fixture.ts'

export const LEAVE = {
  kind: 'leave',
  days: 2,
  from: MONDAY,
  purpose: 'trabalho',
  times: null,
  text: '',
  retroactive: null,
  cid: [],
  disclosure: null,
} as const satisfies DocumentContent

export const PRESCRIPTION = {
  kind: 'prescription',
  medicines: [
    {
      name: 'Losartana Potássica 50 mg comprimido',
      route: 'via oral',
      posology: '1 comprimido 1 vez ao dia, uso contínuo',
      quantity: '30 comprimidos',
      despite: null,
      need: 'simple',
      beyond: null,
    },
  ],
  text: '',
} as const satisfies DocumentContent

export const EXAMS = {
  kind: 'exams',
  items: [{ name: 'Hemograma completo', remark: null }],
  indication: '',
  preparation: '',
  priority: 'routine',
  cid: [],
} as const satisfies DocumentContent

export const REPORT = { kind: 'report', purpose: null, text: 'Em seguimento.' } as const

export const SUMMARY = {
  kind: 'summary',
  chosen: {
    sections: [{ title: 'Conduta', text: 'Caminhar três vezes por semana.' }],
    diagnoses: [{ code: 'I10', words: 'Hipertensão essencial' }],
    inUse: [{ name: 'Losartana Potássica 50 mg comprimido', posology: '1 comprimido pela manhã' }],
    next: [{ date: '2026-12-21', startMinute: 600, visitType: 'Retorno' }],
  },
  text: '',
} as const satisfies DocumentContent

/** Consultations under way, and papers that are issued in them. */
export function issuing(clinic: ClinicFixture) {
  const asked = { replaces: null }

  /** Starts the consultation of a new visit of Teresa's, or of another patient's. */
  async function consult(
    patientId = clinic.patients.teresa,
    start = `${MONDAY}T10:30`,
    who: 'helena' | 'renato' = 'helena',
  ): Promise<string> {
    const { id: practitionerId, visit: visitTypeId } = clinic[who]
    const [date = '', clock = ''] = start.split('T')
    const [hours = 0, minutes = 0] = clock.split(':').map(Number)
    const where = { patientId, practitionerId, visitTypeId, date, startMinute: hours * 60 + minutes }
    const { appointmentId } = await clinic.as('livia').ask('visit.book', where)
    await clinic.as(who).ask('visit.step', { appointmentId, version: 1, step: 'start' })
    const cover = await clinic.as(who).ask('record.cover', { patientId })
    return cover.openEncounterId ?? ''
  }

  const issue = (
    encounterId: string | null,
    content: TypedContent = LEAVE,
    patientId = clinic.patients.teresa,
    who: Who = 'helena',
  ) => clinic.as(who).ask('document.issue', { ...asked, patientId, encounterId, content })

  const refusal = (
    encounterId: string | null,
    content: TypedContent,
    patientId = clinic.patients.teresa,
    who: Who = 'helena',
  ) => clinic.as(who).code('document.issue', { ...asked, patientId, encounterId, content })

  return { consult, issue, refusal }
}
