import type { ClinicBridge, Request, Result } from '../../preload/contract/index.ts'

/** Milliseconds between two letters: faster than anybody types. */
export const LETTER_MS = 20
/** What stands before the letters, so that those of an earlier life are told apart. */
export const marked = (life: string, letters: number): string => `${life}:${'z'.repeat(letters)}`

/** What of a browser the code of a draft meets. */
function standIn(invoke: (request: Request) => Promise<Result>): void {
  const clinic: ClinicBridge = { invoke, onChanged: () => () => undefined }
  const element = { setAttribute: () => undefined, removeAttribute: () => undefined }
  Object.assign(globalThis, {
    window: Object.assign(new EventTarget(), { clinic }),
    document: { documentElement: element, createTreeWalker: () => null },
    litIssuedWarnings: new Set(['dev-mode']),
  })
}

/**
 * A doctor's page of one consultation: the draft as pages keep it, a letter typed every 20 ms until somebody kills the
 * process. Says how many letters there are once each is typed.
 */
export async function typeOn(
  invoke: (request: Request) => Promise<Result>,
  { encounterId, life }: { readonly encounterId: string; readonly life: string },
  typed: (letters: number) => void,
): Promise<void> {
  standIn(invoke)
  const { NoteDraft } = await import('../../renderer/stations/doctor/note-draft.ts')
  const { call } = await import('../../renderer/data/client.ts')
  const host = {
    ...{ addController: () => undefined, removeController: () => undefined },
    ...{ requestUpdate: () => undefined, updateComplete: Promise.resolve(true) },
  }
  const draft = new NoteDraft(host)
  const [template] = await call('template.list', {})
  const { draft: kept } = await call('record.encounter', { encounterId })
  if (!template) throw new Error('no template')
  draft.open(encounterId, template, kept)
  let letters = 0
  const type = () => {
    letters += 1
    draft.change({ texts: [{ key: 'complaint', title: 'Queixa', text: marked(life, letters) }] }, null)
    typed(letters)
  }
  setInterval(type, LETTER_MS)
}
