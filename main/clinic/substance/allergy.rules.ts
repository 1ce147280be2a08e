import { fold } from '../../../preload/contract/fold.ts'
import { ALLERGY_GROUPS, type AllergyGroup } from './allergy-groups.rules.ts'
import { meaningOf, memberOf, type NameSense } from './known-names.rules.ts'

/** Why an allergy warns of a medicine: what it names, by whatever name; its group; a group that crosses with that. */
export type HitBy = 'substance' | 'brand' | 'group' | 'near'

export interface AllergyHit {
  /** The allergy as it was written. */
  readonly allergy: string
  readonly by: HitBy
  /** The group it was found by, as it is told. */
  readonly group: string | null
  readonly note: string | null
}

const membersOf = new Map(
  ALLERGY_GROUPS.map((group) => [group, new Set(group.members.map((member) => memberOf(member).substance))]),
)

/** The groups that some substances are in. */
const groupsWith = (substances: ReadonlySet<string>): AllergyGroup[] =>
  ALLERGY_GROUPS.filter((group) => [...substances].some((one) => membersOf.get(group)?.has(one)))

/** An allergy as it was written, read once. */
export interface ReadAllergy {
  readonly allergy: string
  readonly meaning: NameSense
  /** Those it names, and those of the substances it names. */
  readonly groups: readonly AllergyGroup[]
}

export function readAllergy(allergy: string): ReadAllergy {
  const meaning = meaningOf(allergy)
  return { allergy, meaning, groups: [...new Set([...meaning.groups, ...groupsWith(meaning.substances)])] }
}

/** Whether a text has some words one behind another. */
const hasWords = (text: string, words: string) =>
  ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${words.replace(/[^\p{L}\p{N}]+/gu, ' ')} `)

function hitOf(
  { allergy, meaning, groups }: ReadAllergy,
  substances: ReadonlySet<string>,
  its: readonly AllergyGroup[],
): AllergyHit | undefined {
  const same = [...substances].some((one) => meaning.substances.has(one) || hasWords(allergy, one))
  if (same) return { allergy, by: meaning.byBrand ? 'brand' : 'substance', group: null, note: null }
  const shared = groups.find((one) => its.includes(one))
  if (shared) return { allergy, by: 'group', group: shared.name, note: null }
  const crossing = groups.find(({ near }) => its.some(({ key }) => near.includes(key)))
  return crossing && { allergy, by: 'near', group: crossing.name, note: crossing.note }
}

/** Every allergy that warns of a medicine, by the medicine's substances. */
export function allergyHits(
  allergies: readonly ReadAllergy[],
  substances: ReadonlySet<string>,
): AllergyHit[] {
  const its = groupsWith(substances)
  return allergies.flatMap((allergy) => hitOf(allergy, substances, its) ?? [])
}

/** Whether an allergy fits nothing that is known: it warns of nothing by itself, and stays in sight for a person to weigh. */
export function isFreeText(allergy: string): boolean {
  const { substances, groups } = meaningOf(allergy)
  return substances.size === 0 && groups.size === 0
}

/** What an allergy as it was written warns of: its groups, each with its best known members. */
export const groupsOfAllergy = (allergy: string): readonly AllergyGroup[] => readAllergy(allergy).groups
