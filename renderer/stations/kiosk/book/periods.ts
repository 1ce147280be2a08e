import checkmark from '@carbon/icons/es/checkmark--filled/32'
import light from '@carbon/icons/es/light/32'
import moon from '@carbon/icons/es/moon/32'
import sunrise from '@carbon/icons/es/sunrise/32'
import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import { icon } from '../../../elements/icon.ts'
import { time } from '../../../i18n/format.ts'
import { styleProps } from '../../../style/style-props.ts'
import '../parts/scroll.ts'
import type { Period, PeriodName } from './choice.ts'

const WORDS: Record<PeriodName, () => string> = {
  morning: () => msg('Manhã'),
  afternoon: () => msg('Tarde'),
  evening: () => msg('Noite'),
}
const GLYPHS = { morning: sunrise, afternoon: light, evening: moon } as const

interface Shown {
  readonly all: readonly Period[]
  readonly wide: boolean
  readonly part: string | undefined
  readonly chosen: number | undefined
  readonly onPart: (part: PeriodName) => void
  readonly onTime: (minute: number) => void
}

/** The times of a day. Where all do not fit at a glance, first the part of the day is chosen. */
export function periodsOf(shown: Shown): TemplateResult {
  const { all, wide } = shown
  const rows = all.map(({ starts }) => Math.ceil(starts.length / (wide ? 3 : 4)))
  const fits = wide
    ? all.length <= 2 && Math.max(0, ...rows) <= 4
    : rows.reduce((sum, each) => sum + each, 0) <= 4
  if (fits || all.length < 2)
    return html`<mb-scroll>
      <div class="periods">
        ${all.map(
          (period) =>
            html`<section class="period">
              <h2>
                ${icon(GLYPHS[period.name], 44)}${WORDS[period.name]()}<small
                  >${free(period.starts.length)}</small
                >
              </h2>
              ${times(period, shown, all.length < 2 && wide ? 6 : wide ? 3 : 4)}
            </section>`,
        )}
      </div>
    </mb-scroll>`
  const period =
    all.find(({ name }) => name === shown.part) ??
    all.find(({ starts }) => shown.chosen !== undefined && starts.includes(shown.chosen)) ??
    all[0]
  return html`<div class="parts" role="group" aria-label=${msg('Parte do dia')}>
      ${all.map(
        ({ name, starts }) =>
          html`<button
            type="button"
            class="key"
            aria-pressed=${name === period?.name ? 'true' : 'false'}
            @click=${() => shown.onPart(name)}
          >
            ${icon(GLYPHS[name], 44)}<span>${WORDS[name]()}</span><small>${free(starts.length)}</small>
          </button>`,
      )}
    </div>
    <mb-scroll
      >${period ? times(period, shown, wide ? 6 : period.starts.length > 16 ? 5 : 4) : nothing}</mb-scroll
    >`
}

const free = (count: number) => (count === 1 ? msg('1 livre') : msg(str`${count} livres`))

function times(period: Period, shown: Shown, columns: number): TemplateResult {
  return html`<div
    class="times ${columns === 5 ? 'dense' : ''}"
    ${styleProps({ '--columns': String(columns) })}
    role="group"
    aria-label=${WORDS[period.name]()}
  >
    ${period.starts.map(
      (minute) =>
        html`<button
          type="button"
          class="key time"
          aria-pressed=${minute === shown.chosen ? 'true' : 'false'}
          @click=${() => shown.onTime(minute)}
        >
          ${minute === shown.chosen ? icon(checkmark, 40) : nothing}${time(minute)}
        </button>`,
    )}
  </div>`
}
