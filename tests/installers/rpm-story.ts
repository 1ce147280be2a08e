import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CLINICS, makePeople, modeOf, processesOf, run, startAs, step } from './machine.ts'

// Run by `npm run installers`, as root in a world of its own: the .rpm is installed, used, changed and removed for real. What it
// needs goes by Fedora's names, which this machine does not know.
const [older = '', newer = ''] = process.argv.slice(2)

const rpm = (...args: string[]) => run('rpm', '--force-debian', '--nodeps', ...args)
const version = () => run('rpm', '-q', '--qf', '%{VERSION}', 'medicalbooking')

await step('the .rpm tells of itself what it is, and is whole', () => {
  assert.equal(run('rpm', '-qp', '--qf', '%{NAME} %{VERSION} %{ARCH}', older), `medicalbooking 0.1.0 x86_64`)
  assert.match(run('rpm', '-K', older), /digests OK/u)
})
await step('the .rpm installs', () => {
  rpm('-i', older)
  assert.equal(version(), '0.1.0')
  assert.equal(modeOf(CLINICS), '2770')
})
makePeople()
await step('a normal account starts it, its pages in the sandbox', async () => {
  const end = await startAs('ana')
  const page = readFileSync(`/proc/${String(processesOf('ana').get('renderer'))}/status`, 'utf8')
  assert.match(page, /^Seccomp:\t2$/mu)
  await end()
})
await step(
  'a second account works on the same clinic, and nobody outside the group looks into it',
  async () => {
    await (
      await startAs('bia')
    )()
    assert.throws(() => run('runuser', '-u', 'estranho', '--', 'ls', CLINICS))
  },
)
await step('it is brought up to date while it runs, keeps the policy, and goes back', async () => {
  writeFileSync('/etc/medicalbooking/policy.json', '{"language":"en"}')
  const end = await startAs('ana')
  rpm('-U', newer)
  assert.equal(version(), '0.2.0')
  assert.ok(processesOf('ana').has(''), 'who works goes on')
  await end()
  assert.throws(() => rpm('-U', older), 'an older one needs a word')
  rpm('-U', '--oldpackage', older)
  assert.equal(version(), '0.1.0')
  assert.equal(readFileSync('/etc/medicalbooking/policy.json', 'utf8'), '{"language":"en"}')
  await (
    await startAs('ana')
  )()
})
await step('removed, it leaves every record', () => {
  rpm('-e', 'medicalbooking')
  for (const path of ['/usr/lib/medicalbooking', '/usr/bin/medicalbooking'])
    assert.ok(!existsSync(path), path)
  assert.ok(existsSync(join(CLINICS, 'practice/clinic.db')))
})
