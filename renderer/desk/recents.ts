import { ContextProvider, createContext } from '@lit/context'
import type { ReactiveElement } from 'lit'
import type { PatientLine } from './patient-search.ts'

/** Patients opened in this window, the last one first. */
export const recentsContext = createContext<readonly PatientLine[]>('recents')

const MOST_RECENT = 6

/** Remembers whoever is chosen below (`mb-patient`), in the host alone: a lock takes it out of the page, and them with it. */
export function keepRecents(host: ReactiveElement): ContextProvider<typeof recentsContext> {
  const kept = new ContextProvider(host, { context: recentsContext, initialValue: [] })
  host.addEventListener('mb-patient', (event) => {
    const patient = (event as CustomEvent<PatientLine>).detail
    const others = kept.value.filter(({ id }) => id !== patient.id)
    kept.setValue([patient, ...others].slice(0, MOST_RECENT))
  })
  return kept
}
