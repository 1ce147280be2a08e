import { msg, str } from '@lit/localize'
import type { Output } from '../../../../preload/contract/index.ts'
import { time2 } from '../../../i18n/format.ts'

export type WaitingLine = Output<'queue.arrivals'>['waiting'][number]

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
