import { msg } from '@lit/localize'

const WORDS: Readonly<Record<string, () => string>> = {
  book: () => msg('Marcada para'),
  reschedule: () => msg('Movida para'),
  cancel: () => msg('Desmarcada'),
  confirm: () => msg('Confirmada'),
  arrive: () => msg('Chegada'),
  start: () => msg('Atendimento iniciado'),
  finish: () => msg('Atendimento encerrado'),
  miss: () => msg('Falta'),
}

/** What an event of a visit is called; a way back is told as such. */
export function historyWord(event: string): string {
  const word = WORDS[event.replace(/^undo-/u, '')]?.() ?? event
  return event.startsWith('undo-') ? `${msg('Desfeito')}: ${word}` : word
}
