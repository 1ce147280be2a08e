import { plainJpeg } from '../../helpers/jpeg.ts'
import { PASSWORD } from '../../helpers/clinic-fixture.ts'
import { freshKiosk } from '../../helpers/kiosk.ts'
import { elsewhere, type PlansOf } from './plan.ts'

export const sessionPlans: PlansOf<
  | 'session.sign-in'
  | 'session.sign-out'
  | 'session.lock'
  | 'session.unlock'
  | 'account.change-password'
  | 'account.update'
  | 'account.set-photo'
  | 'terms.accept'
  | 'workstation.configure'
  | 'workstation.leave-kiosk'
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
  'account.change-password': async (clinic) => {
    elsewhere(clinic, 'livia')
    return { by: clinic.as('livia'), input: { current: PASSWORD, next: 'jaboticaba madura 7' } }
  },
  'account.update': async (clinic) => {
    const by = clinic.as('livia')
    const { version } = await by.ask('account.read', {})
    return { by, input: { displayName: 'Lívia Rocha', email: null, phone: null, version } }
  },
  'account.set-photo': async (clinic) => ({
    by: clinic.as('livia'),
    input: { jpeg: plainJpeg(64, 48).toString('base64') },
  }),
  'terms.accept': async (clinic) => {
    const { documents } = await freshKiosk(clinic)
    const accountId = clinic.accounts.joana
    const session = { accountId, roles: ['patient'], practitionerId: null, state: 'terms' } as const
    clinic.open.enter('reader', { to: 'open', ...session })
    return { by: clinic.window('reader', 'kiosk'), input: { documents } }
  },
  'workstation.configure': async (clinic) => ({ by: clinic.as('livia'), input: { theme: 'dark' } }),
  'workstation.leave-kiosk': async (clinic) => ({
    by: clinic.as('joana'),
    input: { identifier: 'livia', password: PASSWORD },
  }),
}
