import type { Input } from '../../preload/contract/index.ts'
import type { NoteDiagnosis } from '../../preload/contract/note-diagnosis.ts'
import { PASSWORD, type ClinicFixture } from './clinic-fixture.ts'

type Sent = Input<'note.add'>
type Values = NonNullable<Sent['values']>
type Diagnoses = NonNullable<Sent['diagnoses']>

export const HIGH: NoteDiagnosis = {
  code: 'I10',
  words: 'Hipertensão essencial',
  table: 'inicial 1',
  role: 'principal',
}
export const BACK: NoteDiagnosis = { code: 'M545', words: 'Lombalgia', table: 'inicial 1', role: 'secondary' }

/** A value as it is to be. */
export const right = (item: string, text: string, inWords = false): Values[number] => ({
  item,
  text,
  inWords,
})
/** A value that was entered in error. */
export const mistaken = (item: string): Values[number] => ({ item, text: null, inWords: false })

/** A rectification of a note without words of its own. */
export const rectification = (noteId: string, values: Values, diagnoses: Diagnoses = []): Sent => ({
  ...{ noteId, kind: 'correction', reason: 'Estava trocado', text: '', password: PASSWORD },
  ...{ values, diagnoses },
})

/** Helena puts her own note right, a minute after whatever was before. */
export async function rectify(
  clinic: ClinicFixture,
  noteId: string,
  values: Values,
  diagnoses: Diagnoses = [],
) {
  clinic.tick(60_000)
  return clinic.as('helena').ask('note.add', rectification(noteId, values, diagnoses))
}
