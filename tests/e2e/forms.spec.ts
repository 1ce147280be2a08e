import type { Locator, Page } from '@playwright/test'
import { PASSWORD, signIn } from './acts.ts'
import { expect, test, type RunningClinic } from './clinic.ts'

async function openRules(page: Page): Promise<Locator> {
  await page.keyboard.press('F3')
  await page.getByRole('link', { name: /Lara/u }).click()
  await page.getByRole('link', { name: 'Regras da agenda' }).click()
  return page.getByRole('region', { name: 'Limites por convênio' })
}

async function openLimit(clinic: RunningClinic): Promise<{ page: Page; limits: Locator }> {
  const page = await clinic.open('admin')
  await signIn(page, 'sueli')
  const limits = await openRules(page)
  await limits.getByRole('button', { name: 'Novo limite' }).click()
  return { page, limits }
}

async function lockAndUnlock(page: Page): Promise<void> {
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'Estação bloqueada' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Senha de acesso' }).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Vistas' })).toBeVisible()
}

test('a form begins at its first field, and Enter sends it; Ctrl+Enter does so too', async ({ clinic }) => {
  const { page, limits } = await openLimit(clinic)
  await expect(limits.getByLabel('Convênio')).toBeFocused()
  await limits.getByLabel('Convênio').selectOption('Plano Exemplo Vida')
  await limits.getByLabel('Das').press('Enter')
  // Nothing went out: what is missing is said at its field.
  await expect(limits.getByText('Preencha este campo.')).toHaveCount(4)
  await limits.getByLabel('Dia').selectOption({ label: 'todos os dias' })
  await limits.getByLabel('Das').fill('8')
  await limits.getByLabel('Às').fill('meio-dia')
  await limits.getByLabel('No máximo').fill('2')
  await page.keyboard.press('Enter')
  await expect(limits.getByText('Confira o que foi digitado.')).toHaveCount(1)
  await expect(limits.getByText('Preencha este campo.')).toHaveCount(0)
  await limits.getByLabel('Às').fill('12h')
  await page.keyboard.press('Control+Enter')
  await expect(limits.getByRole('listitem')).toContainText('todos os dias, 08:00–12:00')
  // What was added is no longer typed.
  await limits.getByRole('button', { name: 'Novo limite' }).click()
  await expect(limits.getByLabel('Convênio')).toHaveValue('')
})

test('what is typed in any form outlives a lock and a glance at another view, and is gone once left on purpose', async ({
  clinic,
}) => {
  const { page, limits } = await openLimit(clinic)
  await limits.getByLabel('Convênio').selectOption('Plano Exemplo Vida')
  await limits.getByLabel('Das').fill('7:3')
  await lockAndUnlock(page)
  // A form that is begun stands open, with what was typed as it was typed.
  await expect(limits.getByLabel('Convênio').locator('option:checked')).toHaveText('Plano Exemplo Vida')
  await expect(limits.getByLabel('Das')).toHaveValue('7:3')
  await page.keyboard.press('F4')
  await expect(page.getByRole('heading', { level: 1, name: 'Usuários' })).toBeVisible()
  await openRules(page)
  await expect(limits.getByLabel('Convênio').locator('option:checked')).toHaveText('Plano Exemplo Vida')
  // The same form of another professional has nothing in it.
  await page.keyboard.press('F3')
  await page.getByRole('link', { name: /Renato/u }).click()
  await page.getByRole('link', { name: 'Regras da agenda' }).click()
  await expect(limits.getByRole('button', { name: 'Novo limite' })).toBeVisible()
  await expect(limits.getByLabel('Convênio')).toHaveCount(0)
  await openRules(page)
  await limits.getByRole('button', { name: 'Cancelar' }).click()
  await expect(limits.getByLabel('Convênio')).toHaveCount(0)
  await limits.getByRole('button', { name: 'Novo limite' }).click()
  await expect(limits.getByLabel('Convênio')).toHaveValue('')
})

test('a half-changed account outlives a lock, and no password does', async ({ clinic }) => {
  const page = await clinic.open('admin')
  await signIn(page, 'sueli')
  await page.getByRole('button', { name: /Sueli Andrade/u }).click()
  await page.getByRole('button', { name: 'Minha conta' }).click()
  const email = page.getByLabel('E-mail', { exact: true })
  await expect(email).toBeVisible()
  await email.fill('outra@exemplo.com.br')
  await page.getByRole('textbox', { name: 'Senha atual' }).fill(PASSWORD)
  await lockAndUnlock(page)
  await page.getByRole('button', { name: /Sueli Andrade/u }).click()
  await page.getByRole('button', { name: 'Minha conta' }).click()
  await expect(email).toHaveValue('outra@exemplo.com.br')
  await expect(page.getByRole('textbox', { name: 'Senha atual' })).toHaveValue('')
})

