import { z } from 'zod'
import { command, query } from './define.ts'
import { Id, line, Minute, typed } from './fields.ts'

/** "9999 9999-99": each 9 a digit, anything else as it stands. */
const CardFormat = typed(40).regex(/9/u)
const Named = { name: line(80), cardFormat: CardFormat.nullable() }

/** How many visits a limit counts, and how many of them are more than it allows. */
const Counted = z.strictObject({ visits: z.int(), beyond: z.int() })

const ADMIN = { stations: ['admin'], roles: ['admin'] } as const

export const insurerContract = {
  /** The clinic's convênios, those out of use too, each with its plans. */
  'insurer.list': query({
    stations: ['reception', 'admin'],
    roles: ['reception', 'admin'],
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        id: Id,
        name: z.string(),
        cardFormat: z.string().nullable(),
        active: z.boolean(),
        plans: z.array(z.strictObject({ id: Id, name: z.string(), active: z.boolean() })),
      }),
    ),
    topics: ['patients'],
  }),
  /** What a change of a convênio touches; `into`: what uniting it with that one does to the limits of both. */
  'insurer.touches': query({
    ...ADMIN,
    input: z.strictObject({ id: Id, into: Id.nullable() }),
    output: z.strictObject({
      patients: z.int(),
      /** Visits that still have to happen. */
      visits: z.int(),
      limits: z.array(
        z.strictObject({
          id: Id,
          insurer: z.string(),
          practitionerName: z.string(),
          weekday: z.int().nullable(),
          startMinute: Minute,
          endMinute: Minute,
          most: z.int(),
          before: Counted,
          after: Counted,
        }),
      ),
    }),
    topics: ['patients', 'agenda', 'staff'],
  }),
  'insurer.add': command({
    ...ADMIN,
    input: z.strictObject(Named),
    output: z.strictObject({ id: Id }),
    changes: ['patients'],
    errors: ['name-taken'],
    audit: { event: 'insurer.added', subject: ({ output }) => output.id },
  }),
  /** A new name goes to every card, limit and visit that still has to happen. A plan that is not named here stays as it is. */
  'insurer.change': command({
    ...ADMIN,
    input: z.strictObject({
      ...Named,
      id: Id,
      active: z.boolean(),
      plans: z.array(z.strictObject({ id: Id.nullable(), name: line(80), active: z.boolean() })).max(60),
    }),
    output: z.strictObject({}),
    changes: ['patients', 'agenda', 'records'],
    errors: ['name-taken'],
    audit: { event: 'insurer.changed', subject: ({ input }) => input.id },
  }),
  /** Puts cards, plans, limits and coming visits of one under the other. It cannot be taken apart again. */
  'insurer.unite': command({
    ...ADMIN,
    input: z.strictObject({ id: Id, into: Id }),
    output: z.strictObject({}),
    changes: ['patients', 'agenda', 'records'],
    errors: [],
    audit: { event: 'insurer.united', subject: ({ input }) => input.into },
  }),
}
