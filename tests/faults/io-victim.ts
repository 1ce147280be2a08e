// A clinic at work while power-shim.c lets one change of its files fail. Argument: folder. Prints each answer's code, then
// the light's reasons, and at last the answer after it.
import { mkdirSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { argv, stdout } from 'node:process'
import { openDatabase } from '../../db/open.ts'
import { clinicFixture } from '../helpers/clinic-fixture.ts'
import { testKey } from '../helpers/database.ts'
import { AT_WORK } from './io-marks.ts'

const [, , folder = ''] = argv
const say = (line: string) => void writeSync(stdout.fd, `${line}\n`)
mkdirSync(folder, { recursive: true })
const clinic = await clinicFixture({
  open: () => openDatabase({ file: join(folder, 'clinic.db'), key: testKey(), mode: 'create' }),
  onError: (error) => say(`error ${String(error)}`),
})
const livia = clinic.as('livia')
const consent = (agreed: boolean) =>
  livia.code('message.set-consent', { patientId: clinic.patients.teresa, agreed })
writeFileSync(join(folder, AT_WORK), '')
for (let i = 0; i < 40; i += 1) {
  const code = await consent(i % 2 === 0)
  const { health } = await livia.ask('session.current', {})
  say(`${code} ${health.reasons.join(',')}`)
}
await clinic.close()
