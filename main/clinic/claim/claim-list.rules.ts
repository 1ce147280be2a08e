/** Cards on one page, and claims shown of one card: what fits without scrolling far. */
export const GROUPS_A_PAGE = 10
export const CLAIMS_A_GROUP = 4

/** What of a claim it is found by; names folded, without accents and case. */
export interface Findable {
  readonly names: readonly string[]
  /** CPF, phone, number of the account. */
  readonly numbers: readonly (string | null)[]
  readonly email: string | null
}

/**
 * Whether what reception types means this claim: each of its folded words within a name, digits within a number, or an
 * e-mail's beginning.
 */
export function isMeant(
  text: string,
  words: readonly string[],
  { names, numbers, email }: Findable,
): boolean {
  const typed = text.trim()
  if (typed === '') return true
  const digits = typed.replace(/\D/gu, '')
  if (digits.length >= 3 && !/\p{L}/u.test(typed))
    return numbers.some((number) => number?.includes(digits) ?? false)
  if (typed.includes('@')) return email?.startsWith(typed.toLowerCase()) ?? false
  return names.some((name) => words.every((word) => name.includes(word)))
}

export interface Group<C> {
  /** The card that all of them may be; null: nobody the clinic knows. */
  readonly cardId: string | null
  readonly claims: readonly C[]
}

/** Claims of one card stand together, so that a hundred of one are one line; claims and groups keep their order. */
export function groupByCard<C>(
  claims: readonly C[],
  cardOf: (claim: C) => string | null,
): readonly Group<C>[] {
  const groups = new Map<string | C, { cardId: string | null; claims: C[] }>()
  for (const claim of claims) {
    const cardId = cardOf(claim)
    const known = groups.get(cardId ?? claim)
    if (known) known.claims.push(claim)
    else groups.set(cardId ?? claim, { cardId, claims: [claim] })
  }
  return [...groups.values()]
}
