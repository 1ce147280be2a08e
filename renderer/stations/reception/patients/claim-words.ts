import { msg } from '@lit/localize'
import type { Input, Output } from '../../../../preload/contract/index.ts'

type Claim = Output<'claim.list'>['groups'][number]['claims'][number]
export type Guardianship = NonNullable<Input<'claim.link'>['guardianship']>
export type Refusal = Input<'claim.refuse'>['refusal']

/** What the holder of an account says to be to a dependant. */
export const relationshipWord = (relationship: Claim['relationship']): string =>
  ({
    self: () => msg('a própria pessoa'),
    mother: () => msg('mãe'),
    father: () => msg('pai'),
    guardian: () => msg('responsável legal'),
    other: () => msg('responsável'),
  })[relationship]()

/** What reception may have seen of who acts for a dependant. */
export const guardianshipChoices = (minor: boolean): readonly { value: Guardianship; label: string }[] =>
  minor
    ? [
        { value: 'birth-certificate', label: msg('Certidão de nascimento e documento do responsável') },
        { value: 'both-ids', label: msg('Documento dos dois, com a filiação') },
        { value: 'court-order', label: msg('Termo de guarda ou de tutela') },
      ]
    : [{ value: 'curatorship', label: msg('Termo de curatela') }]

export const guardianshipWord = (paper: Guardianship): string =>
  [...guardianshipChoices(true), ...guardianshipChoices(false)].find(({ value }) => value === paper)?.label ??
  ''

export const refusalChoices = (isOwn: boolean): readonly { value: Refusal; label: string }[] => [
  { value: 'another-person', label: msg('O documento é de outra pessoa') },
  { value: 'no-proof', label: msg('Não trouxe os documentos') },
  ...(isOwn ? [] : [{ value: 'adult' as const, label: msg('Maior de idade: faz a própria conta') }]),
  { value: 'other', label: msg('Outro motivo') },
]
