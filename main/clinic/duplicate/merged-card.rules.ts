import type { MERGE_FIELDS } from '../../../preload/contract/duplicate.ts'

export type MergeField = (typeof MERGE_FIELDS)[number]

/** The parts of a card that only make sense together. */
const PARTS = {
  name: ['name'],
  socialName: ['socialName'],
  birthDate: ['birthDate'],
  sexAtBirth: ['sexAtBirth'],
  motherName: ['motherName'],
  cpf: ['cpf', 'cpfMissingReason'],
  phone: ['phone'],
  email: ['email'],
  address: ['postalCode', 'street', 'streetNumber', 'complement', 'district', 'city', 'state'],
  insurer: ['insurer', 'insuranceCard'],
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
