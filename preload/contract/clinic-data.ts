import { z } from 'zod'
import { Cnpj, Cpf, line, Phone, StateCode, TimeZone, typed } from './fields.ts'

/** What a clinic says of itself, as it is typed. */
export const ClinicData = z.strictObject({
  name: line(120, 2),
  cnpj: Cnpj.nullable(),
  cpf: Cpf.nullable(),
  cnes: typed(7)
    .regex(/^\d{7}$/u)
    .nullable(),
  phone: Phone.nullable(),
  street: line(160).nullable(),
  city: line(80).nullable(),
  state: StateCode,
  postalCode: typed(8)
    .regex(/^\d{8}$/u)
    .nullable(),
  timeZone: TimeZone,
})
