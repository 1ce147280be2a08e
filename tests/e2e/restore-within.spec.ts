import type { Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signIn } from './acts.ts'
import { expect, SIZES, test } from './clinic.ts'
import { firstProfessional, setUp, WORD } from './set-up.ts'

const widthOver = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** From the page of the backups to the door, where they can be chosen. */
async function shutToRestore(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Cópias F6/u }).click()
  await page.getByRole('button', { name: 'Restaurar uma cópia' }).click()
  const password = page.getByRole('textbox', { name: 'Sua senha de acesso' })
  await password.fill(WORD)
  expect(await widthOver(page)).toBe(0)
  await password.press('Enter')
  await expect(page.getByRole('heading', { name: 'Restaurar de uma cópia' })).toBeVisible()
}

test('an administrator shuts the clinic to restore a backup, goes back, and restores it; the desk waits with a sentence @both', async ({
  emptyClinic,
}) => {
  const page = await emptyClinic.open('admin', { width: 1366, height: 768 })
  await setUp(page)
  await firstProfessional(page)
  const stick = mkdtempSync(join(tmpdir(), 'mb-stick-'))
  await page.getByRole('link', { name: /^Cópias F6/u }).click()
  await page.getByLabel('Pasta', { exact: true }).fill(stick)
  await page.getByRole('button', { name: 'Copiar agora' }).click()
  await expect(page.getByText('Cópia feita e conferida')).toBeVisible()
  await expect(page.getByText(/^Em vigor: a folha \S+\.$/u)).toBeVisible()
  const desk = await emptyClinic.open('reception', SIZES.desk)
  await expect(desk.getByRole('heading', { name: 'Entrar' })).toBeVisible()
  const kiosk = await emptyClinic.open('kiosk', SIZES.totem)
  const panel = await emptyClinic.open('panel', SIZES.desk)

  await shutToRestore(page)
  await expect(desk.getByRole('heading', { name: 'A clínica está fechada' })).toBeVisible()
  await expect(kiosk.getByRole('heading', { name: 'Este totem volta já. Procure a recepção.' })).toBeVisible()
  await expect(panel.getByRole('heading', { name: 'O painel volta já.' })).toBeVisible()
  await expect(kiosk.getByText('restaurar', { exact: false })).toHaveCount(0)
  await page.getByRole('button', { name: 'Desistir e abrir a clínica como estava' }).click()
  await expect(page.getByRole('heading', { name: 'Entrar' })).toBeVisible()
  await expect(desk.getByRole('heading', { name: 'Entrar' })).toBeVisible()

  await signIn(page, 'marta', WORD)
  await shutToRestore(page)
  // Found where the newest one was made, and opened by the key of the clinic that was shut.
  const found = page.getByRole('group', { name: 'Cópias encontradas' }).getByRole('button')
  await expect(found).toHaveCount(1)
  await expect(page.getByLabel('Código de recuperação')).toHaveCount(0)
  await page.getByRole('button', { name: 'Ver o que há nesta cópia' }).click()
  await expect(page.getByText('Clínica do Ipê: 0 consultas')).toBeVisible()
  expect(await widthOver(page)).toBe(0)
  await page.getByRole('button', { name: 'Restaurar', exact: true }).click()
  await expect(page.getByText('Registros depois dela:', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Restaurar esta cópia e perder o que veio depois' }).click()
  await expect(page.getByText('Voltou a cópia de', { exact: false })).toBeVisible()
  await expect(desk.getByRole('heading', { name: 'Entrar' })).toBeVisible()
  await page.getByRole('button', { name: 'Continuar' }).click()

  await signIn(page, 'marta', WORD)
  await expect(page.getByText('Voltou a cópia de segurança de', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Entendi' }).click()
  await page.getByRole('button', { name: 'Cópia restaurada' }).click()
  await expect(page.getByText('foi restaurada há menos de um dia', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Abrir as cópias de segurança' }).click()
  await expect(page.getByRole('heading', { name: 'Cópias de segurança' })).toBeVisible()
  rmSync(stick, { recursive: true, force: true })
})
