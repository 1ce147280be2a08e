import { msg, str } from '@lit/localize'
import type { Input, Output } from '../../../../preload/contract/index.ts'
import { time2 } from '../../../i18n/format.ts'

export type WaitingLine = Output<'queue.arrivals'>['waiting'][number]
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
export function priorityTag({ reason, priority }: Pick<WaitingLine, 'reason' | 'priority'>): string {
  if (reason === 'over-80') return '80+'
  if (priority) return PRIORITIES[priority]()
  return reason === 'priority' ? '60+' : ''
}

const MISSING: Record<WaitingLine['missing'][number], () => string> = {
  cpf: () => msg('falta o CPF'),
  phone: () => msg('falta um telefone'),
  'insurance-card': () => msg('falta a carteirinha'),
}

/** What the desk should still ask for, in one line; empty when the card is complete. */
export const missingWords = ({ missing }: WaitingLine) => missing.map((one) => MISSING[one]()).join(', ')

/** Why somebody stands where he stands, as lines to read out to whoever asks. */
export function whyLines(one: WaitingLine, arrivedAt: string): readonly string[] {
  const said: Record<WaitingLine['reason'], () => string> = {
    'over-80': () => msg('Quem tem 80 anos ou mais vem antes de todos'),
    priority: () => msg('Prioridade por lei vem antes do horário marcado'),
    'blood-donor': () => msg('Doador de sangue vem depois das outras prioridades'),
    time: () => msg(str`Horário marcado ${time2(one.startMinute)}`),
    arrival: () => msg('Mesmo horário: chegou depois de quem está na frente'),
  }
  const missing = missingWords(one)
  return [
    said[one.reason](),
    msg(str`Chegou às ${arrivedAt}`),
    missing ? msg(str`Cadastro: ${missing}`) : msg('Cadastro e convênio completos'),
  ]
}

/** How a wait stands: in time, worth a look, too long. */
export const waitLevel = (minutes: number) => (minutes > 30 ? 'late' : minutes > 15 ? 'soon' : 'fine')

export const waitWord = (minutes: number) =>
  ({ fine: msg('no prazo'), soon: msg('atenção'), late: msg('▲ demora') })[waitLevel(minutes)]
