import { msg, str } from '@lit/localize'
import type { Output } from '../../preload/contract/index.ts'
import type { MedicineAlert } from '../../preload/contract/medicine-alert.ts'
import { readPosology } from '../../preload/contract/posology-read.ts'
import { amountInWords, inWords } from '../../preload/contract/posology-words.ts'
import { totalOf } from '../../preload/contract/posology.ts'

type ToldAlert = MedicineAlert & Partial<Output<'medicine.search'>['typed'][number]>

/** Why a medicine is to be thought over; what crosses is told with what there is to weigh. */
export function warningInWords({ kind, of, group, note }: ToldAlert): string {
  if (kind === 'in-use') return msg(str`Já em uso: ${of}`)
  if (kind === 'duplicate') return msg(str`Mesma substância em uso: ${of}`)
  if (note) return msg(str`Alergia: ${of}. ${note}`)
  return group ? msg(str`Alergia: ${of} (${group})`) : msg(str`Alergia: ${of}`)
}

/** What an allergy will warn of, as it is typed; blank while nothing is. */
export function groupsInWords({ groups, known }: Output<'medicine.groups'>): string {
  if (groups.length === 0)
    return known
      ? msg('Avisa deste medicamento, por qualquer nome dele.')
      : msg('Nenhum medicamento conhecido: fica à vista como texto livre, confira ao prescrever.')
  return groups
    .map(({ name, members }) => msg(str`${name}: avisa também de ${members.join(', ')} …`))
    .join(' ')
}

/** A posology as it is typed, read back before it is entered: in words, in Portuguese as on paper. */
export function posologyReadBack(typed: string): string {
  if (typed.trim() === '') return msg('Como 1 cp 12/12h 7d, ou em palavras.')
  const read = readPosology(typed)
  if (!read) return msg('Fica como está escrito.')
  if ('asks' in read) return msg('Uma vez por semana, em que dia? Como 1 cp 1x/semana seg.')
  const words = inWords(read.posology)
  const total = totalOf(read.posology)
  return total ? msg(str`${words}. Ao todo: ${amountInWords(total.amount, total.unit)}.`) : `${words}.`
}

/** A posology as it is kept: in words where it was read, as it was typed otherwise. */
export function keptPosology(typed: string): string {
  const read = readPosology(typed)
  const words = read && 'posology' in read ? inWords(read.posology) : typed
  // A field takes so much and no more.
  return words.length <= 300 ? words : typed
}
