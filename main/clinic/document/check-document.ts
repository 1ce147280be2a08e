import { findByCode, isReprinted, type DocumentRecord } from '../../../db/repositories/documents.ts'
import { readAttempt, writeAttempt } from '../../../db/repositories/sign-in-attempts.ts'
import { fold } from '../../../preload/contract/fold.ts'
import type { ParsedInput } from '../../../preload/contract/index.ts'
import { afterFailure, onThisClock, secondsToWait, type Backoff } from '../access/backoff.rules.ts'
import type { Context, HandlersOf, WriteHandle } from '../context.ts'
import { pcOf } from '../seat-name.ts'
import { standingOf } from './document-fact.ts'
import { contentIn, shownIn } from './document-line.ts'

/** Of a desk that asks by codes: a few may be misheard, then each costs more. */
const OF_CODES: Backoff = { free: 4, first: 30, longest: 900, forget: 24 * 3600 }

type Read = ParsedInput<'document.check'>

/** A name as it is heard through a telephone: case, accents and blanks do not count. Letters of every script do. */
const heard = (name: string) =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whether everything that was read stands on this paper. */
function fits(document: DocumentRecord, { issuedOn, patient, kind, days }: Read): boolean {
  const { patient: shown, at } = shownIn(document)
  const content = contentIn(document)
  const names = [shown.name, shown.legalName ?? shown.name].map(heard)
  return (
    at.slice(0, 10) === issuedOn &&
    names.includes(heard(patient)) &&
    (kind === null || kind === content.kind) &&
    (days === null || (content.kind === 'leave' && content.days === days))
  )
}

/** Counts a code that fits nothing, at this PC; what was counted there lately makes it wait first. */
async function counted(tx: WriteHandle, ctx: Context<'document.check'>) {
  const key = `document-code:${pcOf(ctx.actor.seat)}`
  const kept = (await readAttempt(tx, key)) ?? null
  const known = kept && onThisClock(kept, ctx.now, OF_CODES)
  const seconds = secondsToWait(known, ctx.now)
  if (seconds > 0) return ctx.failWith('wait', { seconds })
  return () => writeAttempt(tx, { ...afterFailure(known, ctx.now, OF_CODES), key })
}

const ANSWERS = { valid: 'fits', voided: 'voided', replaced: 'replaced' } as const

/** Somebody reads a paper to the desk: whether it is what was issued, and nothing that was not read. */
export const checkHandlers = {
  'document.check': async (tx, read, ctx) => {
    const count = await counted(tx, ctx)
    const document = await findByCode(tx, read.code)
    if (!document || !fits(document, read)) {
      await count()
      return { answer: 'does-not-fit' }
    }
    ctx.concerns(document.patientId)
    ctx.about(document.id)
    const answer = ANSWERS[standingOf(document)]
    const isAgain = answer === 'fits' && (await isReprinted(tx, document.id))
    return { answer: isAgain ? 'reprinted' : answer }
  },
} satisfies HandlersOf<'document.check'>
