import type { ClinicFixture } from './clinic-fixture.ts'

/** Every row that a merge may touch, versions aside: what an exact undo brings back. */
export const rowsOf = (clinic: ClinicFixture, ids: readonly string[]) => {
  const all = (sql: string) => clinic.db.raw.prepare(sql).all()
  const list = ids.map((id) => `'${id}'`).join(',')
  return {
    patients: (all(`SELECT * FROM patient WHERE id IN (${list}) ORDER BY id`) as { version: number }[]).map(
      ({ version: _version, ...row }) => row,
    ),
    keys: all(`SELECT * FROM patient_key WHERE patient_id IN (${list}) ORDER BY 1, 2, 3`),
    pairs: all(`SELECT * FROM duplicate_pair ORDER BY 1, 2`),
    visits: all(`SELECT * FROM appointment ORDER BY id`),
    encounters: all(`SELECT * FROM encounter ORDER BY id`),
    wishes: all(`SELECT * FROM waiting_list ORDER BY id`),
    links: all(`SELECT * FROM account_patient ORDER BY account_id, patient_id`),
    candidates: all(`SELECT * FROM account_claim_candidate ORDER BY 1, 2`),
    notes: all(`SELECT * FROM note ORDER BY id`),
    entries: all(`SELECT * FROM chart_entry ORDER BY entry_id`),
    found: all(`SELECT names, numbers FROM patient_search ORDER BY names, numbers`),
    foundMore: all(`SELECT sounds, around FROM patient_search_more ORDER BY sounds, around`),
  }
}
