import type { Writer } from '../handles.ts'
import type { Database } from '../open.ts'
import { linkPatient } from '../repositories/account-patients.ts'
import { insertAccount } from '../repositories/accounts.ts'
import { insertClinic } from '../repositories/clinic.ts'
import { insertInstallationKey } from '../repositories/installation-keys.ts'
import { setMessageConsent } from '../repositories/messages.ts'
import { listNoteTemplates } from '../repositories/note-templates.ts'
import { insertPatient } from '../repositories/patients.ts'
import { insertPractitioner, setWorkingHours } from '../repositories/practitioners.ts'
import { setRooms } from '../repositories/rooms.ts'
import { insertAcceptance, insertTerms, type TermsDocument } from '../repositories/terms.ts'
import { insertVisitKind } from '../repositories/visit-kinds.ts'
import { setVisitTypes } from '../repositories/visit-types.ts'
import type { AccountRole } from '../schema/values.ts'
import { makeAccounts, type PracticeAccount } from './accounts.ts'
import { addSpecialVisits, addVisits } from './add-visits.ts'
import { calendarOf, type Calendar } from './calendar.ts'
import { chanceOf, type Chance } from './chance.ts'
import { CLINIC, TIME_ZONE } from './clinic.ts'
import { addDeskWork, inSupervision } from './desk-work.ts'
import { makeDuplicate } from './duplicate.ts'
import { addInsurers } from './insurers.ts'
import { addNurse, addTriages, makeNurse } from './nurse.ts'
import { makePatients, type PracticePatient } from './patients.ts'
import { recordRows, type SealNote } from './record-rows.ts'
import { addReminders } from './reminders.ts'
import { PRACTICE_PASSWORD } from './sign-ins.ts'
import { addSnippets } from './snippets.ts'
import { makeSpecialVisits } from './special-visits.ts'
import { makeClerks, makeKinds, makePractitioners, weeklyHours, type PracticePractitioner } from './staff.ts'
import { addStatements } from './statement-rows.ts'
import { makeVisits } from './visits.ts'

export interface PracticeOptions {
  /** The clinic's date: past, present and coming visits lie around it. */
  readonly today: string
  /** UTC instant. */
  readonly now: string
  /** Called once, with the clinic's own password key. */
  readonly hashPassword: (password: string, key: Uint8Array) => Promise<string>
  readonly passwordCost: number
  readonly sealOf: SealNote
  /** 32 bytes; called for the password key, then for the audit key. */
  readonly newKey: () => Uint8Array
  /** The texts people accept, with their hashes. */
  readonly terms: readonly Omit<TermsDocument, 'id'>[]
}

interface Fill {
  readonly tx: Writer
  readonly calendar: Calendar
  readonly documents: readonly TermsDocument[]
  readonly password: { readonly passwordHash: string; readonly passwordCost: number }
  /** For ids that belong to no other stream. */
  readonly chance: Chance
}

interface Person {
  readonly id: string
  readonly displayName: string
  readonly userName?: string
  readonly email?: string | null
  readonly cpf?: string | null
  readonly phone?: string | null
  readonly practitionerId?: string
  readonly roles: readonly AccountRole[]
}

/** An account that has accepted the terms, so that nobody meets them at the first sign-in of a lesson. */
async function addAccount(
  { tx, calendar, documents, password, chance }: Fill,
  person: Person,
  minors: readonly string[] = [],
) {
  await insertAccount(tx, {
    userName: null,
    email: null,
    cpf: null,
    phone: null,
    practitionerId: null,
    ...person,
    ...password,
    mustChange: false,
    createdAt: calendar.now,
  })
  const [whose, station] = person.roles.includes('patient') ? ['patients', 'kiosk'] : ['staff', 'admin']
  for (const forPatientId of [null, ...minors]) {
    for (const { id: documentId, version, hash, language, audience } of documents) {
      if (language !== 'pt-BR' || audience !== whose) continue
      const acceptance = { id: chance.id(), accountId: person.id, forPatientId, documentId, version, hash }
      await insertAcceptance(tx, { ...acceptance, acceptedAt: calendar.now, station })
    }
  }
}

async function addPractitioner(filling: Fill, practitioner: PracticePractitioner) {
  const { tx, calendar } = filling
  const { id, name, treatment, council, councilNumber, councilState, rqe, specialty, room } = practitioner
  const row = {
    id,
    name,
    treatment,
    council,
    councilNumber,
    councilState,
    rqe,
    specialty,
    room,
    roomId: null,
    paperPhone: null,
    paperEmail: null,
    active: true,
  }
  await insertPractitioner(tx, { ...row, createdAt: calendar.now })
  await setWorkingHours(tx, id, weeklyHours(practitioner, `${Number(calendar.today.slice(0, 4)) - 1}-01-01`))
  await setVisitTypes(tx, id, practitioner.visitTypes)
  const { accountId, userName } = practitioner
  await addAccount(filling, {
    id: accountId,
    displayName: name,
    userName,
    practitionerId: id,
    roles: ['doctor'],
  })
}

