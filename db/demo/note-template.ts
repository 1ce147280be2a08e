export interface NoteTemplate {
  readonly complaint: string
  readonly examination: string
  readonly assessment: string
  readonly plan: string
  /** Only for these ages, both included. */
  readonly ages?: readonly [number, number]
}

/** Joins the four sections; `ages` as years. */
export function note(
  complaint: string,
  examination: string,
  assessment: string,
  plan: string,
  ages?: readonly [number, number],
): NoteTemplate {
  return { complaint, examination, assessment, plan, ...(ages ? { ages } : {}) }
}
