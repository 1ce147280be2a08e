import type { Topic } from '../../preload/contract/define.ts'
import type { Copier } from './backup/copier.ts'
import type { DesktopAt, KeyStore } from './desktop.ts'
import type { Later } from './health/anchor-keeper.ts'
import type { Log } from './log.ts'
import type { ThreadStart } from './thread-messages.ts'

/** What stands around the clinic, and how it is started. */
export interface HouseOptions extends Omit<ThreadStart, 'copyThread'> {
  readonly desktopAt: DesktopAt
  readonly keyStore: KeyStore
  readonly log: Log
  readonly clock: () => number
  /** Milliseconds on a clock that nobody can set. */
  readonly ticks: () => number
  /** The same on one that goes on while the PC sleeps. */
  readonly uptime: () => number
  /** Runs something later, for nobody's answer. */
  readonly later: Later
  readonly publish: (topics: readonly Topic[]) => void
  readonly copier: Copier
  readonly every: (ms: number, run: () => unknown) => () => void
}
