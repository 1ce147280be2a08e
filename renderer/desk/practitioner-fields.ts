import { msg, str } from '@lit/localize'
import type { Input, Output } from '../../preload/contract/index.ts'
import type { FieldsOf, Option } from '../data/form-fields.ts'
import type { RawAt } from '../data/form-options.ts'
import { phone } from '../i18n/identity.ts'
import { councils, stateCodes } from './choices.ts'
import { hourIssues, type Hours } from './hours.ts'

type Practitioner = Input<'practitioner.create'>['practitioner']
export type VisitType = Practitioner['visitTypes'][number]
export type Qualification = NonNullable<Practitioner['qualifications']>[number]
export type Kind = Output<'schedule.kinds'>['kinds'][number]
type PractitionerPath = `practitioner.${keyof Practitioner & string}`

export const HOURS = 'practitioner.hours'
export const TYPES = 'practitioner.visitTypes'
export const QUALIFICATIONS = 'practitioner.qualifications'
const MORNING = { startMinute: 480, endMinute: 720 }
const AFTERNOON = { startMinute: 810, endMinute: 1080 }

/** A week of mornings and afternoons, to begin from. */
function usualWeek(validFrom: string): Practitioner['hours'] {
  return [1, 2, 3, 4, 5].flatMap((weekday) =>
    [MORNING, AFTERNOON].map((shift) => ({ weekday, ...shift, validFrom, validTo: null })),
  )
}

/** What a new clinic has, to begin from: its first two kinds; of a third one nothing is assumed. */
const usualTypes = (kinds: readonly Kind[]): VisitType[] =>
  kinds
    .slice(0, 2)
    .map(({ id, followUp }) => ({ kindId: id, minutes: followUp ? 20 : 30, bookableByPatient: true }))

/** The rooms that may be a professional's own; `words`: what stood there before and is none of them. */
export interface OwnRooms {
  readonly options: readonly Option<string | null>[]
  readonly words: string | null
}

type Known = Pick<Output<'practitioner.list'>[number], 'room' | 'roomId'>

/** Those in use, and the one he has already. */
export const ownRooms = (
  rooms: Output<'schedule.read'>['rooms'] | undefined,
  known: Known | undefined,
): OwnRooms => ({
  options: [
    { value: null, label: msg('Sem sala própria') },
    ...(rooms ?? [])
      .filter(({ id, active }) => active || id === known?.roomId)
      .map(({ id, name, active }) => ({ value: id, label: active ? name : msg(str`${name} (fora de uso)`) })),
  ],
  words: known?.roomId === null ? known.room : null,
})

/** A professional: council, room, weekly hours, visit types. `today`: the first day of new hours; `kinds`: the clinic's. */
export const practitionerFields = (
  today: string,
  kinds: readonly Kind[],
  { options, words }: OwnRooms,
  typed: RawAt,
): FieldsOf<'practitioner.create', PractitionerPath> => ({
  'practitioner.name': { kind: 'text', label: msg('Nome completo') },
  'practitioner.treatment': {
    kind: 'text',
    label: msg('Como é chamado'),
    help: msg('Por exemplo: Dra. Helena'),
  },
  'practitioner.council': { kind: 'choice', label: msg('Conselho'), options: councils() },
  'practitioner.councilNumber': { kind: 'text', label: msg('Número') },
  'practitioner.councilState': { kind: 'choice', label: 'UF', options: stateCodes() },
  'practitioner.specialty': { kind: 'text', label: msg('Especialidade') },
  'practitioner.rqe': { kind: 'text', label: 'RQE' },
  'practitioner.qualifications': { kind: 'own', preset: [] },
  'practitioner.paperPhone': {
    kind: 'text',
    type: 'tel',
    label: msg('Telefone nos papéis'),
    help: msg('Em branco, os papéis trazem só o da clínica.'),
    show: phone,
  },
  'practitioner.paperEmail': { kind: 'text', type: 'email', label: msg('E-mail nos papéis') },
  // Where the clinic has no rooms there is nothing to choose.
  'practitioner.roomId': {
    kind: 'choice',
    label: msg('Sala'),
    options,
    when: options.length > 1 || words !== null,
    ...(words === null
      ? {}
      : { help: msg(str`Estava escrito: ${words}. Não é nenhuma das Salas da clínica.`) }),
  },
  'practitioner.keepRoomWords': {
    kind: 'check',
    label: msg(str`Continuar mostrando “${words ?? ''}”`),
    when: words !== null && typed('practitioner.roomId') === 'null',
  },
  'practitioner.hours': { kind: 'own', preset: usualWeek(today) },
  // With a nurse nobody books unless the clinic says so.
  'practitioner.visitTypes': {
    kind: 'own',
    preset: typed('practitioner.council') === 'COREN' ? [] : usualTypes(kinds),
  },
})

/** What is wrong with single stretches of the week, by their path. */
export const wrongHours = (typed: RawAt): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...hourIssues(typed<readonly Hours[]>(HOURS))].map(([at, sentence]) => [
      `${HOURS}.${String(at)}`,
      sentence,
    ]),
  )
