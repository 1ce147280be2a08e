/** Whose agenda was looked at last, and of which date: the week of it is one key away. No patient is remembered. */
export interface Where {
  readonly practitionerId: string
  readonly date: string
}

let last: Where | null = null

export const whereLast = (): Where | null => last
export const rememberWhere = (where: Where): void => void (last = where)
