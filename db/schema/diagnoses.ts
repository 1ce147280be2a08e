/** An official table of CID-10; the one that is searched has no `retired_at`. */
export interface Icd10TableTable {
  version: string
  imported_at: string
  account_id: string
  retired_at: string | null
}

export interface Icd10CodeTable {
  version: string
  /** Without its dot. */
  code: string
  words: string
  mark: 'dagger' | 'asterisk' | null
  sex: 'female' | 'male' | null
}

export interface DiagnosisFavouriteTable {
  account_id: string
  code: string
  since: string
}
