import type { MedicineAlert } from '../../../../preload/contract/medicine-alert.ts'
import type { Known } from './kinds.ts'

/** What this sees of a form: what warns of the medicine in it, and what stood there. */
interface WarnedForm {
  readonly warnings?: readonly MedicineAlert[]
  readonly versions: readonly Pick<Known, 'content'>[]
}

const medicines = ({ versions }: WarnedForm) =>
  versions.flatMap(({ content }) => (content.kind === 'medication' ? [content] : []))

/** Whether going on needs a reason: something warns, and it is not what stood there under the same name. */
export const isWarned = (form: WarnedForm, name: string): boolean =>
  (form.warnings ?? []).length > 0 && !medicines(form).some((before) => before.name === name)

/** Why a medicine is entered over what warns of it; what stood there stays while the name does. */
export function despiteOf(form: WarnedForm, name: string, reason: string) {
  if (isWarned(form, name) && reason !== '')
    return { despite: { warnings: [...(form.warnings ?? [])], reason } }
  const before = medicines(form).find((one) => one.name === name && one.despite !== undefined)
  return before?.despite ? { despite: before.despite } : {}
}
