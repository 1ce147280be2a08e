import { msg } from '@lit/localize'
import type { Command } from '../../desk/commands.ts'
import type { PatientActions } from '../../desk/palette.ts'
import { addDays } from '../../i18n/format.ts'
import { goTo } from '../../router.ts'

/** What reception does by name beside its views. */
export const receptionCommands = (now: string): readonly Command[] => [
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
]

/** A patient found at reception is a card, or a booking. */
export const receptionPatients: PatientActions = {
  open: (patientId) => goTo(`/reception/pacientes/${patientId}`),
  book: (patientId) => goTo(`/reception/agendar/${patientId}`),
}
