import { msg } from '@lit/localize'
import type { Output } from '../../preload/contract/index.ts'
import { diagnosisInWords, roleInWords } from './diagnosis-words.ts'
import { measuresInWords } from './vitals-words.ts'

type Addendum = Output<'note.read'>['addenda'][number]
export type NoteDiagnoses = Output<'note.read'>['diagnoses']

/** A value or a diagnosis in one line; `was`: what stood there before, the oldest first. Blank: it was entered in error. */
export interface RectifiedLine {
  readonly item: string
  readonly label: string
  readonly value: string
  readonly was: readonly string[]
}

export const diagnosisLine = (one: NoteDiagnoses[number]): string =>
  `${diagnosisInWords(one)} (${roleInWords(one.role)})`

/** What stands in the place of something that was entered in error. */
export const inErrorWords = (): string => msg('anotado por engano')

/** What one rectification put right, a line each. */
export function correctionLines({
  values,
  diagnoses,
}: Pick<Addendum, 'values' | 'diagnoses'>): RectifiedLine[] {
  return [
    ...values.map(({ item, was, now }) => {
      const [before] = measuresInWords(was)
      const [after] = measuresInWords(now)
      const label = before?.label ?? after?.label ?? ''
      return { item, label, value: after?.value ?? '', was: before ? [before.value] : [] }
    }),
    ...diagnoses.map(({ item, was, now }) => ({
      ...{ item, label: msg('Diagnóstico') },
      ...{ value: now ? diagnosisLine(now) : '', was: was ? [diagnosisLine(was)] : [] },
    })),
  ]
}

type Kind = 'values' | 'diagnoses'

/** What rectifications took out of a note under each item, the oldest first, with what it is called. */
function struckIn(addenda: readonly Addendum[], kind: Kind): ReadonlyMap<string, RectifiedLine> {
  const struck = new Map<string, RectifiedLine>()
  const only = { values: [], diagnoses: [] }
  // As they were signed: of one item the order is that of its rectifications.
  for (const one of addenda)
    for (const line of correctionLines({ ...only, [kind]: one[kind] })) {
      const before = struck.get(line.item)
      struck.set(line.item, { ...line, value: '', was: [...(before?.was ?? []), ...line.was] })
    }
  return struck
}

/** Lines of what counts, each with what stood in its place; after them what was entered in error alone. */
export function withStruck(
  lines: readonly Omit<RectifiedLine, 'was'>[],
  addenda: readonly Addendum[],
  kind: Kind,
): RectifiedLine[] {
  const struck = struckIn(addenda, kind)
  const own = new Set(lines.map(({ item }) => item))
  return [
    ...lines.map((line) => ({ ...line, was: struck.get(line.item)?.was ?? [] })),
    ...[...struck.values()].filter(({ item, was }) => !own.has(item) && was.length > 0),
  ]
}
