import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noteBody, type SealedPart } from '../../db/note-body.ts'
import { findNote } from '../../db/repositories/notes.ts'
import { sealOf, sealOfFormat1 } from '../../main/clinic/record/seal.ts'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { when } from '../helpers/when.ts'

let clinic: ClinicFixture
let noteId: string
beforeEach(async () => {
  clinic = await clinicFixture()
  const { id: practitionerId, visit: visitTypeId } = clinic.helena
  const patientId = clinic.patients.teresa
  const wish = { patientId, practitionerId, visitTypeId, ...when(`${MONDAY}T10:30`) }
  const { appointmentId } = await clinic.as('livia').ask('visit.book', wish)
  const helena = clinic.as('helena')
  const { encounterId } = await helena.ask('visit.step', { appointmentId, version: 1, step: 'start' })
  const content = {
    complaint: 'Dor',
    examination: '',
    assessment: '',
    plan: 'Repouso',
    vitals: { ...NOTHING_TYPED, weight: '71,4' },
  }
  const input = { encounterId: encounterId ?? '', version: 0, content, password: PASSWORD }
  noteId = (await helena.ask('note.sign', input)).noteId
})
afterEach(() => clinic.close())

const addition = () => ({
  noteId,
  kind: 'addendum' as const,
  reason: null,
  text: 'Trouxe o exame.',
  password: PASSWORD,
})

describe('what a seal covers', () => {
  test('shows who signed it and for whom as it was signed, whatever the cards say since', async () => {
    const helena = clinic.as('helena')
    await helena.ask('note.add', addition())
    const signed = await helena.ask('note.read', { noteId })
    expect(signed).toMatchObject({ patientName: 'Teresa Amaral', authorCouncil: 'CRM-SP 084207' })
    const { raw } = clinic.db
    raw.exec(`UPDATE practitioner SET name = 'Outra Pessoa', council_number = '999999' WHERE id = '${clinic.helena.id}';
      UPDATE patient SET name = 'Outro Nome'; UPDATE visit_kind SET name = 'Outro tipo' WHERE name = 'Consulta';
      UPDATE appointment SET visit_type_name = 'Outro tipo'`)
    expect(await helena.ask('note.read', { noteId })).toEqual(signed)
    expect(await helena.ask('note.verify', { noteId })).toMatchObject({ intact: true })
    clinic.paper('printed')
    await helena.ask('note.print', { noteId })
    expect(clinic.prints.at(-1)?.data).toMatchObject({ patient: { name: 'Teresa Amaral' }, note: signed })
  })

  test('stands with its whole seal in its row of the trail, and in no other row', async () => {
    const note = await findNote(clinic.db.read, noteId)
    const rows = await clinic.db.read
      .selectFrom('audit_event')
      .select(['event', 'subject_id as noteId', 'seal', 'row_format as format'])
      .where('seal', 'is not', null)
      .execute()
    expect(rows).toEqual([{ event: 'note.signed', noteId, seal: note?.seal, format: 2 }])
  })

  test('says so when another name was put in the place of the sealed one', async () => {
    const { raw } = clinic.db
    raw.exec(`DROP TRIGGER note_frozen;
      UPDATE note SET shown = replace(shown, 'CRM-SP 084207', 'CRM-SP 999999')`)
    expect(await clinic.as('helena').ask('note.verify', { noteId })).toMatchObject({ intact: false })
  })

  test('control: a seal of format 1 has no names, and shows and holds what the cards say', async () => {
    const { raw } = clinic.db
    const key = raw.prepare(`SELECT bytes FROM installation_key WHERE name = 'audit'`).pluck().get() as Buffer
    const note = await findNote(clinic.db.read, noteId)
    if (!note) throw new Error('the note is gone')
    const seal = sealOfFormat1(key, { ...note, patientId: note.signedFor, over: null }, noteBody(note))
    raw.exec('DROP TRIGGER note_frozen')
    raw.prepare('UPDATE note SET seal_format = 1, shown = NULL, seal = ?').run(seal)
    raw.exec(`UPDATE practitioner SET council_number = '999999' WHERE id = '${clinic.helena.id}'`)
    const helena = clinic.as('helena')
    expect(await helena.ask('note.read', { noteId })).toMatchObject({
      patientName: null,
      authorCouncil: 'CRM-SP 999999',
    })
    expect(await helena.ask('note.verify', { noteId })).toMatchObject({ intact: true })
  })

  test('has a seal of its own for each part: none stands for another', () => {
    const key = Buffer.alloc(32, 7)
    const who = { id: 'a', patientId: 'b', accountId: 'c', practitionerId: 'd', signedAt: 'e', over: null }
    const seal = (parts: SealedPart[]) => sealOf(key, who, '{}', parts)
    const part = { kind: 'text', key: 'plan', content: ['Repouso'] }
    const all = [
      [part],
      [part, part],
      [{ ...part, kind: 'checklist' }],
      [{ ...part, key: 'complaint' }],
      [{ ...part, content: ['Repouso', null] }],
      [],
    ]
    expect(new Set(all.map(seal)).size).toBe(all.length)
    const other = { ...part, key: 'complaint' }
    expect(seal([part, other])).toBe(seal([other, part]))
  })
})
