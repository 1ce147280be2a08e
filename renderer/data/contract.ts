import type { contract } from '../../preload/contract/index.ts'

type Contract = typeof contract

let here: Contract | undefined

/**
 * Fetches the contract's schemas, which weigh more than all that a sign-in draws. The router has them before it shows a view;
 * what is drawn before asks for them when it sends.
 */
export async function loadContract(): Promise<Contract> {
  here ??= (await import('./schemas.ts')).contract
  return here
}

/** The schemas, if they are here already. */
export const contractIfHere = (): Contract | undefined => here

/** The schemas, for what is drawn only once they are here. Throws before that. */
export function contractHere(): Contract {
  if (!here) throw new Error('the contract was asked for before it was loaded')
  return here
}
