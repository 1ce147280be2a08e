import { msg } from '@lit/localize'

/** What is done with the patient's own copies of charts. */
export const COPY_WORDS = {
  'record.copying': {
    did: () => msg('mandou fazer a cópia de um prontuário'),
    deed: () => msg('mandar fazer a cópia de um prontuário'),
  },
  'record.copied': {
    did: () => msg('entregou a cópia de um prontuário'),
    deed: () => msg('entregar a cópia de um prontuário'),
  },
  'record.copies-read': {
    did: () => msg('viu as cópias entregues de um prontuário'),
    deed: () => msg('ver as cópias entregues de um prontuário'),
  },
  'record.copy-asked': {
    did: () => msg('anotou um pedido de cópia de prontuário'),
    deed: () => msg('anotar um pedido de cópia de prontuário'),
  },
  'record.copy-made': {
    did: () => msg('fez a cópia de um prontuário pedida na recepção'),
    deed: () => msg('fazer a cópia de um prontuário pedida na recepção'),
  },
  'record.copy-handed': {
    did: () => msg('registrou a entrega da cópia de um prontuário'),
    deed: () => msg('registrar a entrega da cópia de um prontuário'),
  },
  'record.copy-withdrawn': {
    did: () => msg('encerrou um pedido de cópia de prontuário sem entrega'),
    deed: () => msg('encerrar um pedido de cópia de prontuário sem entrega'),
  },
  'record.copy-requests-read': {
    did: () => msg('viu pedidos de cópia de prontuário'),
    deed: () => msg('ver pedidos de cópia de prontuário'),
  },
}
