import { msg } from '@lit/localize'
import { html, nothing } from 'lit'
import { age, missedCount, time2 } from '../../i18n/format.ts'
import { shortName } from '../../i18n/identity.ts'
import { statusWord } from '../../i18n/status.ts'
import { styleProps } from '../../style/style-props.ts'
import { statusGlyph } from '../status-mark.ts'
import { buffered, densityOf, placed, type GridVisit } from './layout.ts'
import { shortAge, shortStatus, visitName } from './words.ts'

interface CardView {
  readonly from: number
  readonly today: string
  readonly selected: boolean
  /** The one cell that Tab reaches. */
  readonly reached: boolean
  /** An overbooked visit covers its right side. */
  readonly under: boolean
  /** The room that its column tells already. */
  readonly room: string | null
  /** It is being carried elsewhere. */
  readonly carried: boolean
}

function flags({ firstVisit, missedBefore }: GridVisit) {
  return html`${firstVisit ? html`<span class="flag first">${msg('1ª vez')}</span>` : nothing}${
    missedBefore > 0 ? html`<span class="flag missed">${missedCount(missedBefore)}</span>` : nothing
  }`
}

/** Time, name and status always; remarks, age, type and convênio as height and width allow. */
function body(visit: GridVisit, { today, under, room }: CardView) {
  const density = densityOf(visit)
  const head = html`<time>${time2(visit.startMinute)}</time><b>${visit.patientName}</b>`
  const insurer = visit.insurer ?? msg('Particular')
  const first = [visit.patientRemark, visit.remark, visit.room === room ? null : visit.room].filter(Boolean)
  if (density === 'one')
    return html`<div class="line">
      ${head}${under ? nothing : html`<span class="word">${shortStatus(visit.status)}</span>`}
    </div>`
  if (density === 'two') {
    const told = `${shortAge(visit.birthDate, today)} · ${visit.visitType} · ${insurer}`
    const about = [...first, told].join(' · ')
    return html`<div class="line">${head}</div>
      <div class="line about">
        <span class="word">${shortStatus(visit.status)}</span
        >${under ? nothing : html`<span class="grow">${about}</span>${flags(visit)}`}
      </div>`
  }
  const told = `${age(visit.birthDate, today)}, ${visit.visitType}, ${insurer}`
  const about = [...first, told].join(', ')
  return html`<div class="line">${head}</div>
    <div class="line about"><span>${about}</span></div>
    <div class="line">
      <span class="word grow">${statusWord(visit.status)}</span>${under ? nothing : flags(visit)}
    </div>`
}

/** An overbooked visit has a lane and short lines, its status the last. */
const laneBody = (visit: GridVisit) => html`
  <div class="lane-head">${msg('Encaixe')}</div>
  <div class="line"><time>${time2(visit.startMinute)}</time></div>
  <div class="line"><span>${shortName(visit.patientName)}</span></div>
  <div class="line"><span class="word">${shortStatus(visit.status)}</span></div>
`

/** One visit of the grid. */
export function card(visit: GridVisit, view: CardView) {
  const buffer = visit.bufferBefore + visit.bufferAfter > 0
  const classes = [
    'visit',
    visit.overbooked ? 'lane' : densityOf(visit),
    visit.status,
    view.under ? 'under' : '',
    view.selected ? 'selected' : '',
    view.carried ? 'carried' : '',
    buffer ? 'buffered' : '',
  ]
  return html`<div
    class=${classes.join(' ')}
    role="gridcell"
    tabindex=${view.reached ? 0 : -1}
    aria-selected=${view.selected}
    data-visit=${visit.id}
    ${styleProps(buffer ? { ...placed(visit, view.from), ...buffered(visit) } : placed(visit, view.from))}
  >
    <span class="visually-hidden">${visitName(visit, view.today)}</span>
    <span class="spine"> ${visit.overbooked ? nothing : statusGlyph} </span>
    <div class="body" aria-hidden="true">${visit.overbooked ? laneBody(visit) : body(visit, view)}</div>
    ${visit.hue && !visit.overbooked ? html`<i class="hue ${visit.hue}" title=${visit.visitType}></i>` : nothing}
  </div>`
}
