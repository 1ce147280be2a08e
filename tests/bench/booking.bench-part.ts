import { Kysely } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { chmodSync } from 'node:fs'
import { sqliteDialect } from '../../db/dialect.ts'
import { connect } from '../../db/driver.ts'
import { openDatabase, type Database } from '../../db/open.ts'
import type { Schema } from '../../db/schema.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { newId, testKey } from '../helpers/database.ts'
import { when } from '../helpers/when.ts'
import { compare, type Pair } from './pairs.ts'

/** The same code without a cipher: the yardstick of what encryption costs, and never more than that. */
function plainDatabase(file: string): Database {
  const open = () => {
    const raw = connect(file)
    for (const pragma of [
      'journal_mode=WAL',
      'synchronous=FULL',
      'foreign_keys=ON',
      'recursive_triggers=ON',
      'temp_store=MEMORY',
    ])
      raw.pragma(pragma)
    return raw
  }
  const raw = open()
  chmodSync(file, 0o600)
  const reading = open()
  reading.pragma('query_only=ON')
  return {
    file,
    key: Buffer.alloc(32),
    raw,
    connectTo: connect,
    write: new Kysely<Schema>({ dialect: sqliteDialect(raw) }),
    read: new Kysely<Schema>({ dialect: sqliteDialect(reading) }) as unknown as ReadonlyKysely<Schema>,
    close() {
      reading.close()
      raw.close()
    },
  }
}

/** Free starts enough for every round, one after the other, so that each booking is a new one. */
async function booker(clinic: ClinicFixture) {
  const livia = clinic.as('livia')
  const { id: practitionerId, visit: visitTypeId } = clinic.helena
  const starts: string[] = []
  for (const from of ['2026-11-24', '2027-01-25', '2027-03-28', '2027-05-29']) {
    const days = await livia.ask('booking.openings', { practitionerId, visitTypeId, from, days: 62 })
    for (const { date, starts: minutes } of days)
      for (const minute of minutes)
        starts.push(
          `${date}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
        )
  }
  let at = 0
  return async () => {
    const start = starts[at]
    at += 1
    if (!start) throw new Error('no start is left')
    // Nobody books all of them in one moment: what can still be taken back is of the last ten seconds.
    clinic.tick(1_000)
    await livia.ask('visit.book', {
      patientId: clinic.patients.teresa,
      practitionerId,
      visitTypeId,
      ...when(start),
    })
  }
}

/** The rows of a booking with nothing asked, checked or sealed, in one transaction: what SQLite itself takes for them. */
function rowsByHand({ db, helena, patients }: ClinicFixture): () => void {
  const now = '2026-11-23T12:00:00.000Z'
  const statement = (table: string, columns: string) =>
    db.raw.prepare(
      `INSERT INTO ${table} (${columns}) VALUES (${columns
        .split(',')
        .map(() => '?')
        .join(',')})`,
    )
  const visit = statement(
    'appointment',
    'id,patient_id,practitioner_id,visit_type_id,date,start_minute,end_minute,status,created_at,created_by',
  )
  const event = statement(
    'appointment_event',
    'appointment_id,at,event,to_status,practitioner_id,date,start_minute,station',
  )
  const audit = statement(
    'audit_event',
    'seq,at,event,operation,outcome,station,workstation,patient_ids,subject_id,count,ref,previous,hash',
  )
  const named = statement('audit_patient', 'patient_id,seq')
  const last = db.raw.prepare('SELECT max(seq) FROM audit_event').pluck()
  const by = db.raw.prepare('SELECT id FROM account LIMIT 1').pluck().get()
  const hash = '0'.repeat(64)
  let at = 0
  return () => {
    const date = new Date(Date.UTC(2040, 0, 1 + Math.floor(at / 20))).toISOString().slice(0, 10)
    const start = 480 + 30 * (at % 20)
    at += 1
    const id = newId()
    db.raw.exec('BEGIN IMMEDIATE')
    visit.run(id, patients.teresa, helena.id, helena.visit, date, start, start + 30, 'booked', now, by)
    event.run(id, now, 'booked', 'booked', helena.id, date, start, 'reception')
    const seq = Number(last.get()) + 1
    const names = JSON.stringify([patients.teresa])
    audit.run(seq, now, 'booked', 'visit.book', 'ok', 'reception', 'bench', names, id, 1, 'ref', hash, hash)
    named.run(patients.teresa, seq)
    db.raw.exec('COMMIT')
  }
}

/** P2 and P3: the whole booking command beside a bare insert, and encrypted beside plain. */
export async function measureBooking(): Promise<readonly Pair[]> {
  const options = { checkOutputs: false }
  const encrypted = await clinicFixture({
    anchored: true,
    ...options,
    open: (file) => openDatabase({ file, key: testKey(), mode: 'create' }),
  })
  const plain = await clinicFixture({ ...options, open: plainDatabase })
  const byHand = await clinicFixture({
    ...options,
    open: (file) => openDatabase({ file, key: testKey(), mode: 'create' }),
  })
  try {
    encrypted.db.raw.exec('CREATE TABLE bare (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT')
    const bare = encrypted.db.raw.prepare('INSERT INTO bare VALUES (?, ?)')
    const body = 'x'.repeat(300)
    const book = await booker(encrypted)
    const bookPlain = await booker(plain)
    const day = (clinic: ClinicFixture) => () => clinic.as('livia').ask('agenda.day', { date: '2026-11-24' })
    return [
      await compare({
        name: 'booking command / bare insert, FULL',
        goal: 2,
        times: 40,
        ours: book,
        yardstick: () => void bare.run(newId(), body),
      }),
      await compare({
        name: 'booking command / its rows by hand, FULL',
        goal: 2,
        times: 40,
        ours: book,
        yardstick: rowsByHand(byHand),
      }),
      await compare({
        name: 'booking, encrypted / plain',
        goal: 1.15,
        times: 40,
        ours: book,
        yardstick: bookPlain,
      }),
      await compare({
        name: 'agenda day, encrypted / plain',
        goal: 1.15,
        times: 200,
        ours: day(encrypted),
        yardstick: day(plain),
      }),
    ]
  } finally {
    await encrypted.close()
    await plain.close()
    await byHand.close()
  }
}
