import { SEAL_FORMAT, councilLine, type AddendumShown } from '../../../db/note-body.ts'
import { findPractitioner } from '../../../db/repositories/practitioners.ts'
import { insertStatementVersion } from '../../../db/repositories/statements.ts'
import { statementParts, type StatementBody } from '../../../db/statement-body.ts'
import { installationKey } from '../access/keys.ts'
import type { WriteHandle } from '../context.ts'
import { sealOf } from '../record/seal.ts'

/** Who enters a version, in whose chart and when. */
interface VersionAuthor {
  readonly id: string
  readonly patientId: string
  readonly accountId: string
  readonly practitionerId: string
  /** UTC instant. */
  readonly enteredAt: string
}

/** Seals a version by itself and enters it. Gives its seal, for the trail; undefined where nobody is called so. */
export async function enterVersion(
  tx: WriteHandle,
  who: VersionAuthor,
  body: StatementBody,
): Promise<string | undefined> {
  const practitioner = await findPractitioner(tx, who.practitionerId)
  if (!practitioner) return undefined
  const author: AddendumShown['author'] = { name: practitioner.name, council: councilLine(practitioner) }
  const shown = JSON.stringify({ author })
  const { enteredAt: signedAt, ...rest } = who
  const key = await installationKey(tx, 'audit')
  const seal = sealOf(key, { ...rest, signedAt, over: null }, shown, statementParts(body))
  await insertStatementVersion(tx, { ...who, ...body, seal, sealFormat: SEAL_FORMAT, shown })
  return seal
}
