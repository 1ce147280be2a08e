import type { Output } from '../../preload/contract/index.ts'
import { clinicFixture, type ClinicFixture } from './clinic-fixture.ts'
import { CPFS, freshKiosk, KIOSK_PASSWORD, openClaims, type Kiosk } from './kiosk.ts'
import { addPatient, writing } from './people.ts'

/** A patient of the clinic, and an account that somebody has made at the kiosk with her data. */
export interface Claiming {
  readonly clinic: ClinicFixture
  readonly kiosk: Kiosk
  readonly known: string
  readonly provisional: string
  readonly claimId: string
  /** Reception has seen her ID; another claim may be named. */
  linked(patientId: string | null, claimId?: string): Promise<Output<'claim.link'>>
  /** At a kiosk, with the password of whoever made the account unless another is typed. */
  signIn(identifier: string, password?: string): ReturnType<Kiosk['window']['code']>
  /** Patients and subject of the last row of the trail of an event that was done. */
  audited(event: string): { readonly patient_ids: string; readonly subject_id: string }
}

export async function claiming(): Promise<Claiming> {
  const clinic = await clinicFixture()
  const person = { name: 'Rita Lopes', birthDate: '1990-03-15', cpf: CPFS[0], cpfMissingReason: null }
  const known = await writing(clinic.db, (tx) => addPatient(tx, person))
  const kiosk = await freshKiosk(clinic)
  await kiosk.window.ask('account.create', kiosk.declare())
  const [self] = await kiosk.window.ask('account.patients', {})
  const [claim] = await openClaims(clinic)
  const own = claim?.claimId ?? ''
  return {
    clinic,
    kiosk,
    known,
    provisional: self?.patientId ?? '',
    claimId: own,
    linked: (patientId, claimId = own) =>
      clinic.as('livia').ask('claim.link', { claimId, patientId, photoIdChecked: true, guardianship: null }),
    signIn: (identifier, password = KIOSK_PASSWORD) =>
      clinic.window('somebody', 'kiosk').code('session.sign-in', { identifier, password }),
    audited: (event) =>
      clinic.db.raw
        .prepare(
          `SELECT patient_ids, subject_id FROM audit_event WHERE event = ? AND outcome = 'ok' ORDER BY seq DESC`,
        )
        .get(event) as { readonly patient_ids: string; readonly subject_id: string },
  }
}
