/** What the administrator of the PC that keeps the clinic decided for it: nothing where a value is null. */
export interface ClinicPolicy {
  /** Copies go there whatever the clinic names beside them. */
  readonly backupFolders: readonly string[]
  /** Hours between two copies while the clinic is open. */
  readonly backupEveryHours: number | null
  /** No desk waits longer for its user than this. */
  readonly idleLockMinutes: number | null
  /** Names in the policy that were not understood. */
  readonly nonsense: readonly string[]
}

/** Of a PC without one. */
export const NO_POLICY: ClinicPolicy = {
  backupFolders: [],
  backupEveryHours: null,
  idleLockMinutes: null,
  nonsense: [],
}

/** Minutes without use before a desk is locked: what the clinic chose, or what the policy allows at most. */
export const idleLockOf = (chosen: number, policy: ClinicPolicy): number =>
  Math.min(chosen, policy.idleLockMinutes ?? Infinity)
