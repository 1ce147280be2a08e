import type { MessageWords, Recipient } from '../../preload/contract/message-words.ts'
import type { Reader, Writer } from '../handles.ts'

/** The clinic's own words for confirmations; none of what it leaves to the program. */
export async function readMessageWords(db: Reader): Promise<Partial<MessageWords>> {
  const rows = await db.selectFrom('message_words').selectAll().execute()
  return Object.fromEntries(rows.map(({ recipient, text }) => [recipient, text]))
}

/** Words of the clinic's own; null: the program's again. */
export async function setMessageWords(tx: Writer, recipient: Recipient, text: string | null): Promise<void> {
  await tx.deleteFrom('message_words').where('recipient', '=', recipient).execute()
  if (text !== null) await tx.insertInto('message_words').values({ recipient, text }).execute()
}
