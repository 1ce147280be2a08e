import checkmark from '@carbon/icons/es/checkmark/16'
import warning from '@carbon/icons/es/warning--alt/16'
import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { Output } from '../../../../preload/contract/index.ts'
import type { Session } from '../../../data/session.ts'
import { icon } from '../../../elements/icon.ts'
import {
  addDays,
  dayMonth,
  dataSize,
  figures,
  instant,
  momentOf,
  time2,
  wallClock,
  minuteOf,
} from '../../../i18n/format.ts'
import { isOfTrust } from '../../../i18n/health-sentence.ts'
import { stationWord } from '../../../i18n/station.ts'
import { styleProps } from '../../../style/style-props.ts'

type Measures = Output<'health.measures'>
type Folder = Output<'backup.folders'>[number]

const DAYS = 14
/** Of the whole disk: below it, the disk is said to be scarce. */
const SCARCE = 0.05

interface Card {
  readonly title: string
  /** null: there is nothing to say yet. */
  readonly good: boolean | null
  readonly link?: { readonly path: string; readonly key: string }
  readonly wide?: boolean
}

function card({ title, good, link, wide }: Card, content: unknown): TemplateResult {
  const light =
    good === null
      ? nothing
      : html`<span class="light ${good ? '' : 'late'}">${icon(good ? checkmark : warning, 16)}</span>`
  return html`<section class="card ${wide ? 'wide' : ''}" aria-label=${title}>
    <div class="title">
      ${light}
      <h2 class="heading-02">${title}</h2>
      ${
        link
          ? html`<a href=${link.path}>${msg('Abrir')}<span class="visually-hidden">: ${title}</span></a
              ><kbd>${link.key}</kbd>`
          : nothing
      }
    </div>
    ${content}
  </section>`
}

/** The last days, each with whether a copy was made on it. */
function copyDays(session: Session, copies: Output<'backup.list'>): TemplateResult {
  const zone = session.clinic.timeZone
  const made = new Set(
    copies.filter(({ foundAt }) => foundAt === null).map(({ takenAt }) => momentOf(takenAt, zone).day),
  )
  const today = session.now.slice(0, 10)
  const days = Array.from({ length: DAYS }, (_, at) => addDays(today, at + 1 - DAYS))
  return html`<p class="helper">${msg(str`Dias com cópia, de ${dayMonth(days[0] ?? today)} até hoje`)}</p>
    <ul class="days">
      ${days.map((day) => {
        const word = made.has(day)
          ? msg(str`${dayMonth(day)}: com cópia`)
          : msg(str`${dayMonth(day)}: sem cópia`)
        return html`<li class=${made.has(day) ? 'made' : ''} title=${word}>
          ${made.has(day) ? icon(checkmark, 16) : nothing}<span class="visually-hidden">${word}</span>
        </li>`
      })}
    </ul>`
}

function folderLine({ path, lastAt, failingSince }: Folder, zone: string): TemplateResult {
  return html`<li>
    <span>${path}</span>
    <span class="helper">
      ${failingSince === null ? (lastAt === null ? msg('ainda nenhuma') : instant(lastAt, zone)) : msg(str`sem cópia desde ${instant(failingSince, zone)}`)}
    </span>
  </li>`
}

/** The last copy, the days that have one, and the folders they go to. */
export function copiesCard(
  session: Session,
  folders: readonly Folder[] | undefined,
  copies: Output<'backup.list'> | undefined,
): TemplateResult {
  const { lastBackupAt, clinic, health } = session
  const good = lastBackupAt !== null && !health.reasons.some((reason) => reason.startsWith('backup-'))
  const told =
    lastBackupAt === null
      ? msg('Nenhuma cópia ainda')
      : msg(str`Protegido até ${instant(lastBackupAt, clinic.timeZone)}`)
  return card(
    {
      title: msg('Cópias de segurança'),
      good: clinic.practice ? null : good,
      link: { path: '/admin/copias', key: 'F6' },
      wide: true,
    },
    html`<div class="halves">
      <div>
        <p class="heading-03">${told}</p>
        ${copies && !clinic.practice ? copyDays(session, copies) : nothing}
      </div>
      <div>
        ${clinic.practice ? html`<p class="helper">${msg('Na clínica de treino nenhuma cópia é feita sozinha.')}</p>` : nothing}
        ${
          folders && folders.length === 0 && !clinic.practice
            ? html`<p>${msg('Nenhuma pasta escolhida: nenhuma cópia é feita sozinha.')}</p>`
            : nothing
        }
        <ul class="lines">
          ${folders?.map((folder) => folderLine(folder, clinic.timeZone))}
        </ul>
      </div>
    </div>`,
  )
}

/** Room on the disk that the clinic lies on. */
export function diskCard(measures: Measures | undefined): TemplateResult {
  const disk = measures?.disk
  if (!disk)
    return card(
      { title: msg('Disco'), good: null },
      measures ? html`<p>${msg('O sistema não diz.')}</p>` : nothing,
    )
  const { freeBytes, totalBytes, clinicBytes } = disk
  const used = `${String(Math.round((1 - freeBytes / Math.max(totalBytes, 1)) * 100))}%`
  return card(
    { title: msg('Disco'), good: freeBytes >= SCARCE * totalBytes },
    html`<p class="heading-03">${dataSize(freeBytes)}</p>
      <p class="helper">${msg(str`livres de ${dataSize(totalBytes)}`)}</p>
      <div class="meter"><i ${styleProps({ '--used': used })}></i></div>
      <p class="helper">${msg(str`A clínica ocupa ${dataSize(clinicBytes)}`)}</p>`,
  )
}

/** The trail: how long it is, and whether something speaks against it. */
export function trailCard(session: Session, measures: Measures | undefined): TemplateResult {
  const good = !session.health.reasons.some(isOfTrust)
  return card(
    { title: msg('Registro de acessos'), good, link: { path: '/admin/trilha', key: 'F7' } },
    measures
      ? html`<p class="heading-03">${msg(str`Até o nº ${figures(measures.trailRows)}`)}</p>
          <p class="helper">
            ${good ? msg('Sem sinal de que algo foi apagado ou mudado') : msg('Algo foi apagado ou mudado: confira')}
          </p>`
      : nothing,
  )
}

/** Which program this is, and which form of the database. */
export function versionCard(measures: Measures | undefined): TemplateResult {
  return card(
    { title: msg('Versão'), good: null },
    measures
      ? html`<p class="heading-03">${measures.appVersion}</p>
          <p class="helper">${msg(str`Banco de dados na versão ${measures.schemaVersion}`)}</p>`
      : nothing,
  )
}

/** Who is signed in now, window by window. */
export function hereCard(session: Session, here: Output<'session.everybody'> | undefined): TemplateResult {
  const zone = session.clinic.timeZone
  const since = (at: string) => time2(minuteOf(wallClock(at, zone)))
  const line = ({ station, displayName, state, since: at }: Output<'session.everybody'>[number]) =>
    html`<li>
      <b>${displayName ?? msg('um paciente')}</b>
      <p class="helper">
        ${stationWord(station)}, ${state === 'locked' ? msg('bloqueada') : msg(str`desde ${since(at)}`)}
      </p>
    </li>`
  return card(
    { title: here ? msg(str`Quem está: ${here.length}`) : msg('Quem está'), good: null, wide: true },
    html`<ul class="seats">
      ${here?.map(line)}
    </ul>`,
  )
}
