import { msg } from '@lit/localize'

/** What is done with reminders of patients. */
export const REMINDER_WORDS = {
  'reminder.listed': { did: () => msg('leu lembretes'), deed: () => msg('ler lembretes') },
  'reminder.written': { did: () => msg('escreveu um lembrete'), deed: () => msg('escrever um lembrete') },
  'reminder.finished': { did: () => msg('concluiu um lembrete'), deed: () => msg('concluir um lembrete') },
  'reminder.reopened': { did: () => msg('reabriu um lembrete'), deed: () => msg('reabrir um lembrete') },
  'reminder.moved': {
    did: () => msg('mudou a data de um lembrete'),
    deed: () => msg('mudar a data de um lembrete'),
  },
  'reminder.handed': {
    did: () => msg('passou um lembrete a um colega'),
    deed: () => msg('passar um lembrete a um colega'),
  },
  'reminder.left-handed': {
    did: () => msg('passou a um colega os lembretes de quem saiu'),
    deed: () => msg('passar a um colega os lembretes de quem saiu'),
  },
}
