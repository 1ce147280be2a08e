import { inset } from '../../../renderer/elements/day-grid/blocks.ts'
import { DayGrid } from '../../../renderer/elements/day-grid/day-grid.ts'
import {
  densityOf,
  drawnVisits,
  placed,
  PX_PER_MINUTE,
  uncovered,
  type Column,
  type GridDay,
  type GridVisit,
} from '../../../renderer/elements/day-grid/layout.ts'
import { closedWord, shortAge, shortStatus, visitName } from '../../../renderer/elements/day-grid/words.ts'
import { age, missedCount, time2 } from '../../../renderer/i18n/format.ts'
import { statusWord } from '../../../renderer/i18n/status.ts'

type Properties = Readonly<Record<string, string>>

const SVG = 'http://www.w3.org/2000/svg'
function element(tag: string, attributes: Properties = {}, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag)
  for (const name in attributes) made.setAttribute(name, attributes[name] ?? '')
  made.append(...children)
  return made
}

function styled(made: HTMLElement, properties: Properties): HTMLElement {
  for (const name in properties) made.style.setProperty(name, properties[name] ?? '')
  return made
}

function glyph(): Element {
  const [svg, path] = [document.createElementNS(SVG, 'svg'), document.createElementNS(SVG, 'path')]
  svg.setAttribute('width', '12')
  svg.setAttribute('height', '12')
  svg.setAttribute('viewBox', '0 0 12 12')
  svg.setAttribute('aria-hidden', 'true')
  path.setAttribute('class', 'glyph')
  svg.append(path)
  return svg
}

const span = (name: string, text: string) => element('span', name ? { class: name } : {}, text)
const line = (...children: (Node | string)[]) => element('div', { class: 'line' }, ...children)
const about = (...children: (Node | string)[]) => element('div', { class: 'line about' }, ...children)

function flags({ firstVisit, missedBefore }: GridVisit): HTMLElement[] {
  return [
    ...(firstVisit ? [span('flag first', '1ª vez')] : []),
    ...(missedBefore > 0 ? [span('flag missed', missedCount(missedBefore))] : []),
  ]
}

function body(visit: GridVisit, today: string): HTMLElement[] {
  const head = [element('time', {}, time2(visit.startMinute)), element('b', {}, visit.patientName)]
  const insurer = visit.insurer ?? 'Particular'
  switch (densityOf(visit)) {
    case 'one':
      return [line(...head, span('word', shortStatus(visit.status)))]
    case 'two':
      return [
        line(...head),
        about(
          span('word', shortStatus(visit.status)),
          span('grow', `${shortAge(visit.birthDate, today)} · ${visit.visitType} · ${insurer}`),
          ...flags(visit),
        ),
      ]
    case 'three':
      return [
        line(...head),
        about(span('', `${age(visit.birthDate, today)}, ${visit.visitType}, ${insurer}`)),
        line(span('word grow', statusWord(visit.status)), ...flags(visit)),
      ]
  }
}

function card(visit: GridVisit, from: number, today: string): HTMLElement {
  const made = element('div', {
    class: ['visit', densityOf(visit), visit.status, '', '', '', ''].join(' '),
    role: 'gridcell',
    tabindex: '-1',
    'aria-selected': 'false',
    'data-visit': visit.id,
  })
  styled(made, placed(visit, from))
  made.append(
    span('visually-hidden', visitName(visit, today)),
    element('span', { class: 'spine' }, glyph()),
    element('div', { class: 'body', 'aria-hidden': 'true' }, ...body(visit, today)),
  )
  return made
}

function block(
  closed: Column['unavailable'][number],
  day: GridDay,
  visits: readonly GridVisit[],
): HTMLElement {
  const free = uncovered(closed, visits)
  const room = free.endMinute - free.startMinute
  const word = closedWord(closed, { startMinute: day.fromMinute, endMinute: day.toMinute })
  const boxed =
    closed.kind === 'absence'
      ? [element('b', {}, word), room < 30 ? ' ' : element('br'), closed.label ?? '']
      : [word]
  const shut = element(
    'div',
    { class: `shut ${closed.kind}`, role: 'gridcell' },
    element('span', { class: room < 15 ? 'visually-hidden' : '' }, ...boxed),
  )
  return styled(shut, { ...placed(closed, day.fromMinute), ...inset(closed, free) })
}

function head({ title, about: where, load }: Column): HTMLElement {
  const percent = `${String(Math.min(100, Math.round(load * 100)))}%`
  return element(
    'div',
    { class: 'head', role: 'rowheader' },
    element('p', { title }, element('b', {}, title)),
    element('p', { title: where }, where),
    span('visually-hidden', `${percent} ocupado`),
    styled(element('span', { class: 'load' }), { '--load': percent }),
  )
}

function column(one: Column, day: GridDay, today: string, first: boolean): HTMLElement {
  const area = element('div', { class: 'area', 'data-column': one.id })
  const visits = drawnVisits(day.visits, one.id)
  area.append(...one.unavailable.map((closed) => block(closed, day, visits)))
  area.append(...visits.map((visit) => card(visit, day.fromMinute, today)))
  // The keys begin at the first visit of the first column.
  if (first) area.querySelector('.visit')?.setAttribute('tabindex', '0')
  return element('section', { class: 'column', role: 'row', 'aria-label': one.title }, head(one), area)
}

function ruler(day: GridDay): HTMLElement {
  const hours = element('div', { class: 'hours' })
  for (let minute = day.fromMinute; minute <= day.toMinute; minute += 60)
    hours.append(
      styled(element('b', {}, time2(minute)), {
        '--top': `${((minute - day.fromMinute) * PX_PER_MINUTE).toFixed(2)}px`,
      }),
    )
  return element('div', { class: 'ruler', 'aria-hidden': 'true' }, element('div', { class: 'corner' }), hours)
}

/** The nodes of mb-day-grid made one by one, in a shadow root with the same sheets, listening to the same events. */
export function drawByHand(host: HTMLElement, day: GridDay, today: string): void {
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = DayGrid.elementStyles.map((sheet) =>
    sheet instanceof CSSStyleSheet ? sheet : (sheet.styleSheet as CSSStyleSheet),
  )
  const columns = element('div', { class: 'columns', role: 'grid', 'aria-label': 'Agenda por profissional' })
  for (const name of ['keydown', 'pointerdown', 'pointermove', 'click'])
    columns.addEventListener(name, () => undefined)
  columns.append(...day.columns.map((one, index) => column(one, day, today, index === 0)))
  const sheet = element('div', { class: 'sheet' }, ruler(day), columns)
  styled(sheet, {
    '--minutes': String(day.toMinute - day.fromMinute),
    '--columns': String(day.columns.length),
  })
  root.append(
    element('div', { class: 'scroll' }, sheet),
    element('p', { class: 'visually-hidden', role: 'status' }),
  )
}
