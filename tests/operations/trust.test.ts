import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { chainHash } from '../../db/audit-chain.ts'
import { connectWithKey } from '../../db/connect-with-key.ts'
import type { RawConnection } from '../../db/driver.ts'
import { unwrapWithRecovery } from '../../db/key-wraps.ts'
import { readKeyring } from '../../db/keyring.ts'
import { parseRecoveryCode } from '../../db/recovery-code.ts'
import {
  FIRST_PASSWORD,
  keyStoreDesktop,
  makeClinic,
  testPc,
  type HouseFixture,
  type TestPc,
} from '../helpers/house-fixture.ts'
import { lightWithCopies } from '../helpers/light.ts'
import { breakPage, readPage, writePage } from '../helpers/pages.ts'

const ANCHOR = 'anchor.json'
const ADMIN = { windowId: 'w1', station: 'admin' } as const

let pc: TestPc
let key: Uint8Array
let desktop: ReturnType<typeof keyStoreDesktop>
let sheet: string
beforeEach(async () => {
  pc = testPc()
  desktop = keyStoreDesktop()
  const at = await pc.start({ desktop })
  sheet = await makeClinic(at)
  await acceptTerms(at)
  await pc.stop(at)
  const ring = readKeyring(pc.clinicFolder)
  key = (ring && unwrapWithRecovery(ring.recovery, parseRecoveryCode(sheet) ?? '')) ?? Buffer.alloc(0)
})
afterEach(() => pc.close())

const anchorFile = () => join(pc.clinicFolder, ANCHOR)

async function acceptTerms(at: HouseFixture) {
  const documents = (await at.ask('terms.current', { language: 'pt-BR' })).map(({ id, hash }) => ({
    id,
    hash,
  }))
  await at.ask('terms.accept', { documents })
}

/** The clinic opened, its administrator at work. */
async function open(): Promise<HouseFixture> {
  const at = await pc.start({ desktop })
  await at.ask('session.sign-in', { identifier: 'sueli', password: FIRST_PASSWORD })
  return at
}

const health = async (at: HouseFixture) => lightWithCopies((await at.ask('session.current', {})).health)

/** What the light says at the next opening, the walk in the background done. */
async function found() {
  const at = await open()
  await at.runLater()
  const { reasons } = await health(at)
  await pc.stop(at)
  return reasons
}

/** Work that leaves rows of the trail. */
async function work(at: HouseFixture, times = 3) {
  for (let i = 0; i < times; i += 1) await at.ask('audit.verify', {})
}

/** The closed database, below everything that guards it. */
function withRaw<T>(step: (raw: RawConnection) => T): T {
  const raw = connectWithKey(pc.database, key)
  try {
    return step(raw)
  } finally {
    raw.close()
  }
}

describe('the anchor', () => {
  test('control: a clinic that only worked stays green, its anchor at its head', async () => {
    const at = await open()
    await work(at)
    await pc.stop(at)
    const { audit, epoch } = JSON.parse(readFileSync(anchorFile(), 'utf8'))
    expect(epoch).toBe(1)
    expect(withRaw((raw) => raw.prepare('SELECT max(seq) FROM audit_event').pluck().get())).toBe(audit.seq)
    expect(await found()).toEqual([])
  })

  test('may be behind the database, as after a crash', async () => {
    copyFileSync(anchorFile(), join(pc.folder, 'older'))
    const at = await open()
    await work(at)
    await pc.stop(at)
    copyFileSync(join(pc.folder, 'older'), anchorFile())
    expect(await found()).toEqual([])
  })

  test('shows an older copy of the whole database put back', async () => {
    copyFileSync(pc.database, join(pc.folder, 'older.db'))
    const at = await open()
    await work(at)
    await pc.stop(at)
    copyFileSync(join(pc.folder, 'older.db'), pc.database)
    expect(await found()).toEqual(['gone-back'])
    // Said again at each start: the anchor that says so is not written over.
    expect(await found()).toEqual(['gone-back'])
  })

  test('shows a trail that was written anew with the key', async () => {
    withRaw((raw) => {
      for (const name of ['event_frozen', 'event_kept']) raw.exec(`DROP TRIGGER audit_${name}`)
      const secret = raw
        .prepare(`SELECT bytes FROM installation_key WHERE name = 'audit'`)
        .pluck()
        .get() as Buffer
      let previous = ''
      for (const row of raw.prepare('SELECT * FROM audit_event ORDER BY seq').all() as Record<
        string,
        never
      >[]) {
        const changed = { ...row, workstation: 'outro', previous: previous || row['previous'] } as never
        previous = chainHash(secret, changed)
        raw
          .prepare('UPDATE audit_event SET workstation = ?, previous = ?, hash = ? WHERE seq = ?')
          .run('outro', (changed as { previous: string }).previous, previous, row['seq'])
      }
    })
    expect(await found()).toEqual(['trail-changed'])
  })

  test('and the walk from the last checkpoint show one changed row of the trail', async () => {
    withRaw((raw) => {
      raw.exec('DROP TRIGGER audit_event_frozen')
      raw.exec(`UPDATE audit_event SET account_id = 'alguém' WHERE seq = 2`)
    })
    expect(await found()).toEqual(['trail-changed'])
  })

  test.each([
    ['is not there', 'anchor-missing', () => rmSync(anchorFile())],
    [
      'was changed',
      'anchor-damaged',
      () => change((anchor) => ({ ...anchor, writtenAt: '2020-01-01T00:00:00.000Z' })),
    ],
    ['is not readable', 'anchor-damaged', () => writeFileSync(anchorFile(), '{')],
    [
      'is another clinic’s',
      'anchor-foreign',
      () => change((anchor) => ({ ...anchor, clinic: '0'.repeat(32) })),
    ],
  ])('that %s is told', async (_how, reason, harm) => {
    harm()
    expect(await found()).toEqual([reason])
  })

  function change(step: (anchor: Record<string, unknown>) => unknown) {
    writeFileSync(anchorFile(), JSON.stringify(step(JSON.parse(readFileSync(anchorFile(), 'utf8')))))
  }

  test('an administrator goes on with it as it is, and it is green from then on', async () => {
    rmSync(anchorFile())
    const at = await open()
    expect(await health(at)).toEqual({ state: 'red', reasons: ['anchor-missing'] })
    expect(await at.code('health.accept', { password: 'outra senha' })).toBe('credentials')
    expect((await health(at)).state).toBe('red')
    await at.ask('health.accept', { password: FIRST_PASSWORD })
    expect(await health(at)).toEqual({ state: 'green', reasons: [] })
    await pc.stop(at)
    expect(JSON.parse(readFileSync(anchorFile(), 'utf8'))).toMatchObject({ epoch: 2 })
    const row = withRaw((raw) =>
      raw
        .prepare(`SELECT outcome FROM audit_event WHERE event = 'health.accepted' ORDER BY seq DESC`)
        .pluck()
        .get(),
    )
    expect(row).toBe('ok')
    expect(await found()).toEqual([])
  })

  test('is begun once, with a row of the trail', async () => {
    await found()
    const rows = withRaw((raw) =>
      raw.prepare(`SELECT count(*) FROM audit_event WHERE event = 'anchor.begun'`).pluck().get(),
    )
    expect(rows).toBe(1)
  })
})

