import { msg } from '@lit/localize'
import type { VitalField } from '../../../../preload/contract/vital-signs.ts'
import { exampleOf, vitalLabel } from '../../../i18n/vitals-words.ts'

const vitalField = (field: VitalField) =>
  ({
    kind: 'text',
    label: vitalLabel(field),
    example: exampleOf(field),
    max: 40,
    blank: () => '',
  }) as const

/** What is asked for a triage that is signed: each value, a few words, her own password. */
export const triageFields = () =>
  ({
    'vitals.pressure': vitalField('pressure'),
    'vitals.heartRate': vitalField('heartRate'),
    'vitals.respiratoryRate': vitalField('respiratoryRate'),
    'vitals.temperature': vitalField('temperature'),
    'vitals.oxygenSaturation': vitalField('oxygenSaturation'),
    'vitals.weight': vitalField('weight'),
    'vitals.height': vitalField('height'),
    text: { kind: 'text', label: msg('Queixa e observações'), max: 4000, rows: 3, blank: () => '' },
    password: { kind: 'password', label: msg('Sua senha de acesso, para assinar'), again: true },
  }) as const
