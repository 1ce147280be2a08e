import { msg } from '@lit/localize'

/** Why a file does not become the official list of medicines. */
export const MEDICINE_LIST_SENTENCES = {
  'list-unreadable': () =>
    msg(
      'Este arquivo não é a lista de medicamentos. Espera-se um texto em UTF-8, com colunas separadas por tabulação, cuja primeira linha diz obm_code e name. Nada foi gravado.',
    ),
  'list-too-long': () => msg('Esta lista passa de 15.000 nomes. Nada foi gravado.'),
  'list-older': () =>
    msg('A lista que está aqui é mais nova do que esta. Para usar esta, tire a outra antes.'),
  'date-ahead': () => msg('Esta data está no futuro.'),
}
