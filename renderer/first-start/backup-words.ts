import { msg, str } from '@lit/localize'
import { Temporal } from 'temporal-polyfill'
import type { Output } from '../../preload/contract/index.ts'
import { instant, visitCount } from '../i18n/format.ts'

export type Backup = Output<'gate.list-backups'>['backups'][number]

/** No clinic is open that would have a zone: this PC's. */
export const dayAndTime = (value: string) => instant(value, Temporal.Now.timeZoneId())

const STATES: Record<Backup['state'], () => string> = {
  whole: () => '',
  damaged: () => msg('Danificada: o arquivo não tem o tamanho que devia.'),
  'file-missing': () => msg('Falta o arquivo .mbbackup desta cópia nesta pasta.'),
  'manifest-missing': () => msg('Falta o arquivo .json desta cópia: traga os dois para a mesma pasta.'),
  newer: () => msg('Feita por uma versão mais nova: instale a versão nova para restaurar esta cópia.'),
}

/** Why a backup cannot be chosen; empty for one that can. */
export const stateSentence = ({ state, choice }: Backup): string =>
  state === 'whole' && choice === null ? msg('Da clínica de treino: não se restaura.') : STATES[state]()

/** "23/11/2026 10:05", or what the file is called. */
export const titleOf = ({ takenAt, fileName }: Backup): string =>
  takenAt === null ? fileName : dayAndTime(takenAt)

/** File, size, version and the sheet that opens it. */
export function detailsOfBackup({ fileName, bytes, appVersion, sheetCheck }: Backup): string {
  const size = `${(bytes / 2 ** 20).toLocaleString(undefined, { maximumFractionDigits: 1 })} MB`
  const parts = [
    fileName,
    size,
    appVersion === null ? '' : msg(str`versão ${appVersion}`),
    sheetCheck === null ? '' : msg(str`folha ${sheetCheck}`),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

/** What is in it: the clinic, its visits, its last signed note. */
export function contentsSentence({ clinic, visits, lastSignedAt }: Output<'gate.inspect-backup'>): string {
  const signed =
    lastSignedAt === null
      ? msg('nenhuma nota assinada')
      : msg(str`última nota assinada em ${dayAndTime(lastSignedAt)}`)
  return `${clinic}: ${visitCount(visits)}, ${signed}.`
}
