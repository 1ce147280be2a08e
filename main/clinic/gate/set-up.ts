import { randomBytes, randomUUID } from 'node:crypto'
import type { Database } from '../../../db/open.ts'
import { insertAccount } from '../../../db/repositories/accounts.ts'
import { insertClinic, type ClinicRow } from '../../../db/repositories/clinic.ts'
import { insertInstallationKey } from '../../../db/repositories/installation-keys.ts'
import { hasTerms, insertTerms } from '../../../db/repositories/terms.ts'
import { insertVisitKind } from '../../../db/repositories/visit-kinds.ts'
import { hashPassword, PASSWORD_COST } from '../access/passwords.ts'
import { auditDoor } from '../audit-door.ts'
import type { Caller, WriteHandle } from '../context.ts'
import { TERMS, termsHash } from '../terms/terms-text.ts'

/** Adds the texts of this version that the clinic does not have yet; older ones stay. */
export async function publishTerms(tx: WriteHandle): Promise<void> {
  for (const text of TERMS) {
    if (await hasTerms(tx, text)) continue
    await insertTerms(tx, { ...text, id: randomUUID(), hash: termsHash(text) })
  }
}

/** What nearly every clinic has; an administrator names them anew or takes them out of use. */
const FIRST_KINDS = [
  { name: 'Consulta', followUp: false },
  { name: 'Retorno', followUp: true },
]

export interface FirstAdministrator {
  readonly name: string
  readonly userName: string
  readonly email: string | null
  readonly password: string
  readonly alsoReception: boolean
}

/** Fills a new, empty database: the clinic, its keys, the texts and the first administrator, in one transaction. */
export async function setUpClinic(
  database: Database,
  clinic: ClinicRow,
  administrator: FirstAdministrator,
  caller: Caller,
  now: string,
): Promise<{ accountId: string; roles: readonly ('admin' | 'reception')[] }> {
  const passwordKey = randomBytes(32)
  const passwordHash = await hashPassword(passwordKey, administrator.password)
  const accountId = randomUUID()
  const roles = administrator.alsoReception ? (['admin', 'reception'] as const) : (['admin'] as const)
  await database.write.transaction().execute(async (tx) => {
    await insertClinic(tx, { ...clinic, practice: false, createdAt: now })
    await insertInstallationKey(tx, 'password', passwordKey)
    await insertInstallationKey(tx, 'audit', randomBytes(32))
    await publishTerms(tx)
    for (const kind of FIRST_KINDS)
      await insertVisitKind(tx, { ...kind, id: randomUUID(), active: true, hue: null })
    await insertAccount(tx, {
      id: accountId,
      displayName: administrator.name,
      userName: administrator.userName,
      email: administrator.email,
      cpf: null,
      phone: null,
      passwordHash,
      passwordCost: PASSWORD_COST,
      mustChange: false,
      practitionerId: null,
      roles,
      createdAt: now,
    })
    await auditDoor(tx, 'clinic.created', caller, now, { accountId })
  })
  return { accountId, roles }
}
