/** Papers that a pharmacy keeps a part of, or that go beside a numbered form: a prescription is split into them when it is issued. */
export const KEPT_KINDS = ['antimicrobial', 'glp', 'special-control', 'notification'] as const
export type KeptKind = (typeof KEPT_KINDS)[number]

export const isKept = (kind: string): kind is KeptKind => (KEPT_KINDS as readonly string[]).includes(kind)

/** What a medicine needs to be bought, as its prescriber says it: the program never decides it. */
export const MEDICINE_NEEDS = [
  'simple',
  'antimicrobial',
  'glp',
  'special',
  /** Special control for an anticonvulsant or an antiparkinsonian, for which more days are allowed. */
  'special-long',
  'a',
  'b',
  'b2',
  'retinoid',
  'thalidomide',
] as const
export type MedicineNeed = (typeof MEDICINE_NEEDS)[number]

/** The paper each need is written on; beside a numbered form it is the prescription that goes with it. */
export const PAPER_OF = {
  simple: 'prescription',
  antimicrobial: 'antimicrobial',
  glp: 'glp',
  special: 'special-control',
  'special-long': 'special-control',
  a: 'notification',
  b: 'notification',
  b2: 'notification',
  retinoid: 'notification',
  thalidomide: 'notification',
} as const satisfies Readonly<Record<MedicineNeed, 'prescription' | KeptKind>>

export const PRESCRIPTION_LIMITS = [
  'substances',
  'ampoules',
  'days',
  'days-untold',
  'monthly-untold',
] as const

/** A limit of a rule that a medicine goes over, or that cannot be told of it. */
export interface PrescriptionLimit {
  readonly limit: (typeof PRESCRIPTION_LIMITS)[number]
  /** As many as the rule allows. */
  readonly allowed: number
  /** As many as stand there; null: it is not told. */
  readonly found: number | null
}

/** Whether a reason that was given for one limit answers another. */
export const isSameLimit = (one: PrescriptionLimit, other: PrescriptionLimit): boolean =>
  one.limit === other.limit && one.allowed === other.allowed && one.found === other.found

/** How a prescription under special control leaves the clinic: a list to copy onto the printed form, or plain paper. */
export const SPECIAL_WAYS = ['copy', 'plain'] as const
export type SpecialWay = (typeof SPECIAL_WAYS)[number]

/** Whether a quantity begins with a whole number of something: "30 comprimidos". */
export const isCounted = (quantity: string | null): boolean => /^[1-9]\d{0,3} \p{L}/u.test(quantity ?? '')
