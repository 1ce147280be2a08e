// One of several desks that want the same time, again and again, and that all look before any of them writes: between the
// two it says so and waits for the word that all have looked. Arguments: file, key, plan as JSON, patient.
import { once } from 'node:events'
import { argv, stdin, stdout } from 'node:process'
import { deskOn, type Plan } from './desk-clinic.ts'

const [, , file = '', key = '', planText = '', patientId = ''] = argv
const { days, doctors } = JSON.parse(planText) as Plan
const [doctor] = doctors
if (!doctor) throw new Error('nobody to book with')
const { practitionerId, visitTypeIds } = doctor

let looked = false
const desk = await deskOn(file, key, async () => {
  looked = true
  stdout.write('looked\n')
  await once(stdin, 'data')
})
for (const day of days) {
  looked = false
  const place = { practitionerId, visitTypeId: visitTypeIds[0] ?? '', date: day, startMinute: 600 }
  const answer = await desk.ask('visit.book', { ...place, patientId })
  const code = answer.ok ? 'ok' : answer.error.code
  if (!looked) throw new Error(`${code} without having come to the write`)
}
await desk.close()
stdin.destroy()
