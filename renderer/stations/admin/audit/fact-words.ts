import { msg, str } from '@lit/localize'
import type { Output } from '../../../../preload/contract/index.ts'
import { changeWords } from '../../../desk/change-words.ts'
import { auditReason } from '../../../i18n/audit-reason.ts'
import { date, instant, time } from '../../../i18n/format.ts'
import { stationWord } from '../../../i18n/station.ts'

export type Fact = Output<'audit.list'>[number]
const MOST_NAMES = 3

/** Who acted, under the name of that day; nobody signed in, or the program by itself. */
export function actorWords({ actor, event, workstation }: Fact): string {
  if (actor) return actor.nameNow === null ? actor.name : msg(str`${actor.name} (hoje ${actor.nameNow})`)
  // The program tells it, once it is open: it was somebody who typed.
  if (event === 'clinic.passphrase-tried') return msg('Alguém')
  return workstation === 'house' ? msg('O programa') : msg('Alguém')
}

function patientWords({ patients }: Fact): string {
  const names = patients.slice(0, MOST_NAMES).map(({ name }) => name ?? msg('cadastro desconhecido'))
  const more = patients.length - names.length
  return more > 0 ? msg(str`${names.join(', ')} e mais ${more}`) : names.join(', ')
}

function visitWords({ visit }: Fact): string {
  if (!visit) return ''
  return msg(str`consulta de ${date(visit.date)} às ${time(visit.startMinute)} com ${visit.practitionerName}`)
}

function changesWords({ changes }: Fact): string {
  return changes
    .map(changeWords)
    .map(({ label, before, after }) => msg(str`${label}: de ${before} para ${after}`))
    .join('; ')
}

/** Everything else that is known of a fact, part by part: about whom and what, what changed, why, how often, where. */
export function factParts(fact: Fact, timeZone: string): readonly string[] {
  const { account, actor, event, reason, count, outcome, code, workstation, station, takenAt, sheetCheck } =
    fact
  const { clockWas } = fact
  const parts = [
    patientWords(fact),
    visitWords(fact),
    account && account.id !== actor?.id ? msg(str`conta de ${account.name}`) : '',
    takenAt === null ? '' : msg(str`cópia de ${instant(takenAt, timeZone)}`),
    clockWas === null ? '' : msg(str`seriam ${instant(clockWas, timeZone)}`),
    sheetCheck === null ? '' : msg(str`folha ${sheetCheck}`),
    changesWords(fact),
    reason === null ? '' : msg(str`motivo dado: “${reason}”`),
    count > 1 ? msg(str`${count} vezes`) : '',
    outcome === 'ok' || code === null ? '' : auditReason(event, code),
    workstation === 'house' ? '' : `${stationWord(station)}, ${workstation}`,
  ]
  return parts.filter((part) => part !== '')
}
