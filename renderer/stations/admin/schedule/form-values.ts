import { minutesOf } from '../../../desk/typed-time.ts'

/** What stands in a form's field. */
export const valueOf = (root: ParentNode, id: string): string =>
  root.querySelector<HTMLElement & { value: string }>(`#${id}`)?.value.trim() ?? ''

/** A time of day as minutes; -1 for what is none, which the contract refuses at its field. */
export const minuteAt = (root: ParentNode, id: string): number => minutesOf(valueOf(root, id)) ?? -1

/** A whole number; -1 for nothing or for what is none. */
export const numberAt = (root: ParentNode, id: string): number => {
  const typed = valueOf(root, id)
  return /^\d+$/u.test(typed) ? Number(typed) : -1
}
