import { msg, str } from '@lit/localize'
import { Temporal } from 'temporal-polyfill'
import type { DetailsOf } from '../../preload/contract/failures.ts'
import type { Output } from '../../preload/contract/index.ts'
import { dataSize, instant, visitCount } from '../i18n/format.ts'

export type Backup = Output<'gate.list-backups'>['backups'][number]

/** In the clinic's zone where it is known, else in this PC's, which `zoneSentence` then names. */
export const dayAndTime = (value: string, timeZone: string | null) =>
  instant(value, timeZone ?? Temporal.Now.timeZoneId())

/** Whose hours these are; empty where they are the clinic's own. */
export function zoneSentence(timeZone: string | null): string {
  if (timeZone !== null) return ''
  const here = Temporal.Now.timeZoneId()
  return msg(str`Horas no fuso deste computador (${here}); o da clínica aparece ao ver o que há na cópia.`)
}

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
export const titleOf = ({ takenAt, fileName }: Backup, timeZone: string | null): string =>
  takenAt === null ? fileName : dayAndTime(takenAt, timeZone)

/** File, size, version and the sheet that opens it. */
export function detailsOfBackup({ fileName, bytes, appVersion, sheetCheck }: Backup): string {
  const parts = [
    fileName,
    dataSize(bytes),
    appVersion === null ? '' : msg(str`versão ${appVersion}`),
    sheetCheck === null ? '' : msg(str`folha ${sheetCheck}`),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

/** What is in it: the clinic, its visits, its last signed note. */
export function contentsSentence({
  clinic,
  visits,
  lastSignedAt,
  timeZone,
}: Output<'gate.inspect-backup'>): string {
  const signed =
    lastSignedAt === null
      ? msg('nenhuma nota assinada')
      : msg(str`última nota assinada em ${dayAndTime(lastSignedAt, timeZone)}`)
  return `${clinic}: ${visitCount(visits)}, ${signed}.`
}

export type StepBack = DetailsOf<'goes-back'>
type Work = NonNullable<StepBack['work']>[number]

const noteCount = (count: number) =>
  count === 1 ? msg('1 nota assinada') : msg(str`${count} notas assinadas`)

const visitsTouched = (count: number) =>
  count === 1 ? msg('1 consulta marcada ou mudada') : msg(str`${count} consultas marcadas ou mudadas`)

/** "Helena Prado: 12 consultas marcadas ou mudadas, 5 notas assinadas" */
export const workSentence = ({ name, visits, notes }: Work): string =>
  `${name}: ${[visits > 0 ? visitsTouched(visits) : '', notes > 0 ? noteCount(notes) : ''].filter(Boolean).join(', ')}`

/** What a person calls lost comes first; rows of the trail are the measure where the clinic cannot be read. */
export function workHeading({ work }: Pick<StepBack, 'work'>): string {
  if (work === null) return ''
  return work.length === 0
    ? msg('Depois dela: nenhuma consulta e nenhuma nota.')
    : msg('O que veio depois dela, por profissional:')
}
