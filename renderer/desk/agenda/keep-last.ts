/** A function that gives the same object again while it is asked the same: what stands below is not drawn anew for nothing. */
export function keepLast<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | null = null
  return (...args) => {
    if (last?.args.every((arg, at) => arg === args[at])) return last.result
    last = { args, result: make(...args) }
    return last.result
  }
}
