import { msg } from '@lit/localize'
import type { KeyHint } from '../../../desk/frame.ts'

/** The agenda's lines on the keys' sheet. */
export const agendaKeys = (): readonly KeyHint[] => [
  { key: '←↑↓→', does: msg('Andar na grade, 15 minutos por vez') },
  { key: 'Shift+↑↓', does: msg('Andar 5 minutos por vez') },
  { key: 'Enter', does: msg('Agendar no horário livre, ou ir para a consulta') },
  { key: 'Alt+↑↓', does: msg('Mover a consulta 5 minutos') },
  { key: 'Alt+←→', does: msg('Mover para o profissional ao lado') },
  { key: 'M', does: msg('Mover: escolher o lugar com as setas, Enter solta') },
  { key: 'E', does: msg('Encaixar sobre uma consulta') },
  { key: 'Ctrl+Z', does: msg('Desfazer') },
  { key: 'PgUp PgDn', does: msg('mudar o dia') },
  { key: 'H', does: msg('Hoje') },
  { key: 'N', does: msg('Agendar consulta') },
]
