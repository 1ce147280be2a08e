import { Session } from 'node:inspector'
import { writeFileSync } from 'node:fs'
import { clinicFixture } from '../../helpers/clinic-fixture.ts'
for (let i = 0; i < 3; i += 1) await (await clinicFixture()).close()
const s = new Session(); s.connect()
s.post('Profiler.enable'); s.post('Profiler.setSamplingInterval', { interval: 300 })
if (process.argv[2]) s.post('Profiler.start')
const t: number[] = []; const c0 = process.cpuUsage()
for (let i = 0; i < 30; i += 1) { const a = performance.now(); const c = await clinicFixture(); await c.close(); t.push(performance.now() - a) }
const c1 = process.cpuUsage(c0)
t.sort((a, b) => a - b); console.log('median', t[15], 'min', t[0], 'cpu each', (c1.user + c1.system) / 30000)
if (process.argv[2]) s.post('Profiler.stop', (_e, { profile }: any) => writeFileSync('/tmp/wt/prof/p.cpuprofile', JSON.stringify(profile)))
process.exit(0)
