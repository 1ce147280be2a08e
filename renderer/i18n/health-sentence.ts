import { msg } from '@lit/localize'
import { TRUST_REASONS, type HealthReason } from '../../preload/contract/health.ts'

/** An administrator may go on in spite of it. */
export const isOfTrust = (reason: HealthReason) => (TRUST_REASONS as readonly HealthReason[]).includes(reason)

/** What is wrong, for whoever stands at the desk. */
export function healthSentence(reason: HealthReason): string {
  switch (reason) {
    case 'anchor-missing':
      return msg('O arquivo que guarda até onde os dados chegaram não está mais na pasta da clínica.')
    case 'anchor-damaged':
      return msg('O arquivo que guarda até onde os dados chegaram foi alterado ou está danificado.')
    case 'anchor-foreign':
      return msg(
        'O arquivo que guarda até onde os dados chegaram é de outra clínica ou de antes de uma restauração.',
      )
    case 'gone-back':
      return msg('Os dados voltaram no tempo: falta o que já tinha sido salvo.')
    case 'trail-changed':
      return msg('A trilha de auditoria não é a que foi escrita.')
    case 'access-changed':
      return msg('As permissões das contas mudaram sem que ninguém as tenha mudado no programa.')
    case 'pages-damaged':
      return msg('O arquivo do banco de dados está danificado. Restaure uma cópia de segurança.')
    case 'no-space':
      return msg('Disco cheio: libere espaço')
    case 'read-only':
      return msg('O disco não aceita gravações')
    case 'unreadable':
      return msg('O disco não responde')
    case 'backup-none':
      return msg('Nenhuma pasta de cópias escolhida')
    case 'backup-folder-missing':
      return msg('Pasta de cópias não encontrada')
    case 'backup-late':
      return msg('Cópia de segurança atrasada')
    case 'sheet-not-replaced':
      return msg('A folha de recuperação não foi trocada: a antiga continua valendo. Tente de novo.')
  }
}

/** The same in a few words, beside the light. */
export function healthWord(reason: HealthReason): string {
  if (reason === 'pages-damaged' || isOfTrust(reason)) return msg('Banco de dados com defeito')
  return reason === 'sheet-not-replaced' ? msg('A folha não foi trocada') : healthSentence(reason)
}

/** Who may go on with this reason, and how. */
export function whoMayGoOn(reason: HealthReason): string {
  return isOfTrust(reason)
    ? msg(
        'Chame a administração: ela compara com as cópias de segurança e decide se a clínica continua assim.',
      )
    : msg('Chame a administração.')
}
