import type { Writer } from '../handles.ts'
import { insertSnippet } from '../repositories/snippets.ts'
import { chanceOf } from './chance.ts'

const SHARED = [
  [
    'exame-geral',
    'Bom estado geral, [corado, hidratado, anictérico, acianótico].\nACV: [ritmo regular em dois tempos, sem sopros].\nAR: [murmúrio vesicular presente, sem ruídos adventícios].\nAbdome: [plano, indolor, sem massas].\nMembros: [sem edema, panturrilhas livres].',
  ],
  ['retorno', 'Retorno em [30] dias, antes se [piora].'],
] as const
const OWN = [
  ['has', 'PA em casa: [valores]. Adesão: [boa]. Nega [cefaleia, dor no peito, falta de ar].'],
] as const

/** What the first professional wrote to be called by "/": for everybody, and for herself. */
export async function addSnippets(tx: Writer, accountId: string, at: string): Promise<void> {
  const chance = chanceOf('snippets')
  const made = [
    ...SHARED.map((one) => [...one, true] as const),
    ...OWN.map((one) => [...one, false] as const),
  ]
  for (const [shortcut, text, shared] of made)
    await insertSnippet(tx, { id: chance.id(), accountId, shared, shortcut, text, changedAt: at })
}
