import { msg } from '@lit/localize'
import type { PasswordKind } from '../data/form-fields.ts'
import type { RawAt } from '../data/form-options.ts'

const LEAST = 10

/** A new password as a field, with what is said of it before it is typed. */
export const newPassword = (label: string): PasswordKind => ({
  kind: 'password',
  label,
  help: msg('10 caracteres ou mais; pode ter espaços e acentos'),
})

/** What is wrong with a new password at `path` that is typed once more in `again`. */
export function wrongTwice(typed: RawAt, path: string): Readonly<Record<string, string>> {
  if (typed(path).length < LEAST)
    return { [path]: msg('Use pelo menos 10 caracteres. Uma frase curta é boa.') }
  return typed(path) === typed('again') ? {} : { again: msg('As duas senhas não são iguais.') }
}
