import type { Writer } from '../../db/handles.ts'
import type { Database } from '../../db/open.ts'
import { insertVisitKind, listVisitKinds } from '../../db/repositories/visit-kinds.ts'
import { setVisitTypes, type VisitType } from '../../db/repositories/visit-types.ts'
import { newId } from './database.ts'

/** The id of a kind by its name. */
export function kindId(db: Database, name: string): string {
  const found = db.raw.prepare('SELECT id FROM visit_kind WHERE name = ?').pluck().get(name)
  if (typeof found !== 'string') throw new Error(`no kind of visit is called ${name}`)
  return found
}

/** The kind of this name, made where the clinic has none. */
export async function kindNamed(tx: Writer, name: string): Promise<string> {
  const known = (await listVisitKinds(tx)).find((kind) => kind.name === name)
  if (known) return known.id
  const id = newId()
  await insertVisitKind(tx, { id, name, followUp: /retorno/iu.test(name), active: true, hue: null })
  return id
}

type NamedType = Omit<VisitType, 'kindId'> & { readonly name: string }

/** Makes these the types of a professional, each of the kind of its name. */
export async function setNamedTypes(
  tx: Writer,
  practitionerId: string,
  types: readonly NamedType[],
): Promise<void> {
  const kinded = []
  for (const { name, ...type } of types) kinded.push({ ...type, kindId: await kindNamed(tx, name) })
  await setVisitTypes(tx, practitionerId, kinded)
}
