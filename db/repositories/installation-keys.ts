import type { Reader, Writer } from '../handles.ts'
import type { InstallationKeyTable } from '../schema/clinic.ts'

type KeyName = InstallationKeyTable['name']

/** A random key that lives inside the encrypted database, and so travels with its backups. */
export async function readInstallationKey(db: Reader, name: KeyName): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('installation_key')
    .select('bytes')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.bytes
}

export async function insertInstallationKey(tx: Writer, name: KeyName, bytes: Uint8Array): Promise<void> {
  await tx.insertInto('installation_key').values({ name, bytes }).execute()
}
