import type { Page } from '@playwright/test'
import { signIn } from './acts.ts'
import { expect, test } from './clinic.ts'

const LAPTOP = { width: 1366, height: 768 }

test('a note that was written in two windows is shown part by part, and nothing of either is lost', async ({
  clinic,
}) => {
  const [first, second] = [await clinic.open('doctor', LAPTOP), await clinic.open('doctor', LAPTOP)]
  const text = (page: Page) => page.getByLabel('QP / HDA')
  for (const page of [first, second]) {
    await signIn(page, 'helena')
    await page
      .getByRole('button', { name: /Continuar|Iniciar atendimento/u })
      .first()
      .click()
    await expect(text(page)).toBeVisible()
  }
  await text(first).fill('Tosse há dois dias.')
  await expect(first.getByText(/salvo às/u)).toBeVisible()
  await text(second).fill('Febre desde ontem.')
  await expect(second.getByRole('heading', { name: /duas janelas/u })).toBeVisible()
  await second.getByRole('button', { name: 'Continuar com o que escolhi' }).click()
  await expect(second.getByText('Falta escolher em uma das partes.')).toBeVisible()
  await second.getByRole('radio', { name: 'Os dois, um depois do outro' }).check()
  await second.getByRole('button', { name: 'Continuar com o que escolhi' }).click()
  await expect(text(second)).toHaveValue('Febre desde ontem.\nTosse há dois dias.')
  await expect(second.getByText(/salvo às/u)).toBeVisible()
  await second.getByRole('button', { name: 'Ver a outra janela' }).click()
  await expect(second.getByText('Tosse há dois dias.', { exact: true })).toBeVisible()
  await second.screenshot({ path: 'test-results/zz-rival.png' })
})
