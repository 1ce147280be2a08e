import type { Writer } from '../handles.ts'
import { councilLine, namesShown, SEAL_FORMAT, type NoteShown } from '../note-body.ts'
import { columnsOf, templateParts } from '../note-sections.ts'
import { insertContact, setEncounterEnd } from '../repositories/encounters.ts'
import { findFirstBuiltIn } from '../repositories/note-templates.ts'
import { insertNote } from '../repositories/notes.ts'
import { insertPractitioner } from '../repositories/practitioners.ts'
import type { Calendar } from './calendar.ts'
import type { Chance } from './chance.ts'
import type { SealNote } from './record-rows.ts'
import type { PracticeVisit } from './visits.ts'
import { measure } from './vitals.ts'

const DIASTOLIC = '8462-4'
const BEFORE_VISIT = 12
const HEARD = [
  'Tontura ao levantar desde ontem.',
  'Dor de cabeça leve; não tomou nada hoje.',
  'Sem queixa agora. Em jejum desde as 22h.',
]

/** The nurse of the practice clinic; she offers no visits of her own. */
export function makeNurse(chance: Chance) {
  return {
    id: chance.id(),
    accountId: chance.id(),
    userName: 'noemi',
    name: 'Noemi Faria',
    treatment: 'Noemi',
    ...{ council: 'COREN', councilNumber: '061204', councilState: 'SP', rqe: null },
    specialty: 'Enfermagem',
  }
}

type PracticeNurse = ReturnType<typeof makeNurse>

export async function addNurse(tx: Writer, nurse: PracticeNurse, createdAt: string): Promise<void> {
  const { accountId: _account, userName: _user, ...card } = nurse
  await insertPractitioner(tx, {
    ...card,
    room: 'Triagem',
    roomId: null,
    paperPhone: null,
    paperEmail: null,
    active: true,
    createdAt,
  })
}

/** What she measured and heard of the first people of today, before their consultations. */
export async function addTriages(
  tx: Writer,
  nurse: PracticeNurse,
  about: {
    readonly calendar: Calendar
    readonly visits: readonly PracticeVisit[]
    readonly chance: Chance
    readonly key: Uint8Array
    readonly sealOf: SealNote
  },
): Promise<void> {
  const { calendar, visits, chance, key, sealOf } = about
  const template = await findFirstBuiltIn(tx, 'triage')
  if (!template) throw new RangeError('no template of triages')
  const seen = visits.filter(({ date, status }) => date === calendar.today && status === 'fulfilled')
  for (const [at, text] of HEARD.entries()) {
    const visit = seen[at]
    if (!visit) continue
    const { patient, date } = visit
    const minute = visit.startMinute - BEFORE_VISIT
    const signedAt = calendar.instant(date, minute)
    const clock = [Math.floor(minute / 60), minute % 60]
      .map((part) => String(part).padStart(2, '0'))
      .join(':')
    const [encounterId, id] = [chance.id(), chance.id()]
    const begun = { id: encounterId, patientId: patient.id, practitionerId: nurse.id }
    await insertContact(tx, { ...begun, contact: 'triage', startedAt: signedAt, date })
    await setEncounterEnd(tx, encounterId, signedAt)
    const observations = measure(chance, 'Clínica médica', patient).map(({ code, value, unit }, place) => ({
      ...{ id: chance.id(), code, value, unit, typed: String(value), comparator: null, words: null },
      ...{ measuredAt: `${date}T${clock}`, measuredBy: nurse.accountId, source: 'triage' as const },
      ...{ position: null, place: code === DIASTOLIC ? place - 1 : place },
    }))
    const sections = template.sections.map(({ key: section, kind, title }) => ({
      ...{ key: section, kind, title },
      text: kind === 'vitals' ? '' : text,
    }))
    const around: NoteShown = {
      author: { name: nurse.name, council: councilLine(nurse) },
      patient: namesShown(patient.card),
      visit: { type: 'Triagem', date },
    }
    const shown = JSON.stringify(around)
    const said = { encounterId, template, sections, observations, diagnoses: [] }
    const parts = templateParts(said)
    const who = { id, patientId: patient.id, accountId: nurse.accountId, practitionerId: nurse.id, signedAt }
    await insertNote(tx, {
      ...{ ...who, encounterId, ...columnsOf(sections), observations, diagnoses: [] },
      ...{ templateVersionId: template.versionId, secrecy: 'open', guardianHidden: false },
      seal: sealOf(key, { ...who, over: null }, shown, parts),
      ...{ sealFormat: SEAL_FORMAT, shown, parts: JSON.stringify(parts) },
    })
  }
}
