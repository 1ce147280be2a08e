import { msg, str } from '@lit/localize'
import type { Output } from '../../preload/contract/index.ts'
import type { VisitStep } from '../../preload/contract/visit-status.ts'
import { date, time2 } from './format.ts'
import { statusWord } from './status.ts'

type Told = Output<'visit.history'>[number]

const place = (one: Told) => `${date(one.date)} ${time2(one.startMinute)}`

const STEPS: Readonly<Record<VisitStep, () => string>> = {
  confirm: () => msg('Presença confirmada'),
  arrive: () => msg('Chegada registrada'),
  start: () => msg('Atendimento iniciado'),
  finish: () => msg('Atendimento encerrado'),
  miss: () => msg('Falta registrada'),
  leave: () => msg('Saiu sem ser atendido'),
  'undo-confirm': () => msg('Confirmação desfeita'),
  'undo-arrive': () => msg('Chegada desfeita'),
  'undo-start': () => msg('Início do atendimento desfeito'),
  'undo-miss': () => msg('Falta desfeita'),
  'undo-cancel': () => msg('Reativada'),
  'undo-late': () => msg('Lançamento desfeito'),
}

/** One sentence for every event of a visit's history, so that a new one without it does not compile. */
const SENTENCES: Readonly<Record<Told['event'], (one: Told) => string>> = {
  book: (one) => msg(str`Marcada para ${place(one)}`),
  reschedule: (one) => msg(str`Movida para ${place(one)}`),
  cancel: (one) => msg(str`Desmarcada, era ${place(one)}`),
  'same-time': () => msg('O paciente tem outra consulta neste horário: a recepção foi avisada'),
  room: ({ reason }) => (reason ? msg(str`Sala: ${reason}`) : msg('Sem sala')),
  undo: (one) =>
    one.toStatus === 'cancelled'
      ? msg('Marcação desfeita')
      : msg(str`Desfeito: ${statusWord(one.toStatus)}, ${place(one)}`),
  told: () => msg('Paciente avisado'),
  'no-answer': () => msg('Ligação sem resposta'),
  'word-left': () => msg('Recado deixado'),
  'undo-told': () => msg('Aviso desfeito'),
  'record-late': ({ reason }) => msg(str`Lançada depois: ${reason ?? ''}`),
  discontinue: ({ reason }) => msg(str`Encerrada pela administração, sem nota assinada: ${reason ?? ''}`),
  ...STEPS,
  other: () => msg('Outra mudança'),
}

/** What happened to a visit, as a sentence. */
export const visitEventSentence = (one: Told) => SENTENCES[one.event](one)

/** What was just done to somebody's visit. */
export const stepSentence = (step: VisitStep, patientName: string) => `${STEPS[step]()}: ${patientName}`
