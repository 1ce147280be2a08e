import type { Actor } from '../context.ts'
import type { Taker } from './steps.rules.ts'

/** Who asks for a step of a visit, as the rules see him. */
export const takerOf = (
  { roles, practitionerId }: Actor,
  visit: { readonly practitionerId: string },
): Taker => ({
  roles,
  own: practitionerId === visit.practitionerId,
})
