import { MONDAY, type ClinicFixture, type Who } from './clinic-fixture.ts'

interface Wish {
  readonly team?: boolean
  readonly due?: string
  readonly text?: string
  readonly of?: string
}

/** What professionals want to be reminded of, in short words: of Teresa, today, for whoever writes it alone. */
export function reminding(clinic: ClinicFixture) {
  const patientId = clinic.patients.teresa
  return {
    open: (who: Who, id = patientId) =>
      clinic.as(who).ask('record.give-reason', { patientId: id, reason: 'Revisão de exames' }),
    async write(wish: Wish = {}, who: Who = 'helena') {
      const { team = false, due = MONDAY, text = 'Rever a creatinina', of = patientId } = wish
      // None is written at the instant of another.
      clinic.tick(1)
      const input = { patientId: of, encounterId: null, text, due, team }
      return { reminderId: (await clinic.as(who).ask('reminder.write', input)).reminderId, version: 1 }
    },
    list: (who: Who, id = patientId) => clinic.as(who).ask('reminder.list', { patientId: id }),
    standing: (who: Who) => clinic.as(who).ask('reminder.standing', {}),
  }
}
