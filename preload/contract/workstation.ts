import { z } from 'zod'
import { command, query, STATIONS } from './define.ts'
import { Identifier, Language, Theme, TypedPassword } from './fields.ts'

const ANYONE = ['anonymous'] as const
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
