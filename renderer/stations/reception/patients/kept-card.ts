import type { CardRead } from './card-fields.ts'

/** Whose typing in which card. */
interface TypedCard {
  /** 'new', or the patient and the version that is being changed. */
  readonly of: string
  readonly accountId: string | undefined
}

let kept: (TypedCard & { readonly card: CardRead }) | null = null

/** Keeps what was typed when a lock or another view takes the form away: for the same person only, and gone with the window. */
export function keepCard(typing: TypedCard, card: CardRead): void {
  kept = { ...typing, card }
}

/** What this person had typed here, once; of anybody else's nothing is left behind. */
export function takeCard({ of, accountId }: TypedCard): CardRead | undefined {
  const own = kept?.accountId === accountId
  const card = own && kept?.of === of ? kept.card : undefined
  if (card || !own) kept = null
  return card
}