async function addPatientAccount(filling: Fill, { id, holder, dependants }: PracticeAccount, desk: string) {
  const { tx, calendar } = filling
  const { cpf, phone, name, socialName } = holder.card
  const minors = dependants.map(({ patientId }) => patientId)
  await addAccount(filling, { id, displayName: socialName ?? name, cpf, phone, roles: ['patient'] }, minors)
  const links = [{ patientId: holder.id, relationship: 'self' as const }, ...dependants]
  for (const link of links)
    await linkPatient(tx, { ...link, accountId: id, linkedAt: calendar.now, linkedBy: desk })
}

/**
 * Fills a new, migrated, empty database with the practice clinic, in one transaction: six professionals and a nurse, two at the desk,
 * an administrator, four hundred patients (one of them with two cards), their visits and what waits on the desk. The same date, instant and keys give the same rows.
 */
export async function fillPracticeClinic(db: Database, options: PracticeOptions): Promise<void> {
  const { today, now, sealOf } = options
  const calendar = calendarOf(today, now, TIME_ZONE)
  const keys = { password: options.newKey(), audit: options.newKey() }
  const passwordHash = await options.hashPassword(PRACTICE_PASSWORD, keys.password)

  const chance = chanceOf('staff')
  const kinds = makeKinds(chanceOf('kinds'))
  const practitioners = makePractitioners(chance, kinds)
  const clerks = makeClerks(chance)
  const documents = options.terms.map((text) => ({ ...text, id: chance.id() }))
  const { accounts, patients } = makeAccounts(chance, makePatients(chanceOf('patients'), today))

  await db.write.transaction().execute(async (tx) => {
    const filling: Fill = {
      tx,
      calendar,
      documents,
      chance,
      password: { passwordHash, passwordCost: options.passwordCost },
    }
    await insertClinic(tx, { ...CLINIC, practice: true, createdAt: now })
    for (const name of ['password', 'audit'] as const) await insertInstallationKey(tx, name, keys[name])
    for (const document of documents) await insertTerms(tx, document)
    for (const kind of kinds) await insertVisitKind(tx, kind)
    await addInsurers(tx)
    for (const practitioner of practitioners) await addPractitioner(filling, practitioner)
    const nurse = makeNurse(chanceOf('nurse'))
    await addNurse(tx, nurse, now)
    const { id: practitionerId, accountId, userName, name } = nurse
    const nursing = { id: accountId, displayName: name, userName, practitionerId, roles: ['nurse' as const] }
    await addAccount(filling, nursing)
    // After them: a professional's room is the one of its name.
    await addRooms(tx, practitioners)
    for (const { accountId: id, userName, name: displayName, role } of clerks)
      await addAccount(filling, { id, displayName, userName, roles: [role] })
    for (const { id, card } of patients)
      await insertPatient(tx, { id, status: 'active', createdAt: now, card })
    const duplicate = makeDuplicate(chanceOf('duplicate'), patients)
    await insertPatient(tx, { id: duplicate.id, status: 'active', createdAt: now, card: duplicate.card })
    await addConsents(tx, patients, now)
    for (const account of accounts) await addPatientAccount(filling, account, clerks[0].accountId)
    for (const { accountId } of practitioners.slice(0, 1)) await addSnippets(tx, accountId, now)
    const desk = clerks.slice(0, 2).map(({ accountId }) => accountId)
    const visits = makeVisits(chanceOf(`visits ${today}`), calendar, practitioners, patients).filter(
      (visit) => !inSupervision(calendar, visit),
    )
    const templates = await listNoteTemplates(tx)
    const askings = addVisits(db, calendar, visits, desk, (chance, row) =>
      recordRows(chance, row, templates, keys.audit, sealOf),
    )
    const triages = { calendar, visits, chance: chanceOf(`triages ${today}`), key: keys.audit, sealOf }
    await addTriages(tx, nurse, triages)
    const sealing = { chance: chanceOf(`statements ${today}`), key: keys.audit, sealOf }
    addStatements(db.raw, sealing, calendar, { askings, patients, practitioners })
    await addReminders(tx, calendar, { practitioners, patients })
    const whole = { calendar, practitioners, patients }
    const special = makeSpecialVisits({ ...whole, visits, chance: chanceOf(`special ${today}`) })
    await addSpecialVisits(db, tx, calendar, special, desk)
    const atDesk = { ...whole, tx, clerk: clerks[0].accountId, chance: chanceOf(`desk ${today}`) }
    await addDeskWork(atDesk, visits)
  })
}

/** The room of each professional, one for triage and one that everybody shares. */
async function addRooms(tx: Writer, practitioners: readonly PracticePractitioner[]): Promise<void> {
  const chance = chanceOf('rooms')
  const names = [...practitioners.map(({ room }) => room).sort(), 'Triagem', 'Procedimentos']
  await setRooms(
    tx,
    names.map((name) => ({ id: chance.id(), name, active: true })),
  )
}

/** Two of three patients with a phone of their own agreed to be written to. */
async function addConsents(tx: Writer, patients: readonly PracticePatient[], at: string): Promise<void> {
  const chance = chanceOf('consents')
  for (const { id, card } of patients)
    if (card.phone !== null && chance.yes(2 / 3)) await setMessageConsent(tx, { patientId: id, agreedAt: at })
}
