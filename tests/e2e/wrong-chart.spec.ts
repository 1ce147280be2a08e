import { PASSWORD, signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { look } from './look.ts'

const LAPTOP = { width: 1366, height: 768 }
const WORDS = 'Tosse seca há três dias, sem febre'

test('a note that was signed in the wrong chart goes to the right one by keys, and leaves a mark', async ({
  clinic,
}, { project: { name: launcher } }) => {
  const doctor = await clinic.open('doctor', LAPTOP)
  await signIn(doctor, 'helena')
  await doctor
    .getByRole('button', { name: /Continuar|Iniciar atendimento/u })
    .first()
    .click()
  await expect(doctor.getByLabel('QP / HDA')).toBeFocused()
  await doctor.keyboard.insertText(WORDS)
  await expect(doctor.getByRole('button', { name: 'Encerrar e assinar' })).toBeVisible()
  await doctor.keyboard.press('Control+Enter')
  const password = doctor.getByRole('textbox', { name: 'Sua senha de acesso, para assinar' })
  await password.fill(PASSWORD)
  await password.press('Enter')
  await doctor.getByRole('button', { name: 'Linha do tempo' }).click()
  const note = doctor.locator('mb-signed-note').filter({ hasText: WORDS })
  await note.getByRole('button', { name: 'Adendo ou retificação' }).press('Enter')
  await note.getByRole('button', { name: 'A nota é de outra pessoa?' }).press('Enter')

  const whose = doctor.getByRole('combobox', { name: 'De quem é a nota' })
  await expect(whose).toBeFocused()
  await doctor.keyboard.insertText('Hugo Dias Machado')
  await expect(doctor.getByRole('option').first()).toBeVisible()
  await doctor.keyboard.press('Enter')
  const reason = doctor.getByLabel('Como aconteceu')
  await expect(reason).toBeFocused()
  await doctor.keyboard.insertText('Abri a ficha de cima na lista')
  await doctor.keyboard.press('Tab')
  await doctor.keyboard.press('n')
  await look(doctor, launcher, 'doctor-wrong-chart')
  await password.fill(PASSWORD)
  await password.press('Enter')

  const mark = doctor.getByRole('article', { name: /que pertencia a outra pessoa$/u })
  await expect(mark).toBeInViewport()
  await expect(doctor.getByText('A nota está assinada no prontuário certo')).toBeVisible()
  await expect(doctor.getByText(WORDS)).toHaveCount(0)
  await look(doctor, launcher, 'doctor-moved-note')
  await doctor.keyboard.press('F3')
  await doctor.getByRole('combobox', { name: 'Paciente' }).fill('Hugo Dias Machado')
  await doctor.getByRole('option').first().click()
  await doctor.getByLabel('Motivo', { exact: true }).fill('Conferir a nota que veio para cá')
  await doctor.getByRole('button', { name: 'Abrir o prontuário' }).click()
  await expect(doctor.getByText(WORDS)).toBeVisible()
  await expect(doctor.getByText('Assinada antes no prontuário de outra pessoa')).toBeVisible()
})
