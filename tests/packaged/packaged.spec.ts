import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test, type Page } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { appendFileSync, closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { copyFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fuseWire, knownFuses } from '../../build/dist/fuses.ts'
import { electronCommand } from '../../build/runtime/launch.ts'
import { linkTree } from '../../build/runtime/link-tree.ts'
import { signIn } from '../e2e/acts.ts'
import { limited, settled } from '../e2e/settled.ts'
import { dataFolder, OFFICIAL, SHIPPED, startPackaged, startShipped } from './packaged-app.ts'

const YML = readFileSync(resolve(import.meta.dirname, '../../electron-builder.yml'), 'utf8')

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesUnder(path)
    return entry.isFile() ? [path] : []
  })
}

function firstBytes(file: string): string {
  const bytes = Buffer.alloc(16)
  const handle = openSync(file, 'r')
  readSync(handle, bytes, 0, 16, 0)
  closeSync(handle)
  return bytes.toString('latin1')
}

/** Books the first free time of the coming days for somebody whom the practice clinic knows. */
async function book(page: Page): Promise<string> {
  await page
    .getByRole('button', { name: /^Agendar/u })
    .first()
    .click()
  await page.getByRole('combobox', { name: 'Paciente' }).fill('mar')
  const found = page.getByRole('option').first()
  const name = (await found.locator('b').textContent()) ?? ''
  await found.click()
  const free = page.getByRole('button', { name: /livre/u }).first()
  const later = page.getByRole('button', { name: 'Próximos dias' })
  await expect(page.getByRole('button', { name: /livre|cheio|fechado/u }).first()).toBeVisible()
  await settled(page)
  while ((await free.count()) === 0) {
    await later.click()
    await settled(page)
  }
  await free.click()
  await page.getByRole('group').getByRole('button').first().click()
  await page.getByRole('button', { name: /^Agendar .*,/u }).click()
  await expect(page.getByRole('gridcell', { name: new RegExp(name, 'u') }).first()).toBeVisible()
  return name
}

test('the fuses in the binary are the configured ones', async () => {
  const wire = await getCurrentFuseWire(SHIPPED)
  const wanted = fuseWire(YML, OFFICIAL)
  const inBinary = knownFuses().filter((fuse) => wire[fuse] !== undefined)
  expect(inBinary.length).toBeGreaterThanOrEqual(8)
  for (const fuse of inBinary) {
    expect(wire[fuse], FuseV1Options[fuse]).toBe(wanted[fuse] ? FuseState.ENABLE : FuseState.DISABLE)
  }
})

test('it opens the practice clinic, books a visit, cannot be turned into Node, and leaves nothing in clear', async () => {
  const folder = dataFolder()
  const canary = join(folder.path, 'canary.cjs')
  const trace = (name: string) => join(folder.path, `canary-${name}`)
  writeFileSync(
    canary,
    `require('node:fs').writeFileSync(require('node:path').join(__dirname, process.argv[1] === __filename ? 'canary-main' : 'canary-required'), '')`,
  )
  const asNode = {
    args: [canary, '--inspect=0'],
    env: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require=${canary}` },
  }
  // The same attempt on the same runtime with its fuses as delivered: it must succeed, or this test sees nothing.
  const plain = await electronCommand()
  spawnSync(plain.executable, [canary], { env: { ...plain.env, ELECTRON_RUN_AS_NODE: '1' } })
  expect(existsSync(trace('main'))).toBe(true)
  const control = spawnSync(plain.executable, ['--inspect=0', '--eval', '0'], {
    env: { ...plain.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
  })
  expect(control.stderr).toContain('Debugger listening')

  const data = join(folder.path, 'data')
  writeFileSync(canary, readFileSync(canary, 'utf8').replaceAll('canary-', 'canary-packaged-'))
  const app = startPackaged({
    args: [...asNode.args, `--data=${data}`, '--station=reception'],
    env: asNode.env,
  })
  try {
    const admin = await app.window()
    await admin.getByRole('button', { name: /^Clínica de treino Só quer/u }).click()
    await expect(admin.getByRole('heading', { name: 'Entrar' })).toBeVisible()
    // A second start opens its station in the running app and ends.
    const opened = admin.context().waitForEvent('page')
    const second = startPackaged({ args: [`--data=${data}`, '--station=reception'] })
    const page = limited(await opened)
    expect(await second.ended).toBe(0)
    await signIn(page, 'livia')
    const name = await book(page)
    await page.close()
    await admin.close()
    expect(await app.ended).toBe(0)

    expect(existsSync(trace('packaged-main'))).toBe(false)
    expect(existsSync(trace('packaged-required'))).toBe(false)
    expect(app.output()).not.toContain('Debugger listening')
    // What Electron says when it does read the variable and drops most of it.
    expect(app.output()).not.toContain('not supported in packaged apps')

    const files = filesUnder(data)
    expect(files.some((file) => file.endsWith('clinic.db'))).toBe(true)
    expect(files.filter((file) => firstBytes(file).startsWith('SQLite format 3'))).toEqual([])
    const holding = files.filter((file) => {
      const bytes = readFileSync(file)
      return bytes.includes(name) || bytes.includes(Buffer.from(name, 'utf16le'))
    })
    expect(holding).toEqual([])
  } finally {
    app.kill()
    folder.remove()
  }
})

const REFUSALS = [
  { code: 'no-sandbox', about: 'without the sandbox', switches: ['--no-sandbox'], tamper: false },
  { code: 'native-files', about: 'with another native file', switches: [], tamper: true },
]
for (const { code, about, switches, tamper } of REFUSALS) {
  test(`it refuses to start ${about}`, async () => {
    const folder = dataFolder()
    const program = tamper ? tamperedCopy(join(folder.path, 'copy')) : SHIPPED
    const data = join(folder.path, 'data')
    const app = startShipped({ program, args: [...switches, `--data=${data}`, '--demo'] })
    try {
      const log = join(data, 'workstation/logs/medicalbooking.log')
      await expect.poll(() => existsSync(log) && readFileSync(log, 'utf8')).toContain(`"refused":"${code}"`)
      expect(existsSync(join(data, 'practice'))).toBe(false)
    } finally {
      // The sentence waits for somebody to press its button.
      app.kill()
      await app.ended
      folder.remove()
    }
  })
}

/** The packaged app once more, with one byte more in the SQLite driver. */
function tamperedCopy(target: string): string {
  const from = dirname(SHIPPED)
  linkTree(from, target)
  const [driver = ''] = filesUnder(join(target, 'resources')).filter((file) => file.endsWith('.node'))
  // Files of its own: what was laid out may be links to the package itself.
  copyFileSync(driver, `${driver}.new`)
  rmSync(driver)
  copyFileSync(`${driver}.new`, driver)
  appendFileSync(driver, '\0')
  // A copy of the setuid helper would not be root's any more.
  rmSync(join(target, 'chrome-sandbox'))
  symlinkSync(join(from, 'chrome-sandbox'), join(target, 'chrome-sandbox'))
  return join(target, 'medicalbooking')
}
