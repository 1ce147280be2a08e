import type { Page } from '@playwright/test'
import { PASSWORD, signIn } from './acts.ts'
import { expect, test, type RunningClinic } from './clinic.ts'

const LAPTOP = { width: 1366, height: 768 }

/** Helena in a consultation, with an empty note. */
async function consulting(clinic: RunningClinic): Promise<Page> {
  const doctor = await clinic.open('doctor', LAPTOP)
  await signIn(doctor, 'helena')
  await doctor
    .getByRole('button', { name: /Continuar|Iniciar atendimento/u })
    .first()
    .click()
  await expect(doctor.getByLabel('QP / HDA')).toBeVisible()
  return doctor
}

const field = (page: Page, name: string) =>
  page.locator('mb-vitals-editor').getByRole('textbox', { name, exact: true })

test('a value that is not understood stays as it was typed, lets the text be saved, and is asked about by name', async ({
  clinic,
}) => {
  const doctor = await consulting(clinic)
  const temperature = field(doctor, 'Temp.')
  await temperature.fill('afebril')
  await expect(temperature).toHaveAttribute('aria-invalid', 'true')
  await expect(temperature).toHaveAccessibleDescription(/Não entendi\. Escreva como 36,5\./u)
  await field(doctor, 'FC').fill('720')
  await doctor.getByLabel('QP / HDA').fill('Tosse há dois dias.')
  await expect(doctor.getByText(/salvo às/u)).toBeVisible()

  await doctor.reload()
  await expect(temperature).toHaveValue('afebril')
  await expect(field(doctor, 'FC')).toHaveValue('720')
  await expect(doctor.getByLabel('QP / HDA')).toHaveValue('Tosse há dois dias.')

  await doctor.getByLabel('QP / HDA').press('Control+Enter')
  await expect(doctor.getByText('Antes de assinar: há valores que não entendi.')).toBeVisible()
  await expect(doctor.getByText('Temp.: “afebril”')).toBeVisible()
  await doctor.getByRole('button', { name: 'Corrigir FC' }).click()
  await expect(field(doctor, 'FC')).toBeFocused()
  await field(doctor, 'FC').fill('72')

  await doctor.getByLabel('QP / HDA').press('Control+Enter')
  await doctor.getByRole('button', { name: 'Levar como texto para o exame físico' }).click()
  await expect(doctor.getByRole('textbox', { name: 'Sua senha de acesso, para assinar' })).toBeFocused()
  await expect(doctor.getByLabel('Exame físico')).toHaveValue('Temp.: afebril')
  await expect(temperature).toHaveValue('')
})

test('a grown-up of 50 cm is asked about, and signed only when somebody says that it is right', async ({
  clinic,
}) => {
  const doctor = await consulting(clinic)
  await field(doctor, 'Altura').fill('50')
  await expect(doctor.getByText('Altura lida como 0,5 m')).toBeVisible()
  await doctor.getByLabel('QP / HDA').press('Control+Enter')
  await expect(doctor.getByText(/Confira: Altura 0,50 m/u)).toBeVisible()
  const password = doctor.getByRole('textbox', { name: 'Sua senha de acesso, para assinar' })
  await password.fill('qualquer coisa')
  await password.press('Enter')
  await expect(doctor.getByText('Confira o valor e marque aqui, ou corrija no campo.')).toBeVisible()

  // Another value is another question: the tick was for the first.
  const seen = doctor.getByRole('checkbox', { name: 'Conferi: está certo assim' })
  await seen.check()
  await field(doctor, 'Altura').fill('51')
  await expect(doctor.getByText(/Confira: Altura 0,51 m/u)).toBeVisible()
  await expect(seen).not.toBeChecked()
  await seen.check()
  await password.fill(PASSWORD)
  await password.press('Enter')
  await expect(doctor.getByText('a nota está assinada e lacrada')).toBeVisible()
  await expect(doctor.getByText('Altura 0,51 m', { exact: true })).toBeVisible()
})

test('who corrects a value in its field stays in it, and the password gets none of its digits', async ({
  clinic,
}) => {
  const doctor = await consulting(clinic)
  const height = field(doctor, 'Altura')
  await height.fill('abc')
  await height.press('Control+Enter')
  await expect(doctor.getByRole('button', { name: 'Corrigir Altura' })).toBeFocused()
  await height.fill('')
  await height.pressSequentially('1,72')
  await expect(height).toBeFocused()
  await expect(height).toHaveValue('1,72')
  await expect(doctor.getByRole('textbox', { name: 'Sua senha de acesso, para assinar' })).toHaveValue('')
})

