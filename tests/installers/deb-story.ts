import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

// Run by `npm run installers`, as root in a world of its own: the .deb is installed, used, changed and removed for real.
const [older = '', newer = '', namespaces = ''] = process.argv.slice(2)
const CLINICS = '/var/lib/medicalbooking'
const SANDBOX = '/usr/lib/medicalbooking/chrome-sandbox'
const LONGEST_START_MS = 60_000

const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
const modeOf = (path: string) => (statSync(path).mode & 0o7777).toString(8)
const install = (file: string, ...more: string[]) =>
  run('apt-get', 'install', '-y', '--no-install-recommends', ...more, file)
const version = () => run('dpkg-query', '-W', '-f', '${Version}', 'medicalbooking')

async function step(name: string, act: () => unknown): Promise<void> {
  await act()
  console.log(`ok  ${name}`)
}

/** The processes of the program that an account runs, by their kind; '' is the first of them. */
function processesOf(account: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/u.test(name))) {
    try {
      const words = readFileSync(`/proc/${id}/cmdline`, 'utf8')
      const program = readlinkSync(`/proc/${id}/exe`)
      const uid = /^Uid:\t(\d+)/mu.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? ''
      if (
        program.startsWith('/usr/lib/medicalbooking/medicalbooking') &&
        uid === run('id', '-u', account).trim()
      )
        found.set(/--type=([\w-]+)/u.exec(words)?.[1] ?? '', Number(id))
    } catch {
      // It has ended meanwhile.
    }
  }
  return found
}

/** Starts the program as an account does, from the system's menu; gives the way to end it. Throws when no page comes. */
async function startAs(account: string): Promise<() => Promise<void>> {
  const words = ['-u', account, '--', 'xvfb-run', '-a', 'medicalbooking', '--demo', '--station=reception']
  const child = spawn('runuser', words, {
    cwd: '/',
    stdio: 'ignore',
    env: { PATH: '/usr/bin:/bin:/usr/sbin' },
  })
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  const begun = Date.now()
  while (!processesOf(account).has('renderer')) {
    assert.ok(Date.now() - begun < LONGEST_START_MS, `${account} sees no page`)
    await pause(200)
  }
  return async () => {
    for (const id of processesOf(account).values()) process.kill(id, 'SIGTERM')
    await ended
  }
}

run('apt-get', 'install', '-y', '--no-install-recommends', 'lintian', 'desktop-file-utils')
await step('Debian’s own checker finds nothing', () => {
  run('useradd', '--create-home', 'pacotes')
  const said = run('runuser', '-u', 'pacotes', '--', 'lintian', '--fail-on', 'error,warning', older)
  assert.equal(said, '')
})
await step('it installs with what it needs', () => {
  install(older)
  assert.equal(version(), '0.1.0')
  assert.equal(run('dpkg', '-V', 'medicalbooking'), '')
  run('desktop-file-validate', '/usr/share/applications/medicalbooking.desktop')
})
await step('the clinic belongs to a group, and nobody else looks into it', () => {
  assert.match(run('getent', 'group', 'medicalbooking'), /^medicalbooking:/u)
  assert.equal(modeOf(CLINICS), '2770')
})
await step(`the sandbox is the one of this machine (${namespaces})`, () => {
  assert.equal(modeOf(SANDBOX), namespaces === 'with' ? '755' : '4755')
})
for (const name of ['ana', 'bia', 'estranho']) run('useradd', '--create-home', name)
for (const name of ['ana', 'bia']) run('usermod', '-aG', 'medicalbooking', name)

await step('a normal account starts it, its pages in the sandbox', async () => {
  const end = await startAs('ana')
  const page = readFileSync(`/proc/${String(processesOf('ana').get('renderer'))}/status`, 'utf8')
  assert.match(page, /^Seccomp:\t2$/mu)
  await end()
})
await step('what it made belongs to the group, and to nobody else', () => {
  const made = readdirSync(CLINICS, { recursive: true, withFileTypes: true })
  assert.ok(made.some(({ name }) => name === 'clinic.db'))
  const group = Number(run('getent', 'group', 'medicalbooking').split(':')[2])
  for (const entry of made) {
    const { gid, mode } = statSync(join(entry.parentPath, entry.name))
    assert.equal(gid, group, entry.name)
    assert.equal(mode & 0o007, 0, `${entry.name} is open to all`)
    assert.equal(mode & 0o060, 0o060, `${entry.name} is shut to the group`)
  }
  assert.throws(() => run('runuser', '-u', 'estranho', '--', 'ls', CLINICS))
})
await step('what an account keeps for itself is its own', () => {
  const home = run('getent', 'passwd', 'ana').split(':')[5] ?? ''
  const own = join(home, '.config/MedicalBooking')
  assert.equal(modeOf(own), '700')
  assert.ok(readdirSync(own).length > 0)
})
await step('a second account of the group works on the same clinic after the first', async () => {
  const before = statSync(join(CLINICS, 'practice/clinic.db')).ino
  const end = await startAs('bia')
  await end()
  assert.equal(statSync(join(CLINICS, 'practice/clinic.db')).ino, before)
})
await step('it is brought up to date while it runs, and back again', async () => {
  writeFileSync(join(CLINICS, 'kept'), 'a clinic')
  const end = await startAs('ana')
  install(newer)
  assert.equal(version(), '0.2.0')
  assert.ok(processesOf('ana').has(''), 'who works goes on')
  await end()
  assert.throws(() => install(older), 'an older one needs a word')
  install(older, '--allow-downgrades')
  assert.equal(version(), '0.1.0')
  await (
    await startAs('ana')
  )()
})
await step('removed and purged, it leaves every record', () => {
  run('apt-get', 'remove', '-y', 'medicalbooking')
  for (const path of ['/usr/lib/medicalbooking', '/usr/bin/medicalbooking', '/etc/apparmor.d/medicalbooking'])
    assert.ok(!existsSync(path), path)
  assert.ok(existsSync('/etc/medicalbooking/policy.json'))
  run('apt-get', 'purge', '-y', 'medicalbooking')
  assert.ok(!existsSync('/etc/medicalbooking/policy.json'))
  assert.equal(readFileSync(join(CLINICS, 'kept'), 'utf8'), 'a clinic')
  assert.ok(existsSync(join(CLINICS, 'practice/clinic.db')))
})
