import type { Migration } from '../migration.ts'

/** What a professional has begun and not ended is found whatever its day, without looking through all that was. */
export const openEncounters: Migration = {
  version: 172,
  name: 'open-encounters',
  statements: [`CREATE INDEX encounter_state ON encounter (practitioner_id, status)`],
}
