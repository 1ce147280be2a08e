import { MONDAY, PASSWORD, type ClinicFixture } from '../../helpers/clinic-fixture.ts'
import { leftDraft } from '../../helpers/left-drafts.ts'
import { OFFICIAL_LIST } from '../../helpers/medicine-lists.ts'
import { merging, TEXT } from '../../helpers/merging.ts'
import { addNurse, arrived, leftTriage, triageOf } from '../../helpers/nurse.ts'
import { writing } from '../../helpers/people.ts'
import { booked, helenaAt, type PlansOf } from './plan.ts'

/** A consultation under way. */
async function consulting(clinic: ClinicFixture) {
  const appointmentId = await booked(clinic, `${MONDAY}T10:30`)
  const by = clinic.as('helena')
  await by.ask('visit.step', { appointmentId, version: 1, step: 'start' })
  const cover = await by.ask('record.cover', { patientId: clinic.patients.teresa })
  return { by, encounterId: cover.openEncounterId ?? '' }
}

const PRESET = {
  replaces: null,
  kind: 'guidance',
  name: 'Repouso',
  text: 'Repouso por [dias].',
  shared: true,
} as const

export const DIPYRONE = {
  kind: 'allergy' as const,
  substance: 'Dipirona',
  reaction: null,
  criticality: 'high' as const,
  status: 'active' as const,
}

const SKIN = { key: 'skin', title: 'Pele', kind: 'text' as const, help: null, choices: [] }

/** A note that Helena has signed. */
export async function signedNote(clinic: ClinicFixture) {
  const appointmentId = await booked(clinic, `${MONDAY}T10:30`)
  const noteId = await merging(clinic).seeAndSign(appointmentId, clinic.patients.teresa)
  return { by: clinic.as('helena'), noteId }
}

/** A secret note of Helena's, in a chart that is open to Renato. */
async function secretNote(clinic: ClinicFixture) {
  const { by: author, encounterId } = await consulting(clinic)
  const signing = { encounterId, version: 0, content: TEXT, secrecy: 'secret' as const, password: PASSWORD }
  const { noteId: entryId } = await author.ask('note.sign', signing)
  const by = clinic.as('renato')
  const patientId = clinic.patients.teresa
  await by.ask('record.give-reason', { patientId, reason: 'Interconsulta' })
  return { author, by, input: { patientId, entryId, reason: 'Urgência' } }
}

/** A reminder of Helena's. */
async function reminded(clinic: ClinicFixture) {
  const { by } = await consulting(clinic)
  const about = { patientId: clinic.patients.teresa, encounterId: null, team: false, due: MONDAY }
  const { reminderId } = await by.ask('reminder.write', { ...about, text: 'Rever a creatinina' })
  return { by, input: { reminderId, version: 1 } }
}

export const recordPlans: PlansOf<
  | 'record.give-reason'
  | 'record.begin-late'
  | 'record.begin-contact'
  | 'note.discard'
  | 'note.move-draft'
  | 'glass.break'
  | 'glass.seen'
  | 'note.save-draft'
  | 'note.sign'
  | 'note.keep-left'
  | 'triage.save-draft'
  | 'triage.sign'
  | 'triage.sign-left'
  | 'triage.close-draft'
  | 'triage.move'
  | 'triage.set-rules'
  | 'note.add'
  | 'note.wrong-chart'
  | 'note.print'
  | 'note.save-pdf'
  | 'statement.enter'
  | 'statement.change'
  | 'template.add'
  | 'template.change'
  | 'template.retire'
  | 'diagnosis.favourite'
  | 'medicine.favourite'
  | 'medicine.import-list'
  | 'medicine.remove-list'
  | 'reminder.write'
  | 'reminder.finish'
  | 'reminder.reopen'
  | 'reminder.move'
  | 'reminder.hand'
  | 'reminder.hand-left'
  | 'snippet.save'
  | 'snippet.remove'
  | 'preset.save'
  | 'preset.remove'
