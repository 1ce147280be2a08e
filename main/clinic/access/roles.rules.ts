import type { Role, Station } from '../../../preload/contract/define.ts'

/** Who works at a station. The kiosk signs in patients only, so it can neither open nor block a staff account. */
const AT_STATION: Readonly<Record<Station, readonly Role[]>> = {
  kiosk: ['patient'],
  reception: ['reception'],
  doctor: ['doctor', 'nurse'],
  admin: ['admin'],
  panel: [],
}

/** True when an account with these roles may sign in at the station. */
export function worksAt(station: Station, roles: readonly Role[]): boolean {
  return AT_STATION[station].some((role) => roles.includes(role))
}

export interface SignInFacts {
  readonly mustChange: boolean
  readonly byCode: boolean
  readonly termsOutstanding: boolean
}

/** What a person has to do first. */
export function firstState({
  mustChange,
  byCode,
  termsOutstanding,
}: SignInFacts): 'active' | 'new-password' | 'terms' {
  if (mustChange || byCode) return 'new-password'
  return termsOutstanding ? 'terms' : 'active'
}
