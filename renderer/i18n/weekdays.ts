import { msg } from '@lit/localize'

/** "seg" to "dom". */
export function shortDays(): readonly string[] {
  return [msg('seg'), msg('ter'), msg('qua'), msg('qui'), msg('sex'), msg('sáb'), msg('dom')]
}
