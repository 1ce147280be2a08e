import { formatCep } from '@brazilian-utils/brazilian-utils/format-cep'

/** "01310-930"; also half-typed ones. */
export const postalCode = (value: string) => formatCep(value)

/** First three digits up to which a state reaches, in the order of the numbers. There is no free base of streets to ask offline. */
const REACH: readonly (readonly [upTo: number, state: string])[] = [
  [9, ''],
  [199, 'SP'],
  [289, 'RJ'],
  [299, 'ES'],
  [399, 'MG'],
  [489, 'BA'],
  [499, 'SE'],
  [569, 'PE'],
  [579, 'AL'],
  [589, 'PB'],
  [599, 'RN'],
  [639, 'CE'],
  [649, 'PI'],
  [659, 'MA'],
  [688, 'PA'],
  [689, 'AP'],
  [692, 'AM'],
  [693, 'RR'],
  [698, 'AM'],
  [699, 'AC'],
  [727, 'DF'],
  [729, 'GO'],
  [736, 'DF'],
  [767, 'GO'],
  [769, 'RO'],
  [779, 'TO'],
  [788, 'MT'],
  [789, ''],
  [799, 'MS'],
  [879, 'PR'],
  [899, 'SC'],
  [999, 'RS'],
]

/** The state a whole CEP lies in by its first digits; '' while it is not whole or in none. A hint, never a refusal. */
export function stateOfPostalCode(typed: string): string {
  const digits = typed.replace(/\D/gu, '')
  if (digits.length !== 8) return ''
  const head = Number(digits.slice(0, 3))
  return REACH.find(([upTo]) => head <= upTo)?.[1] ?? ''
}
