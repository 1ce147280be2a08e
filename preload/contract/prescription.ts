import { z } from 'zod'
import { command, query } from './define.ts'
import {
  DocumentContent,
  DocumentShown,
  NeedField,
  MOST_PRESCRIBED,
  PrescribedMedicine,
  LimitField,
  WayField,
} from './document-content.ts'
import { line, LocalDate } from './fields.ts'

const CLINICAL = { stations: ['doctor'], roles: ['doctor'] } as const
const ADMINISTRATION = { stations: ['admin'], roles: ['admin'] } as const

/** Which papers medicines need, and how they are split into them. */
export const prescriptionContract = {
  /** What is known of the paper that a medicine needs, by its name with strength and form. */
  'prescription.need': query({
    ...CLINICAL,
    input: z.strictObject({ name: line(200) }),
    output: z.strictObject({
      /** What one said oneself when it was last prescribed. */
      own: NeedField.nullable(),
      /** What another doctor said last: to be confirmed. */
      told: z.strictObject({ need: NeedField, by: z.string(), on: LocalDate }).nullable(),
      /** What is published of a substance of it; nothing more than a hint. */
      hint: z
        .strictObject({
          needs: z.array(NeedField),
          list: z.string(),
          source: z.string(),
          /** An administrator held it against its source. */
          confirmed: z.boolean(),
        })
        .nullable(),
    }),
    topics: ['records', 'clinic'],
  }),
  /** The papers that these medicines would be issued on now, and the limits that each goes over. */
  'prescription.plan': query({
    ...CLINICAL,
    input: z.strictObject({
      medicines: z.array(PrescribedMedicine).max(MOST_PRESCRIBED),
      text: z.string().max(600),
    }),
    output: z.strictObject({
      papers: z.array(
        z.strictObject({
          content: DocumentContent,
          /** For how many days what stands on it lasts; null where a medicine does not tell it. */
          days: z.int().nullable(),
          rule: DocumentShown.shape.rule,
          /** Whether one's council may issue it. */
          mayIssue: z.boolean(),
          confirmed: z.boolean(),
        }),
      ),
      /** Of each medicine, in the order of the question. */
      limits: z.array(z.array(LimitField)),
    }),
    topics: ['clinic'],
  }),
  /** What the program says of substances, each to be held against its source. */
  'prescription.hints': query({
    ...ADMINISTRATION,
    input: z.strictObject({}),
    output: z.strictObject({
      hints: z.array(
        z.strictObject({
          substance: z.string(),
          list: z.string(),
          source: z.string(),
          checkedOn: LocalDate.nullable(),
          checkedBy: z.string().nullable(),
          /** Never held against its source, or more than twelve months ago. */
          due: z.boolean(),
        }),
      ),
    }),
    topics: ['clinic'],
  }),
  'prescription.confirm-hint': command({
    ...ADMINISTRATION,
    input: z.strictObject({ substance: line(120) }),
    output: z.strictObject({}),
    changes: ['clinic'],
    errors: [],
    audit: { event: 'prescription.hint-confirmed' },
  }),
  /** How prescriptions under special control leave the clinic. */
  'prescription.way': query({
    ...ADMINISTRATION,
    input: z.strictObject({}),
    output: z.strictObject({
      way: WayField,
      /** Who at the health surveillance said that plain paper may be used here, and when. */
      confirmed: z.strictObject({ on: LocalDate, by: z.string() }).nullable(),
      /** From when the rule of this paper is in force: nobody can have confirmed anything before. */
      ruleFrom: LocalDate,
    }),
    topics: ['clinic'],
  }),
  'prescription.choose-way': command({
    ...ADMINISTRATION,
    input: z.strictObject({
      way: WayField,
      confirmed: z.strictObject({ on: LocalDate, by: line(120, 3) }).nullable(),
    }),
    output: z.strictObject({}),
    changes: ['clinic'],
    errors: ['reason-needed'],
    audit: { event: 'prescription.way-chosen' },
  }),
}
