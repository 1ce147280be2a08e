import { makeFolder } from '../../../db/file-modes.ts'
import { readBackup } from '../../../db/backup-manifest.ts'
import { toDatabaseError } from '../../../db/errors.ts'
import {
  newDataKey,
  unwrapWithPassphrase,
  unwrapWithRecovery,
  wrapWithRecovery,
} from '../../../db/key-wraps.ts'
import { readKeyring, withUser, wrapOf, writeKeyring } from '../../../db/keyring.ts'
import { parseRecoveryCode } from '../../../db/recovery-code.ts'
import { ALTERED, checkSeal, stepBack } from '../../../db/restore-check.ts'
import { restoreInto } from '../../../db/restore.ts'
import type { DetailedCode, DetailsOf } from '../../../preload/contract/failures.ts'
import type { Code, GateName, Output, ParsedInput } from '../../../preload/contract/index.ts'
import { afterFailure, secondsToWait } from '../access/backoff.rules.ts'
import { passwordWeakness } from '../access/password-weakness.ts'
import { OperationFailure, type Caller } from '../context.ts'
import type { Door, Status } from './door.ts'
import { isConfirmed, isExpired } from './recovery-sheet.ts'
import { auditDoor, setUpClinic } from './set-up.ts'
import { wrapForUser } from './user-key.ts'

type GateHandlers = {
  [N in GateName]: (door: Door, input: ParsedInput<N>, caller: Caller) => Promise<Output<N>>
}

const fail = (code: Exclude<Code<GateName>, DetailedCode>): never => {
  throw new OperationFailure(code)
}
const failWith = <C extends DetailedCode>(code: C, details: DetailsOf<C>): never => {
  throw new OperationFailure(code, details)
}

function mustBeShut(door: Door): void {
  if (door.clinic()) fail('already-open')
}

const nowOf = (door: Door) => new Date(door.options.clock()).toISOString()

/** Opens the clinic; a code that was right and a clinic that stays shut all the same are told apart. */
async function openWith(door: Door, key: Uint8Array, event: string, caller: Caller): Promise<void> {
  try {
    await door.openWith(key, (tx) => auditDoor(tx, event, caller, nowOf(door)))
  } catch (error) {
    door.options.log.error({ operation: event, ref: 'door', code: toDatabaseError(error).code, error })
    fail('clinic-shut')
  }
}

/** Opens the clinic, gives this user a way of his own to the key, and notes both in the trail. */
async function openFor(
  door: Door,
  caller: Caller,
  key: Uint8Array,
  passphrase: string | null,
  event: string,
): Promise<void> {
  const ring = readKeyring(door.folder) ?? fail('internal')
  const wrap = await wrapForUser(door.options.desktop, key, passphrase)
  await openWith(door, key, event, caller)
  writeKeyring(door.folder, withUser(ring, door.options.osUser, wrap))
}

function parseCode(typed: string): string {
  return parseRecoveryCode(typed) ?? fail('code-mistyped')
}

const PASSING: readonly Status[] = ['in-use', 'no-space', 'unreadable']

