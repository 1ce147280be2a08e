import { msg } from '@lit/localize'
import type { EventsOf } from '../../preload/contract/audit-events.ts'
import { COPY_WORDS } from './audit-words-copies.ts'
import { DOCUMENT_WORDS } from './audit-words-documents.ts'
import { MEDICINE_WORDS } from './audit-words-medicines.ts'
import { NOTE_WORDS } from './audit-words-notes.ts'
import { REMINDER_WORDS } from './audit-words-reminders.ts'

/** What an event says of whoever acted: what he did, or what he could not do. */
export interface EventWords {
  readonly did: () => string
  readonly deed: () => string
}

/** Facts of patients: their records, cards and visits. */
export const CARE_WORDS: Readonly<Record<EventsOf<'record' | 'card' | 'visit'>, EventWords>> = {
  'account.visits-read': {
    did: () => msg('viu as próprias consultas'),
    deed: () => msg('ver as próprias consultas'),
  },
  'patient.searched': { did: () => msg('procurou pacientes'), deed: () => msg('procurar pacientes') },
  'patient.listed': {
    did: () => msg('viu a linha em uma lista de busca'),
    deed: () => msg('ver a linha em uma lista de busca'),
  },
  'patient.card-opened': { did: () => msg('abriu o cadastro'), deed: () => msg('abrir o cadastro') },
  'patient.history-read': {
    did: () => msg('viu o que mudou no cadastro'),
    deed: () => msg('ver o que mudou no cadastro'),
  },
  'patient.registered': { did: () => msg('cadastrou o paciente'), deed: () => msg('cadastrar o paciente') },
  'patient.updated': { did: () => msg('mudou o cadastro'), deed: () => msg('mudar o cadastro') },
  'patient.duplicates-looked': {
    did: () => msg('procurou cadastros parecidos'),
    deed: () => msg('procurar cadastros parecidos'),
  },
  'patient.phones-listed': {
    did: () => msg('olhou os telefones que não existem'),
    deed: () => msg('olhar os telefones que não existem'),
  },
  'patient.pairs-listed': {
    did: () => msg('abriu a lista de cadastros repetidos'),
    deed: () => msg('abrir a lista de cadastros repetidos'),
  },
  'patient.compared': {
    did: () => msg('comparou dois cadastros'),
    deed: () => msg('comparar dois cadastros'),
  },
  'patient.told-apart': {
    did: () => msg('marcou que são duas pessoas'),
    deed: () => msg('marcar que são duas pessoas'),
  },
  'patient.merged': { did: () => msg('uniu dois cadastros'), deed: () => msg('unir dois cadastros') },
  'patient.unmerged': {
    did: () => msg('desfez a união de dois cadastros'),
    deed: () => msg('desfazer a união de dois cadastros'),
  },
  'patient.relatives-read': { did: () => msg('viu os familiares'), deed: () => msg('ver os familiares') },
  'patient.visits-read': {
    did: () => msg('viu as consultas do paciente'),
    deed: () => msg('ver as consultas do paciente'),
  },
  'patient.return-terms-read': {
    did: () => msg('viu o prazo de retorno'),
    deed: () => msg('ver o prazo de retorno'),
  },
  'message.consent-changed': {
    did: () => msg('mudou a permissão para mensagens'),
    deed: () => msg('mudar a permissão para mensagens'),
  },
  'message.numbers-read': {
    did: () => msg('viu os telefones para mensagem'),
    deed: () => msg('ver os telefones para mensagem'),
  },
  'message.prepared': { did: () => msg('preparou uma mensagem'), deed: () => msg('preparar uma mensagem') },
  'message.opening': {
    did: () => msg('vai abrir uma mensagem no WhatsApp'),
    deed: () => msg('abrir uma mensagem no WhatsApp'),
  },
  'message.opened': {
    did: () => msg('abriu a mensagem no WhatsApp'),
    deed: () => msg('abrir a mensagem no WhatsApp'),
  },
  'confirmations.listed': {
    did: () => msg('abriu as confirmações'),
    deed: () => msg('abrir as confirmações'),
  },
  'booking.openings-looked': {
    did: () => msg('procurou horários para o paciente'),
    deed: () => msg('procurar horários para o paciente'),
  },
  'booking.explained': {
    did: () => msg('perguntou por que um horário não serve'),
    deed: () => msg('perguntar por que um horário não serve'),
  },
  'slot.held': { did: () => msg('segurou um horário'), deed: () => msg('segurar um horário') },
  'slot.released': { did: () => msg('soltou um horário'), deed: () => msg('soltar um horário') },
  'appointment.booked': { did: () => msg('marcou a consulta'), deed: () => msg('marcar a consulta') },
  'appointment.rescheduled': {
    did: () => msg('remarcou a consulta'),
    deed: () => msg('remarcar a consulta'),
  },
  'appointment.cancelled': { did: () => msg('cancelou a consulta'), deed: () => msg('cancelar a consulta') },
  'appointment.slip-opened': {
    did: () => msg('abriu o comprovante da consulta'),
    deed: () => msg('abrir o comprovante da consulta'),
  },
  'appointment.undone': {
    did: () => msg('desfez a última mudança da consulta'),
    deed: () => msg('desfazer a última mudança da consulta'),
  },
  'appointment.reason-given': {
    did: () => msg('deu o motivo do cancelamento'),
    deed: () => msg('dar o motivo do cancelamento'),
  },
  'appointment.stepped': {
    did: () => msg('mudou a situação da consulta'),
    deed: () => msg('mudar a situação da consulta'),
  },
  'appointment.left-open-listed': {
    did: () => msg('viu os atendimentos que um profissional deixou abertos'),
    deed: () => msg('ver os atendimentos que um profissional deixou abertos'),
  },
  'appointment.discontinued': {
    did: () => msg('encerrou um atendimento que ficou aberto, sem nota assinada'),
    deed: () => msg('encerrar um atendimento que ficou aberto'),
  },
  'appointment.recorded-late': {
    did: () => msg('lançou depois uma consulta que já tinha acontecido'),
    deed: () => msg('lançar depois uma consulta que já aconteceu'),
  },
  'appointment.happened': {
    did: () => msg('lançou como realizada uma consulta marcada'),
    deed: () => msg('lançar como realizada uma consulta marcada'),
  },
  'encounter.begun-late': {
    did: () => msg('abriu a nota de uma consulta lançada depois'),
    deed: () => msg('abrir a nota de uma consulta lançada depois'),
  },
  'encounter.contact-begun': {
    did: () => msg('abriu a nota de um contato sem consulta'),
    deed: () => msg('abrir a nota de um contato sem consulta'),
  },
  'encounter.discarded': {
    did: () => msg('fechou, sem nada escrito, um atendimento aberto por engano'),
    deed: () => msg('fechar um atendimento aberto por engano'),
  },
  'note.draft-moved': {
    did: () => msg('levou um rascunho de uma consulta para outra'),
    deed: () => msg('levar um rascunho para outra consulta'),
  },
  'appointment.history-read': {
    did: () => msg('viu o que aconteceu com a consulta'),
    deed: () => msg('ver o que aconteceu com a consulta'),
  },
  'appointment.untold-listed': {
    did: () => msg('viu quem falta avisar'),
    deed: () => msg('ver quem falta avisar'),
  },
  'appointment.called-about': {
    did: () => msg('registrou a ligação sobre a consulta'),
    deed: () => msg('registrar a ligação sobre a consulta'),
  },
  'appointment.remark-set': {
    did: () => msg('mudou a observação da consulta'),
    deed: () => msg('mudar a observação da consulta'),
  },
  'appointment.room-set': {
    did: () => msg('mudou a sala da consulta'),
    deed: () => msg('mudar a sala da consulta'),
  },
  'appointment.batch-undone': {
    did: () => msg('desfez uma mudança de várias consultas'),
    deed: () => msg('desfazer uma mudança de várias consultas'),
  },
  'series.checked': {
    did: () => msg('conferiu as datas de uma série'),
    deed: () => msg('conferir as datas de uma série'),
  },
  'series.booked': { did: () => msg('marcou uma série'), deed: () => msg('marcar uma série') },
  'series.read': { did: () => msg('viu a série da consulta'), deed: () => msg('ver a série da consulta') },
  'series.moved': { did: () => msg('remarcou a série'), deed: () => msg('remarcar a série') },
  'series.cancelled': { did: () => msg('cancelou a série'), deed: () => msg('cancelar a série') },
  'agenda.day-listed': { did: () => msg('abriu a agenda'), deed: () => msg('abrir a agenda') },
  'queue.listed': { did: () => msg('abriu a fila'), deed: () => msg('abrir a fila') },
  'queue.priority-set': {
    did: () => msg('mudou a prioridade na fila'),
    deed: () => msg('mudar a prioridade na fila'),
  },
  'waiting.listed': { did: () => msg('abriu a lista de espera'), deed: () => msg('abrir a lista de espera') },
  'waiting.openings-looked': {
    did: () => msg('procurou horários para quem espera'),
    deed: () => msg('procurar horários para quem espera'),
  },
  'waiting.added': { did: () => msg('pôs na lista de espera'), deed: () => msg('pôr na lista de espera') },
  'waiting.kind-set': {
    did: () => msg('disse o tipo de consulta de uma espera'),
    deed: () => msg('dizer o tipo de consulta de uma espera'),
  },
  'waiting.closed': {
    did: () => msg('tirou da lista de espera'),
    deed: () => msg('tirar da lista de espera'),
  },
  'waiting.booked': {
    did: () => msg('marcou a partir da lista de espera'),
    deed: () => msg('marcar a partir da lista de espera'),
  },
  'record.opened': { did: () => msg('abriu o prontuário'), deed: () => msg('abrir o prontuário') },
  'record.reason-given': {
    did: () => msg('deu o motivo para abrir o prontuário sem consulta no dia'),
    deed: () => msg('dar o motivo para abrir o prontuário'),
  },
  'record.open-listed': {
    did: () => msg('viu os seus atendimentos em aberto'),
    deed: () => msg('ver os seus atendimentos em aberto'),
  },
  'record.timeline-read': { did: () => msg('leu a linha do tempo'), deed: () => msg('ler a linha do tempo') },
  'record.values-read': {
    did: () => msg('leu os valores medidos ao longo do tempo'),
    deed: () => msg('ler os valores medidos ao longo do tempo'),
  },
  'record.searched': { did: () => msg('buscou no prontuário'), deed: () => msg('buscar no prontuário') },
  'record.verified': {
    did: () => msg('conferiu todos os lacres do prontuário'),
    deed: () => msg('conferir todos os lacres do prontuário'),
  },
  'glass.broken': {
    did: () => msg('abriu um registro sob sigilo de outro profissional, com motivo'),
    deed: () => msg('abrir um registro sob sigilo de outro profissional'),
  },
  'glass.listed': {
    did: () => msg('viu quem abriu os seus registros sob sigilo'),
    deed: () => msg('ver quem abriu os seus registros sob sigilo'),
  },
  'glass.seen': {
    did: () => msg('soube de quem abriu os seus registros sob sigilo'),
    deed: () => msg('saber de quem abriu os seus registros sob sigilo'),
  },
  'encounter.opened': { did: () => msg('abriu o atendimento'), deed: () => msg('abrir o atendimento') },
  ...NOTE_WORDS,
  'statement.listed': {
    did: () => msg('leu problemas, alergias e medicamentos'),
    deed: () => msg('ler problemas, alergias e medicamentos'),
  },
  'statement.history-read': {
    did: () => msg('leu o histórico de um registro do prontuário'),
    deed: () => msg('ler o histórico de um registro do prontuário'),
  },
  'statement.entered': {
    did: () => msg('registrou um problema, alergia, medicamento ou antecedente'),
    deed: () => msg('registrar um problema, alergia, medicamento ou antecedente'),
  },
  'statement.changed': {
    did: () => msg('alterou um problema, alergia, medicamento ou antecedente'),
    deed: () => msg('alterar um problema, alergia, medicamento ou antecedente'),
  },
  ...MEDICINE_WORDS,
  ...REMINDER_WORDS,
  ...DOCUMENT_WORDS,
  'appointment.slip-printed': {
    did: () => msg('imprimiu o comprovante da consulta'),
    deed: () => msg('imprimir o comprovante da consulta'),
  },
  'patient.photo-opened': {
    did: () => msg('viu a foto do paciente'),
    deed: () => msg('ver a foto do paciente'),
  },
  'patient.remark-set': {
    did: () => msg('mudou a observação do paciente'),
    deed: () => msg('mudar a observação do paciente'),
  },
  'patient.photo-changed': {
    did: () => msg('trocou a foto do paciente'),
    deed: () => msg('trocar a foto do paciente'),
  },
  ...COPY_WORDS,
  'note.printing': {
    did: () => msg('mandou imprimir uma nota'),
    deed: () => msg('mandar imprimir uma nota'),
  },
  'note.saving': {
    did: () => msg('escolheu salvar uma nota em PDF'),
    deed: () => msg('escolher salvar uma nota em PDF'),
  },
  'appointment.slip-printing': {
    did: () => msg('mandou imprimir o comprovante'),
    deed: () => msg('mandar imprimir o comprovante'),
  },
  'note.saved-as-pdf': {
    did: () => msg('salvou uma nota em PDF'),
    deed: () => msg('salvar uma nota em PDF'),
  },
}