test('every figure that is typed is in sight at 1366 x 768 @chromium', async ({ clinic }) => {
  const doctor = await consulting(clinic)
  for (const [id, text] of [
    ['pressure', '148x92'],
    ['heartRate', '720'],
    ['respiratoryRate', '16'],
    ['temperature', '36,5'],
    ['oxygenSaturation', '98'],
    ['weight', '105,4'],
    ['height', '1,72'],
  ] as const) {
    const input = doctor.locator(`mb-vitals-editor #${id}`)
    await input.fill(text)
    const hidden = await input.evaluate((one: HTMLInputElement) => one.scrollWidth - one.clientWidth)
    expect(hidden, id).toBeLessThanOrEqual(0)
  }
})

test('an addendum stands under its note, survives Escape and closing, and takes back what was said of the seal', async ({
  clinic,
}) => {
  const doctor = await consulting(clinic)
  await doctor.getByLabel('QP / HDA').fill('Tosse há dois dias.')
  await doctor.keyboard.press('Control+Enter')
  await doctor.getByRole('textbox', { name: 'Sua senha de acesso, para assinar' }).fill(PASSWORD)
  await doctor.keyboard.press('Enter')
  await doctor.getByRole('button', { name: 'Verificar' }).click()
  const intact = doctor.getByText('nada mudou desde a assinatura')
  await expect(intact).toBeVisible()

  const open = doctor.getByRole('button', { name: 'Adendo ou retificação' })
  await open.click()
  const form = doctor.getByRole('form', { name: 'Adendo ou retificação' })
  await expect(form.getByLabel('O que é')).toBeFocused()
  await form.getByLabel('O que é').selectOption({ label: 'Adendo: acrescenta' })
  await form.getByLabel('Texto').fill('Raio X sem alterações.')
  await doctor.keyboard.press('Escape')
  await expect(form.getByLabel('Texto')).toHaveValue('Raio X sem alterações.')
  await expect(doctor.getByText('Tosse há dois dias.')).toBeVisible()
  await form.getByRole('button', { name: 'Fechar' }).click()
  await open.click()
  await expect(form.getByLabel('Texto')).toHaveValue('Raio X sem alterações.')
  await form.getByLabel('Sua senha de acesso, para assinar').fill(PASSWORD)
  await doctor.keyboard.press('Enter')
  await expect(doctor.getByText('Raio X sem alterações.')).toBeVisible()
  await expect(form).toHaveCount(0)
  await expect(intact).toHaveCount(0)
})

test('starting somebody whom the desk has not seen, or a second one, is asked first, and is taken back while nothing is written', async ({
  clinic,
}) => {
  const doctor = await clinic.open('doctor', LAPTOP)
  await signIn(doctor, 'helena')
  const start = doctor.getByRole('button', { name: 'Iniciar atendimento' }).first()
  const row = doctor.getByRole('row').filter({ has: start }).first()
  const patient = (await row.locator('b').textContent()) ?? ''
  await start.click()
  await doctor
    .getByRole('button', { name: /^Iniciar (mesmo com outro aberto|sem chegada registrada)$/u })
    .click()
  await expect(doctor.getByRole('heading', { name: 'Em atendimento' })).toBeVisible()
  await doctor.getByRole('button', { name: 'Linha do tempo' }).click()
  const back = doctor.getByRole('link', { name: `Voltar ao atendimento de ${patient}` })
  await expect(back).toBeVisible()
  await back.click()
  await doctor.getByLabel('QP / HDA').fill('x')
  await expect(doctor.getByRole('button', { name: 'Aberto por engano' })).toHaveCount(0)
  await doctor.getByLabel('QP / HDA').fill('')
  await doctor.getByRole('button', { name: 'Aberto por engano' }).click()
  await doctor.getByLabel('O que aconteceu').fill('Paciente errado')
  await doctor.keyboard.press('Enter')
  await expect(doctor.getByRole('row', { name: new RegExp(patient, 'u') }).first()).toContainText(
    'Iniciar atendimento',
  )
})
