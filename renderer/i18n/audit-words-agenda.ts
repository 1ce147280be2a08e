import { msg } from '@lit/localize'
import type { EventsOf } from '../../preload/contract/audit-events.ts'
import type { EventWords } from './audit-words-care.ts'

/** Facts of the agenda's rules: rooms, kinds, limits, absences. */
export const AGENDA_WORDS: Readonly<Record<EventsOf<'agenda'>, EventWords>> = {
  'practitioner.terms-changed': {
    did: () => msg('mudou os prazos de um profissional'),
    deed: () => msg('mudar os prazos de um profissional'),
  },
  'closing.added': {
    did: () => msg('registrou uma ausência ou fechamento'),
    deed: () => msg('registrar uma ausência ou fechamento'),
  },
  'closing.removed': {
    did: () => msg('tirou uma ausência ou fechamento'),
    deed: () => msg('tirar uma ausência ou fechamento'),
  },
  'closing.own-added': {
    did: () => msg('bloqueou um tempo da própria agenda'),
    deed: () => msg('bloquear um tempo da própria agenda'),
  },
  'closing.own-removed': {
    did: () => msg('tirou um bloqueio da própria agenda'),
    deed: () => msg('tirar um bloqueio da própria agenda'),
  },
  'closing.affected-listed': {
    did: () => msg('viu as consultas de uma ausência'),
    deed: () => msg('ver as consultas de uma ausência'),
  },
  'closing.proposals-read': {
    did: () => msg('viu para onde as consultas poderiam ir'),
    deed: () => msg('ver para onde as consultas poderiam ir'),
  },
  'closing.applied': {
    did: () => msg('mudou as consultas de uma ausência'),
    deed: () => msg('mudar as consultas de uma ausência'),
  },
  'extra-opening.added': {
    did: () => msg('abriu um horário extra'),
    deed: () => msg('abrir um horário extra'),
  },
  'recurring-block.added': {
    did: () => msg('incluiu um bloqueio que se repete'),
    deed: () => msg('incluir um bloqueio que se repete'),
  },
  'schedule.entry-removed': {
    did: () => msg('tirou um horário extra ou bloqueio'),
    deed: () => msg('tirar um horário extra ou bloqueio'),
  },
  'insurer-limit.added': {
    did: () => msg('incluiu um limite de convênio'),
    deed: () => msg('incluir um limite de convênio'),
  },
  'insurer-limit.removed': {
    did: () => msg('tirou um limite de convênio'),
    deed: () => msg('tirar um limite de convênio'),
  },
  'rooms.changed': { did: () => msg('mudou as salas'), deed: () => msg('mudar as salas') },
  'visit-type.changed': {
    did: () => msg('mudou um tipo de consulta'),
    deed: () => msg('mudar um tipo de consulta'),
  },
  'schedule.hits-listed': {
    did: () => msg('viu as consultas que uma regra deixaria de fora'),
    deed: () => msg('ver as consultas que uma regra deixaria de fora'),
  },
  'schedule.outside-listed': {
    did: () => msg('viu as consultas que ficaram fora das regras'),
    deed: () => msg('ver as consultas que ficaram fora das regras'),
  },
  'visit-kind.added': {
    did: () => msg('criou um tipo de consulta da clínica'),
    deed: () => msg('criar um tipo de consulta da clínica'),
  },
  'visit-kind.changed': {
    did: () => msg('mudou um tipo de consulta da clínica'),
    deed: () => msg('mudar um tipo de consulta da clínica'),
  },
  'insurer.added': {
    did: () => msg('incluiu um convênio'),
    deed: () => msg('incluir um convênio'),
  },
  'insurer.changed': {
    did: () => msg('mudou um convênio'),
    deed: () => msg('mudar um convênio'),
  },
  'insurer.united': {
    did: () => msg('uniu dois convênios'),
    deed: () => msg('unir dois convênios'),
  },
  'patient-rules.changed': {
    did: () => msg('mudou as regras para pacientes'),
    deed: () => msg('mudar as regras para pacientes'),
  },
}
