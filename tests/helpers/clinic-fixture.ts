import { migrate } from '../../db/migrate.ts'
import type { Database } from '../../db/open.ts'
import { NO_POLICY, type ClinicPolicy } from '../../main/clinic/clinic-policy.ts'
import { UNDECIDED, type Desktop, type KeyStore } from '../../main/clinic/desktop.ts'
import { createMemory, type Memory } from '../../main/clinic/memory.ts'
import { openClinic, type OpenClinic } from '../../main/clinic/open-clinic.ts'
import { practiceRecovery } from '../../main/clinic/recovery/recovery-port.ts'
import { HUB, pcOf, seatAt, type Seat } from '../../main/clinic/seat-name.ts'
import type { Station, Topic } from '../../preload/contract/define.ts'
import type { AnyCode, Input, Name, Output, Result } from '../../preload/contract/index.ts'
import { waysFrom } from '../../preload/contract/paper-layout.ts'
import { copyBarrier, type CopyBarrier } from './copying.ts'
import { migratedDatabase, testFolder } from './database.ts'
import { addEverybody, DUTIES, PASSWORD, type Who } from './everybody.ts'
import { catchPapers, type CaughtPapers } from './papers.ts'
import { when } from './when.ts'

export { PASSWORD, type Who }

/** A Monday; the clinic is in São Paulo, three hours behind UTC. */
export const MONDAY = '2026-11-23'
export interface Person {
  call<N extends Name>(name: N, input: Input<N>): Promise<Result<N>>
  /** The value; an error is thrown with its code. */
  ask<N extends Name>(name: N, input: Input<N>): Promise<Output<N>>
  /** The error's code; 'ok' when there was none. */
  code<N extends Name>(name: N, input: Input<N>): Promise<AnyCode | 'ok'>
}

export interface ClinicFixture extends Omit<CaughtPapers, 'desktop'> {
  readonly db: Database
  /** Account ids. */
  readonly accounts: Readonly<Record<Who, string>>
  readonly helena: { readonly id: string; readonly visit: string; readonly checkUp: string }
  readonly renato: { readonly id: string; readonly visit: string }
  /** Patients: two account holders, the child of the first, and one without any account. */
  readonly patients: {
    readonly joana: string
    readonly child: string
    readonly hugo: string
    readonly teresa: string
  }
  readonly published: Topic[]
  as(who: Who): Person
  /** Whoever sits at a window of the PC that keeps the clinic, signed in there or not. */
  window(windowId: string, station: Station, workstation?: string): Person
  /** The same at a window of any PC. */
  seat(seat: Seat, station: Station, workstation?: string): Person
  /** Livia books a visit with Helena, "09:00" on the clinic's Monday or at a whole wall-clock time; gives its id. */
  book(patient: string, start: string): Promise<string>
  /** The clinic itself, for sessions that only a test opens. */
  readonly open: OpenClinic
  /** What it keeps in memory alone. */
  readonly memory: Memory
  /** Its copies, which can be held. */
  readonly copying: CopyBarrier
  /** Sets the clock to a wall-clock time of the clinic; time goes by as far as that is later. */
  at(wallClock: string): void
  /** Somebody sets the PC's clock: no time goes by. */
  setClock(wallClock: string): void
  /** A minute goes by, and what the clinic does each minute is done. */
  minute(): Promise<void>
  /** Moves the clock on, and nobody leaves meanwhile. */
  tick(ms: number): void
  /** Moves the clock on while nobody touches any window; what the clinic looks for by itself is done, unless its timers stand still. */
  silence(ms: number, timers?: 'stopped'): Promise<void>
  close(): Promise<void>
}

const noKeyStore = () => Promise.reject(new Error('no key store'))

/** The desktop of a PC that can do nothing beside running the clinic, and its key store. */
export const bareDesktop: Desktop & KeyStore = {
  print: async () => null,
  readPapers: async () => waysFrom(() => undefined),
  writePaper: async () => false,
  printers: async () => null,
  dropPapers: async () => undefined,
  choosePdf: async () => undefined,
  writePdf: async () => 'saved' as const,
  chooseFolder: async () => undefined,
  readSettings: async () => ({ language: 'pt-BR', theme: 'light', name: 'Ensaio', decided: UNDECIDED }),
  writeSettings: async () => false,
  setUpWorkstation: async () => false,
  openMessage: async () => false,
  leaveKiosk: async () => false,
  isAvailable: async () => false,
  protect: noKeyStore,
  unprotect: noKeyStore,
}

export interface FixtureOptions {
  /** How the database is made; encrypted and at the newest schema unless a bench wants it otherwise. */
  readonly open?: (file: string) => Database
  readonly checkOutputs?: boolean
  readonly policy?: Partial<ClinicPolicy>
  /** Keeps an anchor, which is begun with a row of the trail. */
  readonly anchored?: boolean
  /** What stands around the clinic, in place of nothing at all. */
  readonly desktop?: Partial<Desktop>
  /** The same for other PCs than the one that keeps it, by their names. */
  readonly otherPcs?: Readonly<Record<string, Partial<Desktop>>>
  /** What goes wrong inside is shown, unless a test provokes it. */
  readonly onError?: (error: unknown) => void
}

