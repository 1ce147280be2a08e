import { z } from 'zod'
import { command, DESKS, query, STATIONS } from './define.ts'
import { Identifier, Language, Theme, TypedPassword } from './fields.ts'
import { PRINT_CODES, SHEETS } from './paper-layout.ts'
import { PaperGroupField, PaperWayField } from './paper-way-field.ts'

const ANYONE = ['anonymous'] as const
const WORKERS = ['reception', 'doctor', 'admin'] as const
const EVERYWHERE = ['kiosk', 'reception', 'doctor', 'panel', 'admin'] as const

export const workstationContract = {
  'workstation.read': query({
    stations: EVERYWHERE,
    roles: ANYONE,
    alsoWhen: ['locked', 'new-password', 'terms'],
    input: z.strictObject({}),
    output: z.strictObject({
      language: Language,
      theme: Theme,
      name: z.string(),
      /** What the policy of this PC decides, and nobody at it. */
      decided: z.strictObject({
        station: z.enum(STATIONS).nullable(),
        language: z.boolean(),
        theme: z.boolean(),
      }),
    }),
    topics: ['clinic'],
  }),
  'workstation.configure': command({
    stations: EVERYWHERE,
    roles: ANYONE,
    input: z.strictObject({ language: Language.optional(), theme: Theme.optional() }),
    output: z.strictObject({}),
    changes: [],
    errors: ['needs-desktop', 'set-by-policy'],
    audit: { event: 'workstation.configured', coalesce: true },
  }),
  /** How this PC prints, and what it could print with; null where there is nothing to print with at all. */
  'workstation.papers': query({
    stations: DESKS,
    roles: WORKERS,
    input: z.strictObject({}),
    output: z.strictObject({
      ways: z.record(PaperGroupField, PaperWayField),
      /** The sheet of the clinic, where a way has none of its own. */
      clinicSheet: z.enum(SHEETS),
      printers: z.array(z.strictObject({ name: z.string(), label: z.string() })).nullable(),
    }),
    topics: ['clinic'],
  }),
  'workstation.set-paper': command({
    stations: DESKS,
    roles: WORKERS,
    input: z.strictObject({ group: PaperGroupField, way: PaperWayField }),
    output: z.strictObject({}),
    changes: ['clinic'],
    errors: ['needs-desktop', 'printer-gone'],
    audit: { event: 'workstation.paper-set' },
  }),
  /** A page that is nobody's, on the sheet and at the printer of a group. */
  'workstation.test-page': command({
    stations: DESKS,
    roles: WORKERS,
    input: z.strictObject({ group: PaperGroupField.exclude(['slip']) }),
    output: z.strictObject({}),
    changes: [],
    errors: [...PRINT_CODES],
    audit: { event: 'workstation.test-printed' },
  }),
  /** What this PC is from now on; at every station it takes the password of somebody of the administration. */
  'workstation.become': command({
    stations: EVERYWHERE,
    roles: ANYONE,
    input: z.strictObject({ station: z.enum(STATIONS), identifier: Identifier, password: TypedPassword }),
    output: z.strictObject({}),
    changes: ['session'],
    errors: ['credentials', 'wait', 'administrator-needed', 'set-by-policy', 'needs-desktop'],
    audit: { event: 'workstation.became', subject: ({ input }) => input.station },
  }),
  /** Leaving kiosk mode takes a staff member's own password (screens.md, Patient kiosk). */
  'workstation.leave-kiosk': command({
    stations: ['kiosk', 'panel'],
    roles: ANYONE,
    input: z.strictObject({ identifier: Identifier, password: TypedPassword }),
    output: z.strictObject({}),
    changes: ['session'],
    errors: ['credentials', 'wait', 'needs-desktop'],
    audit: { event: 'workstation.kiosk-left' },
  }),
}
