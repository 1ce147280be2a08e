import type { Desktop, PrintJob, PrintOutcome } from '../../main/clinic/desktop.ts'

export interface CaughtPapers {
  /** Every paper that was asked for. */
  readonly prints: PrintJob[]
  /** The names proposed for papers that were saved. */
  readonly files: string[]
  /** How prints come out from now on, and what is saved with them; until then there is no desktop. */
  paper(how: PrintOutcome): void
  readonly desktop: Pick<Desktop, 'print' | 'savePdf'>
}

const SAVED = { printed: 'saved', left: 'left', 'no-printer': 'folder-readonly', failed: 'failed' } as const

/** The side of a desktop that takes papers. */
export function catchPapers(): CaughtPapers {
  const prints: PrintJob[] = []
  const files: string[] = []
  let how: PrintOutcome | null = null
  return {
    prints,
    files,
    paper: (next) => void (how = next),
    desktop: {
      async print(_windowId, job) {
        prints.push(job)
        return how
      },
      async savePdf(_windowId, job, name) {
        prints.push(job)
        files.push(name)
        return how && SAVED[how]
      },
    },
  }
}
