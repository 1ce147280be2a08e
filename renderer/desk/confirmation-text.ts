import { mayBeMinor } from '../../preload/contract/birth-date.ts'
import {
  fillWords,
  namesField,
  PROGRAM_WORDS,
  type MessageWords,
} from '../../preload/contract/message-words.ts'
import { longDate, time2 } from '../i18n/format.ts'
import { phone } from '../i18n/identity.ts'

interface Told {
  readonly patientName: string
  readonly birthDate: string
  readonly practitionerName: string
  readonly date: string
  readonly startMinute: number
}

interface From {
  readonly name: string
  readonly phone: string | null
}

/**
 * What is written to ask whether somebody comes; about a child, to whoever answers for it. Blank while the words are not
 * known. Never what he comes for: others read his phone too. In the clinic's language, whatever the screen speaks.
 */
export function confirmationText(
  visit: Told,
  words: MessageWords | undefined,
  clinic: From | undefined,
): string {
  if (!words || !clinic) return ''
  const recipient = mayBeMinor(visit.birthDate, visit.date) ? 'guardian' : 'patient'
  // A phone that the clinic has no more would leave a hole in the sentence.
  const isHoled = clinic.phone === null && namesField(words[recipient], 'telefone')
  const [paciente = ''] = visit.patientName.split(' ')
  return fillWords((isHoled ? PROGRAM_WORDS : words)[recipient], {
    paciente,
    profissional: visit.practitionerName,
    data: longDate(visit.date, 'pt-BR'),
    hora: time2(visit.startMinute),
    clínica: clinic.name,
    telefone: clinic.phone === null ? '' : phone(clinic.phone),
  })
}
