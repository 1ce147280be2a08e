import { msg } from '@lit/localize'
import type { Output } from '../../preload/contract/index.ts'

type Offered = Output<'record.encounter'>['offeredSecrecy']
type Secrecy = Offered[number]

/** Who will see a note, as its author chooses it; a psychologist's records have their own names. */
export function secrecyChoice(secrecy: Secrecy, offered: Offered): string {
  if (secrecy === 'open') return msg('Aberta: quem atende este paciente na clínica')
  if (secrecy === 'author-only')
    return msg('Registro documental, com material de teste: só você, em nenhuma cópia')
  return offered.includes('author-only')
    ? msg('Prontuário psicológico: sob sigilo, na cópia do paciente')
    : msg('Sob sigilo: só você, e outro profissional com motivo')
}

/** What stands on a note that not everybody sees. */
export function secrecyMarks(note: Pick<Output<'note.read'>, 'secrecy' | 'guardianHidden'>): string[] {
  const who = {
    open: [],
    secret: [msg('Sob sigilo')],
    'author-only': [msg('Registro documental: só do autor, em nenhuma cópia')],
  }[note.secrecy]
  return [...who, ...(note.guardianHidden ? [msg('Não para o responsável')] : [])]
}
