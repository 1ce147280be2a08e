import { msg, str } from '@lit/localize'
import { html, nothing } from 'lit'
import type { Output } from '../../../../preload/contract/index.ts'
import type { TypedMeasure } from '../../../../preload/contract/measures.ts'
import { fieldOfSign } from '../../../../preload/contract/vital-signs.ts'
import { measuresInWords, momentInWords } from '../../../i18n/vitals-words.ts'

type Note = Output<'record.timeline'>['notes'][number]
type Value = Note['measured'][number]

const UNITS: Readonly<Partial<Record<NonNullable<Value['sign']>, string>>> = {
  weight: ' kg',
  height: ' cm',
}

/** One value of a triage as it is typed beside the form's own. */
function typedAgain(one: Value, all: readonly Value[]): TypedMeasure[] {
  const { sign, value, typed, comparator, words, measuredAt, source, position, place } = one
  if (sign === null || sign === 'diastolic') return []
  const low = all.find((other) => other.sign === 'diastolic' && other.place === place)
  const number = `${comparator ?? ''}${(typed ?? String(value ?? '')).replace('.', ',')}${UNITS[sign] ?? ''}`
  const text = sign === 'systolic' && low ? `${value ?? ''}x${low.value ?? ''}` : number
  const when = measuredAt === null ? '' : momentInWords(measuredAt)
  const around = { source, when, position: position ?? '' }
  return [
    {
      field: sign === 'pressure' ? 'pressure' : fieldOfSign(sign),
      text: words ?? text,
      ...around,
      inWords: words !== null,
    },
  ]
}

/** The triages of a day, the newest first. */
export const triagesOf = (page: Output<'record.timeline'> | undefined, date: string): readonly Note[] =>
  (page?.notes ?? []).filter((note) => note.triage && note.date === date)

/** What a triage measured that does not stand in the note yet. */
export function notTaken(note: Note, rows: readonly TypedMeasure[]): readonly TypedMeasure[] {
  const has = (one: TypedMeasure) =>
    rows.some((row) => row.field === one.field && row.text === one.text && row.when === one.when)
  return note.measured.flatMap((one) => typedAgain(one, note.measured)).filter((one) => !has(one))
}

/** What was measured and heard before the consultation, with the way to take its values into the note. */
export function triaged(
  notes: readonly Note[],
  rows: readonly TypedMeasure[],
  take: (rows: readonly TypedMeasure[]) => void,
) {
  return notes.map((note) => {
    const left = notTaken(note, rows)
    return html`<section class="last">
      <h2 class="heading-01">${msg('Triagem')}</h2>
      <p class="label">${msg(str`medida na triagem por ${note.authorName}, ${note.authorCouncil}`)}</p>
      ${measuresInWords(note.measured).map(({ label, value }) => html`<p>${label} ${value}</p>`)}
      ${note.sections.map(({ text }) => (text === '' ? nothing : html`<p>${text}</p>`))}
      ${
        left.length === 0
          ? nothing
          : html`<button class="button ghost sm" type="button" @click=${() => take(left)}>
              ${msg('Trazer os valores para a nota')}
            </button>`
      }
    </section>`
  })
}
