import { newRecoveryCode } from '../../../db/recovery-code.ts'
import { PASSWORD, type ClinicFixture } from '../../helpers/clinic-fixture.ts'
import { plainJpeg } from '../../helpers/jpeg.ts'
import { freshKiosk } from '../../helpers/kiosk.ts'
import type { PlansOf } from './plan.ts'

/** Puts somebody at a window, in the state in which signing in would leave him. */
function enter(
  clinic: ClinicFixture,
  windowId: string,
  who: 'livia' | 'joana',
  state: 'active' | 'terms' | 'new-password',
): void {
  const roles = who === 'livia' ? (['reception'] as const) : (['patient'] as const)
  const accountId = clinic.accounts[who]
  clinic.open.enter(`hub:${windowId}`, { to: 'open', accountId, roles, practitionerId: null, state })
}

export const sessionPlans: PlansOf<
  | 'session.sign-in'
  | 'session.sign-out'
  | 'session.lock'
  | 'help.call'
  | 'help.leave'
  | 'help.answer'
  | 'session.unlock'
  | 'account.change-password'
  | 'account.update'
  | 'account.notices-seen'
  | 'account.reset-with-sheet'
  | 'account.set-photo'
  | 'terms.accept'
  | 'workstation.configure'
  | 'workstation.become'
  | 'workstation.leave-kiosk'
  | 'workstation.set-paper'
  | 'workstation.test-page'
> = {
  'session.sign-in': async (clinic) => ({
    by: clinic.window('desk', 'reception'),
    input: { identifier: 'livia', password: PASSWORD },
  }),
  'session.sign-out': async (clinic) => ({ by: clinic.as('livia'), input: {} }),
  'session.lock': async (clinic) => ({ by: clinic.as('livia'), input: { reason: 'asked' } }),
  'session.unlock': async (clinic) => {
    const by = clinic.as('livia')
    await by.ask('session.lock', { reason: 'idle' })
    return { by, input: { password: PASSWORD } }
  },
  'help.call': async (clinic) => ({ by: clinic.window('totem', 'kiosk'), input: {} }),
  'help.leave': async (clinic) => {
    const by = clinic.window('totem', 'kiosk')
    await by.ask('help.call', {})
    return { by, input: {} }
  },
  'help.answer': async (clinic) => {
    await clinic.window('totem', 'kiosk').ask('help.call', {})
    const by = clinic.as('livia')
    const [waiting] = await by.ask('help.waiting', {})
    return { by, input: { callId: waiting?.callId ?? '' } }
  },
  'account.change-password': async (clinic) => {
    enter(clinic, 'elsewhere', 'livia', 'active')
    enter(clinic, 'newcomer', 'livia', 'new-password')
    const input = { current: null, next: 'jaboticaba madura 7' }
    return { by: clinic.window('newcomer', 'reception'), input }
  },
  'account.update': async (clinic) => {
    const by = clinic.as('livia')
    const { version } = await by.ask('account.read', {})
    return { by, input: { displayName: 'livia', email: null, phone: '11987654321', version } }
  },
  'account.notices-seen': async (clinic) => {
    await clinic.as('sueli').ask('staff.issue-code', { accountId: clinic.accounts.livia })
    const [notice] = await clinic.as('sueli').ask('account.notices', {})
    return { by: clinic.as('sueli'), input: { ids: [notice?.id ?? ''] } }
  },
  'account.reset-with-sheet': async (clinic) => {
    clinic.as('sueli')
    const input = { identifier: 'sueli', code: newRecoveryCode(), next: 'jaboticaba madura 7' }
    return { by: clinic.window('forgotten', 'admin'), input }
  },
  'account.set-photo': async (clinic) => ({
    by: clinic.as('livia'),
    input: { jpeg: plainJpeg(64, 48).toString('base64') },
  }),
  'terms.accept': async (clinic) => {
    const { documents } = await freshKiosk(clinic)
    enter(clinic, 'reader', 'joana', 'terms')
    return { by: clinic.window('reader', 'kiosk'), input: { documents } }
  },
  'workstation.configure': async (clinic) => ({ by: clinic.as('livia'), input: { theme: 'dark' } }),
  'workstation.set-paper': async (clinic) => {
    clinic.paper('printed')
    const way = { sheet: 'a5', points: 12, printer: 'laser', silent: true } as const
    return { by: clinic.as('livia'), input: { group: 'kept', way } }
  },
  'workstation.test-page': async (clinic) => {
    clinic.paper('printed')
    return { by: clinic.as('livia'), input: { group: 'kept' } }
  },
  'workstation.become': async (clinic) => ({
    by: clinic.as('livia'),
    input: { station: 'doctor', identifier: 'sueli', password: PASSWORD },
  }),
  'workstation.leave-kiosk': async (clinic) => ({
    by: clinic.as('joana'),
    input: { identifier: 'livia', password: PASSWORD },
  }),
}
