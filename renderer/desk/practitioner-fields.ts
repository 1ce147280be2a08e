import { msg } from '@lit/localize'
import type { Input, Output } from '../../preload/contract/index.ts'
import type { FieldsOf } from '../data/form-fields.ts'
import type { RawAt } from '../data/form-options.ts'
import { councils, stateCodes } from './choices.ts'
import { hourIssues, type Hours } from './hours-editor.ts'

type Practitioner = Input<'practitioner.create'>['practitioner']
export type VisitType = Practitioner['visitTypes'][number]
export type Kind = Output<'schedule.kinds'>['kinds'][number]
type PractitionerPath = `practitioner.${keyof Practitioner & string}`

export const HOURS = 'practitioner.hours'
export const TYPES = 'practitioner.visitTypes'
const MORNING = { startMinute: 480, endMinute: 720 }
const AFTERNOON = { startMinute: 810, endMinute: 1080 }

/** A week of mornings and afternoons, to begin from. */
function usualWeek(validFrom: string): Hours[] {
  return [1, 2, 3, 4, 5].flatMap((weekday) =>
    [MORNING, AFTERNOON].map((shift) => ({ weekday, ...shift, validFrom, validTo: null })),
  )
}

/** What a new clinic has, to begin from: its first two kinds; of a third one nothing is assumed. */
const usualTypes = (kinds: readonly Kind[]): VisitType[] =>
  kinds
    .slice(0, 2)
    .map(({ id, followUp }) => ({ kindId: id, minutes: followUp ? 20 : 30, bookableByPatient: true }))

/** A professional: council, room, weekly hours, visit types. `today`: the first day of new hours; `kinds`: the clinic's. */
export const practitionerFields = (
  today: string,
  kinds: readonly Kind[],
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
  'practitioner.room': { kind: 'text', label: msg('Sala') },
  'practitioner.hours': { kind: 'own', preset: usualWeek(today) },
  'practitioner.visitTypes': { kind: 'own', preset: usualTypes(kinds) },
})

/** What is wrong with single stretches of the week, by their path. */
export const wrongHours = (typed: RawAt): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...hourIssues(typed<readonly Hours[]>(HOURS))].map(([at, sentence]) => [
      `${HOURS}.${String(at)}`,
      sentence,
    ]),
  )
