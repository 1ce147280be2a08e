import { join } from 'node:path'
import { fits } from '../../../db/connect-with-key.ts'
import { toDatabaseError } from '../../../db/errors.ts'
import { newDataKey, unwrapWithRecovery, wrapWithRecovery } from '../../../db/key-wraps.ts'
import { withUser, wrapOf, writeKeyring } from '../../../db/keyring.ts'
import { parseRecoveryCode } from '../../../db/recovery-code.ts'
import { DATABASE_FILE } from '../../../db/set-aside.ts'
import type { GateName, Output, ParsedInput } from '../../../preload/contract/index.ts'
import { passwordWeakness } from '../access/password-weakness.ts'
import type { Caller } from '../context.ts'
import { isConfirmed, isExpired } from '../recovery/recovery-sheet.ts'
import { bringBack, inspectBackup, listBackups } from './bring-back.ts'
import type { Door, Status } from './door.ts'
import { fail, failWith } from './failing.ts'
import { openWithManifest } from './lost-keys.ts'
import { openFor } from './open-for.ts'
import { proveOwner, ringHere, tryPassphrase } from './proof.ts'
import { setUpClinic } from './set-up.ts'
import { wrapForUser } from './user-key.ts'

type GateHandlers = {
  [N in GateName]: (door: Door, input: ParsedInput<N>, caller: Caller) => Promise<Output<N>>
}

function mustBeShut(door: Door): void {
  if (door.clinic()) fail('already-open')
}

function parseCode(typed: string): string {
  return parseRecoveryCode(typed) ?? fail('code-mistyped')
}

const parseIfTyped = (typed: string | null) => (typed === null ? null : parseCode(typed))

/** Whether it is shut for this window, to be restored there, or for another one. */
function restoringFor(door: Door, { seat }: Caller) {
  const restoring = door.restoring()
  const here = restoring?.seat === seat
  const { folder, timeZone } = here ? restoring : { folder: null, timeZone: null }
  return restoring && { here, folder, timeZone }
}

const PASSING: readonly Status[] = ['in-use', 'no-space', 'unreadable']

/** What failed while something was made here, in the door's words. */
function answerMaking(error: unknown): never {
  const { code } = toDatabaseError(error)
  if (code === 'no-space') fail('no-space')
  if (code === 'read-only' || code === 'unreadable') fail('folder-shut')
  throw error
}