> = {
  'reminder.write': async (clinic) => {
    const { by, encounterId } = await consulting(clinic)
    const patientId = clinic.patients.teresa
    return { by, input: { patientId, encounterId, team: true, text: 'Rever a creatinina', due: MONDAY } }
  },
  'reminder.finish': reminded,
  'reminder.reopen': async (clinic) => {
    const { by, input } = await reminded(clinic)
    await by.ask('reminder.finish', input)
    return { by, input: { ...input, version: 2 } }
  },
  'reminder.move': async (clinic) => {
    const { by, input } = await reminded(clinic)
    return { by, input: { ...input, due: '2026-12-01' } }
  },
  'reminder.hand': async (clinic) => {
    const { by, input } = await reminded(clinic)
    return { by, input: { ...input, practitionerId: clinic.renato.id } }
  },
  'reminder.hand-left': async (clinic) => {
    await reminded(clinic)
    const { id: practitionerId } = clinic.helena
    await writing(clinic.db, (tx) =>
      tx.updateTable('practitioner').set({ active: 0 }).where('id', '=', practitionerId).execute(),
    )
    return { by: clinic.as('sueli'), input: { practitionerId, toPractitionerId: clinic.renato.id } }
  },
  'snippet.save': async (clinic) => ({
    by: clinic.as('helena'),
    input: { replaces: null, shortcut: 'rx', text: 'Solicito radiografia de [lado].', shared: true },
  }),
  'snippet.remove': async (clinic) => {
    const by = clinic.as('helena')
    const input = { replaces: null, shortcut: 'rx', text: 'Solicito radiografia.', shared: false }
    return { by, input: await by.ask('snippet.save', input) }
  },
  'preset.save': async (clinic) => ({ by: clinic.as('helena'), input: PRESET }),
  'preset.remove': async (clinic) => {
    const by = clinic.as('helena')
    return { by, input: await by.ask('preset.save', PRESET) }
  },
  'template.add': async (clinic) => ({
    by: clinic.as('helena'),
    input: { name: 'Dermatologia', sections: [SKIN] },
  }),
  'template.change': async (clinic) => {
    const by = clinic.as('sueli')
    const { templateId } = await by.ask('template.add', { name: 'Dermatologia', sections: [SKIN] })
    return { by, input: { templateId, number: 1, name: 'Pele', sections: [SKIN] } }
  },
  'template.retire': async (clinic) => {
    const by = clinic.as('sueli')
    const { templateId } = await by.ask('template.add', { name: 'Dermatologia', sections: [SKIN] })
    return { by, input: { templateId, retired: true } }
  },
  'record.give-reason': async (clinic) => ({
    by: clinic.as('helena'),
    input: { patientId: clinic.patients.hugo, reason: 'Ligou com dúvida' },
  }),
  'record.begin-late': async (clinic) => {
    const where = helenaAt(clinic, `${MONDAY}T08:00`)
    const late = { ...where, patientId: clinic.patients.teresa, reason: 'Em casa' }
    const { appointmentId } = await clinic.as('livia').ask('visit.record-late', late)
    const by = clinic.as('helena')
    await by.ask('record.give-reason', { patientId: late.patientId, reason: 'Nota da visita' })
    return { by, input: { appointmentId } }
  },
  'record.begin-contact': async (clinic) => {
    const by = clinic.as('helena')
    const patientId = clinic.patients.hugo
    await by.ask('record.give-reason', { patientId, reason: 'Ligou com dúvida' })
    return { by, input: { patientId, contact: 'phone' } }
  },
  'note.discard': async (clinic) => {
    const { by, encounterId } = await consulting(clinic)
    return { by, input: { encounterId, reason: 'Paciente errado' } }
  },
  'note.move-draft': async (clinic) => {
    const { by, encounterId } = await consulting(clinic)
    await by.ask('note.save-draft', { encounterId, version: 0, content: TEXT, caret: null })
    const patientId = clinic.patients.hugo
    await by.ask('record.give-reason', { patientId, reason: 'Ligou com dúvida' })
    const to = await by.ask('record.begin-contact', { patientId, contact: 'phone' })
    return { by, input: { encounterId, version: 1, toEncounterId: to.encounterId } }
  },
  'glass.break': async (clinic) => {
    const { by, input } = await secretNote(clinic)
    return { by, input }
  },
  'glass.seen': async (clinic) => {
    const { author, by, input } = await secretNote(clinic)
    const { breakId } = await by.ask('glass.break', input)
    return { by: author, input: { ids: [breakId] } }
  },
  'statement.enter': async (clinic) => {
    const { by, encounterId } = await consulting(clinic)
    return { by, input: { patientId: clinic.patients.teresa, encounterId, content: DIPYRONE } }
  },
  'statement.change': async (clinic) => {
    const { by, encounterId } = await consulting(clinic)
    const patientId = clinic.patients.teresa
    const { versionId } = await by.ask('statement.enter', { patientId, encounterId, content: DIPYRONE })
    const changed = { content: { ...DIPYRONE, reaction: 'Urticária' }, mistaken: false, reason: null }
    return { by, input: { patientId, encounterId, replaces: [versionId], ...changed } }
  },
  'medicine.favourite': async (clinic) => ({
    by: clinic.as('helena'),
    input: { name: 'Losartana Potássica 50 mg comprimido', favourite: true },
  }),
  'medicine.import-list': async (clinic) => ({ by: clinic.as('sueli'), input: OFFICIAL_LIST }),
  'medicine.remove-list': async (clinic) => {
    const by = clinic.as('sueli')
    await by.ask('medicine.import-list', OFFICIAL_LIST)
    return { by, input: {} }
  },
  'diagnosis.favourite': async (clinic) => ({
    by: clinic.as('helena'),
    input: { code: 'I10', favourite: true },
  }),
  'note.save-draft': async (clinic) => {
    const { by, encounterId } = await consulting(clinic)
    return { by, input: { encounterId, version: 0, content: TEXT, caret: null } }
  },
  'triage.save-draft': async (clinic) => {
    const { noemi } = await addNurse(clinic)
    const { password: _, ...typed } = triageOf(await arrived(clinic))
    return { by: noemi(), input: typed }
  },
  'triage.sign': async (clinic) => {
    const { noemi } = await addNurse(clinic)
    return { by: noemi(), input: triageOf(await arrived(clinic)) }
  },
  'triage.sign-left': async (clinic) => {
    const { noemi, appointmentId } = await leftTriage(clinic)
    return { by: noemi(), input: triageOf(appointmentId) }
  },
  'triage.close-draft': async (clinic) => {
    const { noemi, appointmentId } = await leftTriage(clinic)
    return { by: noemi(), input: { appointmentId, reason: 'Foi medido de novo' } }
  },
  'triage.move': async (clinic) => {
    const { noemi } = await addNurse(clinic)
    const { noteId } = await noemi().ask('triage.sign', triageOf(await arrived(clinic)))
    const appointmentId = await arrived(clinic, '11:00', clinic.patients.hugo)
    return { by: noemi(), input: { noteId, appointmentId, reason: 'Era do outro', password: PASSWORD } }
  },
  'triage.set-rules': async (clinic) => ({ by: clinic.as('sueli'), input: { readsNotes: true } }),
  'note.keep-left': async (clinic) => {
    const { keeping } = await leftDraft(clinic)
    return { by: clinic.as('renato'), input: keeping }
  },
  'note.sign': async (clinic) => {
    const { by, encounterId } = await consulting(clinic)
    return { by, input: { encounterId, version: 0, content: TEXT, password: PASSWORD } }
  },
  'note.add': async (clinic) => {
    const { by, noteId } = await signedNote(clinic)
    const text = { kind: 'addendum' as const, reason: null, text: 'Melhorou.' }
    return { by, input: { noteId, ...text, password: PASSWORD } }
  },
  'note.wrong-chart': async (clinic) => {
    const { by, noteId } = await signedNote(clinic)
    const right = {
      patientId: clinic.patients.hugo,
      reason: 'Era do outro',
      wrongVisit: 'took-place' as const,
    }
    return { by, input: { noteId, ...right, password: PASSWORD } }
  },
  'note.print': async (clinic) => {
    const { by, noteId } = await signedNote(clinic)
    clinic.paper('printed')
    return { by, input: { noteId } }
  },
  'note.save-pdf': async (clinic) => {
    const { by, noteId } = await signedNote(clinic)
    clinic.paper('printed')
    return { by, input: { noteId } }
  },
}
