import {
  endCopyRequest,
  findCopyRequest,
  insertCopyRequest,
  listCopyRequests,
  listSecretCharts,
  listStandingRequests,
  type CopyRequest,
} from '../../../db/repositories/copy-requests.ts'
import { listChartIds } from '../../../db/repositories/patient-merges.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import { findDoctorOf } from '../access/roles-in-use.ts'
import type { Context, HandlersOf, ReadHandle, WriteHandle } from '../context.ts'
import { needsReason } from '../record/chart-access.ts'
import { dueOn } from './due.rules.ts'

type End = Context<'copy.hand'> | Context<'copy.withdraw'>

/** What everybody who meets a request is told of it. */
const told = (request: CopyRequest) => ({
  ...{ id: request.id, patientId: request.patientId, patientName: request.patientName },
  ...{ recipient: request.recipient, asker: request.asker },
  ...{ fromDate: request.fromDate, toDate: request.toDate },
  ...{ askedOn: request.askedOn, dueOn: dueOn(request.askedOn), practitionerName: request.practitionerName },
  made: request.made.map(({ at, by, as }) => ({ at, by, as })),
})

/** Those of some requests that wait for whoever asks. */
async function waitingFor(
  db: ReadHandle,
  { actor: { accountId, practitionerId } }: Context<'copy.awaited'>,
  requests: readonly CopyRequest[],
): Promise<CopyRequest[]> {
  if (accountId === null) return []
  const open = requests.filter(({ made }) => made.every((copy) => copy.accountId !== accountId))
  const patientIds = open.map(({ patientId }) => patientId)
  const secret = await listSecretCharts(db, { accountId, patientIds })
  const own: CopyRequest[] = []
  for (const one of open) {
    const isOwn = one.practitionerId === practitionerId || secret.has(one.patientId)
    // Of somebody who signs in no more the first copy is everybody's to make.
    const isNobodys = !isOwn && one.made.length === 0 && !(await findDoctorOf(db, one.practitionerId))
    if (isOwn || isNobodys) own.push(one)
  }
  return own
}

async function standing(tx: WriteHandle, ctx: End, id: string): Promise<CopyRequest> {
  const request = (await findCopyRequest(tx, id)) ?? ctx.fail('not-found')
  ctx.concerns(request.patientId)
  return request.end === null ? request : ctx.fail('request-over')
}

/** Requests for the patient's own copy: noted and handed over at the desk, met by whoever makes the copy. */
export const copyRequestHandlers = {
  'copy.ask': async (tx, { patientId, recipient, asker, document, ...asked }, ctx) => {
    const { practitionerId, fromDate, toDate } = asked
    if (fromDate !== null && toDate !== null && fromDate > toDate) ctx.fail('span-wrong')
    if ((await findPatient(tx, patientId))?.status !== 'active') ctx.fail('not-found')
    if (!(await findDoctorOf(tx, practitionerId))) ctx.fail('colleague-away')
    const id = ctx.newId()
    await insertCopyRequest(tx, {
      ...{ id, patient_id: patientId, account_id: ctx.actor.accountId ?? ctx.fail('signed-out') },
      ...{ recipient, asker, document, practitioner_id: practitionerId },
      ...{ from_date: fromDate, to_date: toDate, asked_on: ctx.today, asked_at: ctx.now },
    })
    return { requestId: id }
  },
  'copy.list': async (db, { patientId }) => {
    const requests =
      patientId === null
        ? await listStandingRequests(db)
        : await listCopyRequests(db, await listChartIds(db, patientId))
    return requests.map((one) => ({
      ...told(one),
      ...{ document: one.document, notedBy: one.notedBy, end: one.end },
    }))
  },
  'copy.awaited': async (db, { patientId }, ctx) => {
    if (patientId !== null) {
      if (await needsReason(db, ctx, patientId)) return ctx.fail('denied')
      const all = await listCopyRequests(db, await listChartIds(db, patientId))
      return all.filter(({ end }) => end === null).map(told)
    }
    return (await waitingFor(db, ctx, await listStandingRequests(db))).map(told)
  },
  'copy.hand': async (tx, { requestId, taker, document }, ctx) => {
    const { made } = await standing(tx, ctx, requestId)
    if (made.length === 0) ctx.fail('copy-not-made')
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    const by = { request_id: requestId, account_id: accountId, at: ctx.now }
    await endCopyRequest(tx, { ...by, kind: 'handed', taker, document, reason: null })
    return {}
  },
  'copy.withdraw': async (tx, { requestId, reason }, ctx) => {
    await standing(tx, ctx, requestId)
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    const by = { request_id: requestId, account_id: accountId, at: ctx.now }
    await endCopyRequest(tx, { ...by, kind: 'withdrawn', taker: null, document: null, reason })
    return {}
  },
} satisfies HandlersOf<'copy.ask' | 'copy.list' | 'copy.awaited' | 'copy.hand' | 'copy.withdraw'>
