import { cleanLine } from '../../../preload/contract/clean-text.ts'
import type { MERGE_FIELDS } from '../../../preload/contract/duplicate.ts'

export type MergeField = (typeof MERGE_FIELDS)[number]

/** The parts of a card that only make sense together. */
const PARTS = {
  name: ['name'],
  socialName: ['socialName'],
  birthDate: ['birthDate', 'multipleBirth'],
  sexAtBirth: ['sexAtBirth'],
  motherName: ['motherName'],
  cpf: ['cpf', 'cpfMissingReason'],
  passport: ['passport'],
  cns: ['cns'],
  birthplace: ['birthplace'],
  race: ['race'],
  phone: ['phone', 'phoneRemark', 'otherPhones'],
  email: ['email'],
  address: ['postalCode', 'street', 'streetNumber', 'complement', 'district', 'city', 'state'],
  insurer: ['insurer', 'insurerId', 'insurerPlanId', 'insurerPlan', 'insuranceCard', 'insuranceCardValidTo'],
  guardian: ['guardian'],
} as const satisfies Record<MergeField, readonly string[]>

type CardKey = (typeof PARTS)[MergeField][number]

/** The survivor's card with what is taken from the duplicate's. */
export function mergedCard<C extends Record<CardKey, unknown>>(
  survivor: C,
  duplicate: C,
  take: readonly MergeField[],
): C {
  const taken = take.flatMap((field): readonly CardKey[] => PARTS[field]).map((key) => [key, duplicate[key]])
  return { ...survivor, ...(Object.fromEntries(taken) as Partial<C>) }
}

/** What the desk remarks of a person who had two cards: what stood on either. */
export function unitedRemark(own: string | null, other: string | null): string | null {
  if (own === null || other === null || own === other) return own ?? other
  return `${own}; ${other}`
}

interface Names {
  readonly name: string
  readonly socialName: string | null
  readonly motherName: string | null
  readonly guardian: { readonly name: string } | null
}

// A name that is nothing but what nobody sees stays, as the migration left it.
const clean = (name: string) => cleanLine(name) || name

/** What a card had not yet when some merges were kept. */
const LATER = {
  multipleBirth: null,
  passport: null,
  cns: null,
  birthplace: null,
  race: null,
  phoneRemark: null,
  otherPhones: [],
  insurerId: null,
  insurerPlanId: null,
  insurerPlan: null,
  insuranceCardValidTo: null,
}

/** A card as it was kept beside a merge; merges of before names were cleaned keep what was pasted. */
export function keptCard<C extends Names>(card: C): C {
  const { name, socialName, motherName, guardian } = card
  return {
    ...LATER,
    ...card,
    name: clean(name),
    socialName: socialName && clean(socialName),
    motherName: motherName && clean(motherName),
    guardian: guardian && { ...guardian, name: clean(guardian.name) },
  }
}
