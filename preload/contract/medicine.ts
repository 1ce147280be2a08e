import { z } from 'zod'
import { command, query } from './define.ts'
import { base64, Id, Instant, line, LocalDate, SearchText } from './fields.ts'
import { MedicineAlert } from './medicine-alert.ts'
import { MOST_LIST_BYTES } from './most-listed.ts'

/** As many as one list shows. */
export const MOST_MEDICINES = 12

/** Why a file is not taken as such a list. */
export const LIST_PROBLEMS = ['list-unreadable', 'list-too-long'] as const
/** Lines that could not be read are shown up to here. */
export const MOST_UNREAD = 50

const Warnings = z.array(
  MedicineAlert.extend({
    /** The group by which an allergy warns, in Portuguese, where the medicine itself is not what it names. */
    group: z.string().nullable(),
    /** It warns by another group, with less weight: what to weigh, in Portuguese. */
    note: z.string().nullable(),
  }),
)

const FoundMedicine = z.strictObject({
  /** With its strength and form; what is chosen keeps it. */
  name: z.string(),
  /** The brand, old name or class it was found by, where its name has it not. */
  synonym: z.string().nullable(),
  /** Pharmaceutical classes, in Portuguese. */
  classes: z.array(z.string()),
  favourite: z.boolean(),
  /** This patient takes it, or took it once. */
  had: z.boolean(),
  warnings: Warnings,
})

const ListFile = base64(MOST_LIST_BYTES)
const ADMIN_DESK = { stations: ['admin'], roles: ['admin'] } as const
const CLINICAL = { stations: ['doctor'], roles: ['doctor'] } as const

export const medicineContract = {
  /**
   * By substance, brand or class, by beginnings of words in any order, with an error in a word; never by complaint. Less than two
   * letters: what this patient had, and favourites. What warns of a medicine stands with it.
   */
  'medicine.search': query({
    ...CLINICAL,
    input: z.strictObject({
      patientId: Id,
      text: line(200, 0),
      /** Versions that what is chosen takes the place of: they are no warning. */
      besides: z.array(Id).max(20),
      /** What stands on the same paper already, and warns as what is in use does. */
      onPaper: z.array(line(200)).max(20).default([]),
    }),
    output: z.strictObject({
      found: z.array(FoundMedicine).max(MOST_MEDICINES),
      /** There are others than these. */
      more: z.boolean(),
      /** What warns of the text itself, as it was typed: free text is as good as a name of the list. */
      typed: Warnings,
      /** Allergies that fit nothing that is known, as they were written: they warn of nothing by themselves. */
      unread: z.array(z.string()),
      allergiesAsked: z.enum(['not-asked', 'denied', 'listed']),
    }),
    topics: ['records'],
    audit: { event: 'medicine.searched', patients: ({ input }) => [input.patientId], coalesce: true },
  }),
  /** What an allergy as it is typed will warn of; nothing where it fits nothing that is known. */
  'medicine.groups': query({
    ...CLINICAL,
    input: z.strictObject({ text: SearchText }),
    output: z.strictObject({
      groups: z.array(
        z.strictObject({
          /** In Portuguese, as all of it. */
          name: z.string(),
          /** The best known members. */
          members: z.array(z.string()),
          source: z.string(),
        }),
      ),
      /** Whether it names anything at all: a substance without a group warns by itself. */
      known: z.boolean(),
    }),
    topics: [],
  }),
  'medicine.favourite': command({
    ...CLINICAL,
    input: z.strictObject({ name: line(200), favourite: z.boolean() }),
    output: z.strictObject({}),
    changes: ['records'],
    errors: [],
    audit: { event: 'medicine.favourite-changed' },
  }),
  /** The official list that is searched beside the starter set; none is carried by the program. */
  'medicine.list': query({
    ...ADMIN_DESK,
    input: z.strictObject({}),
    output: z.strictObject({
      list: z
        .strictObject({
          source: z.string(),
          issuedOn: LocalDate,
          importedAt: Instant,
          importedBy: z.string(),
          names: z.int(),
        })
        .nullable(),
    }),
    topics: ['clinic'],
  }),
  /** What importing a file would do; nothing is kept of it. */
  'medicine.read-list': query({
    ...ADMIN_DESK,
    input: z.strictObject({ file: ListFile }),
    output: z.union([
      z.strictObject({ problem: z.enum(LIST_PROBLEMS) }),
      z.strictObject({
        rows: z.int(),
        /** Taken apart into substances, with strength and form. */
        understood: z.int(),
        /** Neither in the starter set nor in the list that is here. */
        fresh: z.int(),
        /** The first lines that could not be read, as they stand there. */
        unread: z.array(z.strictObject({ line: z.int(), text: z.string() })).max(MOST_UNREAD),
        unreadCount: z.int(),
      }),
    ]),
    topics: [],
  }),
  'medicine.import-list': command({
    ...ADMIN_DESK,
    input: z.strictObject({ file: ListFile, source: line(120, 3), issuedOn: LocalDate }),
    output: z.strictObject({ names: z.int() }),
    changes: ['clinic', 'records'],
    errors: [...LIST_PROBLEMS, 'list-older', 'date-ahead'],
    audit: { event: 'medicine.list-imported' },
  }),
  'medicine.remove-list': command({
    ...ADMIN_DESK,
    input: z.strictObject({}),
    output: z.strictObject({}),
    changes: ['clinic', 'records'],
    errors: [],
    audit: { event: 'medicine.list-removed' },
  }),
}
