import { z } from 'zod'
import { ClinicData } from './clinic-data.ts'
import { command, query } from './define.ts'
import { base64 } from './fields.ts'

const ADMIN_DESK = ['admin'] as const

export const clinicContract = {
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
