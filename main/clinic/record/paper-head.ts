import { readLogo } from '../../../db/repositories/clinic-logos.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import type { PaperData } from '../../../preload/contract/papers.ts'
import type { ReadHandle } from '../context.ts'

/** The clinic at the head of printed notes and of copies, with the logo that it has today: neither is sealed with one. */
export async function paperHead(
  db: ReadHandle,
): Promise<Pick<PaperData['note'], 'clinic' | 'logo'> | undefined> {
  const clinic = await readClinic(db)
  if (!clinic) return undefined
  const { name, cnpj, cnes, phone, street, city, state, postalCode, practice, timeZone, logo } = clinic
  return {
    clinic: { name, cnpj, cnes, phone, street, city, state, postalCode, practice, timeZone },
    logo: await readLogo(db, logo),
  }
}
