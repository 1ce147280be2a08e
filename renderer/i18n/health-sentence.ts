import { msg } from '@lit/localize'
import { TRUST_REASONS, type HealthReason } from '../../preload/contract/health.ts'

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
    case 'sheet-not-replaced':
      return msg('A folha de recuperação não foi trocada: a antiga continua valendo. Tente de novo.')
  }
}

/** Who may go on with this reason, and how. */
export function whoMayGoOn(reason: HealthReason): string {
  return (TRUST_REASONS as readonly HealthReason[]).includes(reason)
    ? msg(
        'Chame a administração: ela compara com as cópias de segurança e decide se a clínica continua assim.',
      )
    : msg('Chame a administração.')
}
