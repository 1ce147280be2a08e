import { msg } from '@lit/localize'
import type { KeyHint } from '../../../desk/frame.ts'

const gridKeys = (): readonly KeyHint[] => [
  { key: '←↑↓→', does: msg('Andar na grade, 15 minutos por vez') },
  { key: 'Shift+↑↓', does: msg('Andar 5 minutos por vez') },
  { key: 'Enter', does: msg('Agendar no horário livre, ou ir para a consulta') },
  { key: 'Alt+↑↓', does: msg('Mover a consulta 5 minutos') },
  { key: 'Alt+←→', does: msg('Mover para o profissional ao lado') },
  { key: 'M', does: msg('Mover: escolher o lugar com as setas, Enter solta') },
  { key: 'Shift+E', does: msg('Encaixar sobre uma consulta') },
  { key: 'I', does: msg('Por que este horário não pode') },
  { key: 'B', does: msg('Imprimir o comprovante da consulta selecionada') },
  { key: 'Ctrl+Z', does: msg('Desfazer') },
  { key: 'G', does: msg('Ver o mês e ir para um dia') },
  { key: 'H', does: msg('Hoje') },
  { key: 'N', does: msg('Agendar consulta') },
]

/** The lines of a view on the keys' sheet. */
export function keysOf(path: string | undefined): readonly KeyHint[] {
  if (path === '/reception/agenda') return [...gridKeys(), { key: 'PgUp PgDn', does: msg('mudar o dia') }]
  if (path === '/reception/semana')
    return [
      ...gridKeys(),
      { key: 'PgUp PgDn', does: msg('mudar a semana') },
      { key: '1 … 9', does: msg('Agenda de outro profissional') },
      { key: ', .', does: msg('Profissional anterior, seguinte') },
    ]
  return []
}
