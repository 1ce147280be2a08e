import { execFileSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { getuid, platform } from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyAudit } from '../../db/audit-chain.ts'
import { RESERVE_FILE } from '../../db/reserve.ts'
import type { CommandName } from '../../preload/contract/index.ts'
import { plans } from '../contract/plans/commands.ts'
import { offerSheet } from '../contract/plans/sheet.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { migratedDatabase, testFolder, type TestFolder } from '../helpers/database.ts'
import { run } from './child.ts'
import { AT_WORK } from './io-marks.ts'
import { readSteps } from './power-disk.ts'
import { full } from './scale.ts'

/** Backups are made elsewhere, and say more about it than the disk of the database. */
const names = (Object.keys(plans) as CommandName[]).filter((name) => !name.startsWith('backup.'))
/** What counts a password before it is looked at, or tells of paper before it is printed: that write opens the reserve. */
const FROM_RESERVE: readonly CommandName[] = [
  'session.sign-in',
  'session.unlock',
  'account.reset-with-sheet',
  'workstation.become',
  'workstation.leave-kiosk',
  'visit.print-slip',
  'note.sign',
  'note.keep-left',
  'triage.sign',
  'triage.sign-left',
  'triage.move',
  'note.add',
  'note.wrong-chart',
  'chart.copy',
  'chart.copy-asked',
  'note.print',
  'note.save-pdf',
  'document.print',
  'document.save-pdf',
  'message.open',
  'recovery.begin',
  'recovery.begin-restore',
  'health.accept',
]

describe.runIf(platform === 'linux' && getuid?.() === 0)('a disk that is full to the last byte', () => {
  let folder: TestFolder
  let drive: string
  let clinic: ClinicFixture
  let provoked: unknown[]

  beforeEach(async () => {
    folder = testFolder()
    drive = folder.file('drive')
    provoked = []
    mkdirSync(drive)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', drive])
    clinic = await clinicFixture({
      open: () => migratedDatabase(join(drive, 'clinic.db')),
      desktop: {
        writeSettings: async () => true,
        openMessage: async () => true,
        setUpWorkstation: async () => true,
        leaveKiosk: async () => true,
        chooseFolder: async () => '/media/copias',
      },
      onError: (error) => void provoked.push(error),
    })
  })
  afterEach(async () => {
    await clinic.close()
    execFileSync('umount', [drive])
    folder.remove()
  })

  const reserve = () => join(drive, RESERVE_FILE)
  const ballast = () => join(drive, 'ballast')

  /** Not one page is left, neither in the log nor beside it. */
  function fill(): void {
    clinic.db.raw.pragma('wal_checkpoint(TRUNCATE)')
    const file = openSync(ballast(), 'w')
    const page = Buffer.alloc(4096)
    try {
      for (;;) writeSync(file, page)
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENOSPC' })
    } finally {
      closeSync(file)
    }
  }
  const makeRoom = () => rmSync(ballast())

  const rows = () =>
    clinic.db.raw
      .prepare(`SELECT operation, outcome, code, count FROM audit_event ORDER BY seq DESC LIMIT 1`)
      .get()
  const health = async () =>
    (await clinic.window('desk', 'reception').ask('session.current', {})).health.reasons

  it.each(FROM_RESERVE)(
    '%s writes its try or its intent from the reserve, and goes on in what that leaves',
    async (name) => {
      offerSheet()
      const { by, input } = await plans[name](clinic)
      fill()
      expect(await by.code(name, input as never)).toBe('ok')
      expect(rows()).toEqual({ operation: name, outcome: 'ok', code: null, count: 1 })
      expect(existsSync(reserve())).toBe(false)
      expect(await health()).toEqual(['no-space', 'backup-none'])
      expect(provoked).toEqual([])
    },
  )

  // One in five, and every one in the whole run.
  const atOnce = names
    .filter((name) => !FROM_RESERVE.includes(name))
    .filter((_name, at) => full || at % 5 === 0)
  it.each(atOnce)('%s is refused in words, leaves its row, and works once there is room', async (name) => {
    offerSheet()
    const { by, input } = await plans[name](clinic)
    const run = () => by.code(name, input as never)
    fill()
    expect(await run()).toBe('no-space')
    expect(rows()).toEqual({ operation: name, outcome: 'failed', code: 'no-space', count: 1 })
    expect(existsSync(reserve())).toBe(false)
    expect(await health()).toEqual(['no-space', 'backup-none'])
    makeRoom()
    clinic.tick(1000)
    expect(await run()).toBe('ok')
    expect(existsSync(reserve())).toBe(true)
    expect(await health()).toEqual(['backup-none'])
    expect(await verifyAudit(clinic.db.read, { from: 'start' })).toMatchObject({ intact: true })
    expect(provoked).toEqual([])
  })

  it('lets a chart be read from the reserve, and what is typed be kept', async () => {
    const { by, input } = await plans['note.save-draft'](clinic)
    fill()
    const { patients } = clinic
    expect(await clinic.as('livia').code('patient.read', { patientId: patients.teresa })).toBe('ok')
    expect(rows()).toMatchObject({ operation: 'patient.read', outcome: 'ok' })
    expect(await by.code('note.save-draft', input)).toBe('ok')
  })

  it('with no reserve left says the same, and writes the rows when there is room', async () => {
    const { by, input } = await plans['visit.book'](clinic)
    rmSync(reserve())
    fill()
    const before = rows()
    expect(await by.code('visit.book', input)).toBe('no-space')
    expect(await clinic.as('joana').code('staff.list' as never, {} as never)).toBe('denied')
    expect(rows()).toEqual(before)
    expect(await health()).toEqual(['no-space', 'backup-none'])
    makeRoom()
    expect(await by.code('visit.book', input)).toBe('ok')
    clinic.tick(15 * 60_000)
    await clinic.as('livia').ask('patient.search', { text: 'teresa' })
    const kept = clinic.db.raw
      .prepare(`SELECT operation, outcome, code, count FROM audit_event WHERE outcome <> 'ok' ORDER BY seq`)
      .all()
    expect(kept).toEqual([
      { operation: 'visit.book', outcome: 'failed', code: 'no-space', count: 1 },
      { operation: 'staff.list', outcome: 'denied', code: 'denied', count: 1 },
    ])
  })

  it('lets the clinic close', async () => {
    const { by, input } = await plans['visit.book'](clinic)
    rmSync(reserve())
    fill()
    expect(await by.code('visit.book', input)).toBe('no-space')
    await clinic.open.close()
    expect(clinic.db.raw.open).toBe(false)
  })
})

