import type { Input, Name } from '../../../preload/contract/index.ts'
import type { Facts } from './facts.ts'
import { batchAnswers } from './oracle-batches.ts'
import { deskAnswers } from './oracle-desk.ts'
import { scheduleAnswers } from './oracle-schedule.ts'
import { Refused } from './places.ts'

/** Who asks, at which window. */
export interface Asker {
  readonly window: string
  readonly role: 'reception' | 'doctor' | 'admin' | 'patient'
  readonly doctor: string | null
}

/** What the clinic, or the oracle, says: the code, and the value or what stands against a batch. */
export interface Answer {
  readonly code: string
  readonly value: unknown
}

/** The ids that the clinic gave: the oracle has none of its own. */
export type Made = Readonly<Record<string, unknown>>

export type AnswerOf<N extends Name> = (facts: Facts, asker: Asker, input: Input<N>, made: Made) => unknown

const answers: { readonly [N in Name]?: AnswerOf<N> } = {
  ...deskAnswers,
  ...batchAnswers,
  ...scheduleAnswers,
}

/** The oracle's answer to one request; a refused one leaves the facts as they were. */
export function answer<N extends Name>(
  facts: Facts,
  asker: Asker,
  name: N,
  input: Input<N>,
  made: Made,
): Answer {
  const before = { ...facts }
  const own = answers[name] as AnswerOf<N> | undefined
  if (!own) throw new Error(`the oracle does not know ${name}`)
  try {
    return { code: 'ok', value: own(facts, asker, input, made) }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    Object.assign(facts, before)
    return { code: error.code, value: error.conflicts }
  }
}
