import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attach } from '../helpers/attaching.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { EXAMS, issuing } from '../helpers/issuing.ts'
import { helenaIsHere } from '../helpers/left-drafts.ts'
import { merging } from '../helpers/merging.ts'
import { addNurse, triageOf } from '../helpers/nurse.ts'
import { rectification, right } from '../helpers/rectifying.ts'
import { allergy, misplacing } from '../helpers/wrong-charts.ts'

// One clinic for all: each test unites cards of its own.
let clinic: ClinicFixture
beforeAll(async () => {
  clinic = await clinicFixture()
})
afterAll(() => clinic.close())

interface Scene {
  readonly patientId: string
  /** Of the card that was united with it: a note, a paper, a consultation that has begun. */
  readonly noteId: string
  readonly documentId: string
  readonly encounterId: string
  /** Of whom it is asked: a visit for which he is here. */
  readonly appointmentId: string
}

/** Two cards with everything that something can be written to, and how they became one. */
async function united(isHere = false) {
  const cards = merging(clinic)
  const desk = misplacing(clinic)
  const [patientId, gone] = [
    await cards.register({ name: 'Ana Dias' }),
    await cards.register({ name: 'Ana M Dias' }),
  ]
  const helena = clinic.as('helena')
  const openChart = (id: string) => helena.ask('record.give-reason', { patientId: id, reason: 'Ligou hoje' })
  await openChart(gone)
  const begin = () => helena.ask('record.begin-contact', { patientId: gone, contact: 'phone' })
  const { encounterId: signed } = await begin()
  const { documentId } = await issuing(clinic).issue(signed, EXAMS, gone)
  const noteId = await desk.sign(signed)
  const { encounterId } = await begin()
  const appointmentId = isHere ? await cards.book(gone, `${MONDAY}T15:30`) : ''
  if (isHere) await clinic.as('livia').ask('visit.step', { appointmentId, version: 1, step: 'arrive' })
  const mergeId = await cards.merged(patientId, gone)
  await openChart(patientId)
  clinic.tick(60_000)
  return { mergeId, scene: { patientId, noteId, documentId, encounterId, appointmentId } }
}

const helena = () => clinic.as('helena')
const draftOf = async ({ encounterId }: Scene) => {
  const [template] = await helena().ask('template.list', {})
  const content = {
    ...{ templateVersionId: template?.versionId ?? '', vitals: triageOf('').vitals },
    texts: [{ key: 'complaint', title: 'Queixa', text: 'Dor' }],
  }
  return helena().ask('note.save-draft', { encounterId, version: 0, content, caret: null })
}

/** What writes a row into each table of the record, in a chart that was united a minute before. */
const WRITERS: Readonly<Record<string, (scene: Scene) => Promise<unknown>>> = {
  note: ({ encounterId }) => misplacing(clinic).sign(encounterId),
  addendum: ({ noteId }) => {
    const added = { kind: 'addendum' as const, reason: null, text: 'Trouxe o exame.', password: PASSWORD }
    return helena().ask('note.add', { noteId, ...added })
  },
  rectification: ({ noteId }) => helena().ask('note.add', rectification(noteId, [right('1', '81,3')])),
  statement_version: ({ patientId }) => misplacing(clinic).enter(patientId, null, allergy('Dipirona')),
  'statement_version, of what nothing writes yet': ({ patientId }) => attach(clinic, patientId),
  wrong_chart: ({ noteId }) => misplacing(clinic).move(noteId, clinic.patients.hugo),
  document: ({ patientId }) => issuing(clinic).issue(null, EXAMS, patientId),
  document_void: ({ documentId }) =>
    helena().ask('document.void', { documentId, reason: 'Trocado', wrongChart: false }),
  reminder: ({ patientId, encounterId }) =>
    helena().ask('reminder.write', { patientId, encounterId, due: MONDAY, team: true, text: 'Ligar' }),
  encounter: ({ patientId }) => helena().ask('record.begin-contact', { patientId, contact: 'phone' }),
  note_draft: draftOf,
  async kept_draft(scene) {
    await draftOf(scene)
    await clinic.as('sueli').ask('staff.name-lead', { practitionerId: clinic.renato.id })
    await helenaIsHere(clinic, false)
    const draft = { of: 'consultation' as const, encounterId: scene.encounterId }
    const by = { accountId: clinic.accounts.helena, password: PASSWORD }
    const keeping = { draft, ...by, reason: 'A médica deixou a clínica' }
    await clinic.as('renato').ask('note.keep-left', keeping)
    await helenaIsHere(clinic, true)
  },
  async triage_draft({ appointmentId }) {
    const { noemi } = await addNurse(clinic)
    const { password: _password, ...typed } = triageOf(appointmentId)
    return noemi().ask('triage.save-draft', typed)
  },
}

/** Tables of what is written about a patient: sealed, hanging on a consultation or typed and not signed; by the schema. */
function tablesOfTheRecord(): string[] {
  return clinic.db.raw
    .prepare(
      `SELECT DISTINCT tables.name FROM sqlite_schema AS tables WHERE type = 'table' AND name NOT LIKE 'audit_%' AND (
        EXISTS (SELECT 1 FROM pragma_table_info(tables.name) WHERE name = 'seal')
        OR EXISTS (SELECT 1 FROM pragma_foreign_key_list(tables.name) WHERE "table" IN ('encounter', 'note'))
        OR name GLOB '*_draft' OR name = 'encounter')
        -- What is closed by its parent comes with it.
        AND NOT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'trigger' AND name = tables.name || '_closed')
      ORDER BY 1`,
    )
    .pluck()
    .all() as string[]
}

describe('a merge after which something was written', () => {
  test('is tried with every table of the record', () => {
    const tried = Object.keys(WRITERS).map((name) => name.split(',')[0])
    expect([...new Set(tried)].sort()).toEqual(tablesOfTheRecord())
  })

  test.each(Object.keys(WRITERS))('is not taken back: %s', async (table) => {
    const { mergeId, scene } = await united(table === 'triage_draft')
    await WRITERS[table]?.(scene)
    expect(await merging(clinic).undo(mergeId)).toBe('merge-changed')
  })

  test('control: with nothing written it is', async () => {
    const { mergeId } = await united()
    expect(await merging(clinic).undo(mergeId)).toBe('ok')
  })
})
