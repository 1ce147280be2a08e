import {
  DAY_PARTS,
  DOSE_UNITS,
  WEEKDAYS,
  type Need,
  type Course,
  type Dose,
  type DoseUnitKey,
  type Posology,
  type PosologyStep,
} from './posology.ts'

/** "2,5" and "10": never "1,0" nor ",5", which are read as 10 and 5. */
export const figure = (value: number): string => String(Math.round(value * 1000) / 1000).replace('.', ',')

const QUARTERS = { 0.25: 'um quarto', 0.75: 'três quartos' } as const

/** "1 comprimido e meio", "meio comprimido", "um quarto de comprimido", "2,5 mL". */
export function amountInWords(amount: number, key: DoseUnitKey): string {
  const { one, many, feminine, parts } = DOSE_UNITS[key]
  const whole = Math.floor(amount)
  const rest = amount - whole
  const named = (count: number) => (count < 2 ? one : many)
  if (rest === 0 || parts !== 'divided') return `${figure(amount)} ${named(amount)}`
  const half = feminine ? 'meia' : 'meio'
  if (whole === 0) return rest === 0.5 ? `${half} ${one}` : `${QUARTERS[rest as 0.25]} de ${one}`
  return `${figure(whole)} ${named(whole)} e ${rest === 0.5 ? half : QUARTERS[rest as 0.25]}`
}

function clockInWords(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60]
  const hours = `${hour === 1 || hour === 0 ? 'à' : 'às'} ${hour} ${hour < 2 ? 'hora' : 'horas'}`
  return minute === 0 ? hours : `${hours} e ${minute} ${minute === 1 ? 'minuto' : 'minutos'}`
}

const listInWords = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} e ${parts.at(-1) ?? ''}`

const timesInWords = (times: number) => (times === 1 ? '1 vez' : `${times} vezes`)

const doseInWords = (key: DoseUnitKey, { amount, at }: Dose): string =>
  [
    amountInWords(amount, key),
    at === null ? '' : typeof at === 'number' ? clockInWords(at) : DAY_PARTS[at].words,
  ]
    .filter(Boolean)
    .join(' ')

function rhythmInWords({ rhythm, days }: PosologyStep): string {
  switch (rhythm.kind) {
    case 'hours':
      return rhythm.hours === 1 ? 'a cada hora' : `de ${rhythm.hours} em ${rhythm.hours} horas`
    case 'single':
      return 'em dose única'
    case 'told':
      return ''
    case 'times':
      // "uma vez ao dia, uma vez por semana" would say it twice.
      return rhythm.times === 1 && days.kind !== 'daily' ? '' : `${timesInWords(rhythm.times)} ao dia`
  }
}

/** Once a week is where people died of a daily dose: it stands out, with its day. */
function daysInWords({ days, rhythm, doses }: PosologyStep): string {
  if (days.kind === 'daily') return ''
  if (days.kind === 'every') return days.days === 2 ? 'em dias alternados' : `a cada ${days.days} dias`
  const on = listInWords(days.weekdays.map((day) => WEEKDAYS[day]?.words ?? ''))
  const count = days.weekdays.length
  const once = doses.length === 1 && (rhythm.kind !== 'times' || rhythm.times === 1)
  if (count === 1) return `${once ? 'UMA VEZ' : 'UM DIA'} POR SEMANA, ${on}`
  return `${count} ${once ? 'VEZES' : 'DIAS'} POR SEMANA, ${on}`
}

function needInWords({ why, most }: Need, key: DoseUnitKey): string {
  const when = why === null ? 'se necessário' : `se houver ${why}`
  if (!most) return when
  const limit =
    most.of === 'times' ? `${timesInWords(most.count)} ao dia` : `${amountInWords(most.count, key)} por dia`
  return `${when}, no máximo ${limit}`
}

const COURSES = { days: ['dia', 'dias'], weeks: ['semana', 'semanas'], months: ['mês', 'meses'] } as const

function courseInWords(course: Course): string {
  if (course.kind === 'continuous') return 'uso contínuo'
  const [one, many] = COURSES[course.of]
  return `por ${course.count} ${course.count === 1 ? one : many}`
}

function stepInWords(step: PosologyStep): string {
  const doses = listInWords(step.doses.map((dose) => doseInWords(step.unit, dose)))
  const takes = [doses, rhythmInWords(step)].filter(Boolean).join(' ')
  const days = daysInWords(step)
  // The count of the week goes on with the dose: "1 comprimido UMA VEZ POR SEMANA".
  const joined =
    step.days.kind === 'weekdays' && step.rhythm.kind === 'times' ? [`${takes} ${days}`] : [takes, days]
  return [
    ...joined,
    step.asNeeded ? needInWords(step.asNeeded, step.unit) : '',
    step.course ? courseInWords(step.course) : '',
  ]
    .filter(Boolean)
    .join(', ')
}

/** A posology in full Portuguese, without abbreviations (Lei 5.991/1973, art. 35): the paper is in Portuguese whoever reads the screen. */
export const inWords = (posology: Posology): string => posology.map(stepInWords).join('; depois, ')
