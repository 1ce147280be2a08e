import { createHash } from 'node:crypto'
import { compileOnce, type Slots } from '../compiled.ts'
import type { Reader, Writer } from '../handles.ts'

const byDigest = compileOnce((db, slot: Slots<{ digest: string }>) =>
  db.selectFrom('clinic_logo').select('jpeg').where('digest', '=', slot('digest')),
)

/** A logo that was ever the clinic's, as a page draws it: its JPEG in base64. */
export async function readLogo(db: Reader, digest: string | null): Promise<string | null> {
  const [row] = digest === null ? [] : await byDigest(db, { digest })
  return row ? Buffer.from(row.jpeg).toString('base64') : null
}

/** Makes this the clinic's logo, or leaves it without one. */
export async function setLogo(
  tx: Writer,
  { jpeg, addedAt }: { readonly jpeg: Uint8Array | null; readonly addedAt: string },
): Promise<void> {
  const digest = jpeg && createHash('sha256').update(jpeg).digest('hex')
  if (jpeg && digest)
    await tx
      .insertInto('clinic_logo')
      .values({ digest, jpeg, added_at: addedAt })
      .onConflict((on) => on.column('digest').doNothing())
      .execute()
  await tx.updateTable('clinic').set({ logo: digest }).execute()
}
