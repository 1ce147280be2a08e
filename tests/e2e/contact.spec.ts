import { signIn } from './acts.ts'
import { expect, test } from './clinic.ts'

const LAPTOP = { width: 1366, height: 768 }

test('a phone call is written without a visit; what was begun with the wrong patient goes to the right one', async ({
  clinic,
}) => {
  const doctor = await clinic.open('doctor', LAPTOP)
  await signIn(doctor, 'helena')
  await doctor
    .getByRole('button', { name: /Continuar|Iniciar atendimento/u })
    .first()
    .click()
  await doctor.getByLabel('QP / HDA').fill('Tosse há dois dias.')
  await doctor.getByRole('button', { name: 'Linha do tempo' }).click()

  await doctor.getByRole('button', { name: 'Telefonema' }).click()
  await expect(doctor.getByRole('heading', { name: 'Sem consulta marcada' })).toBeVisible()
  await doctor.goBack()
  const visit = doctor.getByRole('link', { name: /^(Voltar ao atendimento|Atendimento não assinado)/u })
  await visit.first().click()
  await expect(doctor.getByLabel('QP / HDA')).toHaveValue('Tosse há dois dias.')

  await doctor.getByRole('button', { name: 'Paciente errado?' }).click()
  await doctor.getByRole('button', { name: /^Telefonema não assinado/u }).click()
  await expect(doctor.getByRole('heading', { name: 'Sem consulta marcada' })).toBeVisible()
  await expect(doctor.getByLabel('QP / HDA')).toHaveValue('Tosse há dois dias.')
})
