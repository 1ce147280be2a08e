import { performance } from 'node:perf_hooks'
import { copierFrom } from '../../main/clinic/backup/copier.ts'
import { NO_POLICY } from '../../main/clinic/clinic-policy.ts'
import type { OpenClinicOptions } from '../../main/clinic/open-clinic.ts'
import { practiceRecovery } from '../../main/clinic/recovery/recovery-port.ts'
import { bareDesktop } from './clinic-fixture.ts'
import { COPY_THREAD, never } from './copying.ts'

/** What a clinic is opened with that nothing stands around: no pages that are told, no timers, no policy, no desktop. */
export const LONE = {
  desktopAt: () => bareDesktop,
  ticks: () => performance.now(),
  uptime: () => performance.now(),
  publish: () => undefined,
  checkOutputs: false,
  trial: true,
  appVersion: '0.0.0',
  policy: NO_POLICY,
  recovery: practiceRecovery,
  later: () => undefined,
  anchored: true,
  copier: copierFrom(COPY_THREAD),
  every: never,
} as const satisfies Partial<OpenClinicOptions>
