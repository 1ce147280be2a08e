import { msg } from '@lit/localize'

const WORDS = {
  reception: () => msg('Recepção'),
  doctor: () => msg('Profissional'),
  nurse: () => msg('Enfermagem'),
  admin: () => msg('Administração'),
} as const

export type StaffRole = keyof typeof WORDS

export const STAFF_ROLES = Object.keys(WORDS) as StaffRole[]

/** What a role is called. */
export const roleWord = (role: StaffRole) => WORDS[role]()
