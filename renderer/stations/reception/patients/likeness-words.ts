import { msg } from '@lit/localize'
import type { Output } from '../../../../preload/contract/index.ts'

type Found = Output<'duplicate.candidates'>[number]

const WORDS: Record<Found['reasons'][number], () => string> = {
  'same-cpf': () => msg('mesmo CPF'),
  'same-passport': () => msg('mesmo passaporte'),
  'same-cns': () => msg('mesmo CNS'),
  'same-name': () => msg('nome igual ou de mesmo som'),
  'name-within': () => msg('nome com partes a menos'),
  'first-name': () => msg('mesmo primeiro nome'),
  newborn: () => msg('recém-nascido antes de ter nome'),
  'same-birth-date': () => msg('mesmo nascimento'),
  'same-birth-year': () => msg('mesmo ano de nascimento'),
  'birth-date-swapped': () => msg('nascimento com dia e mês trocados'),
  'birth-date-near': () => msg('nascimento com um número diferente'),
  'same-mother': () => msg('mesma mãe'),
  'same-phone': () => msg('mesmo telefone'),
}

/** "mesmo CPF, mesma mãe": why two people may be one. */
export const reasonsText = (reasons: Found['reasons']) => reasons.map((reason) => WORDS[reason]()).join(', ')

export const verdictWord = (verdict: Found['verdict']) =>
  verdict === 'same' ? msg('Muito provável') : msg('Possível')
