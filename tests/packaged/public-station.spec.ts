import { expect, test } from '@playwright/test'
import { join } from 'node:path'
import { ensureDisplay } from '../../build/runtime/display.ts'
import { PASSWORD } from '../e2e/acts.ts'
import { dataFolder, startShipped, TESTING, type PackagedApp } from './packaged-app.ts'
import { rawPage, type RawPage } from './raw-page.ts'
import { DIALOGS, KEYS } from './ways-out.ts'
import { lookAt, type XDisplay } from './x-display.ts'

// One after the other on a screen of their own: another test's windows would be counted.
test.describe.configure({ mode: 'serial' })

interface Scene {
  readonly app: PackagedApp
  readonly data: string
  readonly env: Readonly<Record<string, string>>
  readonly x: XDisplay
  readonly page: RawPage
  /** Windows in sight since the first one of the station. */
  more(): readonly number[]
}

async function at(station: string, use: (scene: Scene) => Promise<void>): Promise<void> {
  const folder = dataFolder()
  const data = join(folder.path, 'data')
  const { env } = await ensureDisplay({ own: true })
  const x = await lookAt(env['DISPLAY'] ?? '')
  const app = startShipped({
    program: TESTING,
    args: [`--data=${data}`, '--demo', `--station=${station}`, '--lang=pt-BR', '--remote-debugging-port=0'],
    env,
  })
  try {
    const [, address = ''] = await app.said(/DevTools listening on (ws:\S+)/u)
    await expect.poll(() => x.shown.length).toBeGreaterThan(0)
    const page = await rawPage(address)
    await expect.poll(() => page.run(`return 'settled' in document.documentElement.dataset`)).toBe(true)
    await use({ app, data, env, x, page, more: () => x.shown.slice(1) })
  } finally {
    app.kill()
    await app.ended
    x.close()
    folder.remove()
  }
}

/** Opens a desk's window: what was asked of the program before has been answered when it comes into sight. */
async function fence({ data, env, more }: Scene, station: string): Promise<void> {
  const before = more().length
  const second = startShipped({ program: TESTING, args: [`--data=${data}`, `--station=${station}`], env })
  expect(await second.ended).toBe(0)
  await expect.poll(() => more().length).toBeGreaterThan(before)
}

const namesOf = ({ x, more }: Scene) => Promise.all(more().map((window) => x.nameOf(window)))

for (const station of ['panel', 'kiosk'] as const) {
  test(`at the ${station} nothing opens beside the one window, whatever its page and its keys ask for`, async () => {
    // Some eighty ways one after the other, each with an answer to wait for.
    test.setTimeout(180_000)
    expect(DIALOGS.length).toBeGreaterThan(60)
    await at(station, async (scene) => {
      const { app, x, page } = scene
      for (const { code } of DIALOGS)
        await (code.includes('iframe')
          ? page.beginAlone(code, () => x.touch({ x: 400, y: 400 }))
          : page.begin(code))
      for (const [key, modifiers, code] of KEYS) await page.press(key, modifiers, code)
      await page.click(400, 400, 'right')
      await fence(scene, 'admin')
      expect(await namesOf(scene)).toEqual([expect.stringContaining('MedicalBooking')])
      expect(x.gone).not.toContain(x.shown[0])

      // It closes for nobody who asks from outside.
      const [own = 0] = x.shown
      for (let time = 0; time < 3; time += 1) await x.askToClose(own)
      await fence(scene, 'doctor')
      expect(x.gone).not.toContain(own)
      expect(await page.run('return document.visibilityState')).toBe('visible')
      app.end()
      expect(await app.ended).toBe(0)
    })
  })
}

test('the kiosk closes once a member of staff has left it with his password, and then the program ends', async () => {
  await at('kiosk', async ({ app, x, page }) => {
    const leave = (password: string) =>
      page.run(`return JSON.stringify(await clinic.invoke({
        name: 'workstation.leave-kiosk', input: { identifier: 'livia', password: '${password}' } }))`)
    const [own = 0] = x.shown
    expect(await leave('senha-errada-1')).toContain('credentials')
    await x.askToClose(own)
    expect(await leave(PASSWORD)).toContain('"ok":true')
    await x.askToClose(own)
    expect(await app.ended).toBe(0)
  })
})

test('a kiosk that was left is a kiosk again once it is opened again', async () => {
  await at('kiosk', async (scene) => {
    const { app, x, page, data, env } = scene
    const left = await page.run(`return JSON.stringify(await clinic.invoke({
      name: 'workstation.leave-kiosk', input: { identifier: 'livia', password: '${PASSWORD}' } }))`)
    expect(left).toContain('"ok":true')
    const again = startShipped({ program: TESTING, args: [`--data=${data}`, '--station=kiosk'], env })
    expect(await again.ended).toBe(0)
    // The window of the admin comes after: what was asked before has been done.
    await fence(scene, 'admin')
    const [own = 0] = x.shown
    await x.askToClose(own)
    await fence(scene, 'doctor')
    expect(x.gone).not.toContain(own)
    app.end()
    expect(await app.ended).toBe(0)
  })
})

test('the page of a kiosk makes its window no smaller and moves it nowhere', async () => {
  await at('kiosk', async (scene) => {
    const size = () => scene.page.run('return [outerWidth, outerHeight, screenX, screenY].join()')
    const before = await size()
    await scene.page.run('resizeTo(300, 300); moveTo(500, 400)')
    await fence(scene, 'admin')
    expect(await size()).toBe(before)
  })
})

test('a kiosk page that closes itself comes back, and the program ends only when it is told to', async () => {
  await at('kiosk', async ({ app, x, page, more }) => {
    void page.begin('close()')
    await expect.poll(() => more().length).toBe(1)
    expect(x.gone).toContain(x.shown[0])
    expect(x.gone).not.toContain(x.shown[1])
    app.end()
    expect(await app.ended).toBe(0)
  })
})

test('control: at a desk the same choosers come into sight, and its window closes for who asks', async () => {
  await at('reception', async ({ app, x, page, more }) => {
    await page.begin(DIALOGS[0]?.code ?? '')
    await expect.poll(() => more().length).toBe(1)
    await x.askToClose(more()[0] ?? 0)
    await page.begin('await showSaveFilePicker()')
    await expect.poll(() => more().length).toBe(2)
    await x.askToClose(more()[1] ?? 0)
    await x.askToClose(x.shown[0] ?? 0)
    expect(await app.ended).toBe(0)
  })
})
