/** What a note says since one of its rectifications; worked out from the sealed addendum that it names. */
export interface RectificationTable {
  note_id: string
  /** The first, the second of this note; the last one counts. */
  number: number
  addendum_id: string
}

/** The values of a note since one of its rectifications, all of them. */
export interface RectifiedValueTable {
  note_id: string
  number: number
  /** Of the order of the list. */
  line: number
  code: string
  value: number | null
  unit: string
  typed: string | null
  comparator: '<' | '>' | null
  words: string | null
  measured_at: string | null
  measured_by: string | null
  source: 'office' | 'triage' | 'home' | 'device' | null
  position: string | null
  /** In the note; null in notes of before, which had one of each. */
  place: number | null
}

/** The diagnoses of a note since one of its rectifications, all of them. */
export interface RectifiedDiagnosisTable {
  note_id: string
  number: number
  /** Of the order of the list. */
  line: number
  code: string | null
  words: string
  table_version: string | null
  role: 'principal' | 'secondary'
}
