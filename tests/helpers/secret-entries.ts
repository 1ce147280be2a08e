import type { Input } from '../../preload/contract/index.ts'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import { MONDAY, PASSWORD, type ClinicFixture } from './clinic-fixture.ts'
import { helenaIsHere } from './left-drafts.ts'
import { merging } from './merging.ts'

/** Stands in every field of words that is under secrecy. */
export const MARKER = 'mk-sigilosa'
/** The name of a secret medicine, which warns. */
export const WARNING = 'mk-aviso'
/** Stands in every field of words of what is open to the clinic's doctors. */
export const OPEN_MARKER = 'mk-aberta'

type Signing = Pick<Input<'note.sign'>, 'secrecy'>

const LATER = { open: '11:00', secret: '11:30', own: '14:00', draft: '14:30' }

const texts = (word: string) =>
  ['complaint', 'history', 'examination', 'assessment', 'plan', 'elsewhere'].map((key) => ({
    ...{ key, title: word, text: `${word} ${key}` },
  }))

/** Everything that may be secret of a patient, with this in each of its fields. */
const statements = (word: string): Input<'statement.enter'>['content'][] => [
  { kind: 'problem', code: null, words: word, status: 'active', since: null },
  { kind: 'medication', name: WARNING, posology: word, continuous: true, until: null, stopped: null },
  { kind: 'family-history', words: word, when: null },
  {
    ...{ kind: 'pregnancy', lastPeriod: null, ultrasound: null, gravida: null, para: null, abortions: null },
    ended: { on: '2020', how: word },
  },
  { kind: 'immunization', vaccine: word, dose: word, on: null, lot: word, source: 'told' },
  { kind: 'goal', words: word },
  { kind: 'directive', words: word, representative: word },
]

/** Of Helena's, days ago, when she did not work here: Renato put it into the chart, and what he opened for it is shut again. */
async function leave(clinic: ClinicFixture, patientId: string, content: Input<'note.save-draft'>['content']) {
  clinic.setClock('2026-11-18T10:00')
  const [helena, renato] = [clinic.as('helena'), clinic.as('renato')]
  await helena.ask('record.give-reason', { patientId, reason: 'Ligou com dúvida' })
  const { encounterId } = await helena.ask('record.begin-contact', { patientId, contact: 'phone' })
  await helena.ask('note.save-draft', { encounterId, version: 0, content, caret: null })
  await clinic.as('sueli').ask('staff.name-lead', { practitionerId: clinic.renato.id })
  await helenaIsHere(clinic, false)
  const draft = { of: 'consultation' as const, encounterId }
  const by = { accountId: clinic.accounts.helena, reason: MARKER, password: PASSWORD }
  const { keptId } = await renato.ask('note.keep-left', { draft, ...by })
  await helenaIsHere(clinic, true)
  clinic.setClock(`${MONDAY}T10:04`)
  clinic.as('helena')
  return { encounterId, keptId }
}

/** Helena, a psychologist here, writes of Teresa: an open note, a secret one, one of her own, statements, a draft, one that was kept, a private and a team's reminder. */
export async function writeSecrets(clinic: ClinicFixture) {
  const patientId = clinic.patients.teresa
  clinic.db.raw.exec(`UPDATE practitioner SET council = 'CRP' WHERE id = '${clinic.helena.id}'`)
  const helena = clinic.as('helena')
  const [template] = await helena.ask('template.list', {})
  const content = (word: string) => ({
    ...{ templateVersionId: template?.versionId ?? '', texts: texts(word) },
    vitals: { ...NOTHING_TYPED, weight: '71,3' },
  })
  async function begin(time: string): Promise<string> {
    const appointmentId = await merging(clinic).book(patientId, `${MONDAY}T${time}`)
    const { encounterId } = await helena.ask('visit.step', { appointmentId, version: 1, step: 'start' })
    return encounterId ?? ''
  }
  async function sign(time: string, word: string, how: Signing, corrected = false) {
    const encounterId = await begin(time)
    const input = { encounterId, version: 0, content: content(word), password: PASSWORD, ...how }
    const { noteId } = await helena.ask('note.sign', input)
    if (!corrected) return { encounterId, noteId }
    const added = { kind: 'correction' as const, reason: word, text: word, password: PASSWORD }
    const named = { code: null, words: word, table: null, role: 'secondary' as const }
    // Put right twice, so that what was and what is are both to be kept from others.
    const values = (text: string) => [{ item: '0', text, inWords: text === word }]
    await helena.ask('note.add', { noteId, ...added, values: values('93,7') })
    const diagnoses = [{ item: null, now: named }]
    await helena.ask('note.add', { noteId, ...added, values: values(word), diagnoses })
    return { encounterId, noteId }
  }
  const open = await sign(LATER.open, OPEN_MARKER, { secrecy: 'open' })
  const secret = await sign(LATER.secret, MARKER, {}, true)
  const own = await sign(LATER.own, MARKER, { secrecy: 'author-only' })
  // A paper by itself, and two of what is under secrecy.
  for (const { encounterId } of [{ encounterId: null }, secret, own])
    await helena.ask('document.issue', {
      ...{ patientId, encounterId, replaces: null },
      content: { kind: 'report', purpose: MARKER, text: MARKER },
    })
  const known = []
  for (const content of statements(MARKER)) {
    const where = { patientId, encounterId: secret.encounterId }
    const { statementId, versionId } = await helena.ask('statement.enter', {
      ...where,
      content,
      secret: true,
    })
    const again = { ...where, replaces: [versionId], content, secret: true, mistaken: false, reason: MARKER }
    known.push({ statementId, versionId: (await helena.ask('statement.change', again)).versionId })
  }
  const reminders = []
  for (const [word, team] of [
    [MARKER, false],
    [OPEN_MARKER, true],
  ] as const) {
    const about = { patientId, encounterId: own.encounterId, due: MONDAY, team }
    reminders.push((await helena.ask('reminder.write', { ...about, text: word })).reminderId)
  }
  const kept = await leave(clinic, patientId, content(MARKER))
  const encounterId = await begin(LATER.draft)
  await helena.ask('note.save-draft', { encounterId, version: 0, content: content(MARKER), caret: null })
  return { open, secret, own, known, reminders, kept, draft: encounterId, patientId }
}

export type Secrets = Awaited<ReturnType<typeof writeSecrets>>
