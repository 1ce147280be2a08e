import { msg } from '@lit/localize'

/** What is done with papers that are issued. */
export const DOCUMENT_WORDS = {
  'document.listed': {
    did: () => msg('viu a lista de documentos'),
    deed: () => msg('ver a lista de documentos'),
  },
  'document.read': { did: () => msg('leu um documento'), deed: () => msg('ler um documento') },
  'document.issued': { did: () => msg('emitiu um documento'), deed: () => msg('emitir um documento') },
  'document.attendance-issued': {
    did: () => msg('emitiu uma declaração de comparecimento'),
    deed: () => msg('emitir uma declaração de comparecimento'),
  },
  'document.card-completed': {
    did: () => msg('completou o cadastro para um documento'),
    deed: () => msg('completar o cadastro para um documento'),
  },
  'document.voided': { did: () => msg('anulou um documento'), deed: () => msg('anular um documento') },
  'document.printing': {
    did: () => msg('mandou imprimir um documento'),
    deed: () => msg('mandar imprimir um documento'),
  },
  'document.printed': { did: () => msg('imprimiu um documento'), deed: () => msg('imprimir um documento') },
  'document.saving': {
    did: () => msg('mandou salvar um documento como PDF'),
    deed: () => msg('mandar salvar um documento como PDF'),
  },
  'document.saved-as-pdf': {
    did: () => msg('salvou um documento como PDF'),
    deed: () => msg('salvar um documento como PDF'),
  },
  'document.checked': {
    did: () => msg('conferiu o código de um documento'),
    deed: () => msg('conferir o código de um documento'),
  },
}
