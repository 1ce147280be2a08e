import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { settled } from './settled.ts'

test('what the policy of a PC decides is seen as decided, and the rest is chosen as ever @electron', async ({
  clinic,
}) => {
  const decided = { theme: 'contrast', language: 'pt-BR', idleLockMinutes: 7, tema: 'escuro' }
  writeFileSync(join(clinic.folder, 'policy.json'), JSON.stringify(decided))
  const page = await clinic.open('admin')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast')
  await signIn(page, 'sueli')
  await settled(page)
  await page.getByRole('button', { name: /Sueli/u }).click()
  await expect(page.getByLabel('Aparência')).toBeDisabled()
  await expect(page.getByLabel('Idioma')).toBeDisabled()
  await expect(page.getByText('A política deste computador decide')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('aparencia')
  await expect(page.getByRole('option', { name: /Aparência/u })).toHaveCount(0)
})
