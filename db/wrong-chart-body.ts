import type { AddendumShown, SealedPart } from './note-body.ts'

/** What a mark tells of the note that stood in its place: nothing of what it said, nor whose it was. */
export interface StubShown extends AddendumShown {
  readonly note: {
    /** The clinic's day of what it was about. */
    readonly date: string
    readonly signedAt: string
    readonly seal: string
  }
}

/** What a mark does, as it is sealed. */
export interface MarkBody {
  readonly noteId: string
  readonly newNote: { readonly id: string; readonly seal: string }
  readonly reason: string
  /** Statements that stand in the right chart since. */
  readonly statements: readonly string[]
  /** Versions that count in no chart since, and what was entered in the right one in their place. */
  readonly versions: readonly { readonly id: string; readonly newId: string | null }[]
}

const MOVED_STATEMENT = 'moved-statement'
const MOVED_VERSION = 'moved-version'

/** What the seal of a mark covers beside who, in whose chart, when and over which note. */
export function markParts({ noteId, newNote, reason, statements, versions }: MarkBody): SealedPart[] {
  return [
    { kind: 'wrong-chart', key: 'note', content: [noteId] },
    { kind: 'wrong-chart', key: 'new', content: [newNote.id, newNote.seal] },
    { kind: 'wrong-chart', key: 'reason', content: [reason] },
    ...statements.map((id) => ({ kind: MOVED_STATEMENT, key: id, content: [] })),
    ...versions.map(({ id, newId }) => ({ kind: MOVED_VERSION, key: id, content: [newId] })),
  ]
}

/** The columns beside what was sealed of a mark, the statements that it moves and the versions that it hides. */
export function markColumns(parts: readonly SealedPart[]) {
  const keysOf = (what: string) => parts.flatMap(({ kind, key }) => (kind === what ? [key] : []))
  const said = (key: string) => parts.find((one) => one.kind === 'wrong-chart' && one.key === key)?.content[0]
  return {
    noteId: said('note'),
    newNoteId: said('new'),
    reason: said('reason'),
    statements: keysOf(MOVED_STATEMENT),
    versions: keysOf(MOVED_VERSION),
  }
}
