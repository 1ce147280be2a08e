import { msg } from '@lit/localize'

/** Why a paper did not come out. */
export const PRINTING_SENTENCES = {
  'print-failed': () =>
    msg('A impressão não saiu. O documento está salvo: verifique a impressora e imprima de novo.'),
  'no-printer': () => msg('Nenhuma impressora está ligada a este computador. Nada foi impresso.'),
  'printer-gone': () => msg('A impressora escolhida para este papel não está ligada a este computador.'),
  'paper-dropped': () =>
    msg('A estação foi bloqueada enquanto o papel era preparado. Nada foi impresso nem salvo: peça de novo.'),
  'paper-kept': () => msg('A farmácia retém este papel: ele só sai impresso.'),
  'paper-left': () => msg('Você fechou a janela do sistema. Nada foi impresso nem salvo.'),
}
