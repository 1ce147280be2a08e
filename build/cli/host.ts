import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { practiceSignIns } from '../../db/demo/sign-ins.ts'
import { STATIONS } from '../../preload/contract/define.ts'
import { runHost } from '../host/run-host.ts'
import { buildIfStale } from '../runtime/build-if-stale.ts'
import { checkoutName } from '../runtime/checkout.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    data: { type: 'string' },
    now: { type: 'string' },
    empty: { type: 'boolean' },
    built: { type: 'boolean' },
  },
})
const project = join(import.meta.dirname, '../..')
if (values.built !== true)
  await buildIfStale(project, async () => (await import('../vite/build-all.ts')).buildAll())
const host = await runHost({
  dataFolder: values.data ?? join(tmpdir(), `medicalbooking-host-${checkoutName(project)}`),
  port: Number(values.port ?? 0),
  practice: values.empty !== true,
  clockOffset: values.now ? Date.parse(values.now) - Date.now() : 0,
})
for (const station of STATIONS) console.log(`${station.padEnd(10)} ${host.address(station)}`)
if (values.empty !== true)
  for (const { role, identifier, password } of practiceSignIns)
    console.log(`${role.padEnd(10)} ${identifier}  ${password}`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void host.close())
