import { msg } from '@lit/localize'
import type { FieldIssue } from '../../preload/contract/field-issue.ts'

/** Why a field was refused. */
export const ISSUES: Record<FieldIssue, () => string> = {
  required: () => msg('Preencha este campo.'),
  'too-short': () => msg('Faltam caracteres.'),
  'too-long': () => msg('Texto longo demais para este campo.'),
  'too-few-letters': () => msg('Um nome tem pelo menos duas letras.'),
  'too-many-marks': () => msg('Há acentos demais sobre uma letra. Confira o nome.'),
  invalid: () => msg('Confira o que foi digitado.'),
  cpf: () => msg('Este CPF não existe. Confira os números.'),
  'cpf-zero': () =>
    msg('Um CPF tem 11 números. Falta um zero na frente? Confira no documento e escreva todos.'),
  cns: () => msg('Este CNS não existe. Confira os 15 números.'),
  cnpj: () => msg('Este CNPJ não existe. Confira os caracteres.'),
  phone: () => msg('Este telefone não existe. Confira os números.'),
  'phone-area': () => msg('Falta o DDD antes do número, como em (11) 98765-4321.'),
  'phone-area-unknown': () => msg('Este DDD não existe. Confira os dois primeiros números.'),
  'phone-nine': () =>
    msg('Celular tem 9 dígitos depois do DDD: ponha um 9 na frente, como em (11) 98765-4321.'),
  'phone-country': () =>
    msg('Há números demais. Se for de outro país, comece com + e o código dele, como +595.'),
  'phone-foreign': () => msg('Este país não tem um número assim. Confira o código depois do + e os números.'),
  'phone-two': () => msg('Há mais de um telefone aqui. Deixe um, e os outros em “Outros telefones”.'),
  'phone-words': () => msg('Aqui vai só o número, sem palavras ao lado.'),
  'postal-code': () => msg('Este CEP não existe. Confira os números.'),
  email: () => msg('Confira o e-mail: falta algo, como o @.'),
  date: () => msg('Esta data não existe.'),
  'future-date': () => msg('Esta data está no futuro.'),
  'password-common': () => msg('Esta senha é muito usada. Escolha outra.'),
  'password-personal': () => msg('A senha não pode conter o seu nome ou CPF.'),
  taken: () => msg('Já está em uso.'),
  mismatch: () => msg('Os dois não são iguais.'),
  'message-field': () => msg('Há entre chaves um campo que não existe.'),
  'message-time': () => msg('Ponha {data} e {hora}: sem os dois ninguém sabe o que confirma.'),
}
