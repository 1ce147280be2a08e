import type { DiagnosisEntry } from './index.rules.ts'
import { BREATH_AND_DIGESTION } from './starter-breath-digestion.ts'
import { CIRCULATION } from './starter-circulation.ts'
import { EYE_AND_EAR } from './starter-eye-ear.ts'
import { INFECTIONS } from './starter-infections.ts'
import { INJURIES_AND_CARE } from './starter-injuries-care.ts'
import { METABOLISM } from './starter-metabolism.ts'
import { MIND_AND_NERVES } from './starter-mind-nerves.ts'
import { SIGNS } from './starter-signs.ts'
import { SKIN_AND_BONES } from './starter-skin-bones.ts'
import { TUMOURS_AND_BLOOD } from './starter-tumours.ts'
import { URINARY_AND_BIRTH } from './starter-urinary-birth.ts'

/** Its version: what is chosen keeps it. Words that change take another one. */
export const STARTER_TABLE = 'inicial 1'

/** In the order of their codes but for U, which stands with the infections. */
const CHAPTERS = [
  INFECTIONS,
  TUMOURS_AND_BLOOD,
  METABOLISM,
  MIND_AND_NERVES,
  EYE_AND_EAR,
  CIRCULATION,
  BREATH_AND_DIGESTION,
  SKIN_AND_BONES,
  URINARY_AND_BIRTH,
  SIGNS,
  INJURIES_AND_CARE,
]

/** "N771 *f|words|synonym, synonym": code, then * for an asterisk code and f or m for a restriction of sex. */
function entryOf(line: string): DiagnosisEntry {
  const [head = '', words = '', synonyms = ''] = line.split('|')
  const [code = '', marks = ''] = head.split(' ')
  return {
    code,
    words,
    synonyms: synonyms.split(', '),
    sex: marks.includes('f') ? 'female' : marks.includes('m') ? 'male' : null,
    asterisk: marks.includes('*'),
    table: STARTER_TABLE,
  }
}

/** The codes that a clinic has from its first day, described in the product's own words. */
export const starterEntries = (): readonly DiagnosisEntry[] =>
  CHAPTERS.flatMap((chapter) => chapter.trim().split('\n').map(entryOf))
