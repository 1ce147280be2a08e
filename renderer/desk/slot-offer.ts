import { msg } from '@lit/localize'
import { html } from 'lit'
import type { Output } from '../../preload/contract/index.ts'
import type { OwnVisit } from '../../preload/contract/visit-fields.ts'
import '../elements/select-field.ts'
import type { SelectField } from '../elements/select-field.ts'
import type { usualOf } from './usual.ts'

/** In place of a professional: whoever has the first free time. */
export const ANYBODY = 'anybody'

export type Usual = ReturnType<typeof usualOf>
type People = Output<'practitioner.list'>

/** What is booked: one professional's type, or with anybody a kind. */
interface OfferedType {
  readonly id: string
  readonly kindId: string
  readonly name: string
  readonly minutes: number
}

/** What was said so far; null: nothing yet, and what is known stands chosen. */
interface Said {
  readonly who: string | null
  readonly what: string | null
  /** As whoever opened the page said. */
  readonly practitionerId: string
  readonly visitTypeId: string
  readonly moving: OwnVisit | undefined
  readonly usual: Usual
}

/** The one of several that is no choice. */
const only = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined)

/** A visit that moves keeps its type, whatever became of that since. */
function typesOf(all: People, practitionerId: string, moving: OwnVisit | undefined): readonly OfferedType[] {
  const offered = all.find(({ id }) => id === practitionerId)?.visitTypes ?? []
  if (moving?.practitionerId !== practitionerId) return offered
  const known = all.flatMap(({ visitTypes }) => visitTypes).find(({ id }) => id === moving.visitTypeId)
  const minutes = moving.endMinute - moving.startMinute
  const own = { id: moving.visitTypeId, kindId: known?.kindId ?? '', name: moving.visitType, minutes }
  return [own, ...offered.filter(({ id }) => id !== own.id)]
}

/** Each kind that somebody offers, once. */
function kindsOf(people: People): readonly OfferedType[] {
  const offered = people.flatMap(({ visitTypes }) => visitTypes)
  return [...new Map(offered.map((one) => [one.kindId, { ...one, id: one.kindId }])).values()]
}

/** With whom and of what type a visit can be, and what of it stands chosen: what was said, else what is known. */
export function offerOf(all: People, said: Said) {
  const { moving, usual } = said
  // Whoever offers nothing, as a nurse does, is booked with by nobody; a visit that moves may be with such a one.
  const people = all.filter(
    ({ id, active, visitTypes }) => active && (visitTypes.length > 0 || id === moving?.practitionerId),
  )
  const isAnybody = said.who === ANYBODY
  const find = (wanted: string) => people.find(({ id }) => id === wanted)
  const chosen = find(said.who ?? said.practitionerId) ?? find(usual('').practitionerId) ?? only(people)
  const who = isAnybody ? '' : (chosen?.id ?? '')
  const types = isAnybody ? kindsOf(people) : typesOf(all, who, moving)
  const known = types.find(({ id }) => id === usual(who).visitTypeId)
  const type =
    types.find(({ id }) => id === (said.what ?? said.visitTypeId)) ??
    only(types) ??
    (said.what === null ? known : undefined)
  return { people, isAnybody, who, types, type }
}

type Offer = ReturnType<typeof offerOf>

const withNone = (chosen: string, list: readonly { readonly value: string; readonly label: string }[]) =>
  list.some(({ value }) => value === chosen) ? list : [{ value: '', label: msg('Escolha') }, ...list]

/** The two choices; `anybody`: the first free time of whoever has it may be asked for. */
export function offerFields(
  { people, isAnybody, who, types, type }: Offer,
  anybody: boolean,
  choose: (said: { readonly who: string } | { readonly what: string }) => void,
) {
  const professionals = people.map(({ id, treatment, specialty }) => ({
    value: id,
    label: `${treatment}, ${specialty}`,
  }))
  const any = anybody && people.length > 1 ? [{ value: ANYBODY, label: msg('Qualquer profissional') }] : []
  const kinds = types.map(({ id, name, minutes }) => ({
    value: id,
    label: isAnybody ? name : `${name}, ${minutes} min`,
  }))
  const whom = isAnybody ? ANYBODY : who
  const what = type?.id ?? ''
  const valueOf = (event: Event) => (event.target as SelectField).value
  return html`<mb-select-field
      label=${msg('Profissional')}
      .value=${whom}
      .options=${withNone(whom, [...professionals, ...any])}
      @change=${(event: Event) => choose({ who: valueOf(event) })}
    ></mb-select-field>
    <mb-select-field
      label=${msg('Tipo de consulta')}
      .value=${what}
      .options=${withNone(what, kinds)}
      @change=${(event: Event) => choose({ what: valueOf(event) })}
    ></mb-select-field>`
}
