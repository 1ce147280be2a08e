// One of several desks booking on the same file at once. Arguments: file, key, attempts, seed, careful or careless, doctors
// and days as JSON. Prints what became of its attempts.
import { randomUUID } from 'node:crypto'
import { argv, stdout } from 'node:process'
import { toDatabaseError } from '../../db/errors.ts'
import { openDatabase } from '../../db/open.ts'
import { insertAppointmentEvent } from '../../db/repositories/appointment-events.ts'
import {
  findOverlap,
  insertAppointment,
  moveAppointment,
  setAppointmentStatus,
} from '../../db/repositories/appointments.ts'
import { NOW } from '../helpers/database.ts'
import { writing } from '../helpers/people.ts'
import { below, seeded } from './scale.ts'

export interface Plan {
  readonly patientId: string
  readonly doctors: readonly { readonly id: string; readonly visitTypeId: string }[]
  readonly days: readonly string[]
}

class Taken extends Error {}

const [, , file = '', key = '', attempts = '0', seed = '0', manner = '', planText = ''] = argv
const plan = JSON.parse(planText) as Plan
const careful = manner === 'careful'
const random = seeded(Number(seed))
const db = openDatabase({ file, key, mode: 'open', exclusive: false })
const tally: Record<string, number> = { booked: 0, moved: 0, cancelled: 0, taken: 0, busy: 0, other: 0 }
const own: { id: string; version: number }[] = []

function slot() {
  const doctor = plan.doctors[below(random, plan.doctors.length)] ?? plan.doctors[0]
  const startMinute = 480 + 5 * below(random, 108)
  const length = [15, 30, 60][below(random, 3)] ?? 30
  return {
    practitionerId: doctor?.id ?? '',
    visitTypeId: doctor?.visitTypeId ?? '',
    date: plan.days[below(random, plan.days.length)] ?? '',
    startMinute,
    endMinute: startMinute + length,
  }
}

async function book(): Promise<string> {
  const id = randomUUID()
  const wanted = slot()
  const step = async (tx: Parameters<Parameters<typeof writing>[1]>[0]) => {
    await insertAppointment(tx, { id, patientId: plan.patientId, ...wanted, createdAt: NOW, createdBy: null })
    const event = {
      appointmentId: id,
      at: NOW,
      event: 'booked',
      fromStatus: null,
      toStatus: 'booked' as const,
    }
    await insertAppointmentEvent(tx, {
      ...event,
      ...wanted,
      reason: null,
      accountId: null,
      station: 'reception',
    })
  }
  if (careful) {
    await writing(db, async (tx) => {
      if (await findOverlap(tx, { who: wanted, ...wanted })) throw new Taken()
      await step(tx)
    })
  } else {
    // The mistake of many peers: look first, write later, with nothing that holds the two together.
    if (await findOverlap(db.read, { who: wanted, ...wanted })) throw new Taken()
    await writing(db, step)
  }
  own.push({ id, version: 1 })
  return 'booked'
}

async function move(): Promise<string> {
  const visit = own[below(random, own.length)]
  if (!visit) return book()
  const wanted = slot()
  await writing(db, async (tx) => {
    if (await findOverlap(tx, { who: wanted, ...wanted, except: [visit.id] })) throw new Taken()
    visit.version = (await moveAppointment(tx, { ...visit, ...wanted })) ?? visit.version
  })
  return 'moved'
}

async function cancel(): Promise<string> {
  const visit = own.pop()
  if (!visit) return book()
  await writing(db, (tx) => setAppointmentStatus(tx, { ...visit, status: 'cancelled' }))
  return 'cancelled'
}

async function attempt(): Promise<string> {
  const kind = random()
  try {
    return kind < 0.05 ? await cancel() : kind < 0.1 ? await move() : await book()
  } catch (error) {
    if (error instanceof Taken) return 'taken'
    const { code } = toDatabaseError(error)
    return code === 'slot-taken' ? 'taken' : code === 'busy' ? 'busy' : 'other'
  }
}

for (let i = 0; i < Number(attempts); i += 1) {
  const what = await attempt()
  tally[what] = (tally[what] ?? 0) + 1
}
db.close()
stdout.write(`${JSON.stringify(tally)}\n`)
