import { openDatabase } from '../../db/open.ts'
import { INTENT_EVENTS } from '../../preload/contract/audit-intents.ts'
import type { CommandName, Input, Result } from '../../preload/contract/index.ts'
import { clinicFixture, type ClinicFixture, type Person } from '../helpers/clinic-fixture.ts'
import { testKey } from '../helpers/database.ts'
import { plans } from './plans/commands.ts'
import { offerSheet, sheetWaits } from './plans/sheet.ts'

/** As SQL: events that a run writes before its own. */
export const INTENTS = INTENT_EVENTS.map((event) => `'${event}'`).join(', ')

/** A clinic whose next COMMIT SQLite itself refuses, once it was told so. */
export interface RefusingClinic {
  readonly clinic: ClinicFixture
  /** The next transaction that leaves a row in the trail fails at its COMMIT. */
  refuseNext(): void
  /** One that updates this table too. */
  refuseAlsoOn(table: string): void
  /** Whether that transaction wrote its row. */
  wasRefused(): boolean
  /** What was logged as an accident. */
  readonly accidents: unknown[]
}

export async function refusingClinic(): Promise<RefusingClinic> {
  const accidents: unknown[] = []
  const clinic = await clinicFixture({
    open(file) {
      const db = openDatabase({ file, key: testKey(), mode: 'create' })
      // Many small clinics, whose survival is not what is asked here.
      db.raw.pragma('synchronous=OFF')
      return db
    },
    onError: (error) => void accidents.push(error),
    desktop: {
      writeSettings: async () => true,
      openMessage: async () => true,
      setUpWorkstation: async () => true,
      leaveKiosk: async () => true,
      chooseFolder: async () => '/media/copias',
    },
  })
  const state = { armed: false }
  const { raw } = clinic.db
  raw.exec(
    `CREATE TABLE refused_commit (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES refused_commit DEFERRABLE INITIALLY DEFERRED)`,
  )
  raw.function('refuse_once', () => {
    const refuse = state.armed ? 1 : 0
    state.armed = false
    return refuse
  })
  const refuseAlsoOn = (table: string, event = 'UPDATE', when = '') =>
    void raw.exec(
      `CREATE TEMP TRIGGER "refuse_${table}" AFTER ${event} ON main."${table}" WHEN ${when} refuse_once()
       BEGIN INSERT INTO refused_commit (parent) VALUES (-1); END`,
    )
  // The intent of an outside deed is a commit of its own, before the one that is asked about.
  refuseAlsoOn('audit_event', 'INSERT', `NEW.event NOT IN (${INTENTS}) AND`)
  return {
    clinic,
    refuseAlsoOn,
    refuseNext: () => void (state.armed = true),
    wasRefused: () => !state.armed,
    accidents,
  }
}

/** What lives in memory alone: the clinic's, and whether the recovery sheet still waits. */
export const memoryOf = (clinic: ClinicFixture) =>
  structuredClone({ ...clinic.memory.kept, sheetWaits: sheetWaits() })

export interface Prepared {
  readonly by: Person
  run(): Promise<Result>
}

/** Sets the scene of a command; it can be run more than once. */
export async function prepare<N extends CommandName>(clinic: ClinicFixture, name: N): Promise<Prepared> {
  offerSheet()
  const { by, input }: { by: Person; input: Input<N> } = await plans[name](clinic)
  return { by, run: () => by.call(name, input) as Promise<Result> }
}
