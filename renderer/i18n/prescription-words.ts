import { msg, str } from '@lit/localize'
import type { MedicineNeed, PrescriptionLimit } from '../../preload/contract/prescription-kinds.ts'

/** Which paper a medicine needs, where it is chosen. */
export const needInWords = (need: MedicineNeed): string =>
  ({
    simple: msg('Receita simples'),
    antimicrobial: msg('Antimicrobiano (retida, 2 vias)'),
    glp: msg('Análogo de GLP-1 (retida, 2 vias)'),
    special: msg('Controle especial'),
    'special-long': msg('Controle especial: anticonvulsivante ou antiparkinsoniano'),
    a: msg('Notificação A'),
    b: msg('Notificação B'),
    b2: msg('Notificação B2'),
    retinoid: msg('Notificação de retinoide'),
    thalidomide: msg('Notificação de talidomida'),
  })[need]

/** How much stands on one of the papers of a prescription, and for how many days it lasts; `days` null: nobody can tell. */
export function itemsAndDays(items: number, days: number | null): string {
  if (days === null)
    return items === 1 ? msg('1 item, dias não ditos') : msg(str`${items} itens, dias não ditos`)
  if (items === 1) return days === 1 ? msg('1 item, 1 dia') : msg(str`1 item, ${days} dias`)
  return days === 1 ? msg(str`${items} itens, 1 dia`) : msg(str`${items} itens, até ${days} dias`)
}

/** The limit of a rule that a medicine goes over. */
export function limitInWords({ limit, allowed, found }: PrescriptionLimit): string {
  const count = found ?? 0
  return {
    substances: () => msg(str`A regra permite ${allowed} substâncias neste papel; aqui são ${count}.`),
    ampoules: () => msg(str`A regra permite ${allowed} ampolas; aqui são ${count}.`),
    days: () => msg(str`A regra permite ${allowed} dias de tratamento; aqui são ${count}.`),
    'days-untold': () =>
      msg(
        str`A regra permite ${allowed} dias de tratamento, e a posologia com a quantidade não diz quantos são.`,
      ),
    'monthly-untold': () =>
      msg('De uso contínuo: diga a quantidade a cada 30 dias, como 30 comprimidos a cada 30 dias.'),
  }[limit]()
}
