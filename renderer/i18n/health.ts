import { msg } from '@lit/localize'
import type { HealthReason } from '../../preload/contract/health.ts'

/** What stands beside the light; one for every reason, so that a new one without it does not compile. */
const SENTENCES: Record<HealthReason, () => string> = {
  'no-space': () => msg('Disco cheio: libere espaço'),
  'read-only': () => msg('O disco não aceita gravações'),
  unreadable: () => msg('O disco não responde'),
  'backup-none': () => msg('Nenhuma pasta de cópias escolhida'),
  'backup-folder-missing': () => msg('Pasta de cópias não encontrada'),
  'backup-late': () => msg('Cópia de segurança atrasada'),
}

/** What is late and not broken: work goes on, and nothing that was saved is in danger now. */
const LATE: readonly HealthReason[] = ['backup-none', 'backup-folder-missing', 'backup-late']

export const isBroken = (reason: HealthReason) => !LATE.includes(reason)

/** A reason in words. */
export const healthSentence = (reason: HealthReason) => SENTENCES[reason]()