/** What the door answers while no clinic is open: making one, opening it with what one knows, bringing one back. */
export const gateHandlers: GateHandlers = {
  'gate.status': async (door, _input, caller) => {
    // What kept it shut may have passed: another program ended, space was freed, a disk came back.
    if (PASSING.includes(door.status())) await door.start()
    return {
      status: door.status(),
      practice: door.isPractice(),
      trialOnly: door.options.trialOnly,
      keyStore: await door.options.keyStore.isAvailable(),
      station:
        door.status() === 'empty'
          ? (await door.options.desktopAt(caller.seat).readSettings()).decided.station
          : null,
      setAside: door.hadClinic(),
      rekeyed: door.rekeyed(),
      restoring: restoringFor(door, caller),
    }
  },
  'gate.begin': async (door) => {
    if (door.status() !== 'empty') fail('already-open')
    const { groups, confirm, sheetCheck } = door.beginSheet()
    return { recoveryGroups: [...groups], confirm: [...confirm], sheetCheck }
  },
  'gate.weigh-password': async (door, { password, personal }) => {
    if (door.status() !== 'empty') fail('already-open')
    return { weakness: await passwordWeakness(password, personal) }
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
    const personal = [administrator.name, administrator.userName, administrator.email, clinic.name]
    const wrap = await wrapForUser(door.options.keyStore, key, input.passphrase, personal)
    const ring = {
      recovery: wrapWithRecovery(key, sheet.code, sheet.sheetCheck),
      users: { [door.options.osUser]: wrap },
    }
    const now = new Date(door.options.clock()).toISOString()
    try {
      const { accountId, roles } = await door.create({
        key,
        ring,
        seat: caller.seat,
        fill: (database) => setUpClinic(database, clinic, administrator, caller, now),
      })
      door
        .clinic()
        ?.enter(
          caller.seat,
          { to: 'open', accountId, roles, practitionerId: null, state: 'terms' },
          caller.station,
        )
      return {}
    } catch (error) {
      // Another user of this PC was faster, or it was made and could not be opened.
      await door.start()
      const { code } = toDatabaseError(error)
      if (code === 'exists' || code === 'in-use') fail('already-open')
      return answerMaking(error)
    }
  },
  'gate.practice': async (door, _input, caller) => {
    // Another user of this PC may have made a clinic meanwhile.
    if (door.status() === 'empty') await door.start()
    mustBeShut(door)
    // It would stand between this PC and its clinic until the program is started again.
    if (door.status() !== 'empty') fail('clinic-here')
    try {
      await door.openPracticeClinic(caller)
      return {}
    } catch (error) {
      return answerMaking(error)
    }
  },
  'gate.open-with-passphrase': async (door, { passphrase }, caller) => {
    mustBeShut(door)
    const ring = ringHere(door)
    const own = ring && wrapOf(ring, door.options.osUser)
    if (own?.kind !== 'passphrase') return fail('passphrase-wrong')
    const key = (await tryPassphrase(door, own, passphrase)) ?? fail('passphrase-wrong')
    await openFor(door, caller, key, 'clinic.unlocked')
    return {}
  },
  'gate.open-with-recovery': async (door, { code, passphrase, folder }, caller) => {
    mustBeShut(door)
    const ring = ringHere(door)
    const parsed = parseCode(code)
    const own = ring && unwrapWithRecovery(ring.recovery, parsed)
    // The keys here may be lost, another clinic's, or of before the sheet: what lies beside a copy opens as well.
    if (!ring || (folder && !(own && fits(join(door.folder, DATABASE_FILE), own)))) {
      await openWithManifest(door, parsed, passphrase, folder ?? fail('keys-lost'), caller)
      return {}
    }
    const key = own ?? fail('code-wrong')
    const wrap = await wrapForUser(door.options.keyStore, key, passphrase)
    await openFor(door, caller, key, 'clinic.recovered')
    writeKeyring(door.folder, withUser(ring, door.options.osUser, wrap))
    return {}
  },
  'gate.list-backups': async (door, { folder }) => {
    mustBeShut(door)
    return listBackups(door, folder)
  },
  'gate.inspect-backup': async (door, { folder, choice, code }) => {
    mustBeShut(door)
    return inspectBackup(door, folder, choice, parseIfTyped(code))
  },
  'gate.restore': async (door, input, caller) => {
    mustBeShut(door)
    return bringBack(door, input, parseIfTyped(input.code), caller)
  },
  'gate.shut-damaged': async (door, { code }, caller) => {
    const parsed = parseCode(code)
    const ring = ringHere(door)
    const key = (ring && unwrapWithRecovery(ring.recovery, parsed)) ?? fail('code-wrong')
    if (!door.clinic()?.isDamaged()) fail('not-damaged')
    // A ring is a file: one that was put there opens another clinic.
    if (!door.shutFor(caller, key)) fail('code-wrong')
    return {}
  },
  'gate.reopen': async (door) => {
    if (door.status() !== 'restoring') return fail('already-open')
    await door.reopen()
    if (!door.clinic()) fail('clinic-shut')
    return {}
  },
  'gate.set-up-workstation': async (door, { proof, ...choice }, caller) => {
    // In an open clinic a window is what it is: a kiosk that asked would otherwise become a desk.
    if (!door.takeSetUp(caller.seat)) fail('already-open')
    if (!door.clinic()) await proveOwner(door, proof, null)
    if (!(await door.options.desktopAt(caller.seat).setUpWorkstation(choice))) fail('needs-desktop')
    return {}
  },
  'gate.choose-folder': async (door, _input, caller) => {
    mustBeShut(door)
    const folder = await door.options.desktopAt(caller.seat).chooseFolder()
    return folder === undefined ? fail('needs-desktop') : { folder }
  },
}
