import { msg } from '@lit/localize'

/** What is done with the list of medicines at a patient's chart. */
export const MEDICINE_WORDS = {
  'medicine.searched': {
    did: () => msg('procurou um medicamento para o paciente'),
    deed: () => msg('procurar um medicamento para o paciente'),
  },
}

/** What is done with the official list of medicines. */
export const MEDICINE_LIST_WORDS = {
  'medicine.list-imported': {
    did: () => msg('importou a lista oficial de medicamentos'),
    deed: () => msg('importar a lista oficial de medicamentos'),
  },
  'medicine.list-removed': {
    did: () => msg('tirou a lista oficial de medicamentos'),
    deed: () => msg('tirar a lista oficial de medicamentos'),
  },
}
