import { z } from 'zod'
import {
  BirthDate,
  Cns,
  CountedDate,
  Cpf,
  Email,
  Id,
  line,
  LocalDate,
  Passport,
  PersonName,
  PhoneLines,
  PhoneWithRemark,
  PostalCode,
  StateCode,
  StoredPhone,
} from './fields.ts'

export const SexAtBirth = z.enum(['female', 'male', 'intersex', 'unknown'])
/** Raça/cor in the order of IBGE, as the person says it himself (Portaria GM/MS 344/2017); nothing: not told. */
export const RACES = ['white', 'black', 'yellow', 'brown', 'indigenous'] as const
export const Race = z.enum(RACES)
/** Why a person has no CPF (domain-br.md 1.2). */
export const CpfMissingReason = z.enum(['foreigner', 'newborn', 'indigenous', 'homeless', 'not-told'])
export const Relationship = z.enum(['self', 'mother', 'father', 'guardian', 'other'])

/** What reception saw of who acts for a dependant; a curatorship is the only way to an adult's visits. */
export const GUARDIANSHIPS = ['birth-certificate', 'both-ids', 'court-order', 'curatorship'] as const

/** Born with others (FHIR multipleBirth): twins share all but the name. */
export const MultipleBirth = z.enum(['yes', 'no'])

const Guardian = z.strictObject({
  /** The patient who it is; her card says name, CPF and phone then, whatever is sent beside it. */
  patientId: Id.nullable().default(null),
  name: PersonName,
  cpf: Cpf.nullable(),
  phone: PhoneWithRemark.nullable(),
  phoneRemark: line(80).nullable().default(null),
  relationship: Relationship.exclude(['self']),
})

export const PatientInput = z.strictObject({
  name: PersonName,
  socialName: PersonName.nullable(),
  birthDate: BirthDate,
  sexAtBirth: SexAtBirth,
  /** null: not told or unknown (CFM 1.638/2002, art. 5 asks for it). */
  motherName: line(120).nullable(),
  cpf: Cpf.nullable(),
  cpfMissingReason: CpfMissingReason.nullable(),
  passport: Passport.nullable().default(null),
  cns: Cns.nullable().default(null),
  /** Naturalidade: "Campinas, SP", "Assunção, Paraguai". */
  birthplace: line(80).nullable().default(null),
  race: Race.nullable().default(null),
  multipleBirth: MultipleBirth.nullable().default(null),
  /** The first number; what stands beside it in the same text counts before `phoneRemark`. */
  phone: PhoneWithRemark.nullable(),
  phoneRemark: line(80).nullable().default(null),
  /** Further numbers, one a line, each with whose it is: "+595981123456 (mãe)". */
  otherPhones: PhoneLines.nullable().default(null),
  email: Email.nullable(),
  postalCode: PostalCode.nullable(),
  street: line(200).nullable(),
  streetNumber: line(20).nullable(),
  complement: line(80).nullable(),
  district: line(80).nullable(),
  city: line(80).nullable(),
  state: StateCode.nullable(),
  /** Of the clinic's list; null: particular. */
  insurerId: Id.nullable().default(null),
  insurerPlanId: Id.nullable().default(null),
  insuranceCard: line(40).nullable(),
  /** The last day on which the card counts; one that has passed is kept, and said. */
  insuranceCardValidTo: LocalDate.nullable().default(null),
  guardian: Guardian.nullable(),
})

/** A card that is changed. A number that stands on it already, whatever it is, is not refused. */
export const ChangedCard = PatientInput.extend({
  phone: StoredPhone.nullable(),
  guardian: Guardian.extend({ phone: StoredPhone.nullable() }).nullable(),
})

/** A patient in one line of a list: what reception may see. */
export const PatientLine = z.strictObject({
  id: Id,
  /** provisional: made at the kiosk, its photo ID not yet checked. */
  status: z.enum(['active', 'provisional', 'merged']),
  /** Social name when there is one (Decreto 8.727/2016). */
  name: z.string(),
  /** Only when a social name is in use. */
  legalName: z.string().nullable(),
  birthDate: BirthDate,
  cpf: z.string().nullable(),
  phone: z.string().nullable(),
  guardianName: z.string().nullable(),
  insurer: z.string().nullable(),
  /** A doctor is told of his own. */
  lastVisit: LocalDate.nullable(),
})

/** A patient's card as the desk reads it: whatever was written, by whatever rule of its day. */
export const PatientCard = z.strictObject({
  ...PatientInput.shape,
  cpf: z.string().nullable(),
  passport: z.string().nullable(),
  cns: z.string().nullable(),
  birthplace: z.string().nullable(),
  race: Race.nullable(),
  multipleBirth: MultipleBirth.nullable(),
  phone: z.string().nullable(),
  phoneRemark: z.string().nullable(),
  otherPhones: z.string().nullable(),
  email: z.string().nullable(),
  postalCode: z.string().nullable(),
  insurerId: Id.nullable(),
  /** The name of the convênio, and of its plan. */
  insurer: z.string().nullable(),
  insurerPlanId: Id.nullable(),
  insurerPlan: z.string().nullable(),
  insuranceCardValidTo: CountedDate.nullable(),
  guardian: Guardian.extend({
    patientId: Id.nullable(),
    cpf: z.string().nullable(),
    phone: z.string().nullable(),
    phoneRemark: z.string().nullable(),
  }).nullable(),
})
