import type { Input } from '../../preload/contract/index.ts'
import type { ClinicFixture } from './clinic-fixture.ts'

type Wanted = Input<'copy.ask'>

/** What Teresa asks for at the desk: all of her record, of Helena. */
export const wantedCopy = ({ patients, helena }: ClinicFixture, other: Partial<Wanted> = {}): Wanted => ({
  ...{ patientId: patients.teresa, recipient: 'patient', asker: null, document: 'RG 12.345.678-9' },
  ...{ practitionerId: helena.id, fromDate: null, toDate: null },
  ...other,
})

/** A request that Lívia has noted. */
export const askedCopy = async (clinic: ClinicFixture, other: Partial<Wanted> = {}): Promise<string> =>
  (await clinic.as('livia').ask('copy.ask', wantedCopy(clinic, other))).requestId
