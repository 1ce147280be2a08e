import { msg } from '@lit/localize'
import type { HealthReason } from '../../preload/contract/health.ts'

/** What stands beside the light; one for every reason, so that a new one without it does not compile. */
const SENTENCES: Record<HealthReason, () => string> = {
  'no-space': () => msg('Disco cheio: libere espaço'),
  'read-only': () => msg('O disco não aceita gravações'),
  unreadable: () => msg('O disco não responde'),
}

/** A reason in words. */
export const healthSentence = (reason: HealthReason) => SENTENCES[reason]()