const rootOf = (table: string): number =>
  withRaw((raw) =>
    Number(raw.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table)),
  )

describe('without the key, one page of an older copy of the file', () => {
  async function deactivated() {
    let at = await open()
    const { accountId } = await at.ask('staff.create', {
      displayName: 'Otávio Reis',
      userName: 'otavio',
      email: null,
      cpf: null,
      roles: ['admin'],
      practitionerId: null,
      second: { by: 'sheet', code: sheet },
    })
    await pc.stop(at)
    copyFileSync(pc.database, join(pc.folder, 'older.db'))
    at = await open()
    await at.ask('staff.update', { accountId, roles: ['admin'], practitionerId: null, active: false })
    await work(at)
    await pc.stop(at)
    return accountId
  }
  const isActive = (id: string) =>
    withRaw((raw) => raw.prepare('SELECT active FROM account WHERE id = ?').pluck().get(id))

  test('makes a deactivated administrator active again, and the light says so', async () => {
    const id = await deactivated()
    expect(isActive(id)).toBe(0)
    const number = rootOf('account')
    writePage(pc.database, number, readPage(join(pc.folder, 'older.db'), number))
    // SQLite finds nothing wrong with it.
    expect(isActive(id)).toBe(1)
    expect(withRaw((raw) => raw.pragma('integrity_check', { simple: true }))).toBe('ok')
    expect(await found()).toEqual(['access-changed'])
  })

  test('control: nobody pasted anything', async () => {
    await deactivated()
    expect(await found()).toEqual([])
  })
})

describe('a page that is broken while the clinic runs', () => {
  test('turns the light red by the walk, before anybody asks for it', async () => {
    const number = rootOf('terms_document')
    const at = await open()
    const rounds = async () => {
      for (let tables = 0; tables < 200; tables += 1) await at.runLater()
    }
    await rounds()
    expect(await health(at)).toEqual({ state: 'green', reasons: [] })
    breakPage(pc.database, number)
    expect((await health(at)).state).toBe('green')
    await rounds()
    expect(await health(at)).toEqual({ state: 'red', reasons: ['pages-damaged'] })
  })
})

describe('beside the backups', () => {
  test('an anchor shows a whole folder put back together with its own', async () => {
    const stick = join(pc.folder, 'stick')
    const older = join(pc.folder, 'older')
    mkdirSync(stick)
    let at = await open()
    await at.ask('backup.now', { folder: stick })
    await pc.stop(at)
    mkdirSync(older)
    for (const name of ['clinic.db', ANCHOR]) copyFileSync(join(pc.clinicFolder, name), join(older, name))
    at = await open()
    at.tick(60_000)
    await work(at)
    await at.ask('backup.now', { folder: stick })
    await pc.stop(at)
    expect(readdirSync(stick).filter((name) => name.endsWith('.anchor.json'))).toHaveLength(1)
    expect(await found()).toEqual([])
    for (const name of ['clinic.db', ANCHOR]) copyFileSync(join(older, name), join(pc.clinicFolder, name))
    expect(existsSync(`${pc.database}-wal`)).toBe(false)
    expect(await found()).toEqual(['gone-back'])
    at = await open()
    expect(await at.ask('audit.verify', {}, ADMIN)).toMatchObject({ intact: false })
    await pc.stop(at)
    // Without what lies elsewhere nothing tells it from a clinic that never went on.
    rmSync(stick, { recursive: true })
    expect(await found()).toEqual([])
  })
})
