import type { Input } from '../../preload/contract/index.ts'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import { MONDAY, PASSWORD, type ClinicFixture } from './clinic-fixture.ts'
import { merging } from './merging.ts'

/** Stands in every field of words of a note in the wrong chart. */
export const MARKER = 'mk-de-outro'

type Content = Input<'statement.enter'>['content']
type Signing = Partial<Pick<Input<'note.sign'>, 'secrecy' | 'guardianHidden'>>

/** What Helena writes in a visit of one person that is about another. */
export function misplacing(clinic: ClinicFixture) {
  const helena = clinic.as('helena')

  async function begin(patientId: string, time = '10:30'): Promise<string> {
    const appointmentId = await merging(clinic).book(patientId, `${MONDAY}T${time}`)
    const { encounterId } = await helena.ask('visit.step', { appointmentId, version: 1, step: 'start' })
    return encounterId ?? ''
  }

  return {
    begin,
    async sign(encounterId: string, how: Signing = {}, word = MARKER): Promise<string> {
      const [template] = await helena.ask('template.list', {})
      const texts = ['complaint', 'assessment', 'plan'].map((key) => ({
        key,
        title: key,
        text: `${word} ${key}`,
      }))
      const content = {
        ...{ templateVersionId: template?.versionId ?? '', texts },
        vitals: { ...NOTHING_TYPED, weight: '71,3', pressure: '12x8' },
        diagnoses: [{ code: null, words: `${word} hipótese`, table: null, role: 'principal' as const }],
      }
      const input = { encounterId, version: 0, content, password: PASSWORD, ...how }
      return (await helena.ask('note.sign', input)).noteId
    },
    enter: (patientId: string, encounterId: string | null, content: Content, secret = false) =>
      helena.ask('statement.enter', { patientId, encounterId, content, secret }),
    input: (noteId: string, patientId: string, more: Partial<Input<'note.wrong-chart'>> = {}) => ({
      ...{
        noteId,
        patientId,
        reason: 'Abri a ficha errada',
        wrongVisit: 'took-place' as const,
        password: PASSWORD,
      },
      ...more,
    }),
    /** Says that a note belongs to another patient; gives the new one. */
    async move(noteId: string, patientId: string, more: Partial<Input<'note.wrong-chart'>> = {}) {
      const input = {
        noteId,
        patientId,
        reason: 'Abri a ficha errada',
        wrongVisit: 'took-place' as const,
        password: PASSWORD,
      }
      return (await helena.ask('note.wrong-chart', { ...input, ...more })).noteId
    },
    /** A chart, opened with a reason where that is needed. */
    async open(patientId: string) {
      await helena.ask('record.give-reason', { patientId, reason: 'Conferir o prontuário' })
      const page = await helena.ask('record.timeline', { patientId })
      const known = await helena.ask('statement.list', { patientId })
      const { findings } = await helena.ask('record.verify', { patientId })
      return { ...page, statements: known.statements, findings }
    },
  }
}

export const allergy = (word: string): Content => ({
  kind: 'allergy',
  substance: word,
  reaction: null,
  criticality: 'high',
  status: 'active',
})