describe('a database that cannot be written', () => {
  it('is said in words, turns the light red, and goes on by itself', async () => {
    const clinic = await clinicFixture()
    const { by, input } = await plans['visit.book'](clinic)
    const health = async () =>
      (await clinic.window('desk', 'reception').ask('session.current', {})).health.reasons
    clinic.db.raw.pragma('query_only=ON')
    expect(await by.code('visit.book', input)).toBe('read-only')
    expect(await health()).toEqual(['read-only', 'backup-none'])
    clinic.db.raw.pragma('query_only=OFF')
    expect(await by.code('visit.book', input)).toBe('ok')
    expect(await health()).toEqual(['backup-none'])
    await clinic.close()
  })
})

describe.runIf(platform === 'linux')('a disk that refuses once', () => {
  const errors = { EIO: 'unreadable', ENOSPC: 'no-space' } as const
  /** Changes of the disk until the middle of the victim's forty commands, each of eleven. */
  const HALF = 220
  const CHANGES = ['write', 'sync', 'truncate', 'rename']

  it.each(Object.entries(errors))(
    'with %s is said in words each time, and the next command works',
    async (name, said) => {
      const folder = testFolder()
      const shim = folder.file('shim.so')
      const source = fileURLToPath(new URL('power-shim.c', import.meta.url))
      execFileSync('gcc', ['-O2', '-shared', '-fPIC', '-o', shim, source, '-ldl', '-lpthread'])
      const errno = constants.errno[name as keyof typeof errors]
      const whole = await run('io-victim.ts', [folder.file('whole')], {
        LD_PRELOAD: shim,
        MB_SHIM_DIR: folder.path,
        MB_SHIM_LOG: folder.file('log'),
      })
      expect(whole.lines).toEqual(Array.from({ length: 40 }, () => 'ok backup-none'))
      const steps = readSteps(folder.file('log'))
      const atWork = steps.findIndex((step) => step.kind === 'open' && step.path.endsWith(AT_WORK))
      const before = steps.slice(0, atWork).filter(({ kind }) => CHANGES.includes(kind)).length
      const met = []
      for (let n = 0; n < 6; n += 1) {
        const ended = await run('io-victim.ts', [folder.file(`pc-${String(n)}`)], {
          LD_PRELOAD: shim,
          MB_SHIM_DIR: folder.path,
          MB_SHIM_FAIL: `${String(before + HALF + n * 7)}:${String(errno)}`,
        })
        expect({ n, code: ended.code, errors: ended.errors }).toEqual({ n, code: 0, errors: '' })
        const refused = ended.lines.findIndex((line) => !line.startsWith('ok'))
        met.push(ended.lines[refused])
        expect(ended.lines.filter((line) => !line.startsWith('ok'))).toHaveLength(1)
      }
      folder.remove()
      expect(met).toContain(`${said} backup-none`)
      // A sync that fails is never told to be for want of room.
      for (const line of met) expect(['unreadable backup-none', `${said} backup-none`]).toContain(line)
      expect(met).toHaveLength(6)
    },
  )
})
