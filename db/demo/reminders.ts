import type { Writer } from '../handles.ts'
import { insertReminder } from '../repositories/reminders.ts'
import type { Calendar } from './calendar.ts'
import { chanceOf } from './chance.ts'
import type { PracticePatient } from './patients.ts'
import type { PracticePractitioner } from './staff.ts'

interface Reminder {
  readonly by: string
  readonly team: boolean
  /** From today. */
  readonly days: number
  readonly text: string
  /** Whose age fits it. */
  readonly from: number
}

const REMINDERS: readonly Reminder[] = [
  { by: 'helena', team: false, days: -2, from: 60, text: 'Rever a creatinina antes de mexer na losartana' },
  { by: 'helena', team: false, days: 0, from: 45, text: 'Ligar com o resultado do MAPA' },
  {
    ...{ by: 'renato', team: true, days: 0, from: 50 },
    text: 'Resposta da cardiologia: conferir se chegou o laudo do ecocardiograma',
  },
  { by: 'helena', team: true, days: 9, from: 30, text: 'Repetir TSH, oito semanas depois da dose nova' },
]

/** What the professionals of the practice clinic want to be reminded of, written a week ago, each of another patient. */
export async function addReminders(
  tx: Writer,
  calendar: Calendar,
  people: {
    readonly practitioners: readonly PracticePractitioner[]
    readonly patients: readonly PracticePatient[]
  },
): Promise<void> {
  const chance = chanceOf('reminders')
  const writtenAt = calendar.instant(calendar.date(-7), 11 * 60)
  const taken = new Set<string>()
  for (const { by, team, days, text, from } of REMINDERS) {
    const author = people.practitioners.find(({ userName }) => userName === by)
    const patient = people.patients.find(({ id, age }) => age >= from && !taken.has(id))
    if (!author || !patient) throw new RangeError('nobody to be reminded of')
    taken.add(patient.id)
    await insertReminder(tx, {
      ...{ id: chance.id(), patientId: patient.id, encounterId: null, accountId: author.accountId },
      ...{ team, text, due: calendar.date(days), writtenAt },
    })
  }
}
