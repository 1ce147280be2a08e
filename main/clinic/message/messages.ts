import { listDay } from '../../../db/repositories/appointment-lines.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import {
  findRecipient,
  insertPrepared,
  lastPrepared,
  listConfirmationDays,
  listContact,
  setMessageConsent,
} from '../../../db/repositories/messages.ts'
import { takesMessages } from '../../../preload/contract/phone.ts'
import { isOpen } from '../../../preload/contract/visit-status.ts'
import type { Context, HandlersOf, PreparedCommand, ReadHandle, WriteHandle } from '../context.ts'
import { possibleSteps } from '../visit/steps.rules.ts'

/** What was made ready may be opened for so long. */
const FRESH_MS = 60_000

/** Whom a message would reach, if he agreed to be reached and has a mobile phone. */
async function recipientOf(
  db: ReadHandle | WriteHandle,
  ctx: Context<'message.prepare'> | Context<'message.open'>,
  appointmentId: string,
): Promise<{ readonly patientId: string; readonly phone: string }> {
  const recipient = (await findRecipient(db, appointmentId)) ?? ctx.fail('not-found')
  const { patientId, phone, agreedAt } = recipient
  ctx.concerns(patientId)
  if (agreedAt === null) ctx.fail('no-consent')
  if (phone === null || !takesMessages(phone)) return ctx.fail('no-phone')
  return { patientId, phone }
}

/** Confirmations and the messages made ready for them. Whether one was sent is known outside only. */
export const messageHandlers = {
  'message.confirmation-days': async (db, _input, ctx) => [...(await listConfirmationDays(db, ctx.today))],
  'message.confirmations': async (db, { date }, ctx) => {
    const contact = new Map((await listContact(db, date)).map((one) => [one.id, one]))
    return (await listDay(db, { date }))
      .filter(({ status }) => isOpen(status))
      .map((line) => ({
        ...line,
        steps: possibleSteps(line, { roles: ctx.actor.roles, own: false }, ctx.localNow),
        agreed: (contact.get(line.id)?.agreedAt ?? null) !== null,
        preparedAt: contact.get(line.id)?.preparedAt ?? null,
      }))
  },
  'message.set-consent': async (tx, { patientId, agreed }, ctx) =>
    (await setMessageConsent(tx, { patientId, agreedAt: agreed ? ctx.now : null }))
      ? {}
      : ctx.fail('patient-inactive'),
  'message.prepare': async (tx, { appointmentId, kind }, ctx) => {
    const { patientId, phone } = await recipientOf(tx, ctx, appointmentId)
    await insertPrepared(tx, { patientId, appointmentId, kind, at: ctx.now, by: ctx.actor.accountId })
    return { phone }
  },
  'message.open': {
    async prepare(db, { appointmentId, text }, ctx) {
      const { phone } = await recipientOf(db, ctx, appointmentId)
      const at = await lastPrepared(db, { appointmentId, by: ctx.actor.accountId })
      if (at === null || Date.parse(ctx.now) - Date.parse(at) > FRESH_MS) ctx.fail('not-prepared')
      // Numbers of the practice clinic look real and may be somebody's.
      if ((await readClinic(db))?.practice) ctx.fail('practice-clinic')
      ctx.about(appointmentId)
      await ctx.intend('message.opening')
      const opened = await ctx.desktop.openMessage({ phone, text })
      return async () => (opened ? {} : ctx.fail('needs-desktop'))
    },
  } satisfies PreparedCommand<'message.open'>,
} satisfies HandlersOf<
  | 'message.confirmation-days'
  | 'message.confirmations'
  | 'message.set-consent'
  | 'message.prepare'
  | 'message.open'
>
