// Lives through a clinic's day while power-shim.c writes down what reaches the disk. Says each thing only after it is
// durable. Arguments: folder (with data/ and drive/ in it), FULL or NORMAL, rounds.
import { randomBytes, randomUUID } from 'node:crypto'
import { openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { argv, env } from 'node:process'
import { backupTo } from '../../db/backup.ts'
import { toDatabaseError } from '../../db/errors.ts'
import { readBackup } from '../../db/found-backups.ts'
import { wrapWithRecovery } from '../../db/key-wraps.ts'
import { writeKeyring, type Keyring } from '../../db/keyring.ts'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import { openDatabase, type Database } from '../../db/open.ts'
import { newRecoveryCode } from '../../db/recovery-code.ts'
import { insertAppointmentEvent } from '../../db/repositories/appointment-event-writes.ts'
import { insertAppointment } from '../../db/repositories/appointment-writes.ts'
import { appendAudit } from '../../db/repositories/audit.ts'
import { insertEncounter } from '../../db/repositories/encounters.ts'
import { insertInstallationKey } from '../../db/repositories/installation-keys.ts'
import { removeDraft, saveDraft } from '../../db/repositories/note-drafts.ts'
import { insertNote } from '../../db/repositories/notes.ts'
import { restoreInto } from '../../db/restore.ts'
import { DATABASE_FILE } from '../../db/set-aside.ts'
import { NOW } from '../helpers/database.ts'
import { addAccount, writing } from '../helpers/people.ts'
import { auditEntry } from '../helpers/trail.ts'
import { setNamedTypes } from '../helpers/visit-kinds.ts'
import { ACKS, KEY, RESTORED_SHEET } from './power-story.ts'

const [, , folder = '', synchronous = 'FULL', rounds = '60'] = argv
const data = join(folder, 'data')
const drive = join(folder, 'drive')
const acks = openSync(env['MB_ACKS'] ?? join(folder, ACKS), 'a')
const say = (line: string) => void writeSync(acks, `${line}\n`)

function open(mode: 'create' | 'open'): Database {
  const db = openDatabase({ file: join(data, DATABASE_FILE), key: KEY, mode })
  db.raw.pragma(`synchronous=${synchronous}`)
  // Many checkpoints in a short story.
  db.raw.pragma('wal_autocheckpoint=30')
  return db
}

const keyring = (sheet: string): Keyring => ({
  recovery: wrapWithRecovery(Buffer.from(KEY, 'hex'), newRecoveryCode(), sheet),
  users: {},
})

const ids = { patient: randomUUID(), practitioner: randomUUID(), account: '', visitType: randomUUID() }

/** A patient and a professional as the second version of the schema knew them: today's repositories write what came later. */
const EARLY_PATIENT = `INSERT INTO patient (id, status, name, birth_date, sex_at_birth, cpf_missing_reason, created_at)
  VALUES (?, 'active', 'Maria Aparecida de Souza', '1984-05-12', 'female', 'not-told', ?)`

const EARLY_PRACTITIONER = `INSERT INTO practitioner
  (id, name, treatment, council, council_number, council_state, specialty, active, created_at)
  VALUES (?, 'Helena', 'Dra.', 'CRM', '1', 'SP', 'Clínica médica', 1, ?)`

async function begin(): Promise<Database> {
  const db = open('create')
  migrate(db.raw, { migrations: migrations.slice(0, 2) })
  db.raw.prepare(EARLY_PATIENT).run(ids.patient, NOW)
  db.raw.prepare(EARLY_PRACTITIONER).run(ids.practitioner, NOW)
  await writing(db, async (tx) => {
    await insertInstallationKey(tx, 'audit', randomBytes(32))
    ids.account = await addAccount(tx, { roles: ['doctor'], practitionerId: ids.practitioner })
  })
  say('made')
  migrate(db.raw)
  say('migrated')
  await writing(db, (tx) =>
    setNamedTypes(tx, ids.practitioner, [
      { id: ids.visitType, name: 'Consulta', minutes: 10, bookableByPatient: true },
    ]),
  )
  return db
}

async function book(db: Database, round: number): Promise<string> {
  const id = randomUUID()
  const when = {
    date: `2027-${String(1 + (round % 12)).padStart(2, '0')}-${String(1 + (Math.floor(round / 12) % 28)).padStart(2, '0')}`,
    startMinute: 480,
  }
  await writing(db, async (tx) => {
    const who = { patientId: ids.patient, practitionerId: ids.practitioner, visitTypeId: ids.visitType }
    await insertAppointment(tx, { id, ...who, ...when, endMinute: 490, createdAt: NOW, createdBy: null })
    const event = {
      appointmentId: id,
      at: NOW,
      event: 'book' as const,
      fromStatus: null,
      toStatus: 'booked' as const,
    }
    await insertAppointmentEvent(tx, {
      ...event,
      practitionerId: ids.practitioner,
      ...when,
      reason: null,
      accountId: null,
      station: 'kiosk',
    })
    await appendAudit(tx, auditEntry({ patientIds: [ids.patient], subjectId: id }))
  })
  say(`b ${id}`)
  return id
}

async function consult(db: Database, appointmentId: string): Promise<void> {
  const [encounterId, id] = [randomUUID(), randomUUID()]
  const who = { patientId: ids.patient, practitionerId: ids.practitioner }
  await writing(db, async (tx) => {
    await insertEncounter(tx, { id: encounterId, appointmentId, ...who, startedAt: NOW })
    await saveDraft(tx, {
      encounterId,
      accountId: ids.account,
      content: 'x'.repeat(3000),
      format: 2,
      caret: null,
      savedAt: NOW,
      version: 0,
    })
  })
  await writing(db, async (tx) => {
    const bare = {
      ...{ typed: null, comparator: null, words: null, measuredAt: null, measuredBy: null },
      ...{ source: null, position: null, place: null },
    }
    const observations = [
      { id: `${id} p`, code: '8867-4', value: 72, unit: '/min', ...bare },
      { id: `${id} w`, code: '29463-7', value: 70.5, unit: 'kg', ...bare },
    ]
    const text = { complaint: 'x'.repeat(3000), examination: 'y', assessment: 'z', plan: 'w' }
    await insertNote(tx, {
      id,
      encounterId,
      ...who,
      accountId: ids.account,
      ...text,
      signedAt: NOW,
      seal: 's',
      sealFormat: 2,
      shown: '{}',
      parts: '[]',
      diagnoses: [],
      templateVersionId: null,
      secrecy: 'open',
      guardianHidden: false,
      observations,
    })
    await removeDraft(tx, encounterId, ids.account)
    await appendAudit(tx, auditEntry({ patientIds: [ids.patient], subjectId: id }))
  })
  say(`n ${id}`)
}

async function live(): Promise<void> {
  let db = await begin()
  for (let round = 0; round < Number(rounds); round += 1) {
    const visit = await book(db, round)
    if (round % 4 === 1) await consult(db, visit)
    if (round % 7 === 3) {
      writeKeyring(data, keyring(String(round)))
      say(`r ${String(round)}`)
    }
    if (round % 20 === 10) {
      const takenAt = new Date(Date.parse(NOW) + round * 1000).toISOString()
      say(
        `k ${backupTo(db, drive, { takenAt, appVersion: '0', trial: false, recovery: keyring('k').recovery }).name}`,
      )
    }
    if (round % 25 === 15) {
      db.close()
      db = open('open')
    }
  }
  db.close()
  say('restoring')
  await restoreInto({
    backup: { folder: drive, manifest: readBackup(drive) },
    folder: data,
    key: Buffer.from(KEY, 'hex'),
    keyring: keyring(RESTORED_SHEET),
  })
  say('restored')
}

try {
  await live()
} catch (error) {
  // A failing disk must end in a code of ours.
  say(`e ${toDatabaseError(error).code}`)
}
