import type { DetailedCode, DetailsOf } from '../preload/contract/failures.ts'
import type { AnyCode, Code, Failure, Name } from '../preload/contract/index.ts'

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
