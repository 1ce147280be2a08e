import { msg, str } from '@lit/localize'
import { TRUST_REASONS, type HealthReason } from '../../preload/contract/health-reason.ts'
import type { Output } from '../../preload/contract/index.ts'
import { date, instant, minuteOf, time2 } from './format.ts'

/** What the sentences tell beside the reason. */
export type HealthTold = Pick<Output<'session.current'>, 'health' | 'clinic' | 'now'>

/** An administrator may go on in spite of it. */
export const isOfTrust = (reason: HealthReason) => (TRUST_REASONS as readonly HealthReason[]).includes(reason)

/** What is wrong, for whoever stands at the desk. */
export function healthSentence(reason: HealthReason, { health, clinic, now }: HealthTold): string {
  const { restoredFrom, sheetCheck, writtenAt, clockWas, policyNames } = health.facts
  const at = (value: string | null) => (value === null ? '' : instant(value, clinic.timeZone))
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
      return msg('O registro de acessos não é o que foi escrito.')
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
    case 'backup-unnamed':
      return msg(
        'Uma cópia foi restaurada: escolha de novo as pastas das cópias de segurança. Até lá nada é gravado nelas.',
      )
    case 'backup-none':
      return msg('Nenhuma pasta foi escolhida para as cópias de segurança.')
    case 'backup-folder-missing':
      return msg(
        'Há um dia que nenhuma cópia de segurança chega a uma das pastas escolhidas: o disco dela pode estar desligado ou cheio.',
      )
    case 'backup-late':
      return msg('A última cópia de segurança tem mais de um dia, ou é de antes da folha atual.')
    case 'restored':
      return restoredFrom === null
        ? msg(
            'Uma cópia de segurança foi restaurada há menos de um dia: o que foi feito depois dela não está aqui.',
          )
        : msg(
            str`A cópia de segurança de ${at(restoredFrom)} foi restaurada há menos de um dia: o que foi feito depois dela não está aqui.`,
          )
    case 'sheet-came-back':
      return msg(
        str`A cópia restaurada é de antes da troca da folha: a clínica abre de novo com a folha ${sheetCheck ?? ''}, e a que a substituiu não vale mais. Se alguém viu a antiga, faça outra.`,
      )
    case 'clock-behind':
      return msg(
        str`O computador da clínica marca ${date(now)} ${time2(minuteOf(now))}, mas já há um registro de ${at(writtenAt)}. Confira a data e a hora; se agora estão certas, o aviso sai sozinho.`,
      )
    case 'clock-jumped':
      return msg(
        str`O relógio do computador da clínica mudou enquanto o programa trabalhava: seriam ${at(clockWas)}. Confira a data e a hora; o que foi marcado ou assinado depois pode estar com data errada.`,
      )
    case 'policy-nonsense':
      return msg(
        str`A política do computador da clínica diz algo que o programa não entende: ${policyNames ?? ''}. O resto dela vale. Peça ao técnico para corrigir e abra o programa de novo.`,
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
    case 'backup-unnamed':
      return msg('Pastas das cópias por escolher')
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
    case 'sheet-came-back':
      return msg('Vale de novo a folha antiga')
    case 'clock-jumped':
      return msg('O relógio do computador mudou')
    case 'policy-nonsense':
      return msg('Política do computador com erro')
    case 'clock-behind':
      return msg('Relógio diferente do último registro')
    default:
      return msg('Banco de dados com defeito')
  }
}

/** Who may go on with this reason, and how: told to the administration, or to whoever calls it. */
export function whoMayGoOn(reason: HealthReason, administers: boolean): string {
  // Its own sentence says what to do, and there is nothing to decide.
  if (reason === 'restored' || (reason === 'pages-damaged' && administers)) return ''
  if (!isOfTrust(reason) && reason !== 'pages-damaged')
    return administers ? '' : msg('Chame a administração.')
  return administers
    ? msg(
        'Compare com as cópias de segurança e decida se a clínica continua assim ou se uma cópia é restaurada.',
      )
    : msg(
        'Chame a administração: ela compara com as cópias de segurança e decide se a clínica continua assim.',
      )
}

/** Where whoever administers finds the way out of a reason; nothing where there is none in the program. */
export function wayOut(reason: HealthReason): { readonly path: string; readonly label: string } | null {
  if (isOfTrust(reason) || reason === 'pages-damaged')
    return { path: '/admin/copias/restaurar', label: msg('Restaurar uma cópia') }
  if (reason.startsWith('backup-'))
    return { path: '/admin/copias', label: msg('Abrir as cópias de segurança') }
  if (reason === 'sheet-not-replaced' || reason === 'sheet-came-back')
    return { path: '/admin/copias', label: msg('Abrir a folha de recuperação') }
  return null
}
