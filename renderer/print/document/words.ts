import { Temporal } from 'temporal-polyfill'
import type { Disclosure, Times } from '../../../preload/contract/document-content.ts'
import { weekday } from '../../i18n/format.ts'

// Papers are Portuguese whatever the screen's language: who reads them is in Brazil.

/** "23/11/2026" */
export const dayOf = (date: string) => date.slice(0, 10).split('-').reverse().join('/')
export const weekdayOf = (date: string) => weekday(date, 'pt-BR')

/** The last day of a leave of so many days, the first one counted. */
export const lastDay = (from: string, days: number): string =>
  Temporal.PlainDate.from(from)
    .add({ days: days - 1 })
    .toString()

/** "14h05" */
export const clock = (minute: number) => `${Math.floor(minute / 60)}h${String(minute % 60).padStart(2, '0')}`

/** "das 14h14 às 14h44"; what is not known yet is left to the hand. */
export const between = ({ from, to }: Times) =>
  to === null ? `a partir das ${clock(from)}` : `das ${clock(from)} às ${clock(to)}`

/** Why a paper for others tells a diagnosis, in the sentence that is printed. */
export function disclosureSentence({ basis, words }: Disclosure, coded: boolean): string {
  const what = coded ? 'CID informado' : 'Diagnóstico informado'
  const why = {
    asked: 'por solicitação do(a) paciente',
    signed: 'com autorização assinada pelo(a) paciente',
    duty: 'por dever legal',
  }[basis]
  return `${what} ${why}${words === null ? '' : `: ${words}`}.`
}

export const priorityWord = { routine: 'rotina', soon: 'em breve', urgent: 'urgente' } as const

/** "E11.9" of a code that is kept without its dot. */
export const dotted = (code: string) => (code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code)

/** "T9VB 4JDE", as it is read aloud. */
export const codeInGroups = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`
