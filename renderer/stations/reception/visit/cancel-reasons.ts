import { msg } from '@lit/localize'
import type { Input } from '../../../../preload/contract/index.ts'

type Reason = Input<'visit.cancel'>['reason']

const WORDS: Record<Reason, () => string> = {
  'not-told': () => msg('Não informado'),
  'patient-asked': () => msg('Paciente pediu'),
  'patient-ill': () => msg('Paciente doente'),
  'practitioner-away': () => msg('Profissional ausente'),
  clinic: () => msg('Motivo da clínica'),
  mistake: () => msg('Marcada por engano'),
  other: () => msg('Outro motivo'),
}

/** The closed reasons for giving a visit up, as choices. */
export function cancelReasons(): { value: Reason; label: string }[] {
  return (Object.keys(WORDS) as Reason[]).map((value) => ({ value, label: WORDS[value]() }))
}
