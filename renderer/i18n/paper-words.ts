import { msg } from '@lit/localize'
import type { PaperGroup, PaperLayout } from '../../preload/contract/paper-layout.ts'

/** A group of papers, as whoever stands at the printer calls it. */
export const paperGroupWord = (group: PaperGroup): string =>
  ({
    prescription: msg('Receitas'),
    kept: msg('Receitas com retenção e controle especial'),
    certificate: msg('Atestados e declarações'),
    exams: msg('Pedidos de exames'),
    text: msg('Encaminhamentos, relatórios, orientações e termos'),
    record: msg('Notas e cópia do prontuário'),
    slip: msg('Comprovantes do totem'),
  })[group]

export const sheetWord = (sheet: PaperLayout['sheet']): string =>
  ({ a4: 'A4', a5: 'A5', 'a5-pair': msg('Duas A5 numa A4') })[sheet]
