import { msg, str } from '@lit/localize'
import type { Output } from '../../../../preload/contract/index.ts'
import { dayMonth } from '../../../i18n/format.ts'

/** Until when a retorno is at no cost; the term is the professional's own. */
export function returnWord(terms: Output<'booking.return-terms'>, date: string): string {
  const { freeUntil, lastVisit, returnDays } = terms
  if (freeUntil !== null && date <= freeUntil) return msg(str`sem custo até ${dayMonth(freeUntil)}`)
  if (freeUntil !== null) return msg(str`depois do prazo sem custo, que vai até ${dayMonth(freeUntil)}`)
  if (lastVisit === null) return msg(str`sem custo por ${returnDays} dias a partir da consulta`)
  return msg('fora do prazo sem custo')
}
