import { signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { lookInThemes } from './look.ts'
import { settled } from './settled.ts'

test('each plot stands beside its table', async ({ clinic }, info) => {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  await page.keyboard.press('F11')
  await expect(page.getByRole('heading', { name: 'Relatórios' })).toBeVisible()
  await settled(page)
  for (const name of [
    'Ocupação por profissional',
    'Faltas por dia da semana',
    'Espera da chegada ao atendimento',
  ]) {
    const rows = page.getByRole('table', { name }).locator('tbody tr')
    await expect(rows.first()).toBeVisible()
    const section = page.locator('section').filter({ hasText: name })
    expect(await section.locator('mb-bar-plot .bar').count()).toBe(await rows.count())
  }
  await lookInThemes(page, info.project.name, 'reception-reports')
})
