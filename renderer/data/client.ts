import type { Topic } from '../../preload/contract/define.ts'
import type { ClinicBridge, Failure, Input, Name, Output } from '../../preload/contract/index.ts'
import { OperationError } from '../operation-error.ts'
import { unsettled } from '../settled.ts'
import { loopback } from './loopback.ts'

declare global {
  interface Window {
    /** Given by the preload script; absent in plain Chromium. */
    readonly clinic?: ClinicBridge
  }
}

const transport: ClinicBridge = window.clinic ?? loopback

/** Asks the clinic for one operation. Throws {@link OperationError}. */
export async function call<N extends Name>(name: N, input: Input<N>): Promise<Output<N>> {
  const answer = await unsettled(transport.invoke({ name, input }))
  if (!answer.ok) throw new OperationError<N>(name, answer.error as Failure<N>)
  window.dispatchEvent(new CustomEvent<Name>('mb-answered', { detail: name }))
  return answer.value as Output<N>
}

type Listener = (topics: ReadonlySet<string>) => void
const listeners = new Set<Listener>()
let stop: (() => void) | undefined

/** Calls back with the topics that changed, here or in another window; returns the way to stop. */
export function onChanged(listener: Listener): () => void {
  listeners.add(listener)
  stop ??= transport.onChanged((topics) => {
    const changed = new Set(topics)
    for (const each of listeners) each(changed)
  })
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    stop?.()
    stop = undefined
  }
}

/** True when one of the topics is among those that changed. */
export const concerns = (changed: ReadonlySet<string>, topics: readonly Topic[]) =>
  topics.some((topic) => changed.has(topic))