const show = (error: unknown) =>
  void process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)

/** A small clinic in a real encrypted database, behind the real dispatch, at 10:04 on a Monday. */
export async function clinicFixture(options: FixtureOptions = {}): Promise<ClinicFixture> {
  const folder = testFolder()
  const { open = migratedDatabase, checkOutputs = true, onError = show } = options
  const db = open(folder.file())
  migrate(db.raw)
  const { helena, renato, accounts, patients } = await db.write.transaction().execute(addEverybody)
  const state = {
    now: 0,
    /** Time that went by, whatever the clock says. */
    ticks: 0,
    published: [] as Topic[],
  }
  const copying = copyBarrier()
  const papers = catchPapers()
  const here = { ...options.desktop, ...papers.desktop }
  const timers = new Set<{ readonly ms: number; readonly run: () => unknown }>()
  const memory = createMemory((topic) => state.published.push(topic))
  const clinic: OpenClinic = await openClinic({
    database: db,
    desktopAt: (seat) => ({
      ...bareDesktop,
      ...(pcOf(seat) === HUB ? here : options.otherPcs?.[pcOf(seat)]),
    }),
    log: {
      operation: () => undefined,
      error: ({ error }) => onError(error),
      event: () => undefined,
    },
    clock: () => state.now,
    ticks: () => state.ticks,
    uptime: () => state.ticks,
    memory,
    publish: (topics) => void state.published.push(...topics),
    checkOutputs,
    trial: true,
    appVersion: '0.0.0',
    policy: { ...NO_POLICY, ...options.policy },
    recovery: practiceRecovery,
    later: () => undefined,
    anchored: options.anchored ?? false,
    copier: copying.copier,
    every(ms, run) {
      const timer = { ms, run }
      timers.add(timer)
      return () => timers.delete(timer)
    },
  })

  // What was published while it opened is nobody's deed.
  state.published.length = 0

  /** Time goes by with somebody at each window. */
  function stayThere(): void {
    for (const seat of memory.kept.sessions.keys()) memory.sessions.present(seat, state.now)
  }

  function personOf(who: Who): Person {
    const [role, station] = DUTIES[who]
    const practitionerId = who === 'helena' ? helena.id : who === 'renato' ? renato.id : null
    clinic.enter(
      seatAt(HUB, who),
      {
        to: 'open',
        accountId: accounts[who],
        roles: [role],
        practitionerId,
        state: 'active',
      },
      station,
    )
    return personAt(seatAt(HUB, who), station)
  }

  function personAt(seat: Seat, station: Station, workstation = 'Ensaio'): Person {
    async function call<N extends Name>(name: N, input: Input<N>): Promise<Result<N>> {
      return (await clinic.ask({ name, input }, { seat, station, workstation })) as Result<N>
    }
    return {
      call,
      async ask(name, input) {
        const result = await call(name, input)
        if (!result.ok)
          throw new Error(`${name}: ${result.error.code} ${JSON.stringify(result.error.fields ?? '')}`)
        return result.value
      },
      async code(name, input) {
        const result = await call(name, input)
        return result.ok ? 'ok' : result.error.code
      },
    }
  }

  const fixture: ClinicFixture = {
    db,
    accounts,
    helena: { id: helena.id, visit: helena.first, checkUp: helena.second },
    renato: { id: renato.id, visit: renato.first },
    patients,
    published: state.published,
    prints: papers.prints,
    printedBy: papers.printedBy,
    files: papers.files,
    paper: papers.paper,
    whileChoosing: papers.whileChoosing,
    as: personOf,
    window: (windowId, station, workstation) => personAt(seatAt(HUB, windowId), station, workstation),
    seat: personAt,
    async book(patient, start) {
      const { appointmentId } = await personOf('livia').ask('visit.book', {
        patientId: patients[patient as keyof typeof patients] ?? patient,
        practitionerId: helena.id,
        visitTypeId: helena.first,
        ...when(start.includes('T') ? start : `${MONDAY}T${start}`),
      })
      return appointmentId
    },
    open: clinic,
    tick(ms) {
      state.now += ms
      state.ticks += ms
      stayThere()
    },
    async silence(ms, stopped) {
      state.now += ms
      state.ticks += ms
      if (!stopped) for (const timer of timers) if (timer.ms < 60_000) await timer.run()
    },
    async minute() {
      fixture.tick(60_000)
      for (const { ms, run } of timers) if (ms === 60_000) await run()
    },
    setClock(wallClock) {
      state.now = Date.parse(`${wallClock}:00-03:00`)
    },
    at(wallClock) {
      const before = state.now
      fixture.setClock(wallClock)
      // A clock that is put back gives no time back.
      state.ticks += Math.max(0, state.now - before)
      stayThere()
    },
    memory,
    copying,
    async close() {
      copying.letGo()
      await clinic.close()
      folder.remove()
    },
  }
  fixture.at(`${MONDAY}T10:04`)
  return fixture
}
