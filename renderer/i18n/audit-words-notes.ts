import { msg } from '@lit/localize'

/** What the trail says of notes: of those that are written, signed and read, and of what was left unsigned. */
export const NOTE_WORDS = {
  'note.draft-saved': {
    did: () => msg('guardou o rascunho da nota'),
    deed: () => msg('guardar o rascunho da nota'),
  },
  'note.signed': { did: () => msg('assinou a nota'), deed: () => msg('assinar a nota') },
  'note.read': { did: () => msg('leu uma nota'), deed: () => msg('ler uma nota') },
  'note.addendum-signed': { did: () => msg('assinou um adendo'), deed: () => msg('assinar um adendo') },
  'note.moved-in': {
    did: () => msg('trouxe para este prontuário uma nota assinada no de outra pessoa'),
    deed: () => msg('levar uma nota para o prontuário certo'),
  },
  'triage.moved-in': {
    did: () => msg('trouxe para este prontuário uma triagem assinada no de outra pessoa'),
    deed: () => msg('levar uma triagem para o prontuário certo'),
  },
  'note.moved-out': {
    did: () => msg('tirou deste prontuário uma nota que pertencia a outra pessoa'),
    deed: () => msg('tirar uma nota do prontuário errado'),
  },
  'triage.listed': {
    did: () => msg('viu quem espera pela triagem'),
    deed: () => msg('ver quem espera pela triagem'),
  },
  'triage.read': {
    did: () => msg('abriu a triagem e viu alergias, problemas e medicamentos'),
    deed: () => msg('abrir a triagem'),
  },
  'triage.draft-saved': {
    did: () => msg('escreveu na triagem'),
    deed: () => msg('escrever na triagem'),
  },
  'triage.signed': { did: () => msg('assinou a triagem'), deed: () => msg('assinar a triagem') },
  'triage.signed-late': {
    did: () => msg('assinou depois uma triagem que tinha ficado aberta'),
    deed: () => msg('assinar depois uma triagem que tinha ficado aberta'),
  },
  'triage.left-listed': {
    did: () => msg('viu as próprias triagens não assinadas'),
    deed: () => msg('ver as próprias triagens não assinadas'),
  },
  'triage.draft-closed': {
    did: () => msg('encerrou sem assinar uma triagem começada'),
    deed: () => msg('encerrar sem assinar uma triagem começada'),
  },
  'note.left-listed': {
    did: () => msg('viu que há rascunhos de quem saiu da clínica'),
    deed: () => msg('ver os rascunhos de quem saiu da clínica'),
  },
  'note.draft-kept': {
    did: () => msg('abriu o rascunho de quem saiu e o pôs no prontuário, não assinado pelo autor'),
    deed: () => msg('abrir o rascunho de quem saiu da clínica'),
  },
  'note.verified': {
    did: () => msg('conferiu o lacre de uma nota'),
    deed: () => msg('conferir o lacre de uma nota'),
  },
  'note.printed': { did: () => msg('imprimiu uma nota'), deed: () => msg('imprimir uma nota') },
}
