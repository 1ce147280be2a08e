import type { Locator, Page } from '@playwright/test'
import { signIn } from './acts.ts'
import { expect, test, type RunningClinic } from './clinic.ts'
import { settled } from './settled.ts'

/** Helena in a consultation, with an empty note. */
async function consulting(clinic: RunningClinic): Promise<Page> {
  const doctor = await clinic.open('doctor', { width: 1366, height: 768 })
  await signIn(doctor, 'helena')
  await doctor
    .getByRole('button', { name: /Continuar|Iniciar atendimento/u })
    .first()
    .click()
  await expect(doctor.getByLabel('QP / HDA')).toBeVisible()
  return doctor
}

/** Whether a click on its middle would meet it. */
const inSight = (what: Locator) =>
  what.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    const root = element.getRootNode() as ShadowRoot
    const met = root.elementFromPoint(x + width / 2, y + height / 2)
    return met !== null && (met === element || element.contains(met))
  })

test('a diagnosis is found by what people say and put into the hypothesis at the caret, by keys alone', async ({
  clinic,
}) => {
  const doctor = await consulting(clinic)
  const hypothesis = doctor.getByRole('textbox', { name: 'Hipótese' })
  const choice = doctor.getByRole('combobox', { name: 'Diagnóstico: código ou nome' })
  await hypothesis.fill('Primeira linha.')
  await hypothesis.press('Control+i')
  await expect(choice).toBeFocused()
  await choice.pressSequentially('pressao alta')
  await expect(doctor.locator('mb-diagnosis-choice').getByRole('option').first()).toBeVisible()
  // What is typed and what is found are both in sight, under nothing.
  await expect.poll(() => inSight(choice)).toBe(true)
  await expect
    .poll(() => inSight(doctor.locator('mb-diagnosis-choice').getByRole('option').first()))
    .toBe(true)
  await doctor.keyboard.press('Enter')
  await expect(hypothesis).toBeFocused()
  await expect(hypothesis).toHaveValue('Primeira linha.\nI10 Hipertensão essencial')

  // The caret stands after it; a typing error is forgiven, and the arrows choose.
  await doctor.keyboard.type('.\n')
  await doctor.keyboard.press('Control+i')
  await choice.pressSequentially('diabtes')
  const first = doctor.locator('mb-diagnosis-choice').getByRole('option').first()
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await doctor.keyboard.press('ArrowDown')
  await expect(doctor.locator('mb-diagnosis-choice').getByRole('option').nth(1)).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await doctor.keyboard.press('ArrowUp')
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await doctor.keyboard.press('Escape')
  await expect(hypothesis).toBeFocused()
  await expect(choice).toHaveCount(0)
  await expect(hypothesis).toHaveValue('Primeira linha.\nI10 Hipertensão essencial.\n')

  // Own words are always possible.
  await doctor.keyboard.press('Control+i')
  await choice.pressSequentially('xqzwk a esclarecer')
  await expect(doctor.getByText('Nenhum código com estas letras.')).toBeVisible()
  await expect(doctor.locator('mb-diagnosis-choice').getByRole('option')).toHaveText(
    'Usar estas palavras: xqzwk a esclarecer',
  )
  await doctor.keyboard.press('Enter')
  await expect(hypothesis).toHaveValue('Primeira linha.\nI10 Hipertensão essencial.\nxqzwk a esclarecer')
  await expect(doctor.getByText(/salvo às/u)).toBeVisible()
  await doctor.reload()
  await expect(hypothesis).toHaveValue('Primeira linha.\nI10 Hipertensão essencial.\nxqzwk a esclarecer')
})

test('the synonym is underlined, a favourite is marked by a key and is there before anything is typed', async ({
  clinic,
}) => {
  const doctor = await consulting(clinic)
  const choice = doctor.getByRole('combobox', { name: 'Diagnóstico: código ou nome' })
  await doctor.keyboard.press('Control+i')
  await choice.fill('pressao alta')
  const first = doctor.locator('mb-diagnosis-choice').getByRole('option').first()
  await expect(first).toContainText('I10')
  await expect(first.locator('mark')).toHaveText('pressão alta')
  await expect(first.locator('mark')).toHaveCSS('text-decoration-line', 'underline')
  await expect(first).not.toContainText('favorito')
  await expect(doctor.getByText('favorito, sim ou não')).toBeInViewport()
  await choice.press('Control+f')
  await expect(doctor.getByText('I10 é favorito.')).toBeVisible()
  await expect(first).toContainText('favorito')

  await choice.fill('')
  await expect(
    doctor.locator('mb-diagnosis-choice').getByRole('option').filter({ hasText: 'I10' }),
  ).toContainText('favorito')
  await choice.fill('I10')
  await expect(first).toContainText('favorito')
  await choice.press('Control+f')
  await expect(doctor.getByText('I10 não é mais favorito.')).toBeVisible()
  await settled(doctor)

  await choice.fill('G63.2')
  await expect(first).toContainText('nunca principal')
  await expect(doctor.locator('mb-diagnosis-choice').getByRole('option').last()).toContainText(
    'Usar estas palavras: G63.2',
  )
})
