import { z } from 'zod'
import { ClinicData } from './clinic-data.ts'
import { command, query } from './define.ts'
import { base64, Id, LocalDate } from './fields.ts'
import { SHEETS } from './paper-layout.ts'

const ADMIN_DESK = ['admin'] as const

const Named = z.strictObject({ id: Id, name: z.string() })

export const clinicContract = {
  /** What the clinic still lacks to work as it is meant to, and what waits for a signature: names of who works here, and counts. */
  'clinic.lacks': query({
    stations: ADMIN_DESK,
    roles: ['admin'],
    input: z.strictObject({}),
    output: z.strictObject({
      phone: z.boolean(),
      technicalLead: z.boolean(),
      /** Accounts that administer and can sign in. */
      administrators: z.int(),
      /** Professionals in use: whom no account signs in as, whose visits have no hours, who have no room of those there are. */
      withoutAccount: z.array(Named),
      withoutHours: z.array(Named),
      withoutRoom: z.array(Named),
      /** Rooms in use in which nobody is, and that no type of visit asks for. */
      idleRooms: z.array(Named),
      /** Accounts that still wait for a password of their person's own. */
      withoutPassword: z.array(Named),
      /** Of each professional the consultations begun a day ago or earlier that nobody has signed. Only counted: none is opened. */
      unsigned: z.array(Named.extend({ consultations: z.int(), oldest: LocalDate })),
    }),
    topics: ['clinic', 'staff', 'accounts', 'agenda', 'records'],
  }),
  'clinic.read': query({
    // With the owner's CPF: what public stations show of the clinic is in session.current.
    stations: ADMIN_DESK,
    roles: ['admin'],
    input: z.strictObject({}),
    output: z.strictObject({
      ...ClinicData.shape,
      cnpj: z.string().nullable(),
      cpf: z.string().nullable(),
      phone: z.string().nullable(),
    }),
    topics: ['clinic'],
  }),
  'clinic.update': command({
    stations: ADMIN_DESK,
    roles: ['admin'],
    input: z.strictObject({ clinic: ClinicData, idleLockMinutes: z.int().min(1).max(60) }),
    output: z.strictObject({}),
    changes: ['clinic', 'session'],
    errors: ['set-by-policy'],
    audit: { event: 'clinic.updated' },
  }),
  /** What its papers lie on where a PC has chosen nothing else. */
  'clinic.sheet': query({
    stations: ADMIN_DESK,
    roles: ['admin'],
    input: z.strictObject({}),
    output: z.strictObject({ paperSheet: z.enum(SHEETS) }),
    topics: ['clinic'],
  }),
  'clinic.set-sheet': command({
    stations: ADMIN_DESK,
    roles: ['admin'],
    input: z.strictObject({ paperSheet: z.enum(SHEETS) }),
    output: z.strictObject({}),
    changes: ['clinic'],
    errors: [],
    audit: { event: 'clinic.sheet-changed' },
  }),
  /** What the head of its papers shows. */
  'clinic.logo': query({
    stations: ADMIN_DESK,
    roles: ['admin'],
    input: z.strictObject({}),
    output: z.strictObject({ jpeg: z.string().nullable() }),
    topics: ['clinic'],
  }),
  'clinic.set-logo': command({
    stations: ADMIN_DESK,
    roles: ['admin'],
    /** Null: none. Papers that were issued keep theirs. */
    input: z.strictObject({ jpeg: base64(120_000).nullable() }),
    output: z.strictObject({}),
    changes: ['clinic'],
    errors: ['photo-refused'],
    audit: { event: 'clinic.logo-changed' },
  }),
}
