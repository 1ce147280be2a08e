import { z } from 'zod'
import { command, query } from './define.ts'
import { Id, Instant } from './fields.ts'

const EMPTY = z.strictObject({})
const KIOSK = {
  stations: ['kiosk'],
  roles: ['anonymous', 'patient'],
  alsoWhen: ['new-password', 'terms'],
  input: EMPTY,
} as const
const DESK = { stations: ['reception'], roles: ['reception'] } as const

/** Somebody at a kiosk asks for a person of the clinic. Who it is nobody is told: only which kiosk. */
export const helpContract = {
  /** Calls the reception to this kiosk, for ten minutes or until it is answered. */
  'help.call': command({
    ...KIOSK,
    /** Whether anybody is at work in a window of the reception, who sees it. */
    output: z.strictObject({ heard: z.boolean() }),
    changes: ['help'],
    errors: [],
    audit: { event: 'help.called', coalesce: true },
  }),
  /** What became of this kiosk's call; null: none stands. */
  'help.own': query({
    ...KIOSK,
    output: z.strictObject({ answered: z.boolean() }).nullable(),
    topics: ['help'],
  }),
  /** Nobody has to come any more. */
  'help.leave': command({
    ...KIOSK,
    output: EMPTY,
    changes: ['help'],
    errors: [],
    audit: { event: 'help.left', coalesce: true },
  }),
  /** The kiosks that wait for somebody, the first first. */
  'help.waiting': query({
    ...DESK,
    input: EMPTY,
    output: z.array(z.strictObject({ callId: Id, workstation: z.string(), since: Instant })),
    topics: ['help'],
  }),
  /** Somebody goes there: no other window rings any more, and the kiosk says so. */
  'help.answer': command({
    ...DESK,
    input: z.strictObject({ callId: Id }),
    output: EMPTY,
    changes: ['help'],
    errors: ['not-found'],
    audit: { event: 'help.answered', coalesce: true },
  }),
}
