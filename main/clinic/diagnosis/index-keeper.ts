import { currentIcd10Version, listIcd10Codes } from '../../../db/repositories/diagnoses.ts'
import type { Handle } from '../context.ts'
import { choosable } from './entries.rules.ts'
import { indexOf, type DiagnosisIndex } from './index.rules.ts'
import { starterEntries } from './starter.ts'

/** The diagnoses that can be chosen in a clinic now. */
export type IndexFor = (db: Handle) => Promise<DiagnosisIndex>

/** The index of a clinic, made when it is first asked for and again after another table was imported. */
export function indexKeeper(): IndexFor {
  let made: { readonly version: string | undefined; readonly index: DiagnosisIndex } | undefined
  return async (db) => {
    const version = await currentIcd10Version(db)
    if (made && made.version === version) return made.index
    const official = version === undefined ? undefined : { version, codes: await listIcd10Codes(db, version) }
    const index = indexOf(choosable(starterEntries(), official))
    made = { version, index }
    return index
  }
}
