import { onTestFinished } from 'vitest'
import { PASSWORD, type ClinicFixture } from '../../helpers/clinic-fixture.ts'
import { testFolder } from '../../helpers/database.ts'
import { writing } from '../../helpers/people.ts'
import { booked, type PlansOf } from './plan.ts'
import { SHEET_GROUPS } from './sheet.ts'

/** A visit of somebody who agreed to be written to. */
async function reachable(clinic: ClinicFixture): Promise<string> {
  const { teresa: patientId } = clinic.patients
  await writing(clinic.db, (tx) =>
    tx.updateTable('patient').set({ phone: '+5511987654321' }).where('id', '=', patientId).execute(),
  )
  await clinic.as('livia').ask('message.set-consent', { patientId, agreed: true })
  return booked(clinic)
}

export const upkeepPlans: PlansOf<
  | 'message.set-consent'
  | 'message.prepare'
  | 'message.open'
  | 'message.set-words'
  | 'backup.now'
  | 'backup.cancel'
  | 'backup.add-folder'
  | 'backup.name-folders'
  | 'backup.remove-folder'
  | 'backup.choose-folder'
  | 'recovery.begin'
  | 'recovery.replace'
  | 'recovery.begin-restore'
  | 'audit.verify'
  | 'health.accept'
> = {
  'message.set-consent': async (clinic) => ({
    by: clinic.as('livia'),
    input: { patientId: clinic.patients.teresa, agreed: true },
  }),
  'message.prepare': async (clinic) => {
    const appointmentId = await reachable(clinic)
    return { by: clinic.as('livia'), input: { appointmentId, kind: 'confirmation' } }
  },
  'message.open': async (clinic) => {
    const appointmentId = await reachable(clinic)
    await clinic.as('livia').ask('message.prepare', { appointmentId, kind: 'confirmation' })
    return { by: clinic.as('livia'), input: { appointmentId, text: 'Você confirma?' } }
  },
  'message.set-words': async (clinic) => ({
    by: clinic.as('sueli'),
    input: { patient: 'Em {data}, {hora}. Você vem?', guardian: 'Em {data}, {hora}. {paciente} vem?' },
  }),
  'backup.now': async (clinic) => {
    const folder = testFolder()
    onTestFinished(() => folder.remove())
    return { by: clinic.as('sueli'), input: { folder: folder.path } }
  },
  'backup.add-folder': async (clinic) => {
    const folder = testFolder()
    onTestFinished(() => folder.remove())
    return { by: clinic.as('sueli'), input: { path: folder.path } }
  },
  'backup.remove-folder': async (clinic) => {
    const folder = testFolder()
    onTestFinished(() => folder.remove())
    const by = clinic.as('sueli')
    return { by, input: await by.ask('backup.add-folder', { path: folder.path }) }
  },
  'backup.name-folders': async (clinic) => {
    const folder = testFolder()
    onTestFinished(() => folder.remove())
    const by = clinic.as('sueli')
    const { id } = await by.ask('backup.add-folder', { path: folder.path })
    clinic.db.raw.prepare(`UPDATE backup_folder SET awaits = 1`).run()
    return { by, input: { ids: [id] } }
  },
  'backup.cancel': async (clinic) => {
    const folder = testFolder()
    const by = clinic.as('sueli')
    clinic.copying.hold()
    const begun = clinic.copying.nextStep()
    const copy = by.code('backup.now', { folder: folder.path })
    await begun
    onTestFinished(async () => {
      clinic.copying.letGo()
      await copy
      folder.remove()
    })
    return { by, input: {} }
  },
  'backup.choose-folder': async (clinic) => ({ by: clinic.as('sueli'), input: {} }),
  'recovery.begin': async (clinic) => ({ by: clinic.as('sueli'), input: { password: PASSWORD } }),
  'recovery.replace': async (clinic) => ({
    by: clinic.as('sueli'),
    input: { confirmGroups: SHEET_GROUPS, passphrase: null },
  }),
  'recovery.begin-restore': async (clinic) => ({ by: clinic.as('sueli'), input: { password: PASSWORD } }),
  'audit.verify': async (clinic) => ({ by: clinic.as('sueli'), input: {} }),
  'health.accept': async (clinic) => ({ by: clinic.as('sueli'), input: { password: PASSWORD } }),
}
