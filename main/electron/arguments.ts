import { parseArgs } from 'node:util'
import { STATIONS, type Station } from '../../preload/contract/define.ts'
import { readCommand, type Command } from './commands.ts'

export interface AppArguments {
  readonly station: Station | null
  /** Opens the practice clinic at once. */
  readonly demo: boolean
  readonly data: string | null
  /** What is to be done without a window. */
  readonly command: Command | 'unclear' | null
  /** The policy of this PC in another file; never in a packaged app. */
  readonly policy: string | null
  /** Milliseconds added to the clock; always 0 in a packaged app. */
  readonly clockOffset: number
  /** Bounds of the window, for tests of the kiosk's three sizes. */
  readonly size: { readonly width: number; readonly height: number } | null
}

/** Reads the command line. What only tests need is ignored by a packaged app. */
export function readArguments(argv: readonly string[], packaged: boolean, now: number): AppArguments {
  const { values } = parseArgs({
    args: [...argv],
    strict: false,
    options: {
      station: { type: 'string' },
      demo: { type: 'boolean' },
      data: { type: 'string' },
      version: { type: 'boolean' },
      verify: { type: 'boolean' },
      backup: { type: 'string' },
      'restore-test': { type: 'string' },
      diagnose: { type: 'string' },
      policy: { type: 'string' },
      now: { type: 'string' },
      size: { type: 'string' },
    },
  })
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
  const station = STATIONS.find((known) => known === values['station']) ?? null
  const setNow = packaged ? null : text(values['now'])
  const size = packaged ? null : /^(\d{3,4})x(\d{3,4})$/u.exec(text(values['size']) ?? '')
  const instant = setNow ? Date.parse(setNow) : Number.NaN
  return {
    station,
    demo: values['demo'] === true,
    data: text(values['data']),
    command: readCommand(values),
    policy: packaged ? null : text(values['policy']),
    clockOffset: Number.isNaN(instant) ? 0 : instant - now,
    size: size ? { width: Number(size[1]), height: Number(size[2]) } : null,
  }
}
