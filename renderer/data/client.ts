import type { Topic } from '../../preload/contract/define.ts'
import type { DetailedCode, DetailsOf } from '../../preload/contract/failures.ts'
import type {
  AnyCode,
  ClinicBridge,
  Code,
  Failure,
  Input,
  Name,
  Output,
} from '../../preload/contract/index.ts'
import { loopback } from './loopback.ts'
import { unsettled } from './settled.ts'

declare global {
  interface Window {
    /** Given by the preload script; absent in plain Chromium. */
    readonly clinic?: ClinicBridge
  }
}

const transport: ClinicBridge = window.clinic ?? loopback

/** What the clinic answered instead of a value: a code of the closed list, never a sentence. */
export class OperationError<N extends Name = Name> extends Error {
  readonly code: Code<N> & AnyCode
  readonly ref: string
  readonly fields: NonNullable<Failure['fields']>
  readonly details: Failure['details']

  constructor(failure: Failure<N>) {
    super(failure.code)
    this.name = 'OperationError'
    this.code = failure.code as Code<N> & AnyCode
    this.ref = failure.ref
    this.fields = failure.fields ?? []
    this.details = failure.details
  }
}

/** What a code tells beside itself, where that code was the answer. */
export function detailsOf<C extends DetailedCode>(error: unknown, code: C): DetailsOf<C> | undefined {
  return error instanceof OperationError && error.code === code ? (error.details as DetailsOf<C>) : undefined
}

/** Asks the clinic for one operation. Throws {@link OperationError}. */
export async function call<N extends Name>(name: N, input: Input<N>): Promise<Output<N>> {
  const answer = await unsettled(transport.invoke({ name, input }))
  if (answer.ok) return answer.value as Output<N>
  throw new OperationError<N>(answer.error as Failure<N>)
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
