import { z } from 'zod'
import type { Context, HandlersOf, QueryHandler } from '../../main/clinic/context.ts'
import type { createHandlers } from '../../main/clinic/handlers.ts'
import { command, gate, query } from '../../preload/contract/define.ts'
import type { Code, CommandName, GateName, Name, QueryName } from '../../preload/contract/index.ts'
import type { PrintJob } from '../../preload/contract/papers.ts'

// What must not compile. A line that compiles after all is an error of its own: "Unused '@ts-expect-error' directive".

type Visits = HandlersOf<'visit.slip' | 'visit.book'>
declare const rest: Pick<Visits, 'visit.slip'>

/** A contract entry without a handler. */
// @ts-expect-error 'visit.book' is missing
export const missing: Visits = { ...rest }

export const wrongResult: Visits = {
  ...rest,
  // @ts-expect-error the answer is { appointmentId }
  'visit.book': async () => ({ id: '' }),
}

export const undeclaredCode: Visits = {
  ...rest,
  'visit.book': async (_tx, _input, ctx) => {
    // @ts-expect-error no operation declares this code
    ctx.fail('nope')
    // @ts-expect-error another operation's code
    return ctx.fail('note-empty')
  },
}

export const declaredCode: Visits = {
  ...rest,
  'visit.book': async (_tx, _input, ctx) => ctx.fail('slot-taken'),
}

export const writeInsideQuery: QueryHandler<'visit.slip'> = async (db, _input, ctx) => {
  // @ts-expect-error a query's handle cannot insert
  await db.insertInto('note_draft').values({})
  // @ts-expect-error nor update
  await db.updateTable('clinic').set({})
  // @ts-expect-error nor delete
  await db.deleteFrom('note_draft').execute()
  // @ts-expect-error nor in a transaction of its own
  await db.transaction().execute(async (tx) => tx.deleteFrom('note_draft').execute())
  return ctx.fail('not-found')
}

export const writeInsidePrepare: HandlersOf<'session.unlock'> = {
  'session.unlock': {
    async prepare(db) {
      // @ts-expect-error the step before the transaction reads only
      await db.deleteFrom('sign_in_attempt').execute()
      return async (tx) => {
        await tx.deleteFrom('sign_in_attempt').execute()
        return {}
      }
    },
  },
}

export const inputIsParsed: HandlersOf<'workstation.configure'> = {
  // @ts-expect-error the contract knows no such field
  'workstation.configure': async (_tx, { station }) => ({ ...station }),
}

const nothing = z.strictObject({})
const audit = { event: 'session.locked' } as const
const entry = { stations: ['admin'], roles: ['admin'], input: nothing, output: nothing } as const

// @ts-expect-error a command without its audit event
export const unaudited = command({ ...entry, changes: [], errors: [] })
// @ts-expect-error a command without its error codes
export const noErrors = command({ ...entry, changes: [], audit })
// @ts-expect-error a command that does not say what it changes
export const noChanges = command({ ...entry, errors: [], audit })
// @ts-expect-error an operation that nobody may call
export const nobody = command({ ...entry, roles: [], changes: [], errors: [], audit })
// @ts-expect-error an operation of no station
export const nowhere = query({ ...entry, stations: [], topics: [] })
// @ts-expect-error an event without its sentence
export const speechless = command({ ...entry, changes: [], errors: [], audit: { event: 'x' } })
// @ts-expect-error a query that does not say what makes it stale
export const timeless = query({ ...entry })
// @ts-expect-error no such role
export const stranger = query({ ...entry, roles: ['stranger'], topics: [] })
// @ts-expect-error no such topic
export const offTopic = query({ ...entry, topics: ['weather'] })
const who = { ...entry, topics: [], input: z.strictObject({ patientId: z.string() }) } as const
// @ts-expect-error a query about a patient without its row in the trail
export const unseen = query({ ...who })
const many = z.array(z.strictObject({ patientId: z.string() }))
// @ts-expect-error nor one that tells about patients, however deep
export const unseenLists = query({ ...entry, topics: [], output: z.strictObject({ many }) })
export const seen = query({
  ...who,
  audit: { ...audit, patients: ({ input }) => [input.patientId] },
})
export const namesNobody: QueryHandler<'message.confirmation-days'> = async (_db, _input, ctx) => {
  // @ts-expect-error a query without a row has nothing to name patients in
  ctx.concerns('')
  return []
}
// @ts-expect-error a door operation has nobody to check yet
export const guardedGate = gate({ input: nothing, output: nothing, errors: [], roles: ['admin'] })

/** Compiles as the counterpart of all those above. */
export const fine = command({ ...entry, changes: [], errors: ['slow'], audit })

// @ts-expect-error a doctor's operation does not fail with a booking's code
export const foreignCode: Code<'note.sign'> = 'slot-taken'

declare const slip: Extract<PrintJob, { template: 'appointment-slip' }>
// @ts-expect-error a paper's data are its template's
export const mixedPaper: PrintJob = { ...slip, template: 'note' }
// @ts-expect-error no such paper
export const unknownPaper: PrintJob = { ...slip, template: 'letter' }
export const finePaper: PrintJob = { ...slip }

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
/** Each name is of exactly one kind, and each query and command has a handler that stands for nothing else. */
export const everyName: Same<Name, QueryName | CommandName | GateName> = true
export const everyHandler: Same<keyof ReturnType<typeof createHandlers>, QueryName | CommandName> = true
export const ownContext: Same<Context<'note.sign'>, Context<'note.add'>> = false
