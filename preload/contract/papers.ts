import { z } from 'zod'
import { COPY_RECIPIENTS } from './chart.ts'
import { DocumentKind, DocumentPaper, Letterhead } from './document-content.ts'
import { groupOfKind } from './document-kinds.ts'
import { BirthDate, Instant, type Language } from './fields.ts'
import { KeptDraft } from './kept-draft.ts'
import type { PaperGroup, PaperLayout } from './paper-layout.ts'
import { ClosedNote, SignedNote } from './record.ts'
import { StatementContent } from './statement.ts'
import { OwnAppointment } from './visit-fields.ts'

const NotePaper = z.strictObject({
  clinic: Letterhead.extend({ timeZone: z.string() }),
  /** The clinic's of today: a JPEG in base64. */
  logo: z.string().nullable(),
  patient: z.strictObject({
    name: z.string(),
    legalName: z.string().nullable(),
    birthDate: BirthDate,
    cpf: z.string().nullable(),
    motherName: z.string().nullable(),
    guardianName: z.string().nullable(),
  }),
  note: SignedNote,
  /** Wall-clock time of the printing. */
  printedAt: z.string(),
})

const RecordCopyPaper = NotePaper.omit({ note: true }).extend({
  recipient: z.enum(COPY_RECIPIENTS),
  askedOn: z.string(),
  /** Whoever came for it in the place of the recipient. */
  handedTo: z.string().nullable(),
  /** Who answers for the patient and asked for it at the desk. */
  asker: z.string().nullable(),
  /** What was asked for, where it is not all: both days within; null: without that end. */
  fromDate: z.string().nullable(),
  toDate: z.string().nullable(),
  /** What counts now, of what is known beyond one visit. */
  known: z.array(StatementContent),
  /** The oldest first, as the rest. */
  notes: z.array(SignedNote),
  drafts: z.array(KeptDraft),
  /** What counts of the papers that were issued, each as it was. */
  papers: z.array(DocumentPaper),
  /** What counts no more, and what is under secrecy to whoever hands the copy over: which paper, and no word of it. */
  otherPapers: z.array(
    z.strictObject({
      kind: DocumentKind,
      number: z.int(),
      issuedAt: Instant,
      authorName: z.string(),
      standing: z.enum(['voided', 'replaced', 'closed']),
    }),
  ),
  /** Under secrecy to whoever hands the copy over. */
  closed: z.array(ClosedNote),
})

const SlipPaper = z.strictObject({
  visit: OwnAppointment.omit({ canChange: true }),
  clinic: z.strictObject({ name: z.string(), phone: z.string().nullable(), fictitious: z.boolean() }),
})

/** The papers that the clinic has drawn in a hidden window, each with all that the window is told for it. */
export const PAPERS = {
  note: NotePaper,
  'record-copy': RecordCopyPaper,
  'appointment-slip': SlipPaper,
  document: DocumentPaper,
} as const

export type PaperTemplate = keyof typeof PAPERS
export type PaperData = { readonly [T in PaperTemplate]: z.infer<(typeof PAPERS)[T]> }
/** A template and the data that fit it. */
export type Paper<T extends PaperTemplate = PaperTemplate> = {
  [K in T]: { readonly template: K; readonly data: PaperData[K] }
}[T]
/** One paper to be made, as the PC that makes it has it. */
export type PrintJob = Paper & { readonly language: z.infer<typeof Language>; readonly layout: PaperLayout }

/** Which of a PC's ways a paper is made in. */
export function groupOf({ template, data }: Paper): PaperGroup {
  if (template === 'document') return groupOfKind(data.content.kind)
  return template === 'appointment-slip' ? 'slip' : 'record'
}

/** What the print preload script gives to the paper's page. */
export interface PaperBridge {
  job(): Promise<PrintJob>
  ready(): void
}
