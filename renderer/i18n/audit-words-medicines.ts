import { msg } from '@lit/localize'

/** What is done with the list of medicines at a patient's chart. */
export const MEDICINE_WORDS = {
  'medicine.searched': {
    did: () => msg('procurou um medicamento para o paciente'),
    deed: () => msg('procurar um medicamento para o paciente'),
  },
}
