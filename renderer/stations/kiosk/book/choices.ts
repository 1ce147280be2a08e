import lightning from '@carbon/icons/es/lightning/32'
import stethoscope from '@carbon/icons/es/stethoscope/32'
import user from '@carbon/icons/es/user--avatar/32'
import { msg, str } from '@lit/localize'
import type { Output } from '../../../../preload/contract/index.ts'
import { age } from '../../../i18n/format.ts'
import type { Choice } from '../ask/choice.ts'
import { namesIn, specialties, type Practitioner } from './choice.ts'

/** The answer of whoever does not mind with whom. */
export const ANYBODY = 'anybody'

export const peopleChoices = (people: Output<'account.patients'>, today: string): readonly Choice[] =>
  people.map((person) => ({
    id: person.patientId,
    label: person.name,
    detail: person.relationship === 'self' ? msg('Eu') : age(person.birthDate, today),
    icon: user,
  }))

export const specialtyChoices = (all: readonly Practitioner[]): readonly Choice[] =>
  specialties(all).map((name) => ({
    id: name,
    label: name,
    detail: namesIn(all, name),
    icon: stethoscope,
  }))

export const practitionerChoices = (all: readonly Practitioner[]): readonly Choice[] => [
  {
    id: ANYBODY,
    label: msg('Tanto faz'),
    detail: msg('O primeiro horário com qualquer profissional'),
    icon: lightning,
  },
  ...all.map((one) => ({ id: one.id, label: one.name, detail: one.specialty, icon: stethoscope })),
]

export const typeChoices = (types: Practitioner['visitTypes']): readonly Choice[] =>
  types.map((type) => ({ id: type.id, label: type.name, detail: msg(str`${type.minutes} minutos`) }))
