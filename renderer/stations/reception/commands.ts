import { msg, str } from '@lit/localize'
import type { Output } from '../../../preload/contract/index.ts'
import type { Command } from '../../desk/commands.ts'
import type { PatientActions } from '../../desk/palette.ts'
import { addDays, dayMonth, longDate, shortWeekday } from '../../i18n/format.ts'
import { goTo } from '../../router.ts'

/** As far ahead as a day is found by its date or weekday. */
const DAYS_AHEAD = 92

/** "Dia qua 25/11", by its date, its weekday and its month. */
const dayCommands = (now: string): readonly Command[] =>
  now === ''
    ? []
    : Array.from({ length: DAYS_AHEAD }, (_, at) => addDays(now.slice(0, 10), at + 1)).map((day) => ({
        label: msg(str`Dia ${shortWeekday(day)} ${dayMonth(day)}`),
        words: longDate(day),
        run: () => goTo(`/reception/agenda?dia=${day}`),
      }))

const weekCommands = (people: Output<'practitioner.list'>): readonly Command[] =>
  people
    .filter(({ active }) => active)
    .map(({ id, name, treatment, specialty }) => ({
      label: msg(str`Agenda: ${treatment}`),
      words: `${name} ${specialty}`,
      run: () => goTo(`/reception/semana?quem=${id}`),
    }))

/** What reception does by name beside its views. */
export const receptionCommands = (now: string, people: Output<'practitioner.list'>): readonly Command[] => [
  {
    label: msg('Novo paciente'),
    words: msg('cadastrar cadastro registrar'),
    run: () => goTo('/reception/pacientes/novo'),
  },
  {
    label: msg('Agendar consulta'),
    key: 'N',
    words: msg('marcar nova'),
    run: () => goTo('/reception/agendar'),
  },
  {
    label: msg('Lançar consulta que já aconteceu'),
    words: msg('depois faltou luz em casa registrar'),
    run: () => goTo('/reception/lancar'),
  },
  {
    label: msg('Agenda de amanhã'),
    words: msg('dia seguinte'),
    run: () => goTo(`/reception/agenda?dia=${addDays(now.slice(0, 10), 1)}`),
  },
  { label: msg('Agenda de hoje'), key: 'H', run: () => goTo('/reception/agenda') },
  {
    label: msg('Por avisar'),
    words: msg('ligar telefonar remarcadas desmarcadas'),
    run: () => goTo('/reception/confirmacoes/por-avisar'),
  },
  {
    label: msg('Conferir documento'),
    words: msg('código atestado verdadeiro validade'),
    run: () => goTo('/reception/conferir'),
  },
  {
    label: msg('Cadastros repetidos'),
    words: msg('duplicados unir'),
    run: () => goTo('/reception/pacientes'),
  },
  {
    label: msg('Imprimir a lista do dia'),
    words: msg('papel folha agenda'),
    run: () => goTo('/reception/lista?imprimir'),
  },
  ...weekCommands(people),
  ...dayCommands(now),
]

/** A patient found at reception is a card, or a booking. */
export const receptionPatients: PatientActions = {
  open: (patientId) => goTo(`/reception/pacientes/${patientId}`),
  book: (patientId) => goTo(`/reception/agendar/${patientId}`),
}
