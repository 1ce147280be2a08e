import { DatabaseError } from '../../../db/errors.ts'
import { insertAccountChange } from '../../../db/repositories/account-changes.ts'
import { findAccount, findAccountOfPractitioner, updateStaff } from '../../../db/repositories/accounts.ts'
import { revokeCodes } from '../../../db/repositories/one-time-codes.ts'
import {
  findPractitioner,
  insertPractitioner,
  listPractitioners,
  listWorkingHours,
  setWorkingHours,
  updatePractitioner,
  type PractitionerRow,
} from '../../../db/repositories/practitioners.ts'
import { listQualifications, setQualifications } from '../../../db/repositories/qualifications.ts'
import { listRooms } from '../../../db/repositories/rooms.ts'
import { listVisitKinds } from '../../../db/repositories/visit-kinds.ts'
import { setVisitTypes } from '../../../db/repositories/visit-types.ts'
import type { ParsedInput } from '../../../preload/contract/index.ts'
import { MOST_PRACTITIONERS } from '../../../preload/contract/practitioner.ts'
import { changeBy } from '../access/account-change.ts'
import type { Context, HandlersOf, ReadHandle, WriteHandle } from '../context.ts'
import { hoursRefusal } from './hours.rules.ts'

type Card = ParsedInput<'practitioner.create'>['practitioner']
type CardContext = Context<'practitioner.create'> | Context<'practitioner.update'>

/** Two types of one kind could not be told apart, and nobody offers a kind that the clinic does not have. */
async function kindsRefusal(
  tx: WriteHandle,
  { visitTypes }: Card,
): Promise<'kind-twice' | 'not-found' | null> {
  const kinds = new Set(visitTypes.map(({ kindId }) => kindId))
  if (kinds.size < visitTypes.length) return 'kind-twice'
  const known = (await listVisitKinds(tx)).filter(({ id, active }) => active && kinds.has(id))
  return known.length < kinds.size ? 'not-found' : null
}

type Columns = Omit<Card, 'hours' | 'visitTypes' | 'keepRoomWords' | 'qualifications'> &
  Pick<PractitionerRow, 'room'>

/** The room that was chosen, of those in use or the one he has; without one, the words that stand in its place where they are kept. */
async function roomOf(
  tx: WriteHandle,
  ctx: CardContext,
  { roomId, keepRoomWords }: Card,
  before: PractitionerRow | undefined,
): Promise<string | null> {
  if (roomId === null) return keepRoomWords && before?.roomId === null ? before.room : null
  const room = (await listRooms(tx)).find(({ id }) => id === roomId)
  return room && (room.active || roomId === before?.roomId) ? room.name : ctx.fail('not-found')
}

/** Writes card, qualifications, hours and visit types; `write` says whether the card is new. */
async function keep(
  tx: WriteHandle,
  ctx: CardContext,
  card: Card,
  write: (columns: Columns) => Promise<void>,
  id: string,
): Promise<void> {
  const { hours, visitTypes, qualifications, keepRoomWords: _keep, ...columns } = card
  const refusal = (await kindsRefusal(tx, card)) ?? hoursRefusal(hours)
  if (refusal) ctx.fail(refusal)
  const room = await roomOf(tx, ctx, card, await findPractitioner(tx, id))
  try {
    await write({ ...columns, room })
  } catch (error) {
    if (error instanceof DatabaseError && error.code === 'unique') ctx.fail('council-taken')
    throw error
  }
  await setQualifications(tx, id, qualifications)
  await setWorkingHours(tx, id, hours)
  await setVisitTypes(
    tx,
    id,
    visitTypes.map((type) => ({ ...type, id: ctx.newId() })),
  )
}

/** The administrator of a new clinic is often its first professional: once, and nobody after. */
async function makeMine(
  tx: WriteHandle,
  ctx: Context<'practitioner.create'>,
  practitionerId: string,
): Promise<void> {
  const account = ctx.actor.accountId === null ? undefined : await findAccount(tx, ctx.actor.accountId)
  const first = (await listPractitioners(tx)).every(({ id }) => id === practitionerId)
  if (!account || !first || account.practitionerId !== null) return ctx.fail('own-permissions')
  const roles = [...new Set([...account.roles, 'doctor' as const])]
  const { id, displayName } = account
  await updateStaff(tx, { id, displayName, roles, practitionerId, active: true })
  await insertAccountChange(tx, account, changeBy(ctx))
  ctx.sessions.change({ to: 'open', accountId: account.id, roles, practitionerId, state: 'active' })
}

/** Who is put out of use leaves at once; `rolesInUse` keeps him out. */
async function closeAccountOf(
  tx: WriteHandle,
  ctx: Context<'practitioner.update'>,
  practitionerId: string,
): Promise<void> {
  const account = await findAccountOfPractitioner(tx, practitionerId)
  if (!account) return
  await revokeCodes(tx, account.id, ctx.now)
  ctx.sessions.change({ to: 'ended', accountId: account.id })
}

/** All of them, each with the qualifications beside the one of his card. */
async function listQualified(db: ReadHandle) {
  const all = await listPractitioners(db)
  const qualifications = await listQualifications(
    db,
    all.map(({ id }) => id),
  )
  return all.map((one) => ({
    ...one,
    qualifications: qualifications.flatMap(({ practitionerId, ...qualification }) =>
      practitionerId === one.id ? [qualification] : [],
    ),
  }))
}

/** Professionals: what each of them is, when they work and what can be booked with them. */
export const practitionerHandlers = {
  'practitioner.list': async (db, _input, ctx) => {
    const all = await listQualified(db)
    if (!ctx.actor.roles.includes('patient')) return all
    // A patient chooses among what he may book.
    return all.flatMap((one) => {
      const visitTypes = one.visitTypes.filter(({ bookableByPatient }) => bookableByPatient)
      const shown = { ...one, visitTypes, paperPhone: null, paperEmail: null }
      return one.active && visitTypes.length > 0 ? [shown] : []
    })
  },
  'practitioner.hours': async (db, { practitionerId }, ctx) => {
    if (!(await findPractitioner(db, practitionerId))) ctx.fail('not-found')
    return [...(await listWorkingHours(db, practitionerId))]
  },
  'practitioner.create': async (tx, { practitioner, mine }, ctx) => {
    if ((await listPractitioners(tx)).length >= MOST_PRACTITIONERS) ctx.fail('staff-full')
    const id = ctx.newId()
    const insert = (card: Columns) =>
      insertPractitioner(tx, { ...card, id, active: true, createdAt: ctx.now })
    await keep(tx, ctx, practitioner, insert, id)
    if (mine) await makeMine(tx, ctx, id)
    return { practitionerId: id }
  },
  'practitioner.update': async (tx, { practitionerId: id, practitioner, active }, ctx) => {
    if (!(await findPractitioner(tx, id))) ctx.fail('not-found')
    await keep(tx, ctx, practitioner, (card) => updatePractitioner(tx, { ...card, id, active }), id)
    if (!active) await closeAccountOf(tx, ctx, id)
    return {}
  },
} satisfies HandlersOf<
  'practitioner.list' | 'practitioner.hours' | 'practitioner.create' | 'practitioner.update'
>
