import { msg } from '@lit/localize'
import type { Input, Output } from '../../preload/contract/index.ts'

type QueuePlace = Output<'queue.own'>['waiting'][number]
export type Priority = NonNullable<Input<'queue.set-priority'>['priority']>

const PRIORITIES: Record<Priority, () => string> = {
  disability: () => msg('Pessoa com deficiência'),
  autism: () => msg('Pessoa com autismo'),
  pregnant: () => msg('Gestante'),
  nursing: () => msg('Lactante'),
  infant: () => msg('Com criança de colo'),
  obesity: () => msg('Pessoa com obesidade'),
  'reduced-mobility': () => msg('Mobilidade reduzida'),
  'blood-donor': () => msg('Doador de sangue'),
}

/** The legal grounds of priority, for a list to choose from. */
export const priorities = () =>
  (Object.keys(PRIORITIES) as Priority[]).map((value) => ({ value, label: PRIORITIES[value]() }))

/** What parts this person from the others, in a tag: nothing for who has no priority. */
export function priorityTag({ reason, priority }: Pick<QueuePlace, 'reason' | 'priority'>): string {
  if (reason === 'over-80') return '80+'
  if (priority) return PRIORITIES[priority]()
  return reason === 'priority' ? '60+' : ''
}

/** How a wait stands: in time, worth a look, too long. */
export const waitLevel = (minutes: number) => (minutes > 30 ? 'late' : minutes > 15 ? 'soon' : 'fine')

export const waitWord = (minutes: number) =>
  ({ fine: msg('no prazo'), soon: msg('atenção'), late: msg('▲ demora') })[waitLevel(minutes)]
