import type { Page } from '@playwright/test'
import { PASSWORD, signIn } from './acts.ts'
import { expect, test, type RunningClinic } from './clinic.ts'
import { look } from './look.ts'

const LAPTOP = { width: 1366, height: 768 }
const SECRET = 'Contou em segredo que pensa em mudar de cidade'

/** Whoever is in consultation with Helena has a note that she signs under secrecy, by keys. */
async function signedInSecret(
  clinic: RunningClinic,
  launcher: string,
): Promise<{ readonly doctor: Page; readonly chart: string }> {
  const doctor = await clinic.open('doctor', LAPTOP)
  await signIn(doctor, 'helena')
  await doctor
    .getByRole('button', { name: /Continuar|Iniciar atendimento/u })
    .first()
    .click()
  await expect(doctor.getByLabel('QP / HDA')).toBeFocused()
  await doctor.keyboard.insertText(SECRET)
  await expect(doctor.getByRole('button', { name: 'Encerrar e assinar' })).toBeVisible()
  await doctor.keyboard.press('Control+Enter')
  const password = doctor.getByRole('textbox', { name: 'Sua senha de acesso, para assinar' })
  await expect(password).toBeFocused()
  await doctor.keyboard.press('Shift+Tab')
  await expect(doctor.getByLabel('Quem vê esta nota')).toBeFocused()
  await doctor.keyboard.press('s')
  await look(doctor, launcher, 'doctor-signing-secret')
  await password.fill(PASSWORD)
  await password.press('Enter')
  await expect(doctor.locator('mb-signed-note').getByText('Sob sigilo', { exact: true })).toBeVisible()
  await doctor.getByRole('button', { name: 'Linha do tempo' }).click()
  await expect(doctor.getByText(SECRET)).toBeVisible()
  return { doctor, chart: await doctor.evaluate(() => location.pathname) }
}

test('a note under secrecy is a place in the timeline for a colleague, who opens it with a reason that its author reads', async ({
  clinic,
}, { project: { name: launcher } }) => {
  const { doctor, chart } = await signedInSecret(clinic, launcher)
  const other = await clinic.open('doctor', LAPTOP)
  await signIn(other, 'renato')
  await other.evaluate((path) => {
    const link = document.createElement('a')
    link.href = path
    document.body.append(link)
    link.click()
    link.remove()
  }, chart)
  await expect(other.getByLabel('Motivo', { exact: true })).toBeFocused()
  await other.getByLabel('Motivo', { exact: true }).fill('Interconsulta pedida hoje')
  await other.getByRole('button', { name: 'Abrir o prontuário' }).click()
  const closed = other.getByRole('main').getByRole('article', { name: 'Registro sob sigilo' })
  await expect(closed).toContainText('Dra. Helena Prado')
  await expect(other.getByText(SECRET)).toHaveCount(0)

  await closed.getByRole('button', { name: 'Abrir com motivo' }).press('Enter')
  await expect(other.getByLabel('Por que precisa abrir')).toBeFocused()
  await look(other, launcher, 'doctor-breaking-glass')
  await other.keyboard.insertText('Crise agora: preciso saber o que foi dito')
  await other.keyboard.press('Enter')
  await expect(other.getByText(SECRET)).toBeVisible()

  await doctor.reload()
  const told = doctor.getByRole('dialog', { name: 'Abriram um registro seu que está sob sigilo' })
  await expect(told).toBeVisible()
  await expect(doctor.getByText('Motivo: Crise agora: preciso saber o que foi dito')).toBeVisible()
  await look(doctor, launcher, 'doctor-broken-glass')
  await doctor.locator('mb-broken-glass').getByRole('button', { name: 'Entendi' }).click()
  await expect(told).toHaveCount(0)
  await doctor.reload()
  await expect(doctor.getByText(SECRET)).toBeVisible()
  await expect(told).toHaveCount(0)
})
