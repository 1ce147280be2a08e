import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { copierFrom } from '../../main/clinic/backup/copier.ts'
import { NO_POLICY } from '../../main/clinic/clinic-policy.ts'
import type { Desktop, KeyStore } from '../../main/clinic/desktop.ts'
import type { HouseOptions } from '../../main/clinic/house-options.ts'
import { createHouse, type House } from '../../main/clinic/house.ts'
import { HUB, seatAt, type Seat } from '../../main/clinic/seat-name.ts'
import type { Station } from '../../preload/contract/define.ts'
import type { AnyCode, Input, Name, Output, Result } from '../../preload/contract/index.ts'
import { bareDesktop, MONDAY } from './clinic-fixture.ts'
import { COPY_THREAD, never } from './copying.ts'
import { testFolder } from './database.ts'

/** A desktop whose system keeps keys: one user's own secret, gone with it. */
export function keyStoreDesktop(secret: Uint8Array = randomBytes(32)): Desktop & KeyStore {
  return {
    ...bareDesktop,
    isAvailable: async () => true,
    async protect(key) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', secret, iv)
      const data = Buffer.concat([cipher.update(key), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), data])
    },
    async unprotect(wrapped) {
      const decipher = createDecipheriv('aes-256-gcm', secret, wrapped.subarray(0, 12))
      decipher.setAuthTag(wrapped.subarray(12, 28))
      return Buffer.concat([decipher.update(wrapped.subarray(28)), decipher.final()])
    },
  }
}

export interface HouseFixture {
  readonly house: House
  ask<N extends Name>(name: N, input: Input<N>, at?: Partial<Place>): Promise<Output<N>>
  /** The error's code; 'ok' when there was none. */
  code<N extends Name>(name: N, input: Input<N>, at?: Partial<Place>): Promise<AnyCode | 'ok'>
  status(): Promise<Output<'gate.status'>['status']>
  /** Runs once all that waits for its time; how many that were. What they put off waits for the next call. */
  runLater(): Promise<number>
  tick(ms: number): void
}

interface Place {
  /** The one that keeps the clinic unless another is named. */
  readonly pc: string
  readonly windowId: string
  readonly station: Station
}

/** The app of one PC as the main process starts it, without windows. */
export async function startHouse(
  dataFolder: string,
  options: {
    readonly desktop?: Desktop & KeyStore
    /** What it can do beside that at one seat. */
    readonly desktopAt?: (seat: Seat) => Partial<Desktop>
    readonly osUser?: string
    readonly trialOnly?: boolean
    readonly practice?: boolean
    readonly every?: HouseOptions['every']
  } = {},
): Promise<HouseFixture> {
  const desktop = options.desktop ?? bareDesktop
  const state = { now: Date.parse(`${MONDAY}T10:04:00-03:00`) }
  const waiting: (() => Promise<void>)[] = []
  const house = createHouse({
    dataFolder,
    trialOnly: options.trialOnly ?? false,
    practice: options.practice ?? false,
    osUser: options.osUser ?? 'livia',
    appVersion: '0.0.0',
    policy: NO_POLICY,
    clockOffset: 0,
    checkOutputs: true,
    desktopAt: (seat) => ({ ...desktop, ...options.desktopAt?.(seat) }),
    keyStore: desktop,
    log: { operation: () => undefined, error: () => undefined, event: () => undefined },
    clock: () => state.now,
    ticks: () => state.now,
    uptime: () => state.now,
    later: (run) => void waiting.push(run),
    publish: () => undefined,
    copier: copierFrom(COPY_THREAD),
    every: options.every ?? never,
  })
  await house.start()
  async function call<N extends Name>(name: N, input: Input<N>, at: Partial<Place> = {}): Promise<Result<N>> {
    const { pc = HUB, windowId = 'w1', station = 'admin' } = at
    const caller = { seat: seatAt(pc, windowId), station, workstation: 'Ensaio' }
    return (await house.ask({ name, input }, caller)) as Result<N>
  }
  return {
    house,
    async ask(name, input, at) {
      const result = await call(name, input, at)
      if (!result.ok)
        throw new Error(`${name}: ${result.error.code} ${JSON.stringify(result.error.fields ?? '')}`)
      return result.value
    },
    async code(name, input, at) {
      const result = await call(name, input, at)
      return result.ok ? 'ok' : result.error.code
    },
    async status() {
      const result = await call('gate.status', {})
      if (!result.ok) throw new Error(result.error.code)
      return result.value.status
    },
    async runLater() {
      const due = waiting.splice(0)
      await Promise.all(due.map((run) => run()))
      return due.length
    },
    tick: (ms) => void (state.now += ms),
  }
}

