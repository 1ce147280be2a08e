import { html, nothing, svg } from 'lit'
import type { Output } from '../../../../preload/contract/index.ts'
import type { VitalField, VitalName } from '../../../../preload/contract/vital-signs.ts'
import { daysOf, placeOn } from './scale.ts'

type Recent = Output<'record.cover'>['recentVitals']

const WIDTH = 96
const HEIGHT = 28
const EDGE = 4

/** The room of a line: of one value alone it stands in the middle. */
const roomOf = (values: readonly number[]) => {
  const [from, to] = [Math.min(...values), Math.max(...values)]
  return from === to ? { from: from - 1, to: to + 1, ticks: [] } : { from, to, ticks: [] }
}

/** The last numbers of a sign as a line; decoration of the words beside it, so a single number draws nothing. */
export function sparkline(recent: Recent, field: VitalField) {
  const names: readonly VitalName[] = field === 'pressure' ? ['systolic', 'diastolic'] : [field]
  const series = names.flatMap((name) => {
    const found = recent.find((one) => one.name === name)
    return found ? [found] : []
  })
  const all = series.flatMap(({ values }) => values)
  if (all.length <= series.length) return nothing
  const time = roomOf(all.map(({ date }) => daysOf(date)))
  const values = roomOf(all.map(({ value }) => value))
  const x = (date: string) => EDGE + placeOn(time, daysOf(date), WIDTH - 2 * EDGE)
  const y = (value: number) => HEIGHT - EDGE - placeOn(values, value, HEIGHT - 2 * EDGE)
  return html`<svg class="spark" width=${WIDTH} height=${HEIGHT} aria-hidden="true">
    ${series.map(({ name, values: taken }) => {
      const last = taken.at(-1)
      const path = taken.map((one) => `${x(one.date).toFixed(1)},${y(one.value).toFixed(1)}`).join(' ')
      return svg`<polyline class=${name} points=${path}></polyline>
        ${last ? svg`<rect x=${x(last.date) - 3} y=${y(last.value) - 3} width="6" height="6"></rect>` : nothing}`
    })}
  </svg>`
}
