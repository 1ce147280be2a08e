import { msg, str } from '@lit/localize'
import type { Output } from '../../../../preload/contract/index.ts'
import type { Option } from '../../../data/form-fields.ts'

type Insurer = Output<'insurer.list'>[number]
/** What the card that is changed has already. */
export type KnownInsurer = Pick<
  Output<'patient.read'>['card'],
  'insurerId' | 'insurer' | 'insurerPlanId' | 'insurerPlan'
>

/** Those in use, and the one that is chosen already; the card's own also while the list is not read. */
function offered(
  all: readonly { readonly id: string; readonly name: string; readonly active: boolean }[],
  chosen: string,
  own: { readonly id: string | null; readonly name: string | null },
): readonly Option<string | null>[] {
  const listed = all
    .filter(({ id, active }) => active || id === chosen || id === own.id)
    .map(({ id, name, active }) => ({ value: id, label: active ? name : msg(str`${name} (fora de uso)`) }))
  const isMissing = own.id !== null && all.every(({ id }) => id !== own.id)
  return isMissing ? [...listed, { value: own.id, label: own.name ?? '' }] : listed
}

export const insurerOptions = (
  all: readonly Insurer[],
  chosen: string,
  known?: KnownInsurer,
): readonly Option<string | null>[] => [
  { value: null, label: msg('Particular') },
  ...offered(all, chosen, { id: known?.insurerId ?? null, name: known?.insurer ?? null }),
]

/** The plans of a convênio that is chosen; none: there is nothing to ask. */
export function planOptions(
  all: readonly Insurer[],
  chosen: { readonly insurer: string; readonly plan: string },
  known?: KnownInsurer,
): readonly Option<string | null>[] {
  const listed = all.find(({ id }) => id === chosen.insurer)?.plans ?? []
  const isOwn = known !== undefined && known.insurerId === chosen.insurer
  const own = isOwn ? { id: known.insurerPlanId, name: known.insurerPlan } : { id: null, name: null }
  const plans = offered(listed, chosen.plan, own)
  return plans.length === 0 ? [] : [{ value: null, label: msg('Não informado') }, ...plans]
}
