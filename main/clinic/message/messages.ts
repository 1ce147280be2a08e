import { listDay } from '../../../db/repositories/appointment-lines.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import { readMessageWords, setMessageWords } from '../../../db/repositories/message-words.ts'
import {
  findRecipient,
  insertPrepared,
  lastPrepared,
  listConfirmationDays,
  listContact,
  listNumbersBeside,
  setMessageConsent,
} from '../../../db/repositories/messages.ts'
import { listPlacedPhones } from '../../../db/repositories/patient-phones.ts'
import type { ParsedInput } from '../../../preload/contract/index.ts'
import { PROGRAM_WORDS } from '../../../preload/contract/message-words.ts'
import { takesMessages } from '../../../preload/contract/phone.ts'
import { isOpen } from '../../../preload/contract/visit-status.ts'
import type { Context, HandlersOf, PreparedCommand, ReadHandle, WriteHandle } from '../context.ts'
import { possibleSteps } from '../visit/steps.rules.ts'

/** What was made ready may be opened for so long. */
const FRESH_MS = 60_000

type Recipient = NonNullable<Awaited<ReturnType<typeof findRecipient>>>
type Question = Pick<ParsedInput<'message.open'>, 'appointmentId' | 'to'>

/** The number chosen on the patient's card. A card changed since may have another one in that place. */
async function numberOf(
  db: ReadHandle | WriteHandle,
  ctx: Context<'message.prepare'> | Context<'message.open'>,
  { patientId, version, phone }: Recipient,
  to: Question['to'],
): Promise<string | null> {
  if (to === null) return phone
  if (to.patientId !== patientId) return ctx.fail('not-found')
  if (to.version !== version) return ctx.fail('stale')
  const phones = await listPlacedPhones(db, patientId)
  return (phones.find(({ position }) => position === to.position) ?? ctx.fail('not-found')).number
}

/** Whom a message would reach, if he agreed to be reached and has a mobile phone. */
async function recipientOf(
  db: ReadHandle | WriteHandle,
  ctx: Context<'message.prepare'> | Context<'message.open'>,
  { appointmentId, to }: Question,
): Promise<{ readonly patientId: string; readonly phone: string }> {
  const recipient = (await findRecipient(db, appointmentId)) ?? ctx.fail('not-found')
  const { patientId, agreedAt } = recipient
  ctx.concerns(patientId)
  if (agreedAt === null) ctx.fail('no-consent')
  const phone = await numberOf(db, ctx, recipient, to)
  if (phone === null || !takesMessages(phone)) return ctx.fail('no-phone')
  return { patientId, phone }
}

/** Confirmations and the messages made ready for them. Whether one was sent is known outside only. */
export const messageHandlers = {
  'message.confirmation-days': async (db, _input, ctx) => [...(await listConfirmationDays(db, ctx.today))],
  'message.confirmations': async (db, { date }, ctx) => {
    const contact = new Map((await listContact(db, date)).map((one) => [one.id, one]))
    const beside = (await listNumbersBeside(db, date)).filter(({ number }) => takesMessages(number))
    const reached = new Set(beside.map(({ id }) => id))
    return (await listDay(db, { date }))
      .filter(({ status }) => isOpen(status))
      .map((line) => ({
        ...line,
        steps: possibleSteps(line, { roles: ctx.actor.roles, own: false }, ctx.localNow),
        agreed: (contact.get(line.id)?.agreedAt ?? null) !== null,
        preparedAt: contact.get(line.id)?.preparedAt ?? null,
        reachedBeside: reached.has(line.id),
      }))
  },
  'message.set-consent': async (tx, { patientId, agreed }, ctx) =>
    (await setMessageConsent(tx, { patientId, agreedAt: agreed ? ctx.now : null }))
      ? {}
      : ctx.fail('patient-inactive'),
  'message.numbers': async (db, { appointmentId }, ctx) => {
    const { patientId, version, phone, remark } =
      (await findRecipient(db, appointmentId)) ?? ctx.fail('not-found')
    ctx.concerns(patientId)
    const beside = (await listPlacedPhones(db, patientId)).map(({ position, ...one }) => ({
      to: { patientId, position, version },
      ...one,
    }))
    const usual = phone === null ? [] : [{ to: null, number: phone, remark }]
    return [...usual, ...beside].filter(({ number }) => takesMessages(number))
  },
  'message.prepare': async (tx, { appointmentId, kind, to }, ctx) => {
    const { patientId, phone } = await recipientOf(tx, ctx, { appointmentId, to })
    await insertPrepared(tx, { patientId, appointmentId, kind, at: ctx.now, by: ctx.actor.accountId })
    return { phone }
  },
  'message.open': {
    async prepare(db, { appointmentId, text, to }, ctx) {
      const { phone } = await recipientOf(db, ctx, { appointmentId, to })
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
  'message.words': async (db) => ({ ...PROGRAM_WORDS, ...(await readMessageWords(db)) }),
  'message.set-words': async (tx, words) => {
    for (const recipient of ['patient', 'guardian'] as const) {
      const text = words[recipient]
      // The program's are not kept: a later version may have better ones.
      await setMessageWords(tx, recipient, text === PROGRAM_WORDS[recipient] ? null : text)
    }
    return {}
  },
} satisfies HandlersOf<
  | 'message.confirmation-days'
  | 'message.confirmations'
  | 'message.set-consent'
  | 'message.numbers'
  | 'message.prepare'
  | 'message.open'
  | 'message.words'
  | 'message.set-words'
>
