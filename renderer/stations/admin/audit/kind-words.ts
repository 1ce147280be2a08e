import { msg } from '@lit/localize'
import type { AuditKind } from '../../../../preload/contract/audit-events.ts'

const WORDS: Readonly<Record<AuditKind, () => string>> = {
  access: () => msg('Entrada e saída'),
  record: () => msg('Prontuário'),
  card: () => msg('Cadastro de pacientes'),
  visit: () => msg('Consultas e fila'),
  agenda: () => msg('Horários e regras da agenda'),
  accounts: () => msg('Usuários e perfis'),
  house: () => msg('Cópias, ajustes e registro de acessos'),
}

/** What a kind of facts is called. */
export const kindWord = (kind: AuditKind): string => WORDS[kind]()
