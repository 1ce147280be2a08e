import { expect, test } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, watch } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { full, scaled } from '../faults/scale.ts'
import { makeClinic, startHouse } from '../helpers/house-fixture.ts'
import { emptyFolder, practiceFolder } from '../helpers/practice-folder.ts'
import { groupLives, killGroup, startHeld, startPlain, traces, type End, type Started } from './reopening.ts'

/** The whole: 200 openings. In `npm test` two of each kind, and no load but that of the other specs. */
const TIMES = scaled(25, 2)
const LOADS = full ? ['idle', 'busy'] : ['idle']
/** For a program that hangs: nothing here is decided by time. */
const STUCK_MS = 60_000

const running = new Set<Started>()
const burners: ChildProcess[] = []

test.describe.configure({ mode: 'default' })
test.afterEach(() => {
  for (const started of running) killGroup(started)
  running.clear()
  for (const burner of burners.splice(0)) burner.kill('SIGKILL')
})

async function ownFolder() {
  const folder = emptyFolder()
  const at = await startHouse(folder.path, { trialOnly: true, osUser: userInfo().username })
  await makeClinic(at, 'a frase que abre a porta')
  await at.house.close()
  return folder
}

/** Opens, waits for the page that must come, asks for the end, and looks at what is left. */
async function openAndEnd(open: () => Promise<Started>, page: string, how: End, folder: string) {
  const started = await open()
  running.add(started)
  await expect.poll(() => started.address(), { timeout: STUCK_MS }).toContain(page)
  await started.end(how)
  await expectEnded(started, folder)
}

async function expectEnded(started: Started, folder: string) {
  expect(await started.ended).toBe(0)
  // Its children see that it is gone, and follow.
  await expect.poll(() => groupLives(started), { timeout: STUCK_MS }).toBe(false)
  expect(traces(folder)).toEqual([])
  running.delete(started)
}

const LAUNCHERS = [
  { name: 'held by Playwright', start: startHeld, ends: ['SIGTERM', 'SIGINT', 'window', 'quit'] },
  { name: 'as people start it', start: startPlain, ends: ['SIGHUP', 'window', 'SIGINT', 'SIGTERM'] },
] as const
const CLINICS = [
  { name: 'its own clinic comes to the door', practice: false, page: 'app://clinic/first-start' },
  { name: 'the practice clinic comes to the desk', practice: true, page: 'app://clinic/reception/' },
] as const

for (const load of LOADS)
  for (const launcher of LAUNCHERS)
    for (const [at, clinic] of CLINICS.entries())
      test(`${String(TIMES)} times in a row, ${load}, ${launcher.name}: ${clinic.name} and ends when asked @electron`, async () => {
        test.setTimeout(STUCK_MS * (TIMES + 1))
        const folder = clinic.practice ? practiceFolder() : await ownFolder()
        if (load === 'busy')
          for (const _core of [1, 2]) burners.push(spawn(process.execPath, ['--eval', 'for (;;);']))
        const open = () => launcher.start({ folder: folder.path, practice: clinic.practice })
        for (let time = 0; time < TIMES; time += 1) {
          const how = launcher.ends[(time + 2 * at) % launcher.ends.length] ?? 'SIGTERM'
          await test.step(`${String(time)} ${how}`, () => openAndEnd(open, clinic.page, how, folder.path))
        }
        folder.remove()
      })

test(`asked to end in the middle of opening its clinic, ${String(TIMES)} times, it ends and closes it @electron`, async () => {
  test.setTimeout(STUCK_MS * (TIMES + 1))
  const folder = practiceFolder()
  for (let time = 0; time < TIMES; time += 1) {
    // SQLite's log is there as soon as the database is opened, well before the clinic is.
    const opening = appears(join(folder.path, 'practice'), 'clinic.db-wal')
    const started = await startPlain({ folder: folder.path, practice: true })
    running.add(started)
    await opening
    await started.end('SIGTERM')
    await expectEnded(started, folder.path)
  }
  folder.remove()
})

test('a page with unsaved work cannot hold a program that is told to end @electron', async () => {
  const folder = practiceFolder()
  // By Playwright's hands no page is ever held: it answers for the person.
  const started = await startPlain({ folder: folder.path, practice: true })
  running.add(started)
  await expect.poll(() => started.address(), { timeout: STUCK_MS }).toContain('app://clinic/reception/')
  const hold = `window.addEventListener('beforeunload', (event) => event.preventDefault())`
  const held = () =>
    started.run(hold).then(
      () => true,
      () => false,
    )
  await expect.poll(held, { timeout: STUCK_MS }).toBe(true)
  await started.end('SIGTERM')
  await expectEnded(started, folder.path)
  folder.remove()
})

function appears(folder: string, name: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(folder, () => {
      if (!existsSync(join(folder, name))) return
      watcher.close()
      resolve()
    })
  })
}
