import { msg } from '@lit/localize'
import { TRUST_REASONS, type HealthReason } from '../../preload/contract/health-reason.ts'

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
      return msg('O disco está cheio: libere espaço.')
    case 'read-only':
      return msg('O disco não aceita gravações.')
    case 'unreadable':
      return msg('O disco não responde.')
    case 'backup-none':
      return msg('Nenhuma pasta foi escolhida para as cópias de segurança.')
    case 'backup-folder-missing':
      return msg(
        'Há um dia que nenhuma cópia de segurança chega a uma das pastas escolhidas: o disco dela pode estar desligado ou cheio.',
      )
    case 'backup-late':
      return msg('A última cópia de segurança tem mais de um dia, ou é de antes da folha atual.')
    case 'restored':
      return msg(
        'Uma cópia de segurança foi restaurada há menos de um dia: o que foi feito depois dela não está aqui.',
      )
    case 'sheet-not-replaced':
      return msg('A folha de recuperação não foi trocada: a antiga continua valendo. Tente de novo.')
  }
}

/** The same in a few words, beside the light. */
export function healthWord(reason: HealthReason): string {
  switch (reason) {
    case 'no-space':
      return msg('Disco cheio: libere espaço')
    case 'read-only':
      return msg('O disco não aceita gravações')
    case 'unreadable':
      return msg('O disco não responde')
    case 'backup-none':
      return msg('Nenhuma pasta de cópias escolhida')
    case 'backup-folder-missing':
      return msg('Uma pasta está sem cópias')
    case 'backup-late':
      return msg('Cópia de segurança atrasada')
    case 'restored':
      return msg('Cópia restaurada')
    case 'sheet-not-replaced':
      return msg('A folha não foi trocada')
    default:
      return msg('Banco de dados com defeito')
  }
}

/** Who may go on with this reason, and how: told to the administration, or to whoever calls it. */
export function whoMayGoOn(reason: HealthReason, administers: boolean): string {
  if (reason === 'restored') return ''
  if (!isOfTrust(reason) && reason !== 'pages-damaged')
    return administers ? '' : msg('Chame a administração.')
  return administers
    ? msg(
        'Compare com as cópias de segurança e decida se a clínica continua assim. Para restaurar uma cópia, abra o programa de novo e escolha isso antes de entrar; onde a clínica abre sozinha, com outro usuário do sistema.',
      )
    : msg(
        'Chame a administração: ela compara com as cópias de segurança e decide se a clínica continua assim.',
      )
}
