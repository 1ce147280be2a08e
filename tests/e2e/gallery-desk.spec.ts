import type { Page } from '@playwright/test'
import { signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { look, lookAtDouble, setTheme } from './look.ts'

/** One screen in light, dark and contrast, and at 200 %. */
async function screen(page: Page, launcher: string, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    await setTheme(page, theme)
    await look(page, launcher, `${name}-${theme}`)
  }
  await setTheme(page, 'light')
  await lookAtDouble(page, launcher, name)
}

test.describe.configure({ timeout: 180_000 })

test('reception, screen by screen', async ({ clinic }, info) => {
  const launcher = info.project.name
  const page = await clinic.open('reception')
  await screen(page, launcher, 'reception-sign-in')
  await signIn(page, 'livia')
  await page
    .getByRole('gridcell', { name: /Confirmado/u })
    .nth(6)
    .click()
  await screen(page, launcher, 'reception-agenda')
  await page.keyboard.press('e')
  await page.getByRole('combobox', { name: 'Paciente' }).fill('mar')
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await screen(page, launcher, 'reception-agenda-booking')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F4')
  await page.getByRole('row').nth(6).click()
  await screen(page, launcher, 'reception-day')
  await page.keyboard.press('n')
  await screen(page, launcher, 'reception-book')
  await page.getByRole('combobox', { name: 'Paciente' }).fill('mar')
  await expect(page.getByRole('option').first()).toBeVisible()
  await screen(page, launcher, 'reception-search')
  await page.keyboard.press('F7')
  await screen(page, launcher, 'reception-patients')
  await page.getByRole('button', { name: 'Cadastrar paciente' }).click()
  await screen(page, launcher, 'reception-card')
  await page.getByRole('button', { name: 'Salvar cadastro' }).click()
  await expect(page.getByText('Há algo a corrigir')).toBeVisible()
  await screen(page, launcher, 'reception-card-refused')
  await page.keyboard.press('F10')
  await screen(page, launcher, 'reception-claims')
  await page.keyboard.press('Control+?')
  await expect(page.getByRole('heading', { name: 'Teclas desta tela' })).toBeVisible()
  await look(page, launcher, 'reception-keys')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+l')
  await screen(page, launcher, 'reception-locked')
})

test('doctor, screen by screen', async ({ clinic }, info) => {
  const launcher = info.project.name
  const page = await clinic.open('doctor')
  await signIn(page, 'helena')
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  await screen(page, launcher, 'doctor-day')
  await page
    .getByRole('button', { name: /Continuar|Iniciar atendimento/u })
    .first()
    .click()
  await expect(page.getByLabel('QP / HDA')).toBeVisible()
  await screen(page, launcher, 'doctor-encounter')
  await page.getByRole('button', { name: 'Linha do tempo' }).click()
  await expect(page.getByRole('article').first()).toBeVisible()
  await screen(page, launcher, 'doctor-record')
  await page.keyboard.press('F3')
  await screen(page, launcher, 'doctor-find')
  await page.getByRole('combobox').fill('joao')
  await page.getByRole('option').last().click()
  await screen(page, launcher, 'doctor-record-reason')
})

test('administration and panel, screen by screen', async ({ clinic }, info) => {
  const launcher = info.project.name
  const page = await clinic.open('admin')
  await signIn(page, 'sueli')
  await expect(page.getByLabel('Nome da clínica')).toBeVisible()
  await screen(page, launcher, 'admin-clinic')
  await page.keyboard.press('F3')
  await expect(page.getByRole('link', { name: /Helena/u })).toBeVisible()
  await screen(page, launcher, 'admin-practitioners')
  await page.getByRole('link', { name: /Helena/u }).click()
  await expect(page.getByLabel('Nome completo')).toBeVisible()
  await screen(page, launcher, 'admin-practitioner')
  await page.keyboard.press('F4')
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  await screen(page, launcher, 'admin-staff')
  await page.getByRole('button', { name: 'Criar usuário' }).click()
  await look(page, launcher, 'admin-staff-new')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F6')
  await screen(page, launcher, 'admin-backups')
  await page.keyboard.press('F7')
  await screen(page, launcher, 'admin-audit')
  const panel = await clinic.open('panel', { width: 1920, height: 1080 })
  await screen(panel, launcher, 'panel')
})

test('first start, screen by screen', async ({ emptyClinic }, info) => {
  const launcher = info.project.name
  const page = await emptyClinic.open('admin')
  await screen(page, launcher, 'first-start-station')
  await page.getByRole('button', { name: 'Continuar' }).click()
  await screen(page, launcher, 'first-start-kind')
  await page.getByRole('button', { name: /Restaurar de uma cópia/u }).click()
  await screen(page, launcher, 'first-start-restore')
  await page.getByRole('button', { name: 'Voltar' }).click()
  await page.getByRole('button', { name: /Clínica nova/u }).click()
  await page.getByLabel('Nome da clínica').fill('Clínica do Ipê')
  await screen(page, launcher, 'first-start-clinic')
  await page.getByRole('button', { name: 'Continuar' }).click()
  await page.getByLabel('Nome', { exact: true }).fill('Marta Queiroz')
  await page.getByLabel('Nome de usuário').fill('marta')
  for (const field of await page.getByRole('textbox', { name: /^Senha de acesso/u }).all())
    await field.fill('jacarandá em flor 1987')
  await screen(page, launcher, 'first-start-administrator')
  await page.getByRole('button', { name: 'Continuar' }).click()
  await expect(page.getByLabel(/^Grupo/u).first()).toBeVisible()
  await screen(page, launcher, 'first-start-recovery')
})
