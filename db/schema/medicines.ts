export interface MedicineFavouriteTable {
  account_id: string
  name: string
  since: string
}

/** Which paper a doctor said a medicine needs. */
export interface MedicineNeedTable {
  account_id: string
  /** Name with strength and form, folded. */
  name: string
  need: string
  since: string
}

/** What is published of the paper that a substance needs. */
export interface MedicineHintTable {
  substance: string
  /** JSON: the needs it may have. */
  needs: string
  list: string
  source: string
  checked_on: string | null
  checked_by: string | null
}

/** How prescriptions under special control leave the clinic, since when: the last row counts. */
export interface SpecialWayTable {
  number: number
  way: 'copy' | 'plain'
  confirmed_on: string | null
  confirmed_by: string | null
  account_id: string
  at: string
}

/** The official list of medicines; the one that is searched is not retired. */
export interface MedicineListTable {
  id: string
  source: string
  issued_on: string
  names: number
  imported_at: string
  account_id: string
  retired_at: string | null
}

export interface MedicineListNameTable {
  list_id: string
  place: number
  name: string
}
