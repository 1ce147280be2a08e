import type { Encounter } from '../../../db/repositories/encounters.ts'

/** As a note of it is headed for ever, beside the names that a clinic gives to its kinds of visit. */
const CONTACT_NAMES: Readonly<Record<NonNullable<Encounter['contact']>, string>> = {
  phone: 'Telefonema',
  result: 'Resultado de exame',
  renewal: 'Renovação de receita',
  triage: 'Triagem',
  other: 'Contato sem consulta',
}

/** What an encounter was: its visit's kind, or what kind of contact. */
export function encounterName({ visit, contact }: Pick<Encounter, 'visit' | 'contact'>): string {
  return visit?.type ?? CONTACT_NAMES[contact ?? 'other']
}
