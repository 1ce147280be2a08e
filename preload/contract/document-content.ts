import { z } from 'zod'
import { DOCUMENT_KINDS } from './document-kinds.ts'
import { LONGEST_EXAM, LONGEST_REMARK, MOST_EXAMS } from './exam-lines.ts'
import {
  BirthDate,
  Icd10Code,
  Id,
  line,
  LocalDate,
  LocalDateTime,
  Minute,
  PersonName,
  prose,
  typed,
} from './fields.ts'
import { Despite } from './medicine-alert.ts'
import { MOST_OF_A_NOTE } from './note-sections.ts'
import { SexAtBirth } from './patient-card.ts'
import { KEPT_KINDS, MEDICINE_NEEDS, PRESCRIPTION_LIMITS, SPECIAL_WAYS } from './prescription-kinds.ts'

export const DocumentKind = z.enum(DOCUMENT_KINDS)
export type DocumentKind = z.infer<typeof DocumentKind>

const wanted = (max: number) => prose(max).pipe(z.string().min(1))

/** From when until when somebody was here, on the day of the visit; the end may not be known yet. */
export const Times = z.strictObject({ from: Minute, to: Minute.nullable() })
export type Times = z.infer<typeof Times>

export const Cid = z.strictObject({ code: Icd10Code, words: line(300) })
export type Cid = z.infer<typeof Cid>
const Cids = z.array(Cid).max(5)

/** Why a paper for others may tell a diagnosis (CFM 2.381/2024): asked for, signed for, or a duty by law, which is named. */
export const Disclosure = z.strictObject({
  basis: z.enum(['asked', 'signed', 'duty']),
  words: line(200).nullable(),
})
export type Disclosure = z.infer<typeof Disclosure>

const Urgency = z.enum(['routine', 'soon', 'urgent'])

export const NeedField = z.enum(MEDICINE_NEEDS)
export const WayField = z.enum(SPECIAL_WAYS)
export const LimitField = z.strictObject({
  limit: z.enum(PRESCRIPTION_LIMITS),
  allowed: z.int(),
  found: z.int().nullable(),
})

/** One medicine of a prescription: everything Lei 5.991/1973, art. 35 asks for, in full words. */
export const PrescribedMedicine = z.strictObject({
  /** With its strength and form. */
  name: line(200),
  /** "via oral" */
  route: line(40),
  posology: line(300),
  /** "14 comprimidos"; null: the posology says it. */
  quantity: line(60).nullable(),
  /** Kept with the paper, and not printed. */
  despite: Despite.nullable(),
  /** Which paper it needs, as the doctor says. */
  need: NeedField.default('simple'),
  /** The limits it goes over, and why; kept with the paper, and not printed. */
  beyond: z
    .strictObject({ limits: z.array(LimitField).min(1).max(5), reason: line(300) })
    .nullable()
    .default(null),
  /** The version of a medicine in use whose dose it changes; kept with the paper, and not printed. */
  instead: Id.optional(),
})
export type PrescribedMedicine = z.infer<typeof PrescribedMedicine>

/** As many as one prescription has. */
export const MOST_PRESCRIBED = 20
const Prescribed = { medicines: z.array(PrescribedMedicine).min(1).max(MOST_PRESCRIBED), text: prose(600) }

/** Content of what is split off a prescription: as the clinic fills it in, never as it is typed. */
const kept = <K extends string>(kind: K) =>
  z.strictObject({
    kind: z.literal(kind),
    ...Prescribed,
    /** How many copies the rule asks for. */
    vias: z.int().min(1).max(2),
    validUntil: LocalDate.nullable(),
    /** Of special control alone. */
    way: WayField.nullable(),
  })

/** A visit to come. */
export const NextVisit = z.strictObject({ date: LocalDate, startMinute: Minute, visitType: line(120) })

/** What of a visit a summary may tell. */
const SummaryParts = z.strictObject({
  sections: z.array(z.strictObject({ title: line(120), text: wanted(20_000) })).max(60),
  diagnoses: z.array(z.strictObject({ code: Icd10Code.nullable(), words: line(300) })).max(MOST_OF_A_NOTE),
  /** In use, whoever prescribed them. */
  inUse: z.array(z.strictObject({ name: line(200), posology: line(300).nullable() })).max(60),
  next: z.array(NextVisit).max(5),
})
export type SummaryParts = z.infer<typeof SummaryParts>
/** So many letters of a note fit on as many pages as somebody reads. */
export const LONGEST_SUMMARY = 24_000

