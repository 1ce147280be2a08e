import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { rulesOf, type DocumentRule } from '../../../db/repositories/document-rules.ts'
import { lastSpecialWay } from '../../../db/repositories/medicine-needs.ts'
import {
  NeedField,
  type DocumentContent,
  type DocumentKind,
  type PrescribedMedicine,
} from '../../../preload/contract/document-content.ts'
import { isSameLimit, type SpecialWay } from '../../../preload/contract/prescription-kinds.ts'
import type { Handle } from '../context.ts'
import { substancesOf } from '../substance/known-names.rules.ts'
import { limitsOver, papersOf, type Bounds, type PlannedPaper } from './plan.rules.ts'
import { daysCovered } from './sequence.rules.ts'

const count = z.int().positive().optional()
const BoundsOfRule = z.strictObject({
  medicines: count,
  substances: count,
  ampoules: count,
  days: z.partialRecord(NeedField, z.int().positive()).optional(),
  continuousValidity: count,
})

const NO_BOUNDS: Bounds = {}
const boundsIn = (rule: DocumentRule | undefined): Bounds =>
  rule?.bounds ? BoundsOfRule.parse(JSON.parse(rule.bounds)) : NO_BOUNDS

interface Question {
  readonly council: string
  readonly today: string
  readonly medicines: readonly PrescribedMedicine[]
  readonly text: string
}

/** Whether every limit that a medicine goes over is answered by a reason. */
export const isAnswered = ({ beyond }: PrescribedMedicine, over: ReturnType<typeof limitsOver>): boolean =>
  over.every((limit) => beyond?.limits.some((one) => isSameLimit(one, limit)))

function validUntil({ continuous }: PlannedPaper, rule: DocumentRule | undefined, today: string) {
  const days = (continuous ? boundsIn(rule).continuousValidity : null) ?? rule?.validityDays ?? null
  return days === null ? null : Temporal.PlainDate.from(today).add({ days }).toString()
}

function contentOf(
  paper: PlannedPaper,
  {
    rule,
    today,
    specialWay,
    text,
  }: {
    readonly rule: DocumentRule | undefined
    readonly today: string
    readonly specialWay: SpecialWay
    readonly text: string
  },
): DocumentContent {
  const { kind } = paper
  const said = { medicines: [...paper.medicines], text }
  if (kind === 'prescription') return { kind, ...said }
  const way = kind === 'special-control' ? specialWay : null
  // What is copied by hand is one list.
  const vias = way === 'copy' ? 1 : Math.min(2, rule?.vias ?? 1)
  return { kind, ...said, vias, validUntil: validUntil(paper, rule, today), way }
}

/**
 * The papers that medicines are issued on by this council today, each with its rule, and the limits that each medicine goes over.
 * The words beside them stand on the first paper.
 */
export async function planned(db: Handle, { council, today, medicines, text }: Question) {
  const rules = await rulesOf(db, { council, on: today })
  const known = { boundsOf: (kind: DocumentKind) => boundsIn(rules.get(kind)), substancesOf }
  const limits = medicines.map((medicine, at) => limitsOver(medicine, known, medicines.slice(0, at)))
  // A reason stands where there is something to answer, and nowhere else.
  const settled = medicines.map((one, at) => (limits[at]?.length === 0 ? { ...one, beyond: null } : one))
  const specialWay = (await lastSpecialWay(db))?.way ?? 'copy'
  const papers = papersOf(settled, known).map((paper, at) => {
    const rule = rules.get(paper.kind)
    const content = contentOf(paper, { rule, today, specialWay, text: at === 0 ? text : '' })
    return { content, rule, days: daysCovered(paper.medicines, substancesOf) }
  })
  return { papers, limits }
}
