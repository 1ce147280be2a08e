import { countAdministratorsBeside } from '../../../db/repositories/accounts.ts'
import {
  countUnsigned,
  listEquipment,
  listIdleRooms,
  listWithoutPassword,
} from '../../../db/repositories/clinic-lacks.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import { listRooms } from '../../../db/repositories/rooms.ts'
import type { HandlersOf } from '../context.ts'

const DAY_MS = 86_400_000

const named = <T extends { readonly id: string; readonly name: string }>(
  rows: readonly T[],
  lacks: (row: T) => boolean,
) => rows.filter(lacks).map(({ id, name }) => ({ id, name }))

/** What the administration is told first: what is missing, and what nobody has signed, as counts. */
export const lackHandlers = {
  'clinic.lacks': async (db, _input, ctx) => {
    const clinic = await readClinic(db)
    if (!clinic) return ctx.fail('not-found')
    const people = await listEquipment(db, ctx.today)
    const rooms = (await listRooms(db)).filter(({ active }) => active)
    return {
      phone: clinic.phone === null,
      technicalLead: clinic.technicalLeadId === null,
      administrators: await countAdministratorsBeside(db, ''),
      withoutAccount: named(people, ({ hasAccount }) => !hasAccount),
      withoutHours: named(people, ({ hasVisits, hasHours }) => hasVisits && !hasHours),
      withoutRoom: named(people, ({ roomId }) => rooms.length > 0 && roomId === null),
      idleRooms: await listIdleRooms(db),
      withoutPassword: await listWithoutPassword(db),
      unsigned: await countUnsigned(db, new Date(Date.parse(ctx.now) - DAY_MS).toISOString()),
    }
  },
} satisfies HandlersOf<'clinic.lacks'>
