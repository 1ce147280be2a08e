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
  // The longest name that a convênio may have: nothing of it stands outside the plot.
  const plot = page.locator('mb-bar-plot').first()
  const sides = await plot.evaluate(
    async (element: HTMLElement & { bars: unknown; updateComplete: unknown }) => {
      const shown = element.bars
      const label =
        'Caixa de Assistência dos Funcionários do Banco e de suas Coligadas, plano Família, 12 como Caixa '
      element.bars = [{ label: label.repeat(2), value: 50, said: '50%' }]
      await element.updateComplete
      const svg = element.shadowRoot?.querySelector('svg')
      const words = document.createRange()
      if (svg)
        words.selectNodeContents(svg.querySelector('.label span') ?? svg.querySelectorAll('text').item(5))
      const lefts = [svg?.getBoundingClientRect().left ?? 0, words.getBoundingClientRect().left]
      element.bars = shown
      return lefts
    },
  )
  expect(sides[1]).toBeGreaterThan(sides[0] ?? 0)
  await lookInThemes(page, info.project.name, 'reception-reports')
})
