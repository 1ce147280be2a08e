/** Papers that may begin with a text, and how long it may be there. */
export const PRESET_LENGTH = {
  leave: 1500,
  health: 1500,
  exams: 8000,
  referral: 2000,
  report: 12_000,
  opinion: 12_000,
  guidance: 6000,
  consent: 12_000,
} as const

export type PresetKind = keyof typeof PRESET_LENGTH
export const PRESET_KINDS = Object.keys(PRESET_LENGTH) as readonly PresetKind[]
