import type { Page } from '@playwright/test'
import { signIn } from './acts.ts'
import { expect, test, type RunningClinic } from './clinic.ts'
import { look, lookAtDouble } from './look.ts'
import { settled } from './settled.ts'

const LAPTOP = { width: 1366, height: 768 }

/** Helena writes the note of whoever is in consultation with her. */
async function writing(clinic: RunningClinic): Promise<Page> {
  const doctor = await clinic.open('doctor', LAPTOP)
  await signIn(doctor, 'helena')
  await doctor
    .getByRole('button', { name: /Continuar|Iniciar atendimento/u })
    .first()
    .click()
  await expect(doctor.getByLabel('QP / HDA')).toBeFocused()
  await settled(doctor)
  return doctor
}

test('a value has its history one key away, as a plot that is read point by point and as a table', async ({
  clinic,
}, { project: { name: launcher } }) => {
  const doctor = await writing(clinic)
  const pressure = doctor.locator('mb-vitals-editor').getByLabel('PA', { exact: true })
  await pressure.focus()
  await doctor.keyboard.press('Alt+h')
  await expect(doctor.getByRole('dialog', { name: 'Valores no tempo' })).toBeVisible()
  const rows = doctor.getByRole('table', { name: 'Pressão arterial' }).getByRole('row')
  await settled(doctor)
  const points = (await rows.count()) - 1
  expect(points).toBeGreaterThan(1)
  await doctor.getByRole('application').focus()
  await doctor.keyboard.press('Home')
  const told = doctor.locator('mb-trend-plot').getByRole('status')
  await expect(told).toContainText(`Ponto 1 de ${points}.`)
  const oldest = (await rows.last().getByRole('cell').nth(1).textContent()) ?? ''
  await expect(told).toContainText(oldest.trim())
  await doctor.keyboard.press('ArrowRight')
  await expect(told).toContainText(`Ponto 2 de ${points}.`)
  await look(doctor, launcher, 'doctor-values')
  await lookAtDouble(doctor, launcher, 'doctor-values')
  await doctor.keyboard.press('Escape')
  await expect(pressure).toBeFocused()
})

test('a chart is read by date, by problem, and by a word that leads to its entry', async ({ clinic }, {
  project: { name: launcher },
}) => {
  const doctor = await writing(clinic)
  await doctor.getByRole('button', { name: 'Linha do tempo' }).click()
  const timeline = doctor.locator('mb-chart-timeline')
  await expect(timeline.locator('mb-signed-note').first()).toBeVisible()
  await settled(doctor)
  await look(doctor, launcher, 'doctor-timeline')
  const all = await timeline.locator('ol > li').count()
  const problem = timeline.getByRole('group', { name: 'Por problema' }).getByRole('button').nth(1)
  const count = Number(await problem.locator('.count').textContent())
  expect(count).toBeLessThan(all)
  await problem.click()
  await expect(timeline.locator('ol > li')).toHaveCount(count)

  // Words of some note lead to it, marked.
  await timeline.getByRole('button', { name: /^Tudo/u }).click()
  const said = (await timeline.locator('mb-signed-note dd').first().textContent()) ?? ''
  const words = [...said.matchAll(/\p{L}{4,}/gu)].slice(0, 4).map(([word]) => word)
  await doctor.keyboard.press('Control+f')
  await expect(doctor.getByRole('searchbox', { name: 'Buscar no prontuário' })).toBeFocused()
  await doctor.keyboard.insertText(words.join(' ').toUpperCase())
  await expect(doctor.locator('mb-chart-search mark').first()).toHaveText(new RegExp(words.join('|'), 'iu'))
  await doctor.keyboard.press('ArrowDown')
  await doctor.keyboard.press('Enter')
  await expect(doctor.locator('mb-found-note mb-signed-note')).toContainText(said)
  await expect.poll(() => doctor.evaluate(() => CSS.highlights.get('found')?.size ?? 0)).toBeGreaterThan(0)
  await look(doctor, launcher, 'doctor-chart-search')
  await doctor.keyboard.press('Escape')
  await expect(timeline.locator('ol > li')).toHaveCount(all)
})
