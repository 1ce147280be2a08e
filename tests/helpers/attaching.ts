import { createHash } from 'node:crypto'
import { enterVersion } from '../../main/clinic/statement/enter-version.ts'
import type { ClinicFixture } from './clinic-fixture.ts'
import { newId, NOW } from './database.ts'
import { writing } from './people.ts'

/** Versions of Helena's of the two kinds that nothing in the program writes yet, with what stands beside each. */
export async function attach(clinic: ClinicFixture, patientId: string, encounterId: string | null = null) {
  const contents = Buffer.from('%PDF-1.7 laudo')
  const digest = createHash('sha256').update(contents).digest('hex')
  const [attachmentId, resultId] = [newId(), newId()]
  const { id: practitionerId } = clinic.helena
  const enter = (id: string, content: { readonly kind: string }) =>
    writing(clinic.db, async (tx) => {
      if (content.kind === 'attachment')
        await tx
          .insertInto('attachment_content')
          .values({ digest, bytes: contents.length, contents })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
      else
        await tx
          .insertInto('laboratory_value')
          .values({ version_id: id, place: 0, name: 'Glicose', value: 92, unit: 'mg/dL', typed: '92' })
          .execute()
      const author = { id, patientId, practitionerId, accountId: clinic.accounts.helena }
      const said = { content: JSON.stringify({ content, mistaken: false }), reason: null, replaces: [] }
      const body = { statementId: id, kind: content.kind, encounterId, secrecy: 'open' as const, ...said }
      await enterVersion(tx, { ...author, enteredAt: NOW }, body)
    })
  const attachment = { kind: 'attachment', title: 'Laudo', mediaType: 'application/pdf', digest }
  await enter(attachmentId, attachment)
  await enter(resultId, { kind: 'laboratory-result' })
  return { attachmentId, resultId }
}
