import { msg, str } from '@lit/localize'
import { html } from 'lit'
import type { Input } from '../../../preload/contract/index.ts'
import type { FieldTable } from '../../data/form-fields.ts'
import type { RawAt } from '../../data/form-options.ts'
import { formFields, type DrawnForm } from '../../elements/form-field.ts'
import '../../elements/notice.ts'
import { OperationError } from '../../operation-error.ts'

export type Second = NonNullable<Input<'staff.issue-code'>['second']>
type Way = Second['by']

export const isSecondNeeded = (error: unknown): boolean =>
  error instanceof OperationError && error.code === 'second-needed'

/** What is wrong with the second person is said at the field where it was typed. */
export const SECOND_BLAME = {
  'sheet-wrong': 'second.code',
  'same-person': 'second.identifier',
  'second-wrong': 'second.password',
} as const

const way = (typed: RawAt) => typed<Way>('second.by')

/** Who answers for it beside the administrator who asks. `person`: whose account it is; empty for one that is being made. */
export function secondFields(typed: RawAt, isAsked: boolean, person = ''): FieldTable {
  const ways = [
    { value: 'administrator', label: msg('Outra pessoa da administração') },
    { value: 'sheet', label: msg('Folha de recuperação') },
    ...(person ? [{ value: 'person', label: person }] : []),
  ]
  const byAdministrator = way(typed) === 'administrator'
  return {
    'second.by': {
      kind: 'choice',
      label: msg('Quem confirma'),
      options: ways,
      preset: 'administrator',
      when: isAsked,
    },
    'second.identifier': {
      kind: 'text',
      label: msg('E-mail, CPF ou nome de usuário de quem confirma'),
      when: isAsked && byAdministrator,
    },
    'second.code': {
      kind: 'text',
      label: msg('Código da folha de recuperação'),
      secret: true,
      when: isAsked && way(typed) === 'sheet',
    },
    'second.password': {
      kind: 'password',
      label: byAdministrator ? msg('Senha de quem confirma') : msg(str`Senha de ${person}`),
      when: isAsked && way(typed) !== 'sheet',
    },
  }
}

/** What was typed of the second person; null while something is missing. */
export function secondOf(typed: RawAt): Second | null {
  const [identifier, code, password] = ['identifier', 'code', 'password'].map((part) =>
    typed(`second.${part}`),
  )
  switch (way(typed)) {
    case 'administrator':
      return identifier?.trim() && password ? { by: 'administrator', identifier, password } : null
    case 'sheet':
      return code?.trim() ? { by: 'sheet', code } : null
    case 'person':
      return password ? { by: 'person', password } : null
  }
}

/** The fields of the second person, and why there has to be one. */
export const secondRows = (form: DrawnForm, why = accessIsShared()) =>
  html`<mb-notice kind="info" text=${why}></mb-notice>
    ${formFields(form, ['second.by', 'second.identifier', 'second.code', 'second.password'])}`

const accessIsShared = () =>
  msg(
    'Quem atende ou administra não recebe acesso por decisão de uma pessoa só. Todos os envolvidos serão avisados.',
  )
