import { DatabaseError } from '../../../db/errors.ts'
import { foldName } from '../../../db/person-names.ts'
import { readClinic, setPatientRules } from '../../../db/repositories/clinic.ts'
import { findInsurer } from '../../../db/repositories/insurers.ts'
import { findPractitioner, listTerms, setTerms } from '../../../db/repositories/practitioners.ts'
import { listFittingRooms, listRooms, setRoomNeed, setRooms } from '../../../db/repositories/rooms.ts'
import {
  insertExtraOpening,
  insertInsurerLimit,
  insertRecurringBlock,
  listExtraOpenings,
  listInsurerLimits,
  listRecurringBlocks,
  removeEntry,
} from '../../../db/repositories/schedule-entries.ts'
import {
  findVisitType,
  listVisitTypes,
  setBuffers,
  setMeantFor,
} from '../../../db/repositories/visit-types.ts'
import type { Interval } from '../calendar/intervals.ts'
import { datesOfRule } from '../calendar/recurrence.ts'
import type { Context, HandlersOf, WriteHandle } from '../context.ts'

const LAST_DATE = '2199-12-31'

type EntryContext =
  Context<'schedule.add-extra'> | Context<'schedule.add-block'> | Context<'schedule.add-limit'>

/** What every entry needs: hours that go forward, a professional who exists, who wrote it and when. */
async function entry(
  tx: WriteHandle,
  ctx: EntryContext,
  { practitionerId, startMinute, endMinute }: Interval & { readonly practitionerId: string | null },
) {
  if (startMinute >= endMinute) ctx.fail('span-wrong')
  if (practitionerId !== null && !(await findPractitioner(tx, practitionerId))) ctx.fail('not-found')
  return { id: ctx.newId(), createdAt: ctx.now, createdBy: ctx.actor.accountId }
}

/** What decides beside the weekly hours: extra openings, recurring blocks, limits, rooms, terms. */
export const scheduleHandlers = {
  'schedule.read': async (db, _input, ctx) => {
    const clinic = await readClinic(db)
    if (!clinic) return ctx.fail('not-found')
    const terms = await listTerms(db)
    const types = await listVisitTypes(
      db,
      terms.map(({ practitionerId }) => practitionerId),
    )
    const fitting = await listFittingRooms(db)
    const limits = await listInsurerLimits(db)
    return {
      noticeMinutes: clinic.noticeMinutes,
      horizonDays: clinic.horizonDays,
      rooms: [...(await listRooms(db))],
      extras: [...(await listExtraOpenings(db, { from: ctx.today, to: LAST_DATE }))],
      blocks: [...(await listRecurringBlocks(db))],
      limits: limits.map(({ insurerKey: _key, ...limit }) => limit),
      terms: [...terms],
      visitTypes: types.map((type) => ({
        visitTypeId: type.id,
        practitionerId: type.practitionerId,
        name: type.name,
        bufferBefore: type.bufferBefore,
        bufferAfter: type.bufferAfter,
        roomNeed: type.roomNeed,
        minAge: type.minAge,
        maxAge: type.maxAge,
        forSex: type.forSex,
        roomIds: fitting.filter((one) => one.visitTypeId === type.id).map(({ roomId }) => roomId),
      })),
    }
  },
  'schedule.add-extra': async (tx, input, ctx) => {
    const written = await entry(tx, ctx, input)
    await insertExtraOpening(tx, { ...input, ...written })
    return { id: written.id }
  },
  'schedule.add-block': async (tx, input, ctx) => {
    const written = await entry(tx, ctx, input)
    if (datesOfRule(input.rule, input.firstDate, 1) === null) ctx.fail('rule-wrong')
    await insertRecurringBlock(tx, { ...input, ...written })
    return { id: written.id }
  },
  'schedule.add-limit': async (tx, { insurerId, ...limit }, ctx) => {
    const written = await entry(tx, ctx, limit)
    const { name } = (await findInsurer(tx, insurerId)) ?? ctx.fail('not-found')
    await insertInsurerLimit(tx, { ...limit, ...written, insurer: name, insurerKey: foldName(name) })
    return { id: written.id }
  },
  'schedule.remove': async (tx, { kind, id }, ctx) => {
    const table = kind === 'extra' ? 'extra_opening' : 'recurring_block'
    return (await removeEntry(tx, table, id, ctx.now)) ? {} : ctx.fail('not-found')
  },
  'schedule.remove-limit': async (tx, { id }, ctx) =>
    (await removeEntry(tx, 'insurer_limit', id, ctx.now)) ? {} : ctx.fail('not-found'),
  'schedule.set-rooms': async (tx, { rooms }, ctx) => {
    const known = new Set((await listRooms(tx)).map(({ id }) => id))
    if (rooms.some(({ id }) => id !== null && !known.has(id))) ctx.fail('not-found')
    const names = new Set(rooms.map(({ name }) => foldName(name)))
    if (names.size < rooms.length) ctx.fail('name-taken')
    try {
      await setRooms(
        tx,
        rooms.map(({ id, ...room }) => ({ ...room, id: id ?? ctx.newId() })),
      )
    } catch (error) {
      if (error instanceof DatabaseError && error.code === 'unique') ctx.fail('name-taken')
      throw error
    }
    return {}
  },
  'schedule.set-visit-type': async (tx, { visitTypeId, roomNeed, roomIds, ...rest }, ctx) => {
    const { bufferBefore, bufferAfter, ...meantFor } = rest
    if ((meantFor.minAge ?? 0) > (meantFor.maxAge ?? 120)) ctx.fail('span-wrong')
    if (!(await findVisitType(tx, visitTypeId))) ctx.fail('not-found')
    const rooms = await listRooms(tx)
    if (roomIds.some((id) => rooms.every((room) => room.id !== id))) ctx.fail('not-found')
    // A type that needs a room no one could give would never have an opening again.
    const fits = rooms.some(({ id, active }) => active && (roomIds.length === 0 || roomIds.includes(id)))
    if (roomNeed === 'needed' && !fits) ctx.fail('no-room')
    await setBuffers(tx, visitTypeId, { bufferBefore, bufferAfter })
    await setMeantFor(tx, visitTypeId, meantFor)
    await setRoomNeed(tx, visitTypeId, roomNeed, [...new Set(roomIds)])
    return {}
  },
  'schedule.set-terms': async (tx, { practitionerId, ...terms }, ctx) =>
    (await setTerms(tx, practitionerId, terms)) ? {} : ctx.fail('not-found'),
  'schedule.set-patient-rules': async (tx, rules) => {
    await setPatientRules(tx, rules)
    return {}
  },
} satisfies HandlersOf<
  | 'schedule.read'
  | 'schedule.add-extra'
  | 'schedule.add-block'
  | 'schedule.add-limit'
  | 'schedule.remove'
  | 'schedule.remove-limit'
  | 'schedule.set-rooms'
  | 'schedule.set-visit-type'
  | 'schedule.set-terms'
  | 'schedule.set-patient-rules'
>
