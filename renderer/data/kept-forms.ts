import type { Raw } from './form-values.ts'

/** What a person had typed and not saved: in which form, about what, and on what it was typed. */
interface KeptForm {
  readonly accountId: string
  readonly of: string
  readonly typed: ReadonlyMap<string, Raw>
}

const kept = new Map<string, KeptForm>()

/** Keeps what was typed when a lock or another view takes a form away: in this window's memory, never on a disk. */
export function keepForm(form: KeptForm): void {
  kept.set(form.of, form)
}

/** What this person had typed there, once. Whatever anybody else left goes. */
export function takeForm(of: string, accountId: string): ReadonlyMap<string, Raw> | undefined {
  for (const [key, form] of kept) if (form.accountId !== accountId) kept.delete(key)
  const form = kept.get(of)
  kept.delete(of)
  return form?.typed
}
