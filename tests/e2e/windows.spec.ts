import { _electron } from '@playwright/test'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { electronCommand } from '../../build/runtime/launch.ts'
import { startHost } from '../helpers/host-process.ts'
import { emptyFolder, NOW, practiceFolder } from '../helpers/practice-folder.ts'
import { signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { limited, settled } from './settled.ts'
import { start } from './started.ts'

test('a second start opens its station in the running app, and the same one only comes to the front @electron', async () => {
  const folder = practiceFolder()
  const { app, page, again } = await start(folder.path, 'reception')
  try {
    const opened = app.waitForEvent('window')
    expect(await again('doctor')).toBe(0)
    const doctor = limited(await opened)
    await expect(doctor).toHaveURL('app://clinic/doctor/')
    expect(await again('reception')).toBe(0)
    const focused = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.webContents.getURL())
    await expect.poll(focused).toBe(page.url())
    expect(app.windows()).toHaveLength(2)
  } finally {
    await app.close()
    folder.remove()
  }
})

test('a first start that is left is begun again at the administration; a kiosk whose clinic is not there stays one @electron', async () => {
  const folder = emptyFolder()
  const kept = join(folder.path, 'workstation/workstation.json')
  const station = () => (JSON.parse(readFileSync(kept, 'utf8')) as { station: string }).station
  const left = async () => {
    const { executable, args, env, sandboxed } = await electronCommand({ ownDisplay: true })
    const app = await _electron.launch({
      executablePath: executable,
      args: [...args, `--data=${folder.path}`, '--lang=pt-BR'],
      env,
      chromiumSandbox: sandboxed,
    })
    await settled(limited(await app.firstWindow()))
    await app.close()
  }
  try {
    await left()
    expect(station()).toBe('admin')
    writeFileSync(kept, readFileSync(kept, 'utf8').replace('"admin"', '"kiosk"'))
    await left()
    expect(station()).toBe('kiosk')
  } finally {
    folder.remove()
  }
})

test('no station has a menu, by whose keys a page is zoomed, reloaded or looked into @electron', async () => {
  const folder = practiceFolder()
  const { app } = await start(folder.path, 'kiosk')
  try {
    expect(await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))).toBe(
      undefined,
    )
  } finally {
    await app.close()
    folder.remove()
  }
})

test('a page that goes to an empty page, of which nothing is asked before, comes back @electron', async () => {
  const folder = practiceFolder()
  const { app, page } = await start(folder.path, 'kiosk')
  try {
    await expect(page).toHaveURL('app://clinic/kiosk/')
    await page.evaluate(() => {
      // What was put into the page is gone once another stands there.
      document.documentElement.dataset['marked'] = 'yes'
      location.href = 'about:blank'
    })
    const now = () =>
      page.evaluate(() => [location.href, document.documentElement.dataset['marked']].join()).catch(() => '')
    await expect.poll(now).toBe('app://clinic/kiosk/,')
  } finally {
    await app.close()
    folder.remove()
  }
})

test('each window signs in for itself @electron', async ({ clinic }) => {
  const reception = await clinic.open('reception')
  const doctor = await clinic.open('doctor')
  await signIn(reception, 'livia')
  await expect(doctor.getByRole('heading', { name: 'Entrar' })).toBeVisible()
})

test('the folder of another running program is refused with a sentence, and left as it is @electron', async ({
  clinic,
}) => {
  const other = await startHost(clinic.folder, NOW)
  try {
    const page = await clinic.open('reception')
    await expect(page.getByText('O programa já está aberto neste computador')).toBeVisible()
    expect(other.child.exitCode).toBe(null)
  } finally {
    await other.stop()
  }
})

test('closing the last window closes the clinic first and then ends the program @electron', async () => {
  const folder = practiceFolder()
  const { app, page, ended, again } = await start(folder.path, 'reception')
  try {
    const opened = app.waitForEvent('window')
    await again('doctor')
    const doctor = limited(await opened)
    await signIn(page, 'livia')
    // SQLite's log stands as long as the database is open, and is gone once it was closed as it should be.
    const log = join(folder.path, 'practice/clinic.db-wal')
    expect(existsSync(log)).toBe(true)
    await page.close()
    await expect(doctor.getByRole('heading', { level: 1 })).toBeVisible()
    await doctor.close()
    expect(await ended).toBe(0)
    expect(existsSync(log)).toBe(false)
  } finally {
    folder.remove()
  }
})

test('told to end again while it ends, it still closes the clinic first @electron', async () => {
  const folder = practiceFolder()
  const { app, child, page, ended } = await start(folder.path, 'reception')
  try {
    await signIn(page, 'livia')
    const log = join(folder.path, 'practice/clinic.db-wal')
    expect(existsSync(log)).toBe(true)
    const told: string[] = []
    child.stderr?.on('data', (text) => {
      told.push(...(String(text).match(/(?<=end: )\w+/gu) ?? []))
    })
    // The program may go in the middle of the answer.
    await app
      .evaluate(({ app: self }) => {
        self.on('before-quit', ({ defaultPrevented }) => {
          process.stderr.write(`end: ${defaultPrevented ? 'wait' : 'go'}\n`)
        })
        self.quit()
        self.quit()
      })
      .catch(() => undefined)
    expect(await ended).toBe(0)
    await expect.poll(() => told).toEqual(['wait', 'wait', 'go'])
    expect(existsSync(log)).toBe(false)
  } finally {
    child.kill('SIGKILL')
    folder.remove()
  }
})

