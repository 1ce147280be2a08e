import type { DetailedCode, DetailsOf } from '../../../preload/contract/failures.ts'
import type { Code, GateName } from '../../../preload/contract/index.ts'
import { OperationFailure } from '../context.ts'

/** Ends an operation of the door with a code of the contract. */
export const fail = (code: Exclude<Code<GateName>, DetailedCode>): never => {
  throw new OperationFailure(code)
}

/** The same with a code that tells more. */
export const failWith = <C extends DetailedCode>(code: C, details: DetailsOf<C>): never => {
  throw new OperationFailure(code, details)
}
