/** What a signed note says, as it is stored. */
export interface NoteText {
  readonly encounterId: string
  readonly complaint: string
  readonly examination: string
  readonly assessment: string
  readonly plan: string
  readonly observations: readonly {
    readonly code: string
    readonly value: number | null
    readonly unit: string
  }[]
}

/** What an addition to a signed note says. */
export interface AddendumText {
  readonly kind: string
  readonly reason: string | null
  readonly text: string
}

/** What stood around the text for whoever signed it: shown with it for ever, whatever the cards say later. */
export interface AddendumShown {
  readonly author: {
    readonly name: string
    /** As papers write it: "CRM-SP 123456". */
    readonly council: string
  }
}
export interface NoteShown extends AddendumShown {
  readonly patient: { readonly name: string; readonly legalName: string | null }
  readonly visit: { readonly type: string; readonly date: string }
}

/** A council as papers write it: "CRM-SP 123456". */
export function councilLine(of: {
  readonly council: string
  readonly councilState: string
  readonly councilNumber: string
}): string {
  return `${of.council}-${of.councilState} ${of.councilNumber}`
}

/** A patient's names as pages and papers show them: the social name first, the civil one beside it. */
export function namesShown(card: { readonly name: string; readonly socialName: string | null }) {
  return { name: card.socialName ?? card.name, legalName: card.socialName === null ? null : card.name }
}

/** The kind of part that names a statement which counted when a note was signed: its version and that one's seal. */
export const KNOWN_PART = 'known'

/** A note that stood in another person's chart before: what was signed there. */
export interface NoteOrigin {
  readonly noteId: string
  readonly seal: string
  readonly signedAt: string
}

/** What the seal of a note says of the one whose place it took. */
export const originParts = (origin: NoteOrigin | undefined): SealedPart[] =>
  origin ? [{ kind: 'origin', key: origin.noteId, content: [origin.seal, origin.signedAt] }] : []

/** The format of the seals made today; rows of an older one verify by theirs. */
export const SEAL_FORMAT = 2
/** Of an addendum that puts values or diagnoses right: what was sealed stands in its row (`parts`). */
export const RECTIFICATION_FORMAT = 3

/** One thing that a seal covers. A new kind of content is a new kind of part, never a new format of the seal. */
export interface SealedPart {
  readonly kind: string
  /** Which of its kind. */
  readonly key: string
  readonly content: readonly (string | number | null)[]
}

const byCode = ({ observations }: NoteText) => [...observations].sort((a, b) => (a.code < b.code ? -1 : 1))

/** What a seal of format 1 covers, in an order that never changes: texts, then observations by code. */
export function noteBody(text: NoteText): (string | number | null)[] {
  const { encounterId, complaint, examination, assessment, plan } = text
  const values = byCode(text).flatMap(({ code, value, unit }) => [code, value, unit])
  return [encounterId, complaint, examination, assessment, plan, ...values]
}

/** What a seal of format 2 covers of a note. */
export function noteParts(text: NoteText): SealedPart[] {
  const { encounterId, complaint, examination, assessment, plan } = text
  return [
    { kind: 'encounter', key: 'id', content: [encounterId] },
    ...Object.entries({ complaint, examination, assessment, plan }).map(([key, words]) => ({
      kind: 'text',
      key,
      content: [words],
    })),
    ...byCode(text).map(({ code, value, unit }) => ({
      kind: 'observation',
      key: code,
      content: [value, unit],
    })),
  ]
}

/** What a seal of format 1 covers of an addendum. */
export function addendumBody({ kind, reason, text }: AddendumText): (string | null)[] {
  return [kind, reason, text]
}

/** What a seal of format 2 covers of an addendum. */
export function addendumParts({ kind, reason, text }: AddendumText): SealedPart[] {
  return [
    { kind: 'addendum', key: 'kind', content: [kind] },
    { kind: 'addendum', key: 'reason', content: [reason] },
    { kind: 'text', key: 'text', content: [text] },
  ]
}