/** What the door answers while no clinic is open: making one, opening it with what one knows, bringing one back. */
export const gateHandlers: GateHandlers = {
  'gate.status': async (door) => {
    // What kept it shut may have passed: another program ended, space was freed, a disk came back.
    if (PASSING.includes(door.status())) await door.start()
    return {
      status: door.status(),
      practice: door.isPractice(),
      trialOnly: door.options.trialOnly,
      keyStore: await door.options.desktop.keyStoreAvailable(),
      rekeyed: door.rekeyed(),
    }
  },
  'gate.begin': async (door) => {
    if (door.status() !== 'empty') fail('already-open')
    const { groups, confirm, sheetCheck } = door.beginSheet()
    return { recoveryGroups: [...groups], confirm: [...confirm], sheetCheck }
  },
  'gate.create': async (door, input, caller) => {
    if (door.status() !== 'empty') fail('already-open')
    const sheet = door.sheet()
    if (!sheet || isExpired(sheet, door.options.clock())) return fail('setup-expired')
    if (!isConfirmed(sheet, input.confirmGroups)) fail('groups-wrong')
    const { administrator, clinic } = input
    const weakness = await passwordWeakness(administrator.password, [
      administrator.name,
      administrator.userName,
      administrator.email,
      clinic.name,
    ])
    if (weakness) failWith('password-weak', { reason: weakness })
    const key = newDataKey()
    const wrap = await wrapForUser(door.options.desktop, key, input.passphrase)
    const ring = {
      format: 1 as const,
      recovery: wrapWithRecovery(key, sheet.code, sheet.sheetCheck),
      users: { [door.options.osUser]: wrap },
    }
    try {
      const made = await door.createWith(key, ring, (database) =>
        setUpClinic(database, clinic, administrator, caller, nowOf(door)),
      )
      await door.openCreated(caller.windowId)
      const { accountId, roles } = made
      door
        .clinic()
        ?.enter(caller.windowId, { to: 'open', accountId, roles, practitionerId: null, state: 'terms' })
      return {}
    } catch (error) {
      door.discardCreated()
      const { code } = toDatabaseError(error)
      if (code === 'no-space') fail('no-space')
      if (code !== 'exists' && code !== 'in-use') throw error
      // Another user of this PC was faster.
      await door.start()
      return fail('already-open')
    }
  },
  'gate.practice': async (door, _input, caller) => {
    mustBeShut(door)
    try {
      await door.openPracticeClinic(caller)
      return {}
    } catch (error) {
      if (toDatabaseError(error).code === 'no-space') fail('no-space')
      throw error
    }
  },
  'gate.open-with-passphrase': async (door, { passphrase }, caller) => {
    mustBeShut(door)
    const ring = readKeyring(door.folder)
    const own = ring && wrapOf(ring, door.options.osUser)
    if (own?.kind !== 'passphrase') return fail('passphrase-wrong')
    const wait = secondsToWait(door.passphraseTries(), nowOf(door))
    if (wait > 0) failWith('wait', { seconds: wait })
    const key = await unwrapWithPassphrase(own, passphrase)
    if (!key) {
      door.countPassphrase(afterFailure(door.passphraseTries(), nowOf(door)))
      return fail('passphrase-wrong')
    }
    await openWith(door, key, 'clinic.unlocked', caller)
    return {}
  },
  'gate.open-with-recovery': async (door, { code, passphrase }, caller) => {
    mustBeShut(door)
    const ring = readKeyring(door.folder) ?? fail('code-wrong')
    const key = unwrapWithRecovery(ring.recovery, parseCode(code)) ?? fail('code-wrong')
    await openFor(door, caller, key, passphrase, 'clinic.recovered')
    return {}
  },
  'gate.restore': async (door, { folder, code, passphrase, goBack }, caller) => {
    mustBeShut(door)
    const parsed = parseCode(code)
    try {
      const manifest = readBackup(folder)
      if (manifest.recovery === null) return fail('backup-missing')
      // The trial runtime promises less than a real clinic's data must be given.
      if (door.options.trialOnly && !manifest.trial) return fail('backup-real')
      const key = unwrapWithRecovery(manifest.recovery, parsed) ?? fail('code-wrong')
      checkSeal(manifest, key)
      const back = await stepBack(door.folder, manifest)
      if (back && !goBack) failWith('goes-back', { takenAt: manifest.takenAt, ...back })
      const wrap = await wrapForUser(door.options.desktop, key, passphrase)
      makeFolder(door.folder)
      const keyring = {
        format: 1 as const,
        recovery: manifest.recovery,
        users: { [door.options.osUser]: wrap },
      }
      const content = await restoreInto({
        backup: { folder, manifest },
        folder: door.folder,
        key,
        keyring,
      })
      await door.openWith(key, (tx) => auditDoor(tx, 'clinic.restored', caller, nowOf(door)))
      const { head, ...counts } = content
      return { takenAt: manifest.takenAt, ...counts, head: `${String(head.seq)}-${head.hash.slice(0, 8)}` }
    } catch (error) {
      if (error instanceof OperationFailure) throw error
      const { code: known, detail } = toDatabaseError(error)
      if (known === 'damaged' && ALTERED.includes(detail)) fail('backup-altered')
      if (known === 'missing') fail('backup-missing')
      if (known === 'no-space') fail('no-space')
      if (['damaged', 'wrong-key', 'newer', 'wrong-kind'].includes(known)) fail('backup-damaged')
      throw error
    }
  },
  'gate.set-up-workstation': async (door, choice, caller) => {
    // In an open clinic a window is what it is: a kiosk that asked would otherwise become a desk.
    if (!door.takeSetUp(caller.windowId)) fail('already-open')
    if (!(await door.options.desktop.setUpWorkstation(caller.windowId, choice))) fail('needs-desktop')
    return {}
  },
  'gate.choose-folder': async (door, _input, caller) => {
    mustBeShut(door)
    const folder = await door.options.desktop.chooseFolder(caller.windowId)
    return folder === undefined ? fail('needs-desktop') : { folder }
  },
}
