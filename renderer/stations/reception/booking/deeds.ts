import { msg, str } from '@lit/localize'
import type { Input, Output } from '../../../../preload/contract/index.ts'
import { call } from '../../../data/client.ts'
import type { Slot } from '../../../desk/slot-picker.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { dayMonth, time2 } from '../../../i18n/format.ts'
import { goTo } from '../../../router.ts'
import { tellDeed, tellRefused, undoBatch, undoVisit } from '../deed.ts'
import type { Changes } from '../series/series-dates.ts'
import type { Beside, Relative } from './family.ts'

export const placeOf = ({ practitionerId, visitTypeId, date, startMinute }: Slot) => ({
  practitionerId,
  visitTypeId,
  date,
  startMinute,
})

const whenOf = ({ date, startMinute }: Slot) => `${dayMonth(date)} ${time2(startMinute)}`

/** Where a visit shall stand, and that its patient may be at two places at once. */
type To = ReturnType<typeof placeOf> & { readonly sameTime: boolean }

export async function bookSeries(
  from: HTMLElement,
  series: Input<'series.check'>,
  chosen: Changes,
  { date }: Slot,
): Promise<void> {
  const changes = [...chosen].map(([index, to]) => ({ index: Number(index), to }))
  const { batchId, visits } = await call('series.book', { ...series, changes })
  const said = msg(str`Série marcada: ${visits.length} consultas`)
  tellDeed(from, { said, back: undoBatch(batchId) })
  goTo(`/reception/agenda?dia=${date}&consulta=${visits[0]?.appointmentId ?? ''}`)
}

export async function bookOne(from: HTMLElement, person: Relative, slot: Slot, to: To): Promise<string> {
  const { appointmentId } = await call('visit.book', { patientId: person.id, ...to })
  const said = msg(str`Consulta marcada ${whenOf(slot)}: ${person.name}`)
  tellDeed(from, { said, back: undoVisit(appointmentId) })
  return appointmentId
}

export async function moveOne(
  from: HTMLElement,
  old: Output<'visit.slip'>,
  slot: Slot,
  to: To,
): Promise<string> {
  const { id, version, patientName } = old
  const moved = await call('visit.reschedule', { appointmentId: id, version, ...to })
  const said = msg(str`Consulta movida para ${whenOf(slot)}: ${patientName}`)
  const elsewhere =
    old.date !== to.date || old.startMinute !== to.startMinute || old.practitionerId !== to.practitionerId
  tellDeed(from, { said, back: undoVisit(id), visit: { id, version: moved.version }, moved: elsewhere })
  return id
}

/** Books those who come along. The first who is refused is booked for by himself, with the reason in sight: false. */
export async function bookBeside(from: HTMLElement, family: readonly Beside[], slot: Slot): Promise<boolean> {
  for (const { startMinute, ...person } of family) {
    const at = { ...slot, startMinute }
    try {
      await bookOne(from, person, at, { ...placeOf(at), sameTime: false })
    } catch (error) {
      const sentence = `${person.name}: ${errorSentence(error)}`
      goTo(`/reception/agendar/${person.id}?dia=${slot.date}&profissional=${slot.practitionerId}`)
      tellRefused(from, { sentence })
      return false
    }
  }
  return true
}
