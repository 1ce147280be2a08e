import { z } from 'zod'
import { ClinicData } from './clinic-data.ts'
import { DESKS, gate, STATIONS } from './define.ts'
import { Email, Language, NewPassword, PersonName, typed, UserName } from './fields.ts'

/** Where the clinic of this PC stands before anybody can sign in. */
export const GateStatus = z.enum([
  'empty',
  'needs-passphrase',
  'needs-recovery',
  /** The key rings are lost or damaged: the sheet and a backup's manifest open the clinic. */
  'needs-backup',
  'open',
  /** Its data are being put under a new key: it opens again by itself. */
  're-keying',
  /** Shut by an administrator who is about to put a backup in its place, or to open it again as it is. */
  'restoring',
  'damaged',
  'newer',
  'in-use',
  'no-space',
  'refused',
  'unreadable',
])

/** Recovery code as people write it: eight groups of four, case and separators free. */
export const RecoveryCode = z.string().min(1).max(80)
export const Passphrase = z.string().min(10).max(256)
const Folder = z.string().min(1).max(1000)
/** The sheet code or the start-up passphrase of the clinic that is here: asked of whoever wants to replace it. */
const Proof = z.string().min(1).max(1024).nullable().default(null)
/** Which backup: the digest in its manifest, which no renaming changes. */
const BackupChoice = typed(64).regex(/^[0-9a-f]{64}$/u)

export const BackupState = z.enum(['whole', 'damaged', 'file-missing', 'manifest-missing', 'newer'])

export const FirstAdministrator = z.strictObject({
  name: PersonName,
  userName: UserName,
  email: Email.nullable(),
  password: NewPassword,
  /** In a small clinic the administrator often keeps the desk as well. */
  alsoReception: z.boolean(),
})

