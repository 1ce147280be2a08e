import { z } from 'zod'
import { keepNeed, listHints, listNeeds, type HintRow } from '../../../db/repositories/medicine-needs.ts'
import { NeedField, type PrescribedMedicine } from '../../../preload/contract/document-content.ts'
import { fold } from '../../../preload/contract/fold.ts'
import type { Handle, WriteHandle } from '../context.ts'
import { substancesOf } from '../substance/known-names.rules.ts'
import { isDue } from './rules-due.rules.ts'

/** Name, strength and form as they are compared: case, accents and blanks do not count. */
export const keyOf = (name: string) => fold(name).replace(/\s+/gu, ' ').trim()

const wordsOf = (text: string) => ` ${fold(text).replace(/[^a-z0-9]+/gu, ' ')} `

/** What is published of one of its substances, as far as it is known by any of its names. */
function hintFor(hints: readonly HintRow[], name: string): HintRow | undefined {
  const substances = [name, ...substancesOf(name)].map(wordsOf)
  return hints.find(({ substance }) => substances.some((one) => one.includes(wordsOf(substance))))
}

const needIn = (need: string | undefined) => (need === undefined ? null : NeedField.parse(need))

/** What is known of the paper that a medicine needs: what this doctor said, what others did, what is published. */
export async function knownNeed(
  db: Handle,
  { name, accountId, today }: { readonly name: string; readonly accountId: string; readonly today: string },
  dateOf: (instant: string) => string,
) {
  const said = await listNeeds(db, keyOf(name))
  const own = needIn(said.find((one) => one.accountId === accountId)?.need)
  const other = said.find((one) => one.accountId !== accountId)
  const hint = hintFor(await listHints(db), name)
  return {
    own,
    told: other ? { need: NeedField.parse(other.need), by: other.by, on: dateOf(other.since) } : null,
    hint: hint
      ? {
          needs: z.array(NeedField).parse(JSON.parse(hint.needs)),
          ...{ list: hint.list, source: hint.source, confirmed: !isDue(hint.checkedOn, today) },
        }
      : null,
  }
}

/** Keeps what a doctor said of each medicine that he issued. */
export async function keepNeeds(
  tx: WriteHandle,
  medicines: readonly PrescribedMedicine[],
  { accountId, at }: { readonly accountId: string; readonly at: string },
): Promise<void> {
  for (const { name, need } of medicines) await keepNeed(tx, { accountId, name: keyOf(name), need, at })
}
