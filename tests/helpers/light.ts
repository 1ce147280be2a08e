import type { Output } from '../../preload/contract/index.ts'

type Health = Pick<Output<'session.current'>['health'], 'state' | 'reasons'>

/** The light as it would be if copies were in order: the clinics of tests name no folder for them. */
export function lightWithCopies({ state, reasons }: Health): Health {
  const rest = reasons.filter((reason) => !reason.startsWith('backup-'))
  return { state: state === 'amber' && rest.length === 0 ? 'green' : state, reasons: rest }
}
