import { msg, str } from '@lit/localize'
import type { Input, Output } from '../../../../preload/contract/index.ts'
import { races, relationships, sexesAtBirth } from '../../../desk/card-choices.ts'
import { date } from '../../../i18n/format.ts'
import { cns, cpf, phone, phoneLines } from '../../../i18n/identity.ts'
import { addressText, phoneOf } from './card-text.ts'

type Side = Output<'duplicate.compare'>['first']
type Card = Side['card']
type Field = Input<'duplicate.merge'>['take'][number]

/** How much a card would be missed: its visits, then what is written on it. */
export const weightOf = ({ visits, card }: Side) =>
  visits * 100 + Object.values(card).filter((value) => value !== null).length

/** One part of the two cards as it reads; '' is not known. */
export interface MergeRow {
  readonly field: Field
  readonly label: string
  readonly survivor: string
  readonly duplicate: string
}

const labelOf = (
  choices: readonly { readonly value: string; readonly label: string }[],
  value: string | null,
) => (value === null ? '' : (choices.find((choice) => choice.value === value)?.label ?? ''))
const joined = (...parts: readonly (string | false | null | undefined)[]) => parts.filter(Boolean).join(', ')

const ROWS: readonly (readonly [Field, () => string, (card: Card) => string])[] = [
  ['name', () => msg('Nome civil'), ({ name }) => name],
  ['socialName', () => msg('Nome social'), ({ socialName }) => socialName ?? ''],
  [
    'birthDate',
    () => msg('Nascimento'),
    ({ birthDate, multipleBirth }) =>
      joined(date(birthDate), multipleBirth === 'yes' && msg('gêmeo ou gêmea')),
  ],
  ['cpf', () => 'CPF', (card) => (card.cpf ? cpf(card.cpf) : '')],
  ['passport', () => msg('Passaporte'), ({ passport }) => passport ?? ''],
  ['cns', () => 'CNS', (card) => (card.cns ? cns(card.cns) : '')],
  ['birthplace', () => msg('Naturalidade'), ({ birthplace }) => birthplace ?? ''],
  ['race', () => msg('Raça/cor'), ({ race }) => labelOf(races(), race)],
  [
    'sexAtBirth',
    () => msg('Sexo ao nascer'),
    ({ sexAtBirth }) => (sexAtBirth === 'unknown' ? '' : labelOf(sexesAtBirth(), sexAtBirth)),
  ],
  ['motherName', () => msg('Nome da mãe'), ({ motherName }) => motherName ?? ''],
  [
    'phone',
    () => msg('Telefone'),
    (card) => joined(phoneOf(card), card.otherPhones && phoneLines(card.otherPhones).replaceAll('\n', '; ')),
  ],
  ['email', () => msg('E-mail'), ({ email }) => email ?? ''],
  ['address', () => msg('Endereço'), addressText],
  [
    'insurer',
    () => msg('Convênio'),
    ({ insurer, insurerPlan, insuranceCard, insuranceCardValidTo: last }) =>
      joined(insurer, insurerPlan, insuranceCard, last && msg(str`até ${date(last)}`)),
  ],
  [
    'guardian',
    () => msg('Responsável'),
    ({ guardian }) =>
      guardian
        ? joined(
            guardian.name,
            labelOf(relationships(), guardian.relationship),
            guardian.cpf && cpf(guardian.cpf),
            guardian.phone && phone(guardian.phone),
            guardian.phoneRemark,
          )
        : '',
  ],
]

/** The two cards part by part, in the order of the card. */
export const mergeRows = (survivor: Card, duplicate: Card): readonly MergeRow[] =>
  ROWS.map(([field, label, read]) => ({
    field,
    label: label(),
    survivor: read(survivor),
    duplicate: read(duplicate),
  }))
