/** The questions of booking, and what comes of them. */
export type Step =
  'who' | 'dependant' | 'specialty' | 'practitioner' | 'first' | 'type' | 'time' | 'summary' | 'done'
/** The questions in their order; `first` stands in for type and time, `dependant` hangs on `who`. */
export const ORDER: readonly Step[] = ['who', 'specialty', 'practitioner', 'type', 'time', 'summary']
/** Where each question stands on the bar of steps. */
export const STOP: Readonly<Record<Step, number>> = {
  who: 0,
  dependant: 0,
  specialty: 1,
  practitioner: 1,
  first: 3,
  type: 2,
  time: 3,
  summary: 4,
  done: 5,
}
