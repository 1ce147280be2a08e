import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CLINICS, makePeople, modeOf, processesOf, run, startAs, step } from './machine.ts'

// Run by `npm run installers`, as root in a world of its own: the .deb is installed, used, changed and removed for real.
const [older = '', newer = '', namespaces = ''] = process.argv.slice(2)
const SANDBOX = '/usr/lib/medicalbooking/chrome-sandbox'

const install = (file: string, ...more: string[]) =>
  run('apt-get', 'install', '-y', '--no-install-recommends', ...more, file)
const version = () => run('dpkg-query', '-W', '-f', '${Version}', 'medicalbooking')

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
makePeople()

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
