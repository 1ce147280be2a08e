import { fold } from './fold.ts'

/** What a clinic's own words to a patient may name: a closed list, and nothing of it says why he comes. */
export const MESSAGE_FIELDS = ['paciente', 'profissional', 'data', 'hora', 'clínica', 'telefone'] as const
export type MessageField = (typeof MESSAGE_FIELDS)[number]

/** To the patient himself, or to whoever answers for a child. */
export type Recipient = 'patient' | 'guardian'

/** Which words go to whom. */
export type MessageWords = Readonly<Record<Recipient, string>>

/** What is written where the clinic has no words of its own. It goes to patients: Portuguese whatever a screen speaks. */
export const PROGRAM_WORDS: MessageWords = {
  patient:
    'Olá, {paciente}! Aqui é da {clínica}. Lembramos do seu horário em {data} às {hora} com {profissional}. Você confirma? Responda SIM, ou nos avise se precisar remarcar.',
  guardian:
    'Olá! Aqui é da {clínica}. Lembramos do horário de {paciente} em {data} às {hora} com {profissional}. Você confirma? Responda SIM, ou nos avise se precisar remarcar.',
}

/** As typed; the names that are put in come on top of it. */
export const MOST_WORDS = 600
/** What a message may have when it is opened, with everything put in. */
export const MOST_MESSAGE = 1000
/** How long what is put in may be. */
const LONGEST: Readonly<Record<MessageField, number>> = {
  ...{ paciente: 120, profissional: 140, data: 40, hora: 5, clínica: 120, telefone: 40 },
}

const IN_BRACES = /\{([^{}]*)\}/gu

/** {Clinica} is {clínica}: as people type it. */
const fieldOf = (name: string) => MESSAGE_FIELDS.find((field) => fold(field) === fold(name.trim()))

/** Whether a text names a field. */
export const namesField = (text: string, field: MessageField): boolean =>
  [...text.matchAll(IN_BRACES)].some(([, name = '']) => fieldOf(name) === field)

/** What stands in braces in a text and is no field, each once and as it is typed; a brace alone is one too. */
export function strangeFields(text: string): string[] {
  const named = text.match(IN_BRACES) ?? []
  const alone = text.replaceAll(IN_BRACES, '').match(/[{}]/gu) ?? []
  return [...new Set([...named.filter((one) => !fieldOf(one.slice(1, -1))), ...alone])]
}

/** A text with what it names put in. What is no field stays as it stands. */
export const fillWords = (text: string, values: Readonly<Record<MessageField, string>>): string =>
  text.replaceAll(IN_BRACES, (whole, name: string) => {
    const field = fieldOf(name)
    return field ? values[field] : whole
  })

/** Whether a text fits into a message whoever it is about. */
export function fitsMessage(text: string): boolean {
  const widest = MESSAGE_FIELDS.map((field) => [field, '_'.repeat(LONGEST[field])])
  return fillWords(text, Object.fromEntries(widest) as Record<MessageField, string>).length <= MOST_MESSAGE
}
