import type { CommandName, Input } from '../../../preload/contract/index.ts'
import type { ClinicFixture, Person } from '../../helpers/clinic-fixture.ts'
import { when } from '../../helpers/when.ts'

export const TUESDAY = '2026-11-24'

/** Sets a scene, and gives who asks what: a command that is accepted. */
export type Plan<N extends CommandName> = (
  clinic: ClinicFixture,
) => Promise<{ readonly by: Person; readonly input: Input<N> }>
export type PlansOf<N extends CommandName> = { readonly [K in N]: Plan<K> }

export const helenaAt = ({ helena }: ClinicFixture, start: string) => ({
  practitionerId: helena.id,
  visitTypeId: helena.visit,
  ...when(start),
})

/** A visit of Teresa's with Helena that the desk has just booked. */
export async function booked(clinic: ClinicFixture, start = `${TUESDAY}T09:00`): Promise<string> {
  const wish = { ...helenaAt(clinic, start), patientId: clinic.patients.teresa }
  return (await clinic.as('livia').ask('visit.book', wish)).appointmentId
}
