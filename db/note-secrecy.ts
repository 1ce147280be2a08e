import type { SealedPart } from './note-body.ts'
import type { Secrecy } from './schema/records.ts'
import type { Flag } from './schema/values.ts'

/** Who sees a note beside its author, and whether a guardian's copy has it. */
export interface NoteSecrecy {
  readonly secrecy: Secrecy
  readonly guardianHidden: Flag
}

/** What a seal covers of it. An open note has no such part, as none had before it was asked: both verify alike. */
export const secrecyParts = ({ secrecy, guardianHidden }: NoteSecrecy): SealedPart[] =>
  secrecy === 'open' && guardianHidden === 0
    ? []
    : [{ kind: 'secrecy', key: 'who', content: [secrecy, guardianHidden] }]
