import { FuseV1Options, FuseVersion, type FuseV1Config } from '@electron/fuses'

/** The wire of Electron 33 (the trial runtime's) ends before WasmTrapHandlers. */
const TRIAL_WIRE_LENGTH = 8
/** What electron-builder's own table has no name for yet. */
const UNKNOWN_TO_BUILDER = { wasmTrapHandlers: true }

/** Every fuse of the installed @electron/fuses, by number. */
export function knownFuses(): FuseV1Options[] {
  return Object.values(FuseV1Options).filter((value) => typeof value === 'number')
}

/** The `electronFuses` block of electron-builder.yml: names in camel case, true or false. */
export function readFuses(yml: string): Readonly<Record<string, boolean>> {
  const block = /^electronFuses:\n((?: {2}.*\n)+)/mu.exec(yml)?.[1] ?? ''
  return Object.fromEntries(
    [...block.matchAll(/^ {2}(\w+): (true|false)$/gmu)].map(([, name = '', value]) => [
      name,
      value === 'true',
    ]),
  )
}

/**
 * The fuses for a binary. The release's must name every fuse that the binary has; the trial runtime's shorter wire gets
 * those it knows. Throws when the configuration leaves one open.
 */
export function fuseWire(yml: string, official: boolean): FuseV1Config {
  const named: Readonly<Record<string, boolean>> = { ...readFuses(yml), ...UNKNOWN_TO_BUILDER }
  const values = {} as Record<FuseV1Options, boolean>
  for (const fuse of knownFuses()) {
    const name = FuseV1Options[fuse]
    const value = named[`${name.charAt(0).toLowerCase()}${name.slice(1)}`]
    if (value === undefined)
      throw new Error(`electron-builder.yml does not say what the fuse ${name} is to be`)
    if (official || fuse < TRIAL_WIRE_LENGTH) values[fuse] = value
  }
  return {
    ...values,
    version: FuseVersion.V1,
    // Flipping breaks the ad-hoc signature without which nothing starts on Apple's processors.
    resetAdHocDarwinSignature: true,
    strictlyRequireAllFuses: true,
  }
}