test('a choice that decides something is made by people, and half a date is not taken for none', async ({
  clinic,
}) => {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  await page.keyboard.press('F9')
  await expect(page.getByRole('table', { name: 'Ausências' })).toBeVisible()
  await page.keyboard.press('n')
  const panel = page.getByRole('complementary', { name: 'Registrar ausência' })
  const who = panel.getByLabel('Quem')
  await expect(who).toBeFocused()
  await expect(who.locator('option:checked')).toHaveText('Escolha')
  await panel.getByLabel('Até').fill('25/1')
  await panel.getByLabel('Motivo').fill('Curso')
  await panel.getByRole('button', { name: 'Registrar' }).click()
  await expect(panel.getByText('Preencha este campo.')).toHaveCount(1)
  await expect(panel.getByText('Esta data não existe.')).toHaveCount(1)
  await who.selectOption({ label: 'A clínica toda' })
  // As people type it: one digit and a slash.
  await panel.getByLabel('Até').fill('')
  await panel.getByLabel('Até').pressSequentially('5/12/2026')
  await expect(panel.getByLabel('Até')).toHaveValue('05/12/2026')
  await panel.getByRole('button', { name: 'Registrar' }).click()
  await expect(page.getByText(/^Ausência registrada\./u)).toBeVisible()
})

test('a card goes on with Enter from field to field and is saved with Ctrl+Enter', async ({ clinic }) => {
  const page = await clinic.open('admin')
  await signIn(page, 'sueli')
  await page.keyboard.press('F3')
  await page.getByRole('link', { name: /Renato/u }).click()
  const room = page.getByLabel('Sala', { exact: true })
  await page.getByLabel('RQE').press('Enter')
  await expect(room).toBeFocused()
  await room.selectOption({ label: 'Procedimentos' })
  // A row that is added is filled from field to field, and what is missing in it is said there.
  await page.getByRole('button', { name: 'Mais uma especialidade com RQE' }).click()
  const second = page.getByLabel('2ª especialidade', { exact: true })
  await second.fill('Medicina do esporte')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Preencha este campo.')).toHaveCount(1)
  await second.press('Enter')
  await page.keyboard.type('71934')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Profissionais' })).toBeVisible()
  await page.getByRole('link', { name: /Renato/u }).click()
  await expect(room.locator('option:checked')).toHaveText('Procedimentos')
  await expect(second).toHaveValue('Medicina do esporte')
})

test('what is still under the cursor is saved with the rest, and Enter goes on through the hours and the types', async ({
  clinic,
}) => {
  const page = await clinic.open('admin')
  await signIn(page, 'sueli')
  await page.keyboard.press('F3')
  await page.getByRole('link', { name: /Renato/u }).click()
  const hours = page.locator('mb-hours-editor li')
  await expect(hours).toHaveCount(5)
  const minutes = page.getByRole('spinbutton', { name: 'Minutos' }).first()
  await page.getByLabel('E-mail nos papéis').press('Enter')
  await expect(hours.first().getByLabel('Dia')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('7:15')
  await page.keyboard.press('Enter')
  await expect(hours.first().getByLabel('Às')).toBeFocused()
  await hours.last().getByLabel('Vale até').press('Enter')
  await page.keyboard.press('Enter')
  await expect(minutes).toBeFocused()
  await minutes.press('Control+a')
  await page.keyboard.type('45')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Profissionais' })).toBeVisible()
  await page.getByRole('link', { name: /Renato/u }).click()
  await expect(minutes).toHaveValue('45')
  await expect(hours.first().getByLabel('Das')).toHaveValue('07:15')
})

test('a password that was typed and not sent is not there when it is asked for again', async ({ clinic }) => {
  const doctor = await clinic.open('doctor')
  await signIn(doctor, 'helena')
  await doctor
    .getByRole('button', { name: /Continuar|Iniciar atendimento/u })
    .first()
    .click()
  await expect(doctor.getByLabel('QP / HDA')).toBeVisible()
  await doctor.getByRole('button', { name: /Encerrar e assinar/u }).click()
  const signing = doctor.getByRole('textbox', { name: 'Sua senha de acesso, para assinar' })
  await signing.fill(PASSWORD)
  await doctor.getByRole('button', { name: 'Voltar à nota' }).click()
  await expect(signing).toHaveCount(0)
  await doctor.getByLabel('QP / HDA').press('Control+Enter')
  await expect(signing).toBeFocused()
  await expect(signing).toHaveValue('')
})

test('a window with something unsaved is held once, and says so @chromium', async ({ clinic }) => {
  const { page, limits } = await openLimit(clinic)
  await limits.getByLabel('Convênio').selectOption('Plano Exemplo Vida')
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await expect(
    page.getByRole('alert').filter({ hasText: 'Há algo digitado que não foi salvo' }),
  ).toBeVisible()
  await expect(limits.getByLabel('Convênio').locator('option:checked')).toHaveText('Plano Exemplo Vida')
  const closed = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  await closed
})
