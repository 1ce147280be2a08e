import type { Request, Result } from '../../preload/contract/index.ts'
import type { Caller } from './context.ts'
import type { Deed, DeedAnswer } from './deed.ts'
import type { Desktop, DesktopAt } from './desktop.ts'
import { HUB, pcOf, seatAt, windowOf } from './seat-name.ts'
import type { ClinicThread } from './thread-client.ts'

/** Who asks, as a PC knows its own windows; whoever keeps the clinic knows which PC it is. */
export interface WindowCaller extends Omit<Caller, 'seat'> {
  readonly windowId: string
}

/** The clinic as the windows of one PC reach it, wherever it is kept. */
export interface Clinic {
  ask(request: Request, caller: WindowCaller): Promise<Result>
  /** What the command line of the PC that keeps the clinic asks for. */
  do(deed: Deed): Promise<DeedAnswer>
  windowClosed(windowId: string): void
  /** Nobody is at this window any more, or (null) at any of this PC: desks are locked, kiosks closed. */
  windowLeft(windowId: string | null, by: 'away' | 'crash'): void
  close(): Promise<void>
}

/** The clinic for the windows of the PC that keeps it. */
export function clinicHere(thread: ClinicThread): Clinic {
  return {
    ask: (request, { windowId, ...caller }) =>
      thread.ask(request, { ...caller, seat: seatAt(HUB, windowId) }),
    do: (deed) => thread.do(deed),
    windowClosed: (windowId) => thread.closeSeat(seatAt(HUB, windowId)),
    windowLeft: (windowId, by) => thread.leave(HUB, windowId, by),
    close: () => thread.close(),
  }
}

/** The desktops of that PC's windows. What is for a window of another PC is never done here: it throws. */
export function desktopsHere(desktopOf: (windowId: string) => Desktop): DesktopAt {
  return (seat) => {
    if (pcOf(seat) !== HUB) throw new Error(`no window of ${pcOf(seat)} is here`)
    return desktopOf(windowOf(seat))
  }
}
