import { z } from 'zod'
import { ClinicData } from './clinic-data.ts'
import { command, query } from './define.ts'

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
}
