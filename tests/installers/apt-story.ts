import assert from 'node:assert/strict'
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { run, step } from './machine.ts'

// Run by `npm run installers`, as root in a world of its own: a folder that all PCs see is a signed source of packages.
const [older = '', newer = ''] = process.argv.slice(2)
const SHARE = '/srv/medicalbooking'
const KEYS = '/etc/apt/keyrings/medicalbooking.gpg'
const SOURCE = '/etc/apt/sources.list.d/medicalbooking.sources'

const inShare = (command: string) => run('bash', '-c', `cd ${SHARE} && ${command}`)
// Its list alone is read anew; those of the system stay as they are.
const only = [
  `Dir::Etc::sourcelist=${SOURCE}`,
  'Dir::Etc::sourceparts=-',
  'APT::Get::List-Cleanup=0',
].flatMap((setting) => ['-o', setting])
/** Reads the folder's list as a PC does that never saw it: of a list that it knows apt looks at what is new alone. */
function update(): void {
  run('bash', '-c', 'rm -f /var/lib/apt/lists/_srv_medicalbooking*')
  run('apt-get', 'update', '-o', 'APT::Update::Error-Mode=any', ...only)
}
const version = () => run('dpkg-query', '-W', '-f', '${Version}', 'medicalbooking')
const install = (...words: string[]) => run('apt-get', 'install', '-y', '--no-install-recommends', ...words)

/** What whoever gives out packages does after putting one into the folder. */
function publish(): void {
  inShare('apt-ftparchive packages . > Packages')
  inShare('apt-ftparchive -o APT::FTPArchive::Release::Suite=stable release . > Release')
  rmSync(join(SHARE, 'InRelease'), { force: true })
  inShare('gpg --batch --clearsign -o InRelease Release')
}

run('apt-get', 'install', '-y', '--no-install-recommends', 'apt-utils', 'gpg', 'gpg-agent')
process.env['GNUPGHOME'] = mkdtempSync(join(tmpdir(), 'release-keys-'))
mkdirSync('/etc/apt/keyrings', { recursive: true })
mkdirSync(SHARE)
const whose = 'MedicalBooking releases <contact@medicalbooking.example>'
run('gpg', '--batch', '--quiet', '--passphrase', '', '--quick-gen-key', whose, 'ed25519', 'sign', 'never')
run('gpg', '--batch', '--export', '--output', KEYS)
writeFileSync(SOURCE, `Types: deb\nURIs: file:${SHARE}\nSuites: ./\nSigned-By: ${KEYS}\n`)

await step('from a signed folder it installs, and a newer one in it is found', () => {
  copyFileSync(older, join(SHARE, basename(older)))
  publish()
  update()
  install('medicalbooking')
  assert.equal(version(), '0.1.0')
  copyFileSync(newer, join(SHARE, basename(newer)))
  publish()
  update()
  install('--only-upgrade', 'medicalbooking')
  assert.equal(version(), '0.2.0')
})
await step('it goes back to the older one', () => {
  install('--allow-downgrades', 'medicalbooking=0.1.0')
  assert.equal(version(), '0.1.0')
})
await step('a package that was changed in the folder is refused', () => {
  appendFileSync(join(SHARE, basename(newer)), 'x')
  assert.throws(() => install('--only-upgrade', 'medicalbooking'), /size|[Hh]ash/u)
  assert.equal(version(), '0.1.0')
})
await step('a list that was changed, or signed by nobody, is refused', () => {
  copyFileSync(newer, join(SHARE, basename(newer)))
  publish()
  update()
  writeFileSync(
    join(SHARE, 'Packages'),
    readFileSync(join(SHARE, 'Packages'), 'utf8').replace('0.2.0', '0.9.0'),
  )
  assert.throws(update)
  publish()
  const signed = join(SHARE, 'InRelease')
  writeFileSync(signed, readFileSync(signed, 'utf8').replace(/^Suite: stable$/mu, 'Suite: stabil'))
  assert.throws(update)
  rmSync(signed)
  assert.throws(update)
})
