import { msg } from '@lit/localize'
import type { Input } from '../../preload/contract/index.ts'
import { contract } from '../data/schemas.ts'

type Card = Input<'patient.register'>
interface Choice<V extends string> {
  readonly value: V
  readonly label: string
}

export function sexesAtBirth(): Choice<Card['sexAtBirth']>[] {
  return [
    { value: 'unknown', label: msg('Não informado') },
    { value: 'female', label: msg('Feminino') },
    { value: 'male', label: msg('Masculino') },
    { value: 'intersex', label: msg('Intersexo') },
  ]
}

/** Why a person has no CPF; empty while there is one. */
export function cpfMissingReasons(): Choice<NonNullable<Card['cpfMissingReason']> | ''>[] {
  return [
    { value: '', label: msg('Nenhum motivo') },
    { value: 'foreigner', label: msg('Pessoa estrangeira') },
    { value: 'newborn', label: msg('Recém-nascido') },
    { value: 'indigenous', label: msg('Pessoa indígena') },
    { value: 'homeless', label: msg('Pessoa em situação de rua') },
    { value: 'not-told', label: msg('Não soube informar') },
  ]
}

/** Raça/cor as IBGE lists it; empty while it is not told. */
export function races(): Choice<NonNullable<Card['race']> | ''>[] {
  return [
    { value: '', label: msg('Não informado') },
    { value: 'white', label: msg('Branca') },
    { value: 'black', label: msg('Preta') },
    { value: 'yellow', label: msg('Amarela') },
    { value: 'brown', label: msg('Parda') },
    { value: 'indigenous', label: msg('Indígena') },
  ]
}

/** The states, and none. */
export const states = (): Choice<string>[] => [
  { value: '', label: '' },
  ...contract['patient.register'].input.shape.state
    .unwrap()
    .options.map((code) => ({ value: code, label: code })),
]

export function relationships(): Choice<NonNullable<Card['guardian']>['relationship']>[] {
  return [
    { value: 'mother', label: msg('Mãe') },
    { value: 'father', label: msg('Pai') },
    { value: 'guardian', label: msg('Responsável legal') },
    { value: 'other', label: msg('Outro parentesco') },
  ]
}
