/**
 * By what a search found somebody, where it is not the name he is called by: his civil name, what stands on his card, who stands
 * around him, a card that was united with his; 'alike': his name sounds like what was typed.
 */
export const FOUND_BY = [
  'civil-name',
  'cpf',
  'passport',
  'cns',
  'phone',
  'birth',
  'mother',
  'guardian',
  'mother-phone',
  'guardian-phone',
  'district',
  'united',
  'alike',
] as const

export type FoundBy = (typeof FOUND_BY)[number]
