import { msg, str } from '@lit/localize'
import { codeSentence, isCode } from './errors.ts'

/** Why a copy that nobody asked for did not get to its folder; the other codes of a database say no more than that. */
function copyReason(code: string): string {
  switch (code) {
    case 'missing':
      return msg('a pasta não foi encontrada')
    case 'read-only':
    case 'unreadable':
      return msg('a pasta não pôde ser lida ou gravada')
    case 'no-space':
      return msg('não havia espaço no disco das cópias')
    case 'damaged':
      return msg('o banco de dados está danificado')
    default:
      return msg('a cópia não foi concluída')
  }
}

/** Why something in the trail was not done: what was answered then. A code of a newer version is told as it is. */
export function auditReason(event: string, code: string): string {
  if (event === 'backup.failed') return copyReason(code)
  return isCode(code) ? msg(str`resposta: “${codeSentence(code)}”`) : msg(str`código ${code}`)
}
