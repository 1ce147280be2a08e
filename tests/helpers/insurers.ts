import type { Database } from '../../db/open.ts'
import { foldName } from '../../db/person-names.ts'
import { newId } from './database.ts'

/** The id of a convênio by its name, made where the clinic has none. */
export function insurerId({ raw }: Database, name: string): string {
  raw
    .prepare(`INSERT INTO insurer (id, name, name_key, active) VALUES (?, ?, ?, 1) ON CONFLICT DO NOTHING`)
    .run(newId(), name, foldName(name))
  return String(raw.prepare('SELECT id FROM insurer WHERE name_key = ?').pluck().get(foldName(name)))
}
