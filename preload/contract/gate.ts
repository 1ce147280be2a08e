import { z } from 'zod'
import { gate, STATIONS } from './define.ts'
import {
  Cnpj,
  Cpf,
  Email,
  Language,
  line,
  NewPassword,
  PersonName,
  Phone,
  StateCode,
  TimeZone,
  UserName,
} from './fields.ts'

/** Where the clinic of this PC stands before anybody can sign in. */
export const GateStatus = z.enum([
  'empty',
  'needs-passphrase',
  'needs-recovery',
  'open',
  /** Its data are being put under a new key: it opens again by itself. */
  're-keying',
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

export const ClinicData = z.strictObject({
  name: line(120, 2),
  cnpj: Cnpj.nullable(),
  cpf: Cpf.nullable(),
  cnes: z
    .string()
    .regex(/^\d{7}$/u)
    .nullable(),
  phone: Phone.nullable(),
  street: line(160).nullable(),
  city: line(80).nullable(),
  state: StateCode,
  postalCode: z
    .string()
    .regex(/^\d{8}$/u)
    .nullable(),
  timeZone: TimeZone,
})

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
    input: z.strictObject({}),
    output: z.strictObject({
      status: GateStatus,
      practice: z.boolean(),
      /** This runtime may open clinics of trial only. */
      trialOnly: z.boolean(),
      /** The operating system can keep the key; without it a start-up passphrase is asked for. */
      keyStore: z.boolean(),
      /** How far a re-key has come, from 0 to 1; null when there is none. */
      rekeyed: z.number().min(0).max(1).nullable(),
    }),
    errors: [],
  }),
  'gate.begin': gate({
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
  'gate.create': gate({
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
      'password-weak',
      'no-space',
      'setup-expired',
    ],
  }),
  'gate.practice': gate({
    input: z.strictObject({}),
    output: z.strictObject({}),
    errors: ['already-open', 'no-space'],
  }),
  'gate.open-with-passphrase': gate({
    input: z.strictObject({ passphrase: z.string().min(1).max(1024) }),
    output: z.strictObject({}),
    errors: ['already-open', 'passphrase-wrong', 'wait', 'clinic-shut'],
  }),
  'gate.open-with-recovery': gate({
    input: z.strictObject({ code: RecoveryCode, passphrase: Passphrase.nullable() }),
    output: z.strictObject({}),
    errors: ['already-open', 'code-mistyped', 'code-wrong', 'passphrase-needed', 'clinic-shut'],
  }),
  'gate.restore': gate({
    input: z.strictObject({
      folder: z.string().min(1).max(1000),
      code: RecoveryCode,
      passphrase: Passphrase.nullable(),
      /** The clinic that stands here has more than the backup, and whoever restores knows it. */
      goBack: z.boolean().default(false),
    }),
    output: z.strictObject({
      takenAt: z.string(),
      visits: z.int(),
      signedNotes: z.int(),
      /** Where the trail of the backup ends, as "number-beginning of its hash". */
      head: z.string(),
      /** Of an earlier version: nothing proves that its description was written with it. */
      unsealed: z.boolean(),
    }),
    errors: [
      'already-open',
      'backup-missing',
      'backup-damaged',
      'backup-altered',
      'goes-back',
      'backup-real',
      'code-mistyped',
      'code-wrong',
      'passphrase-needed',
      'no-space',
    ],
  }),
  /** Step 1 of the first start: what this PC is for. */
  'gate.set-up-workstation': gate({
    input: z.strictObject({ language: Language, station: z.enum(STATIONS) }),
    output: z.strictObject({}),
    errors: ['already-open', 'needs-desktop'],
  }),
  'gate.choose-folder': gate({
    input: z.strictObject({}),
    output: z.strictObject({ folder: z.string().nullable() }),
    errors: ['already-open', 'needs-desktop'],
  }),
}