test('a page that crashed comes back in its window, locked, and says what happened @electron', async () => {
  const folder = practiceFolder()
  const { app, page } = await start(folder.path, 'reception')
  try {
    await signIn(page, 'livia')
    const crashed = page.waitForEvent('crash')
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    )
    await crashed
    // Playwright gives up a page that crashed: the window itself is asked.
    const inPage = (code: string) =>
      app.evaluate(
        ({ BrowserWindow }, script) =>
          BrowserWindow.getAllWindows()[0]
            ?.webContents.executeJavaScript(script)
            .catch(() => null),
        code,
      )
    const lock = `document.querySelector('mb-reception')?.shadowRoot?.querySelector('mb-desk-lock')?.shadowRoot`
    await expect
      .poll(() => inPage(`${lock}?.querySelector('mb-notice')?.text`))
      .toContain('A página parou e foi aberta de novo')
    // The clinic itself refuses: the page could not show more if it wished.
    expect(
      await inPage(
        `window.clinic.invoke({ name: 'agenda.day', input: { date: '2026-11-23' } }).then((answer) => answer.ok ? 'ok' : answer.error.code)`,
      ),
    ).toBe('held')
    // Whoever is there types the password again, and works on.
    const typed = `(${lock}).querySelector('mb-password-field').renderRoot.querySelector('input')`
    await inPage(`(${typed}).value = 'treino-2026-clinica'`)
    await inPage(`(${typed}).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))`)
    await inPage(`(${lock}).querySelector('form').requestSubmit()`)
    const path = `document.querySelector('mb-reception')?.shadowRoot?.querySelector('mb-desk-frame')?.path`
    await expect.poll(() => inPage(path)).toContain('/reception/')
  } finally {
    await app.close()
    folder.remove()
  }
})

test('a window whose page crashes again and again ends its session, says so, and comes back by itself @electron', async () => {
  const folder = practiceFolder()
  const { app, page } = await start(folder.path, 'reception')
  const crash = () =>
    app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((gone) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents
          contents?.once('render-process-gone', () => gone())
          contents?.forcefullyCrashRenderer()
        }),
    )
  const stateNow = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript(
          `window.clinic.invoke({ name: 'session.current', input: {} }).then(({ value }) => value.state)`,
        )
        .catch(() => null),
    )
  try {
    await signIn(page, 'livia')
    for (let time = 0; time < 3; time += 1) {
      await crash()
      await expect.poll(stateNow).toBe('locked')
    }
    // Nobody waits for half a minute here: what the program would do then is kept, and done when it is asked for.
    await app.evaluate(() => {
      const real = globalThis.setTimeout
      const held = globalThis as typeof globalThis & { afterRest?: () => void }
      const later = (run: () => void, ms?: number) =>
        ms === 30_000 ? ((held.afterRest = run), real(() => undefined, 0)) : real(run, ms)
      globalThis.setTimeout = later as typeof setTimeout
    })
    await crash()
    const shown = () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]
          ?.webContents.executeJavaScript('document.body.innerText')
          .catch(() => null),
      )
    await expect.poll(shown).toContain('volta sozinha em alguns minutos')
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    await app.evaluate(() => (globalThis as typeof globalThis & { afterRest?: () => void }).afterRest?.())
    // It is there again, and nobody is signed in at it.
    await expect.poll(stateNow).toBe('signed-out')
    await expect.poll(shown).not.toContain('volta sozinha')
  } finally {
    await app.close()
    folder.remove()
  }
})

test('the system’s suspend ends a patient’s session at the kiosk @electron', async () => {
  const folder = practiceFolder()
  const { app, page } = await start(folder.path, 'kiosk')
  try {
    const state = () =>
      page.evaluate(async () => {
        const bridge = (window as unknown as { clinic: { invoke(request: object): Promise<unknown> } }).clinic
        const answer = await bridge.invoke({ name: 'session.current', input: {} })
        return (answer as { value: { state: string } }).value.state
      })
    await page.evaluate(async () => {
      const bridge = (window as unknown as { clinic: { invoke(request: object): Promise<unknown> } }).clinic
      const input = { identifier: '11122233396', password: 'treino-2026-clinica' }
      await bridge.invoke({ name: 'session.sign-in', input })
    })
    expect(await state()).not.toBe('signed-out')
    await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
    await expect.poll(state).toBe('signed-out')
  } finally {
    await app.close()
    folder.remove()
  }
})

for (const sign of ['suspend', 'lock-screen'] as const)
  test(`the system’s ${sign} locks the desk @electron`, async () => {
    const folder = practiceFolder()
    const { app, page } = await start(folder.path, 'reception')
    try {
      await signIn(page, 'livia')
      // No system sends it to a test: what the program listens to is told as the system would tell it.
      await app.evaluate(({ powerMonitor }, event) => void powerMonitor.emit(event), sign)
      await expect(page.getByRole('heading', { name: 'Estação bloqueada' })).toBeVisible()
      await expect(page.getByText('O computador foi suspenso ou bloqueado')).toBeVisible()
    } finally {
      await app.close()
      folder.remove()
    }
  })
