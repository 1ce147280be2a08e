import { z } from 'zod'
import { command, query } from './define.ts'
import { Id, line, SearchText } from './fields.ts'
import { MedicineAlert } from './medicine-alert.ts'

/** As many as one list shows. */
export const MOST_MEDICINES = 12

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
}
