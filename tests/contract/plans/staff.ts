import type { Input } from '../../../preload/contract/index.ts'
import type { ClinicFixture } from '../../helpers/clinic-fixture.ts'
import { plainJpeg } from '../../helpers/jpeg.ts'
import { kindId } from '../../helpers/visit-kinds.ts'
import type { PlansOf } from './plan.ts'

const cardOf = ({ db }: ClinicFixture): Input<'practitioner.create'>['practitioner'] => ({
  name: 'Lara Fontoura',
  treatment: 'Lara',
  council: 'CRP',
  councilNumber: '06/00817',
  councilState: 'SP',
  rqe: null,
  specialty: 'Psicologia',
  roomId: null,
  hours: [{ weekday: 1, startMinute: 480, endMinute: 720, validFrom: '2026-01-01', validTo: null }],
  visitTypes: [{ kindId: kindId(db, 'Consulta'), minutes: 50, bookableByPatient: true }],
})

export const staffPlans: PlansOf<
  | 'practitioner.create'
  | 'practitioner.update'
  | 'staff.create'
  | 'staff.update'
  | 'staff.issue-code'
  | 'clinic.update'
  | 'clinic.set-logo'
  | 'clinic.set-sheet'
  | 'staff.name-lead'
> = {
  // The first of a new clinic, who is its administrator too.
  'practitioner.create': async (clinic) => {
    const { raw } = clinic.db
    raw.exec('UPDATE account SET practitioner_id = NULL')
    for (const table of ['visit_type', 'working_hours', 'practitioner']) raw.exec(`DELETE FROM ${table}`)
    return { by: clinic.as('sueli'), input: { practitioner: cardOf(clinic), mine: true } }
  },
  'practitioner.update': async (clinic) => ({
    by: clinic.as('sueli'),
    input: { practitionerId: clinic.renato.id, practitioner: cardOf(clinic), active: false },
  }),
  'staff.create': async (clinic) => ({
    by: clinic.as('sueli'),
    input: {
      displayName: 'Ana Lima',
      userName: 'ana.lima',
      email: null,
      cpf: null,
      roles: ['reception'],
      practitionerId: null,
    },
  }),
  'staff.update': async (clinic) => {
    clinic.as('livia')
    const change = { roles: ['reception' as const], practitionerId: null, active: false }
    return { by: clinic.as('sueli'), input: { accountId: clinic.accounts.livia, ...change } }
  },
  'staff.issue-code': async (clinic) => {
    clinic.as('livia')
    return { by: clinic.as('sueli'), input: { accountId: clinic.accounts.livia } }
  },
  'staff.name-lead': async (clinic) => ({
    by: clinic.as('sueli'),
    input: { practitionerId: clinic.helena.id },
  }),
  'clinic.update': async (clinic) => {
    const known = (await clinic.as('sueli').ask('clinic.read', {})) as Input<'clinic.update'>['clinic']
    return { by: clinic.as('sueli'), input: { clinic: { ...known, city: 'Bauru' }, idleLockMinutes: 7 } }
  },
  'clinic.set-sheet': async (clinic) => ({ by: clinic.as('sueli'), input: { paperSheet: 'a5' } }),
  'clinic.set-logo': async (clinic) => ({
    by: clinic.as('sueli'),
    input: { jpeg: plainJpeg(64, 32).toString('base64') },
  }),
}
