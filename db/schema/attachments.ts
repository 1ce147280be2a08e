/** What a file holds, by its digest; versions of the kind 'attachment' name it. */
export interface AttachmentContentTable {
  digest: string
  bytes: number
  contents: Uint8Array
}

/** One value of a laboratory result, worked out of the content of its version. */
export interface LaboratoryValueTable {
  version_id: string
  place: number
  code: string | null
  /** As the laboratory calls it. */
  name: string
  value: number | null
  unit: string
  /** The decimal as it was typed. */
  typed: string | null
  comparator: '<' | '>' | null
  words: string | null
  /** What the laboratory gives as usual. */
  reference: string | null
  collected_on: string | null
}
