import { msg, str } from '@lit/localize'
import type { Visit } from '../../preload/contract/visit-fields.ts'

/** What the desk remarked of a visit and of its patient, in one line; empty where nothing was. */
export const remarksOf = ({ remark, patientRemark }: Pick<Visit, 'remark' | 'patientRemark'>) =>
  [patientRemark, remark].filter(Boolean).join('; ')

/** "encaixe: dor forte desde ontem"; empty for a visit that is none. */
export const overbookedWord = ({ overbooked, overbookReason }: Visit) =>
  overbooked ? (overbookReason ? msg(str`encaixe: ${overbookReason}`) : msg('encaixe')) : ''
