import type { Input } from '../../preload/contract/index.ts'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import type { ClinicFixture } from './clinic-fixture.ts'
import { PASSWORD } from './clinic-fixture.ts'
import { typedCard } from './people.ts'
import { when } from './when.ts'

export const PHONE = '+5511987654321'
/** One person, written down twice. */
export const luiz = { name: 'Luiz Carlos de Souza', birthDate: '1984-05-12', motherName: 'Thereza de Souza' }
export const luis = {
  name: 'LUIS CARLOS SOUSA',
  birthDate: '1984-12-05',
  phone: PHONE,
  motherName: 'Teresa Sousa',
}

type Merge = Input<'duplicate.merge'>

export const TEXT = {
  complaint: 'Cefaleia pulsátil',
  examination: '',
  assessment: '',
  plan: '',
  vitals: NOTHING_TYPED,
}

/** What a clerk does with cards that may be one person, in short words. */
export function merging(clinic: ClinicFixture) {
  const read = (patientId: string) => clinic.as('livia').ask('patient.read', { patientId })

  async function merge(survivorId: string, duplicateId: string, changes: Partial<Merge> = {}) {
    return clinic.as('livia').call('duplicate.merge', {
      survivorId,
      survivorVersion: (await read(survivorId)).version,
      duplicateId,
      duplicateVersion: (await read(duplicateId)).version,
      take: [],
      photoIdChecked: false,
      ...changes,
    })
  }

  return {
    read,
    merge,
    async merged(survivorId: string, duplicateId: string, changes: Partial<Merge> = {}) {
      const answer = await merge(survivorId, duplicateId, changes)
      if (!answer.ok) throw new Error(answer.error.code)
      return answer.value.mergeId
    },
    async refusal(answer: ReturnType<typeof merge>) {
      const result = await answer
      return result.ok ? 'ok' : result.error.code
    },
    undo: (mergeId: string) => clinic.as('livia').code('duplicate.unmerge', { mergeId }),
    pairs: () => clinic.as('livia').ask('duplicate.pairs', {}),
    compare: (firstId: string, secondId: string) =>
      clinic.as('livia').ask('duplicate.compare', { firstId, secondId }),
    async register(changes: Parameters<typeof typedCard>[0]) {
      const input = typedCard(changes)
      return (await clinic.as('livia').ask('patient.register', input)).patientId
    },
    async book(patientId: string, start: string, doctor: 'helena' | 'renato' = 'helena') {
      const { id: practitionerId, visit: visitTypeId } = clinic[doctor]
      const wish = { patientId, practitionerId, visitTypeId, ...when(start) }
      return (await clinic.as('livia').ask('visit.book', wish)).appointmentId
    },
    /** A consultation of today up to its signature. */
    async seeAndSign(appointmentId: string, patientId: string) {
      const helena = clinic.as('helena')
      await helena.ask('visit.step', { appointmentId, version: 1, step: 'start' })
      const { openEncounterId } = await helena.ask('record.cover', { patientId })
      const signing = { encounterId: openEncounterId ?? '', version: 0, content: TEXT, password: PASSWORD }
      return (await helena.ask('note.sign', signing)).noteId
    },
  }
}
