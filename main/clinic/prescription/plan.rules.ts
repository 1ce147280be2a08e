import { MOST_PRESCRIBED, type PrescribedMedicine } from '../../../preload/contract/document-content.ts'
import {
  PAPER_OF,
  type KeptKind,
  type MedicineNeed,
  type PrescriptionLimit,
} from '../../../preload/contract/prescription-kinds.ts'
import { ampoulesOf, isContinuous, isMonthly } from './coverage.rules.ts'
import { lastDayOf } from './sequence.rules.ts'

/** What a rule lets one paper hold; what it does not name has no bound. */
export interface Bounds {
  readonly medicines?: number | undefined
  readonly substances?: number | undefined
  readonly ampoules?: number | undefined
  /** Days of treatment, by need. */
  readonly days?: Partial<Record<MedicineNeed, number | undefined>> | undefined
  /** Days it may be bought in, where its medicines have no end: each says then how much is for a month. */
  readonly continuousValidity?: number | undefined
}

type PaperKind = 'prescription' | KeptKind
export type BoundsOf = (kind: PaperKind) => Bounds
/** The substances of a medicine by its name. */
export type SubstancesOf = (name: string) => ReadonlySet<string>

export interface PlannedPaper {
  readonly kind: PaperKind
  /** All of them without an end. */
  readonly continuous: boolean
  readonly medicines: readonly PrescribedMedicine[]
}

interface Known {
  readonly boundsOf: BoundsOf
  readonly substancesOf: SubstancesOf
}

/**
 * The limits of its paper that a medicine goes over by itself, or with what of the same substances is prescribed before it: no splitting
 * helps it.
 */
export function limitsOver(
  medicine: PrescribedMedicine,
  { boundsOf, substancesOf }: Known,
  before: readonly PrescribedMedicine[] = [],
): PrescriptionLimit[] {
  const { name, need, quantity, posology } = medicine
  const bounds = boundsOf(PAPER_OF[need])
  const over: PrescriptionLimit[] = []
  const counted = (limit: 'substances' | 'ampoules', allowed: number | undefined, found: number) => {
    if (allowed !== undefined && found > allowed) over.push({ limit, allowed, found })
  }
  counted('substances', bounds.substances, substancesOf(name).size)
  counted('ampoules', bounds.ampoules, ampoulesOf(quantity))
  const allowed = bounds.days?.[need]
  if (allowed !== undefined) {
    const found = lastDayOf(medicine, before, substancesOf)
    if (found === null) over.push({ limit: 'days-untold', allowed, found })
    else if (found > allowed) over.push({ limit: 'days', allowed, found })
  }
  if (bounds.continuousValidity !== undefined && isContinuous(posology) && !isMonthly(quantity))
    over.push({ limit: 'monthly-untold', allowed: 30, found: null })
  return over
}

const substancesIn = (medicines: readonly PrescribedMedicine[], of: SubstancesOf): number =>
  new Set(medicines.flatMap(({ name }) => [...of(name)])).size

/** Whether these stand on one paper within what its rule lets it hold. */
function fits(medicines: readonly PrescribedMedicine[], bounds: Bounds, of: SubstancesOf): boolean {
  const ampoules = medicines.reduce((sum, { quantity }) => sum + ampoulesOf(quantity), 0)
  return (
    medicines.length <= (bounds.medicines ?? MOST_PRESCRIBED) &&
    ampoules <= (bounds.ampoules ?? Infinity) &&
    (bounds.substances === undefined || substancesIn(medicines, of) <= bounds.substances)
  )
}

/** Numbered forms are one for each need; what is bought for ninety days stands apart from what is bought within ten. */
const sheaf = ({ need, posology }: PrescribedMedicine, { boundsOf }: Known) => {
  const kind = PAPER_OF[need]
  const continuous = boundsOf(kind).continuousValidity !== undefined && isContinuous(posology)
  return { kind, continuous, form: kind === 'notification' ? need : '' }
}

const ORDER: readonly PaperKind[] = [
  'prescription',
  'antimicrobial',
  'glp',
  'special-control',
  'notification',
]

/**
 * The papers of a prescription: each medicine on one paper of the kind it needs, in the order they were prescribed, a new paper where
 * the rule of the kind lets it stand on none that is begun. A medicine that is over a limit by itself stands alone.
 */
export function papersOf(medicines: readonly PrescribedMedicine[], known: Known): PlannedPaper[] {
  const papers: { kind: PaperKind; continuous: boolean; form: string; medicines: PrescribedMedicine[] }[] = []
  for (const medicine of medicines) {
    const { kind, continuous, form } = sheaf(medicine, known)
    const open = papers.find(
      (one) =>
        one.kind === kind &&
        one.continuous === continuous &&
        one.form === form &&
        fits([...one.medicines, medicine], known.boundsOf(kind), known.substancesOf),
    )
    if (open) open.medicines.push(medicine)
    else papers.push({ kind, continuous, form, medicines: [medicine] })
  }
  const at = ({ kind }: PlannedPaper) => ORDER.indexOf(kind)
  return papers.map(({ form: _form, ...paper }) => paper).sort((one, other) => at(one) - at(other))
}
