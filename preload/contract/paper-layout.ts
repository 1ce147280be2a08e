/** Papers that come out of one printer in one way, as each PC has it. */
export const PAPER_GROUPS = [
  'prescription',
  'kept',
  'certificate',
  'exams',
  'text',
  'record',
  'slip',
] as const
export type PaperGroup = (typeof PAPER_GROUPS)[number]

/** The sheet of an issued paper; two pages of a pair lie side by side on one A4. */
export const SHEETS = ['a4', 'a5', 'a5-pair'] as const
export const POINTS = [10, 11, 12, 13, 14] as const

export interface PaperLayout {
  readonly sheet: (typeof SHEETS)[number]
  /** How large its words are. */
  readonly points: (typeof POINTS)[number]
}

/** How a PC prints the papers of one group. */
export interface PaperWay {
  /** Null: the clinic's own. */
  readonly sheet: PaperLayout['sheet'] | null
  readonly points: PaperLayout['points']
  /** As the system calls it; null: the one that the system proposes. */
  readonly printer: string | null
  /** At once, without the system's dialog. */
  readonly silent: boolean
}
export type PaperWays = Readonly<Record<PaperGroup, PaperWay>>

/** While no clinic has chosen: A4 is what lies in every printer. */
export const USUAL_SHEET = 'a4'
/** How a paper lies where nobody has chosen. */
export const USUAL_LAYOUT: PaperLayout = { sheet: USUAL_SHEET, points: 11 }
/** While nobody at the PC has chosen. */
export const USUAL_WAY: PaperWay = { sheet: null, points: 11, printer: null, silent: false }

/** How a paper lies at a PC: what its way leaves open is the clinic's. */
export const layoutAt = (way: PaperWay, clinicSheet: PaperLayout['sheet']): PaperLayout => ({
  sheet: way.sheet ?? clinicSheet,
  points: way.points,
})

/** A way for each group; what is missing or cannot be read is as usual. */
export const waysFrom = (known: (group: PaperGroup) => PaperWay | undefined): PaperWays =>
  Object.fromEntries(PAPER_GROUPS.map((group) => [group, known(group) ?? USUAL_WAY])) as PaperWays

/** Why nothing came out of a printer. */
export const PRINT_CODES = [
  'needs-desktop',
  'print-failed',
  'no-printer',
  'printer-gone',
  'paper-left',
  'paper-dropped',
] as const
