import { msg } from '@lit/localize'
import type { Output } from '../../preload/contract/index.ts'

type Choices = Output<'record.encounter'>['offeredSecrecy']
type Secrecy = Choices[number]

/** Only psychologists have a record that is their own. */
const isPsychology = (offered: Choices): boolean => offered.includes('author-only')

/** Who will see a note, as its author chooses it; a psychologist's records have their own names. */
export function secrecyChoice(secrecy: Secrecy, offered: Choices): string {
  if (secrecy === 'open') return msg('Aberta: quem atende o paciente')
  if (secrecy === 'author-only') return msg('Registro documental: só você')
  return isPsychology(offered)
    ? msg('Prontuário psicológico, sob sigilo')
    : msg('Sob sigilo: só você, ou com motivo')
}

/** What the choices of a psychologist mean, below them; the others say it themselves. */
export const secrecyHelp = (offered: Choices): string =>
  isPsychology(offered)
    ? msg(
        'O prontuário psicológico entra na cópia do paciente; o registro documental, com material de teste, em nenhuma.',
      )
    : ''

/** What stands on a note that not everybody sees. */
export function secrecyMarks(note: Pick<Output<'note.read'>, 'secrecy' | 'guardianHidden'>): string[] {
  const who = {
    open: [],
    secret: [msg('Sob sigilo')],
    'author-only': [msg('Registro documental: só do autor, em nenhuma cópia')],
  }[note.secrecy]
  return [...who, ...(note.guardianHidden ? [msg('Não para o responsável')] : [])]
}
