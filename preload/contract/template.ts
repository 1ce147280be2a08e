import { z } from 'zod'
import { command, query } from './define.ts'
import { Id, Instant, line } from './fields.ts'
import { SectionFields, TemplateSections } from './section-fields.ts'

/** One version of a template, as notes are written by it. */
export const NoteTemplate = z.strictObject({
  templateId: Id,
  versionId: Id,
  number: z.int(),
  name: z.string(),
  sections: z.array(SectionFields),
})
export type NoteTemplate = z.output<typeof NoteTemplate>

const BOTH = { stations: ['doctor', 'admin'], roles: ['doctor', 'admin'] } as const
const written = { name: line(60), sections: TemplateSections }

export const templateContract = {
  /** How notes may be written in this clinic, each in its latest version; the retired ones too. */
  'template.list': query({
    ...BOTH,
    input: z.strictObject({}),
    output: z.array(
      NoteTemplate.extend({
        /** It came with the program. */
        builtIn: z.boolean(),
        retired: z.boolean(),
        /** Who made this version and when; null as it came with the program. */
        by: z.string().nullable(),
        at: Instant.nullable(),
      }),
    ),
    topics: ['clinic'],
  }),
  /** A new template; a copy is one that was given the sections of another. */
  'template.add': command({
    ...BOTH,
    input: z.strictObject(written),
    output: z.strictObject({ templateId: Id, versionId: Id }),
    changes: ['clinic'],
    errors: ['name-taken'],
    audit: { event: 'template.added', subject: ({ output }) => output.templateId },
  }),
  /**
   * A new version, by its maker (`not-yours` otherwise) or an administrator. Notes and drafts that were begun keep theirs.
   * `number`: the version it was made from, `stale` if it is not the last.
   */
  'template.change': command({
    ...BOTH,
    input: z.strictObject({ templateId: Id, number: z.int(), ...written }),
    output: z.strictObject({ versionId: Id }),
    changes: ['clinic'],
    errors: ['name-taken', 'not-yours'],
    audit: { event: 'template.changed', subject: ({ input }) => input.templateId },
  }),
  /** By the same. A retired template is offered no more; what was begun with it goes on. It comes back while nobody has taken its name. */
  'template.retire': command({
    ...BOTH,
    input: z.strictObject({ templateId: Id, retired: z.boolean() }),
    output: z.strictObject({}),
    changes: ['clinic'],
    errors: ['name-taken', 'not-yours'],
    audit: { event: 'template.retired', subject: ({ input }) => input.templateId },
  }),
}
