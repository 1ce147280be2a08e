import type { Raw } from './form-values.ts'

/** What a person had typed and not saved: in which form, about what, and on what it was typed. */
interface KeptForm {
  readonly accountId: string
  readonly of: string
  readonly typed: ReadonlyMap<string, Raw>
  /** What the clinic knew when the first word was typed. */
  readonly on: string | null
}

const kept = new Map<string, KeptForm>()

/** Keeps what was typed when a lock or another view takes a form away: in this window's memory, never on a disk. */
export function keepForm(form: KeptForm): void {
  kept.set(form.of, form)
}

/** What this person had typed there, once. */
export function takeForm(of: string, accountId: string): KeptForm | undefined {
  keepOnly(accountId)
  const form = kept.get(of)
  kept.delete(of)
  return form
}

/** Forgets what anybody but this person left; of nobody, as after somebody has signed out, everything. */
export function keepOnly(accountId: string | null): void {
  for (const [key, form] of kept) if (form.accountId !== accountId) kept.delete(key)
}