const TYPED = [
  z.strictObject({ kind: z.literal('prescription'), ...Prescribed }),
  z.strictObject({
    kind: z.literal('leave'),
    days: z.int().min(1).max(365),
    from: LocalDate,
    purpose: line(60),
    times: Times.nullable(),
    text: prose(1500),
    /** Why the leave begins before the visit, in the doctor's words. */
    retroactive: line(300, 5).nullable(),
    cid: Cids,
    disclosure: Disclosure.nullable(),
  }),
  z.strictObject({
    kind: z.literal('companion'),
    companion: PersonName,
    companionId: line(40).nullable(),
    times: Times,
  }),
  z.strictObject({
    kind: z.literal('health'),
    purpose: line(120),
    text: wanted(1500),
    cid: Cids,
    disclosure: Disclosure.nullable(),
  }),
  z.strictObject({ kind: z.literal('attendance'), times: Times }),
  z.strictObject({
    kind: z.literal('exams'),
    items: z
      .array(z.strictObject({ name: line(LONGEST_EXAM), remark: line(LONGEST_REMARK).nullable() }))
      .min(1)
      .max(MOST_EXAMS),
    indication: prose(600),
    preparation: prose(600),
    priority: Urgency,
    cid: Cids,
  }),
  z.strictObject({
    kind: z.literal('referral'),
    to: line(120),
    reason: wanted(2000),
    summary: prose(4000),
    priority: Urgency,
    cid: Cids,
  }),
  z.strictObject({ kind: z.literal('report'), purpose: line(120).nullable(), text: wanted(12_000) }),
  z.strictObject({ kind: z.literal('opinion'), purpose: line(120).nullable(), text: wanted(12_000) }),
  z.strictObject({ kind: z.literal('guidance'), text: wanted(6000) }),
  /** What is consented to is its title; the patient, or who answers for him, signs it beside its author. */
  z.strictObject({ kind: z.literal('consent'), purpose: line(120), text: wanted(12_000) }),
  /** What the patient takes home of a visit: of its note and of what is in use, what was chosen and nothing else. */
  z.strictObject({ kind: z.literal('summary'), chosen: SummaryParts, text: prose(4000) }),
] as const

/** A paper as it is typed: a prescription with everything that is prescribed, whatever paper it needs. */
export const TypedContent = z.discriminatedUnion('kind', TYPED)
export type TypedContent = z.infer<typeof TypedContent>
export type TypedKind = TypedContent['kind']
export const TypedKind = DocumentKind.exclude(KEPT_KINDS)
export const TYPED_KINDS = TypedKind.options

/** A paper as it is issued. */
export const DocumentContent = z.discriminatedUnion('kind', [
  ...TYPED,
  kept('antimicrobial'),
  kept('glp'),
  kept('special-control'),
  kept('notification'),
])
export type DocumentContent = z.infer<typeof DocumentContent>
export type ContentOf<K extends DocumentKind> = Extract<DocumentContent, { kind: K }>

/** Who issues it: a professional of some council, or the clinic by its reception. */
export const DocumentAuthor = z.strictObject({
  name: z.string(),
  /** "CRM-SP 123456"; null: the reception. */
  council: z.string().nullable(),
  /** What its titles are called by: "Atestado médico". */
  profession: z.enum(['medical', 'dental', 'psychological']).nullable(),
  rqe: z.string().nullable(),
  specialty: z.string().nullable(),
  /** Every specialty it is issued under, each with its register, the one of the card first; null: a paper of before, which names `rqe` alone. */
  qualifications: z
    .array(z.strictObject({ specialty: z.string(), rqe: z.string() }))
    .nullable()
    .default(null),
  /** How the author is reached, where he wants it said. */
  phone: z.string().nullable().default(null),
  email: z.string().nullable().default(null),
})

/** The clinic as its papers name it. */
export const Letterhead = z.strictObject({
  name: z.string(),
  cnpj: z.string().nullable(),
  cnes: z.string().nullable(),
  phone: z.string().nullable(),
  street: z.string().nullable(),
  city: z.string().nullable(),
  state: z.string(),
  postalCode: z.string().nullable(),
  practice: z.boolean(),
})

/** Everything that stands around the words of a paper, frozen with them. */
export const DocumentShown = z.strictObject({
  clinic: Letterhead.extend({
    /** The digest of its logo; null: none, or a paper of before there were any. */
    logo: z.string().nullable().default(null),
  }),
  author: DocumentAuthor,
  patient: z.strictObject({
    name: z.string(),
    legalName: z.string().nullable(),
    birthDate: BirthDate,
    cpf: z.string().nullable(),
    /** Where there is no CPF. */
    passport: z.string().nullable().default(null),
    /** On a prescription alone. */
    address: z.string().nullable(),
    /** On what a pharmacy keeps alone. */
    sex: SexAtBirth.nullable().default(null),
  }),
  /** The day of the visit that it is about. */
  visitDate: LocalDate.nullable(),
  /** Wall-clock time of the issue. */
  at: LocalDateTime,
  rule: z.strictObject({ id: z.string(), source: z.string() }),
})
export type DocumentShown = z.infer<typeof DocumentShown>

export const DocumentStanding = z.enum(['valid', 'voided', 'replaced'])

/** One paper as it is drawn, on the screen and by the printer. */
export const DocumentPaper = z.strictObject({
  content: DocumentContent,
  shown: DocumentShown,
  /** The logo that is named in it: a JPEG in base64. */
  logo: z.string().nullable(),
  /** Null of what is not issued yet. */
  issued: z
    .strictObject({
      number: z.int(),
      code: z.string(),
      standing: DocumentStanding,
      /** It came out of a printer before. */
      reprint: z.boolean(),
    })
    .nullable(),
})
export type DocumentPaper = z.infer<typeof DocumentPaper>

/** Letters and digits that nobody takes for one another, read aloud or by hand: no 0 O, 1 I L, 2 Z, 5 S, 8 B. */
export const CODE_ALPHABET = '34679ACDEFGHJKMNPQRTUVWXY'
export const CODE_LENGTH = 8

/** A check code as it is typed from a paper: blanks and hyphens do not count. */
export const CheckCode = typed(40)
  .transform((text) => text.toUpperCase().replace(/[\s.-]/gu, ''))
  .pipe(z.string().min(1).max(20))
