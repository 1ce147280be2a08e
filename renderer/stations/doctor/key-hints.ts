import { msg, str } from '@lit/localize'
import type { KeyHint } from '../../desk/frame.ts'
import { isDeniable, keyName, KINDS, kindTitle } from './known/kinds.ts'

/** The keys of a chart's cover: what is known is entered by one, and denied by the same one with Shift. */
const coverKeys = (): readonly KeyHint[] => [
  { key: 'Alt+H', does: msg('Valores no tempo: gráfico e tabela') },
  { key: 'Alt+L', does: msg('Novo lembrete') },
  ...KINDS.map((one) => ({ key: keyName(one), does: msg(str`Anotar: ${kindTitle(one.kind)}`) })),
  ...KINDS.filter(({ kind }) => isDeniable(kind)).map((one) => ({
    key: keyName(one).replace('Alt+', 'Alt+Shift+'),
    does: msg(str`Nega: ${kindTitle(one.kind)}`),
  })),
]

const noteKeys = (): readonly KeyHint[] => [
  { key: 'Ctrl+Enter', does: msg('Encerrar e assinar') },
  { key: 'Ctrl+↑↓', does: msg('Seção anterior, seguinte') },
  { key: 'Ctrl+M', does: msg('Escolher o modelo da nota') },
  { key: '/', does: msg('No texto da nota, com o atalho: texto pronto') },
  { key: 'Alt+E', does: msg('Outra medida: outra pressão, uma série de casa') },
  { key: 'Ctrl+I', does: msg('Procurar diagnóstico (CID-10)') },
  { key: 'Enter', does: msg('Numa linha de diagnóstico: principal ou não') },
  { key: 'P', does: msg('Numa linha de diagnóstico: anotar nos problemas') },
  { key: 'Alt+↑↓', does: msg('Numa linha de diagnóstico: a ordem') },
  { key: 'Delete', does: msg('Numa linha de diagnóstico: tirar da nota') },
  { key: 'N', does: msg('Num problema: pôr na nota') },
]

const paperKeys = (): readonly KeyHint[] => [
  { key: 'Ctrl+Enter', does: msg('Emitir e imprimir') },
  { key: 'Esc', does: msg('Voltar à nota') },
  { key: 'Alt+C', does: msg('CID no papel: põe ou tira') },
  { key: 'Alt+1 … 6', does: msg('No pedido: um conjunto de exames, põe ou tira') },
]

/** The lines of a view on the keys' sheet. */
export function keysOf(path: string | undefined): readonly KeyHint[] {
  if (path?.endsWith('/documentos')) return paperKeys()
  if (path?.startsWith('/doctor/atendimento/')) return [...noteKeys(), ...coverKeys()]
  if (path === '/doctor/dia') return [{ key: 'L', does: msg('Ir ao próximo lembrete: Enter conclui') }]
  return path?.startsWith('/doctor/prontuario/')
    ? [{ key: 'Ctrl+F', does: msg('Buscar no prontuário') }, ...coverKeys()]
    : []
}
