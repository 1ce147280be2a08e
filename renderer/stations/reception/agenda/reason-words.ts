import { msg, str } from '@lit/localize'
import type { Output } from '../../../../preload/contract/index.ts'

type Told = Output<'booking.explain'>[number]

/** A reason why a place is refused, as it is said to somebody at the phone. */
export function reasonWord({ reason, label }: Told): string {
  const named = label ?? ''
  switch (reason) {
    case 'past':
      return msg('Este horário já passou.')
    case 'too-soon':
      return msg('É antes da antecedência que a clínica pede.')
    case 'too-far':
      return msg('É depois do prazo em que a clínica agenda.')
    case 'grid':
      return msg('Os horários começam de 5 em 5 minutos.')
    case 'outside':
      return msg('Fora do expediente.')
    case 'break':
      return msg('Intervalo do expediente.')
    case 'holiday':
      return msg(str`Feriado: ${named}.`)
    case 'closure':
      return msg(str`Clínica fechada: ${named}.`)
    case 'absence':
      return msg(str`Profissional ausente: ${named}.`)
    case 'block':
      return msg(str`Bloqueio de agenda: ${named}.`)
    case 'clock-change':
      return msg('Esta hora não existe neste dia: o relógio muda.')
    case 'hold':
      return label ? msg(str`Em uso em ${label}.`) : msg('Em uso em outra estação.')
    case 'visit':
      return msg('Há outra consulta neste horário.')
    case 'buffer':
      return msg('Falta o intervalo livre entre as consultas.')
    case 'room':
      return msg('Nenhuma sala que serve está livre.')
    case 'insurer-limit':
      return msg(str`O limite do convênio ${named} neste turno está completo.`)
    case 'patient-busy':
      return msg('O paciente tem outra consulta neste horário.')
    case 'optional-holiday':
      return msg(str`Ponto facultativo: ${named}. A agenda está aberta.`)
  }
}

/** Told beside the reasons, without being one. */
export const onlyInforms = ({ reason }: Told) => reason === 'optional-holiday' || reason === 'patient-busy'
