import { Kysely } from 'kysely'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { checkoutName } from '../../../build/runtime/checkout.ts'
import { connectWithKey } from '../../../db/connect-with-key.ts'
import { sqliteDialect } from '../../../db/dialect.ts'
import { makePrivate } from '../../../db/durable-files.ts'
import { migrate } from '../../../db/migrate.ts'
import { latestVersion, openDatabase, type Database } from '../../../db/open.ts'
import { insertClinic } from '../../../db/repositories/clinic.ts'
import { insertInstallationKey } from '../../../db/repositories/installation-keys.ts'
import type { Schema } from '../../../db/schema.ts'
import { createMemory } from '../../../main/clinic/memory.ts'
import { openClinic } from '../../../main/clinic/open-clinic.ts'
import type { Input, Name } from '../../../preload/contract/index.ts'
import { LONE } from '../../helpers/lone-clinic.ts'
import { addAccount, addPractitioner } from '../../helpers/people.ts'
import { insertCharts } from './charts.ts'
import { insertPatients } from './patients.ts'
import { insertVisits } from './visits.ts'

/** Nobody's data: the key only makes the file encrypted, as every clinic's is. */
const KEY = new Uint8Array(32).fill(5)
const DOCTORS = 30
const PROJECT = resolve(import.meta.dirname, '../../..')

export interface LargeClinic {
  readonly patients: number
  readonly years: number
  /** Visits of each doctor on each of 250 days a year. */
  readonly perDay: number
  /**
   * Notes in each chart of one patient in twenty; left out, nobody has written any. With charts nobody is found by name, and
   * the agenda is of the last year alone: most of the time goes there.
   */
  readonly charts?: number
}

/** Made once and kept in the folder for temporary files until the schema changes: a minute or two for twenty years. */
export async function largeDatabase(wanted: LargeClinic): Promise<Database> {
  const { patients, years, perDay, charts } = wanted
  const folder = join(tmpdir(), `medicalbooking-bench-${checkoutName(PROJECT)}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const shape = [
    `v${String(latestVersion())}`,
    patients,
    years,
    perDay,
    ...(charts ? [`c${charts}`] : []),
  ].join('-')
  const file = join(folder, `clinic-${shape}.db`)
  if (!existsSync(file)) {
    const started = performance.now()
    const unfinished = `${file}.part`
    rmSync(unfinished, { force: true })
    const visits = await make(unfinished, wanted)
    renameSync(unfinished, file)
    const seconds = Math.round((performance.now() - started) / 1000)
    console.log(
      `made a clinic of ${String(patients)} patients and ${String(visits)} visits in ${String(seconds)} s`,
    )
  }
  return openDatabase({ file, key: KEY, mode: 'open' })
}

/**
 * Without a journal, and one transaction: a power cut would cost a file that is made again. Triggers stand as they are, so
 * no two visits overlap.
 */
async function make(file: string, { patients, years, perDay, charts }: LargeClinic): Promise<number> {
  makePrivate(file)
  const raw = connectWithKey(file, KEY)
  for (const pragma of ['journal_mode=OFF', 'synchronous=OFF', 'cache_size=-1500000', 'temp_store=MEMORY'])
    raw.pragma(pragma)
  migrate(raw)
  const db = new Kysely<Schema>({ dialect: sqliteDialect(raw) })
  try {
    return await db.transaction().execute(async (tx) => {
      await insertClinic(tx, CLINIC)
      for (const name of ['password', 'audit'] as const)
        await insertInstallationKey(tx, name, new Uint8Array(32).fill(3))
      await addAccount(tx, { displayName: 'Lívia', userName: 'livia', roles: ['reception'] })
      const doctors = []
      for (let index = 1; index <= DOCTORS; index += 1)
        doctors.push(await addPractitioner(tx, `Profissional ${String(index).padStart(2, '0')}`))
      const practitionerId = doctors[0]?.id ?? ''
      const accountId = await addAccount(tx, { userName: 'helena', roles: ['doctor'], practitionerId })
      const people = insertPatients(raw, patients, charts === undefined)
      // What decides who may open a chart reads the visits of today.
      const agenda = charts === undefined ? years : 1
      const visits = insertVisits(raw, { years: agenda, perDay, doctors, patients: people })
      const written = people.filter((_, index) => index % 20 === 0)
      const by = { accountId, practitionerId }
      if (charts) insertCharts(raw, { notes: charts, patients: written, by })
      return visits
    })
  } finally {
    raw.pragma('analysis_limit=400')
    raw.pragma('optimize=0x10002')
    raw.close()
  }
}

const CLINIC = {
  name: 'Clínica grande',
  cnpj: null,
  cpf: null,
  cnes: null,
  phone: null,
  street: null,
  city: null,
  state: 'SP',
  postalCode: null,
  timeZone: 'America/Sao_Paulo',
  practice: false,
  createdAt: '2026-01-01T12:00:00.000Z',
} as const

const WHO = {
  reception: { userName: 'livia', station: 'reception' },
  doctor: { userName: 'helena', station: 'doctor' },
} as const

/** The way in of whoever sits at a desk: the real dispatch, as in the app. */
export async function largeDesk(database: Database, role: keyof typeof WHO = 'reception') {
  const { userName, station } = WHO[role]
  const now = Date.parse('2026-11-23T13:04:00Z')
  const memory = createMemory(() => undefined)
  const clinic = await openClinic({
    ...LONE,
    database,
    log: { operation: () => undefined, error: ({ error }) => console.error(error), event: () => undefined },
    clock: () => now,
    memory,
  })
  const { id: accountId, practitioner_id: practitionerId } = await database.read
    .selectFrom('account')
    .select(['id', 'practitioner_id'])
    .where('user_name', '=', userName)
    .executeTakeFirstOrThrow()
  clinic.enter('hub:desk', {
    to: 'open',
    accountId,
    roles: [role],
    practitionerId,
    state: 'active',
  })
  return {
    async ask<N extends Name>(name: N, input: Input<N>): Promise<unknown> {
      const caller = { seat: 'hub:desk', station, workstation: 'bench' } as const
      // Somebody sits there for as long as it takes.
      memory.sessions.present('hub:desk', now)
      const result = await clinic.ask({ name, input }, caller)
      if (!result.ok) throw new Error(`${name}: ${result.error.code}`)
      return result.value
    },
    close: () => clinic.close(),
  }
}
