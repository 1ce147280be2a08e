import { z } from 'zod'
import { SECOND_PERSON_ERRORS, SecondPerson } from './access.ts'
import { command, query } from './define.ts'
import { TypedPassword } from './fields.ts'
import { Passphrase } from './gate.ts'

const ADMIN = { stations: ['admin'], roles: ['admin'] } as const

export const recoveryContract = {
  /** A new recovery sheet, and a new data key with it: the old sheet opens what was copied before, and nothing else. */
  'recovery.begin': command({
    ...ADMIN,
    onlyAtHub: true,
    /** `second` is asked for where another person administers too. */
    input: z.strictObject({ password: TypedPassword, second: SecondPerson.nullable().default(null) }),
    output: z.strictObject({
      recoveryGroups: z.array(z.string()).length(8),
      confirm: z.tuple([z.int(), z.int()]),
      sheetCheck: z.string(),
    }),
    changes: [],
    errors: ['credentials', ...SECOND_PERSON_ERRORS],
    audit: { event: 'recovery.begun' },
  }),
  'recovery.replace': command({
    ...ADMIN,
    onlyAtHub: true,
    input: z.strictObject({
      confirmGroups: z.tuple([z.string().max(12), z.string().max(12)]),
      /** For the start-up of this PC, where the operating system keeps no keys. */
      passphrase: Passphrase.nullable(),
    }),
    /** The number of the sheet that is to open the clinic from now on. */
    output: z.strictObject({ sheetCheck: z.string() }),
    changes: ['upkeep'],
    errors: ['groups-wrong', 'setup-expired', 'passphrase-needed'],
    audit: { event: 'recovery.replaced', subject: ({ output }) => output.sheetCheck },
  }),
  /**
   * Shuts the clinic for the window that asks, which may then put a backup in its place through the door, or open it again as
   * it is (`gate.reopen`). Nothing has changed before `gate.restore` answers.
   */
  'recovery.begin-restore': command({
    ...ADMIN,
    onlyAtHub: true,
    /** `second` is asked for where another person administers too. */
    input: z.strictObject({ password: TypedPassword, second: SecondPerson.nullable().default(null) }),
    output: z.strictObject({}),
    changes: [],
    errors: ['credentials', ...SECOND_PERSON_ERRORS],
    audit: { event: 'clinic.restore-begun' },
  }),
  /** The sheet that opens the clinic now. */
  'recovery.sheet': query({
    ...ADMIN,
    input: z.strictObject({}),
    output: z.strictObject({
      /** Its number; null where the clinic has none (practice), or its key rings are lost. */
      sheetCheck: z.string().nullable(),
      /** A restored backup brought it back: it had been replaced. */
      cameBack: z.boolean(),
    }),
    topics: ['upkeep'],
  }),
}