export const gateContract = {
  'gate.status': gate({
    stations: STATIONS,
    input: z.strictObject({}),
    output: z.strictObject({
      status: GateStatus,
      practice: z.boolean(),
      /** This runtime may open clinics of trial only. */
      trialOnly: z.boolean(),
      /** The operating system can keep the key; without it a start-up passphrase is asked for. */
      keyStore: z.boolean(),
      /** While nothing is here: what the policy of this PC makes it, whoever sets it up. */
      station: z.enum(STATIONS).nullable(),
      /** Nothing is here, but a clinic's file was set aside: unfinished, or without a clinic in it. */
      setAside: z.boolean(),
      /** How far a re-key has come, from 0 to 1; null when there is none. */
      rekeyed: z.number().min(0).max(1).nullable(),
      /** Shut for a restore: whether by this window, and then where the newest backup is, and the clinic's zone. */
      restoring: z
        .strictObject({ here: z.boolean(), folder: z.string().nullable(), timeZone: z.string().nullable() })
        .nullable(),
    }),
    errors: [],
  }),
  'gate.begin': gate({
    stations: DESKS,
    onlyAtHub: true,
    input: z.strictObject({}),
    output: z.strictObject({
      /** Eight groups of four characters; the last one carries the check characters. */
      recoveryGroups: z.array(z.string()).length(8),
      /** Positions (0-7) whose groups must be typed back. */
      confirm: z.tuple([z.int(), z.int()]),
      sheetCheck: z.string(),
    }),
    errors: ['already-open'],
  }),
  /** A password is weighed at its own step, by the rule that decides at the end; nothing is kept. */
  'gate.weigh-password': gate({
    stations: DESKS,
    onlyAtHub: true,
    input: z.strictObject({
      password: NewPassword,
      /** What the person has typed of himself and of the clinic so far. */
      personal: z.array(typed(254)).max(6),
    }),
    output: z.strictObject({ weakness: z.enum(['password-common', 'password-personal']).nullable() }),
    errors: ['already-open'],
  }),
  'gate.create': gate({
    stations: DESKS,
    onlyAtHub: true,
    input: z.strictObject({
      clinic: ClinicData,
      administrator: FirstAdministrator,
      confirmGroups: z.tuple([z.string().max(12), z.string().max(12)]),
      passphrase: Passphrase.nullable(),
    }),
    output: z.strictObject({}),
    errors: [
      'already-open',
      'groups-wrong',
      'passphrase-needed',
      'passphrase-weak',
      'password-weak',
      'no-space',
      'folder-shut',
      'setup-expired',
    ],
  }),
  'gate.practice': gate({
    stations: DESKS,
    onlyAtHub: true,
    input: z.strictObject({}),
    output: z.strictObject({}),
    errors: ['already-open', 'clinic-here', 'no-space', 'folder-shut'],
  }),
  'gate.open-with-passphrase': gate({
    stations: STATIONS,
    onlyAtHub: true,
    input: z.strictObject({ passphrase: z.string().min(1).max(1024) }),
    output: z.strictObject({}),
    errors: ['already-open', 'passphrase-wrong', 'wait', 'clinic-shut', 'folder-shut'],
  }),
  'gate.open-with-recovery': gate({
    stations: STATIONS,
    onlyAtHub: true,
    input: z.strictObject({
      code: RecoveryCode,
      passphrase: Passphrase.nullable(),
      /** Where a backup's manifest is, when the key rings of this PC are lost. */
      folder: Folder.nullable().default(null),
    }),
    output: z.strictObject({}),
    errors: [
      'already-open',
      'code-mistyped',
      'code-wrong',
      'passphrase-needed',
      'passphrase-weak',
      'keys-lost',
      'backup-missing',
      'backup-damaged',
      'backup-newer',
      'folder-shut',
      'clinic-shut',
    ],
  }),
  /** Everything in a folder that is a backup or a part of one, newest first. */
  'gate.list-backups': gate({
    stations: DESKS,
    onlyAtHub: true,
    input: z.strictObject({ folder: Folder }),
    output: z.strictObject({
      backups: z.array(
        z.strictObject({
          state: BackupState,
          /** null: it cannot be chosen. */
          choice: BackupChoice.nullable(),
          folder: z.string(),
          fileName: z.string(),
          takenAt: z.string().nullable(),
          appVersion: z.string().nullable(),
          schemaVersion: z.int().nullable(),
          bytes: z.int(),
          /** Which sheet opens it. */
          sheetCheck: z.string().nullable(),
          /** Shut from within, the clinic's own key opens it: no code is asked for. */
          opensHere: z.boolean(),
        }),
      ),
    }),
    errors: ['already-open', 'backup-missing', 'folder-shut'],
  }),
  /** What is in a backup, told to whoever has its sheet before he decides. */
  'gate.inspect-backup': gate({
    stations: DESKS,
    onlyAtHub: true,
    input: z.strictObject({ folder: Folder, choice: BackupChoice, code: RecoveryCode.nullable() }),
    output: z.strictObject({
      clinic: z.string(),
      visits: z.int(),
      /** UTC instant of the last signed note. */
      lastSignedAt: z.string().nullable(),
      /** The clinic's own zone, in which its hours are told. */
      timeZone: z.string().nullable(),
    }),
    errors: [
      'already-open',
      'backup-missing',
      'backup-damaged',
      'backup-newer',
      'code-mistyped',
      'code-wrong',
      'folder-shut',
    ],
  }),
  'gate.restore': gate({
    stations: DESKS,
    onlyAtHub: true,
    input: z.strictObject({
      folder: Folder,
      /** null: the newest that is whole. */
      choice: BackupChoice.nullable().default(null),
      /** null: for a backup that opens here. */
      code: RecoveryCode.nullable(),
      passphrase: Passphrase.nullable(),
      proof: Proof,
      /** The clinic that stands here has more than the backup, and whoever restores knows it. */
      goBack: z.boolean().default(false),
    }),
    output: z.strictObject({
      /** Which backup it took. */
      takenAt: z.string(),
      fileName: z.string(),
      visits: z.int(),
      signedNotes: z.int(),
      /** The clinic's own zone, in which `takenAt` is told. */
      timeZone: z.string().nullable(),
      /** Where the trail of the backup ends, as "number-beginning of its hash". */
      head: z.string(),
      /** Of an earlier version: nothing proves that its description was written with it. */
      unsealed: z.boolean(),
    }),
    errors: [
      'already-open',
      'backup-missing',
      'backup-damaged',
      'backup-newer',
      'backup-altered',
      'goes-back',
      'other-clinic',
      'backup-real',
      'clinic-shut',
      'code-mistyped',
      'code-wrong',
      'passphrase-needed',
      'passphrase-weak',
      'proof-needed',
      'proof-wrong',
      'wait',
      'no-space',
      'folder-shut',
    ],
  }),
  /**
   * Shuts an open clinic of which a page is broken, for whoever has its sheet: where that page keeps everybody from signing in,
   * nobody could ask for a restore from within.
   */
  'gate.shut-damaged': gate({
    stations: DESKS,
    onlyAtHub: true,
    input: z.strictObject({ code: RecoveryCode }),
    output: z.strictObject({}),
    errors: ['not-damaged', 'code-mistyped', 'code-wrong', 'folder-shut'],
  }),
  /** The way back of whoever shut the clinic for a restore: it opens as it is. */
  'gate.reopen': gate({
    stations: DESKS,
    onlyAtHub: true,
    input: z.strictObject({}),
    output: z.strictObject({}),
    errors: ['already-open', 'clinic-shut'],
  }),
  /** Step 1 of the first start: what this PC is for. Over a clinic that is here but shut it asks for that one's proof. */
  'gate.set-up-workstation': gate({
    stations: STATIONS,
    onlyAtHub: true,
    input: z.strictObject({ language: Language, station: z.enum(STATIONS), proof: Proof }),
    output: z.strictObject({}),
    errors: ['already-open', 'needs-desktop', 'proof-needed', 'proof-wrong', 'wait', 'folder-shut'],
  }),
  'gate.choose-folder': gate({
    stations: DESKS,
    onlyAtHub: true,
    input: z.strictObject({}),
    output: z.strictObject({ folder: z.string().nullable() }),
    errors: ['already-open', 'needs-desktop'],
  }),
}
