/**
 * Ends a command that failed, with code 1 at once. `process.exitCode` would not do: a hook that electron-builder brings
 * (async-exit-hook) ends every process that it was loaded into with 0 as soon as nothing is left to do.
 */
export function endWith(well: boolean): void {
  if (!well) process.exit(1)
}