export const FIRST_PASSWORD = 'jaboticaba madura 7'

/** What is typed at the first start, but for the groups of the sheet. */
export const firstStart = {
  clinic: {
    name: 'Clínica de Ensaio',
    cnpj: null,
    cpf: null,
    cnes: null,
    phone: null,
    street: null,
    city: null,
    state: 'SP',
    postalCode: null,
    timeZone: 'America/Sao_Paulo',
  },
  administrator: {
    name: 'Sueli Camargo',
    userName: 'sueli',
    email: null,
    password: FIRST_PASSWORD,
    alsoReception: true,
  },
} as const

/** Makes a clinic as a person does; gives the code of the sheet. */
export async function makeClinic(at: HouseFixture, passphrase: string | null = null): Promise<string> {
  const { recoveryGroups, confirm } = await at.ask('gate.begin', {})
  const confirmGroups: [string, string] = [recoveryGroups[confirm[0]] ?? '', recoveryGroups[confirm[1]] ?? '']
  await at.ask('gate.create', { ...firstStart, confirmGroups, passphrase })
  return recoveryGroups.join('-')
}

/** Whoever made the clinic accepts the terms, and is free to work. */
export async function acceptTerms(at: HouseFixture): Promise<void> {
  const documents = await at.ask('terms.current', { language: 'pt-BR' })
  await at.ask('terms.accept', { documents: documents.map(({ id, hash }) => ({ id, hash })) })
}

/** One PC: its folder, and the app started and stopped on it as often as a test likes. */
export interface TestPc {
  readonly folder: string
  readonly clinicFolder: string
  readonly database: string
  readonly keyring: string
  start(options?: Parameters<typeof startHouse>[1], folder?: string): Promise<HouseFixture>
  stop(at: HouseFixture): Promise<void>
  /** Digest of every file of the clinic, without what merely looking leaves behind. */
  bytes(): Readonly<Record<string, string>>
  close(): Promise<void>
}

export function testPc(): TestPc {
  const data = testFolder()
  const running = new Set<HouseFixture>()
  const clinicFolder = join(data.path, 'clinic')
  const isIdle = (name: string) =>
    /\.lock$|-shm$/u.test(name) || (name.endsWith('-wal') && statSync(join(clinicFolder, name)).size === 0)
  return {
    folder: data.path,
    clinicFolder,
    database: join(clinicFolder, 'clinic.db'),
    keyring: join(clinicFolder, 'keyring.json'),
    async start(options = {}, folder = data.path) {
      const at = await startHouse(folder, options)
      running.add(at)
      return at
    },
    async stop(at) {
      running.delete(at)
      await at.house.close()
    },
    bytes() {
      const names = readdirSync(clinicFolder).filter((name) => !isIdle(name))
      const digest = (name: string) =>
        createHash('sha256')
          .update(readFileSync(join(clinicFolder, name)))
          .digest('hex')
      return Object.fromEntries(names.sort().map((name) => [name, digest(name)]))
    },
    async close() {
      for (const { house } of running) await house.close()
      data.remove()
    },
  }
}

/** PCs that begin with a copy of what `make` leaves on one; that is made once for a file of tests. */
export function copiedPcs<T>(make: (pc: TestPc) => Promise<T>): () => Promise<{ pc: TestPc; made: T }> {
  const first = testPc()
  let making: Promise<T> | undefined
  afterAll(() => first.close())
  return async () => {
    const made = await (making ??= make(first))
    const pc = testPc()
    cpSync(first.folder, pc.folder, { recursive: true })
    return { pc, made }
  }
}
