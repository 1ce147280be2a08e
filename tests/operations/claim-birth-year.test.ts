import { expect, test } from 'vitest'
import { clinicFixture } from '../helpers/clinic-fixture.ts'
import { freshKiosk, openClaims } from '../helpers/kiosk.ts'
import { addPatient, writing } from '../helpers/people.ts'

test.each([
  ['1990-03-16', true],
  ['1990', true],
  ['1991', false],
] as const)(
  'a card born %s is offered to the account that says 1990-03-15: %s',
  async (birthDate, offered) => {
    const clinic = await clinicFixture()
    try {
      const card = {
        name: 'Rita de Cássia Lopes',
        birthDate,
        cpf: null,
        cpfMissingReason: 'not-told' as const,
      }
      const known = await writing(clinic.db, (tx) => addPatient(tx, card))
      const kiosk = await freshKiosk(clinic)
      await kiosk.window.ask('account.create', kiosk.declare())
      const [claim] = await openClaims(clinic)
      const decision = { patientId: known, photoIdChecked: true, guardianship: null } as const
      const answer = await clinic
        .as('livia')
        .code('claim.link', { claimId: claim?.claimId ?? '', ...decision })
      expect(answer).toBe(offered ? 'ok' : 'not-a-candidate')
    } finally {
      await clinic.close()
    }
  },
)
