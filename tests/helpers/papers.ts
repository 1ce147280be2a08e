import type { Desktop, PrintOutcome } from '../../main/clinic/desktop.ts'
import { waysFrom, type PaperGroup, type PaperWay } from '../../preload/contract/paper-layout.ts'
import { PAPERS, type PrintJob } from '../../preload/contract/papers.ts'

export interface CaughtPapers {
  /** Every paper that was asked for. */
  readonly prints: PrintJob[]
  /** At which printer, and whether without a dialog. */
  readonly printedBy: Pick<PaperWay, 'printer' | 'silent'>[]
  /** The names proposed for papers that were saved. */
  readonly files: string[]
  /** How prints come out from now on, and what is saved with them; until then there is no desktop. */
  paper(how: PrintOutcome): void
  /** What happens while the dialog stands open that asks where. */
  whileChoosing(happens: () => Promise<void>): void
  readonly desktop: Pick<
    Desktop,
    'print' | 'choosePdf' | 'writePdf' | 'readPapers' | 'writePaper' | 'printers'
  >
}

/** The side of a desktop that takes papers. */
export function catchPapers(): CaughtPapers {
  const prints: PrintJob[] = []
  const printedBy: Pick<PaperWay, 'printer' | 'silent'>[] = []
  const files: string[] = []
  const ways = new Map<PaperGroup, PaperWay>()
  let how: PrintOutcome | null = null
  let whileChoosing: () => Promise<void> = async () => undefined
  /** What the window would be told is what the contract says, no member more. */
  function take(job: PrintJob) {
    PAPERS[job.template].parse(job.data)
    prints.push(job)
  }
  return {
    prints,
    printedBy,
    files,
    paper: (next) => void (how = next),
    whileChoosing: (happens) => void (whileChoosing = happens),
    desktop: {
      readPapers: async () => waysFrom((group) => ways.get(group)),
      async writePaper(group, way) {
        ways.set(group, way)
        return how !== null
      },
      printers: async () => (how === null ? null : [{ name: 'laser', label: 'Laser da recepção' }]),
      async print(job, way) {
        take(job)
        printedBy.push(way)
        return how
      },
      async choosePdf(name) {
        files.push(name)
        await whileChoosing()
        if (how === null) return undefined
        return how === 'left' ? null : `/media/stick/${name}`
      },
      async writePdf(_path, job) {
        take(job)
        if (how === 'failed') throw new Error('the paper was not drawn')
        return how === 'no-printer' ? 'folder-readonly' : 'saved'
      },
    },
  }
}
