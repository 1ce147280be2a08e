import { msg, str } from '@lit/localize'
import { html, nothing } from 'lit'
import type { Input, Output } from '../../preload/contract/index.ts'
import '../elements/notice.ts'
import { isDate } from '../i18n/date-typed.ts'

type Span = Omit<Input<'closing.add-own'>, 'reason'>

/**
 * The time of a closing that is not saved yet, to ask what stands in it; null until it is whole: half a date or an hour
 * without its end would count too much.
 */
export function spanTyped<Closing extends Span & { readonly reason: string }>(
  closing: Partial<Closing>,
): Omit<Closing, 'reason'> | null {
  const { reason: _reason, ...span } = closing as Closing
  const isRead = 'startMinute' in span && 'endMinute' in span && isDate(span.fromDate) && isDate(span.toDate)
  return isRead && (span.startMinute === null) === (span.endMinute === null) ? span : null
}

/** How many visits stand in it, before the button that closes it. */
export function closingHits(hits: Output<'closing.hits'> | undefined) {
  if (!hits || hits.affected === 0) return nothing
  const text =
    hits.affected === 1
      ? msg(
          '1 consulta marcada fica neste tempo. Ela continua na agenda, e a recepção a remarca em Ausências.',
        )
      : msg(
          str`${hits.affected} consultas marcadas ficam neste tempo. Elas continuam na agenda, e a recepção as remarca em Ausências.`,
        )
  return html`<mb-notice kind="warning" text=${text}></mb-notice>`
}
