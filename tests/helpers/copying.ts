import { fileURLToPath } from 'node:url'
import type { BackupStep } from '../../db/backup.ts'
import { copierFrom, type Copier } from '../../main/clinic/backup/copier.ts'
import { CONTROL } from '../../main/clinic/backup/copy-messages.ts'

/** The thread that makes copies, in one piece (`build-copy-thread.ts`). */
export const COPY_THREAD = fileURLToPath(new URL('../../.cache/threads/copy.mjs', import.meta.url))

/** The thread that makes copies, as the app has it, with a barrier. */
export interface CopyBarrier {
  readonly copier: Copier
  /** Copies that begin from now on stop at their first step, with their file made and not yet filled. */
  hold(): void
  /** Those that stopped go on, and others stop no more. */
  letGo(): void
  /** The next step that a copy comes to. */
  nextStep(): Promise<BackupStep>
}

export function copyBarrier(): CopyBarrier {
  const controls: Int32Array[] = []
  let held = false
  let told: ((step: BackupStep) => void)[] = []
  const copy = copierFrom(COPY_THREAD, () => {
    const control = new Int32Array(new SharedArrayBuffer(4))
    control[0] = held ? CONTROL.hold : CONTROL.goOn
    controls.push(control)
    return control.buffer as SharedArrayBuffer
  })
  return {
    copier: (start, onStep) =>
      copy(start, (step) => {
        onStep(step)
        for (const tell of told) tell(step)
        told = []
      }),
    hold: () => void (held = true),
    letGo() {
      held = false
      for (const control of controls) {
        Atomics.compareExchange(control, 0, CONTROL.hold, CONTROL.goOn)
        Atomics.notify(control, 0)
      }
    },
    nextStep: () => new Promise((resolve) => void told.push(resolve)),
  }
}

/** No time goes by: what would run again and again does not. */
export const never = () => () => undefined
