import type { Locator, Page } from '@playwright/test'
import { PASSWORD, signIn } from './acts.ts'
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

const choiceOf = (doctor: Page) => doctor.getByRole('combobox', { name: 'Diagnóstico: código ou nome' })
const optionsOf = (doctor: Page) => doctor.locator('mb-diagnosis-choice').getByRole('option')
const rowsOf = (doctor: Page) => doctor.locator('mb-diagnosis-list .row')

test('diagnoses are found by what people say and stand as rows, in their order, by keys alone', async ({
  clinic,
}) => {
  const doctor = await consulting(clinic)
  const hypothesis = doctor.getByRole('textbox', { name: 'Hipótese' })
  const [choice, options, rows] = [choiceOf(doctor), optionsOf(doctor), rowsOf(doctor)]
  await hypothesis.fill('Controle parcial.')
  await hypothesis.press('Control+i')
  await expect(choice).toBeFocused()
  await choice.pressSequentially('pressao alta')
  await expect(options.first()).toBeVisible()
  // What is typed and what is found are both in sight, under nothing.
  await expect.poll(() => inSight(choice)).toBe(true)
  await expect.poll(() => inSight(options.first())).toBe(true)
  await doctor.keyboard.press('Enter')
  await expect(rows).toHaveText([/I10\s*Hipertensão essencial\s*principal/u])

  // The next one at once; a typing error is forgiven, and the arrows choose.
  await expect(choice).toBeFocused()
  await choice.pressSequentially('diabtes')
  // Before the answer to the last letter there are own words alone.
  await settled(doctor)
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await doctor.keyboard.press('ArrowDown')
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
  await doctor.keyboard.press('ArrowUp')
  await doctor.keyboard.press('Enter')
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(1)).toContainText('secundário')

  // Own words are always possible, and nothing stands twice.
  await choice.pressSequentially('xqzwk a esclarecer')
  await expect(options).toHaveText(['Usar estas palavras: xqzwk a esclarecer'])
  await doctor.keyboard.press('Enter')
  await expect(rows.nth(2)).toContainText('xqzwk a esclarecer')
  await choice.pressSequentially('I10')
  await expect(options.first()).toContainText('I10')
  await doctor.keyboard.press('Enter')
  await expect(doctor.getByText('Já está na nota: I10 Hipertensão essencial')).toBeVisible()
  await expect(rows).toHaveCount(3)

  // On a row: the order, which is principal, and away with it.
  await rows.nth(2).focus()
  await doctor.keyboard.press('Alt+ArrowUp')
  await expect(rows.nth(1)).toContainText('xqzwk')
  await expect(rows.nth(1)).toBeFocused()
  await doctor.keyboard.press('Enter')
  await expect(rows.nth(1)).toContainText('principal')
  await expect(rows.first()).toContainText('secundário')
  await doctor.keyboard.press('Delete')
  await expect(rows).toHaveCount(2)
  await choice.focus()
  await doctor.keyboard.press('Escape')
  await expect(hypothesis).toBeFocused()
  await expect(hypothesis).toHaveValue('Controle parcial.')
  await expect(doctor.getByText(/salvo às/u)).toBeVisible()
  await doctor.reload()
  await expect(rowsOf(doctor)).toHaveCount(2)
})

test('a diagnosis becomes a problem and a problem a diagnosis, each by one key; both stand in the signed note', async ({
  clinic,
}) => {
  const doctor = await consulting(clinic)
  const [choice, rows] = [choiceOf(doctor), rowsOf(doctor)]
  await doctor.keyboard.press('Control+i')
  await choice.pressSequentially('G63.2')
  await expect(optionsOf(doctor).first()).toContainText('nunca principal')
  await doctor.keyboard.press('Enter')
  await expect(rows).toHaveText([/G63\.2.*secundário/su])
  await rows.first().press('Enter')
  await expect(doctor.getByText('Um código com asterisco nunca é o principal.')).toBeVisible()

  await rows.first().press('p')
  const problems = doctor.getByRole('region', { name: 'Problemas ativos' })
  await expect(problems).toContainText('G63.2')
  await expect(doctor.locator('mb-diagnosis-list').getByText('nos problemas', { exact: true })).toBeVisible()

  await rows.first().press('Delete')
  await expect(rows).toHaveCount(0)
  await problems.getByRole('button', { name: /G63\.2/u }).press('n')
  await expect(rows).toHaveText([/G63\.2.*secundário/su])
  await expect(doctor.getByText(/salvo às/u)).toBeVisible()

  await doctor.getByLabel('Conduta').press('Control+Enter')
  await doctor.getByLabel('Sua senha de acesso, para assinar').fill(PASSWORD)
  await doctor.keyboard.press('Enter')
  await expect(doctor.locator('mb-signed-note')).toContainText(/G63\.2 .*\(secundário\)/u)
})

test('the synonym is underlined, a favourite is marked by a key and is there before anything is typed', async ({
  clinic,
}) => {
  const doctor = await consulting(clinic)
  const [choice, first] = [choiceOf(doctor), optionsOf(doctor).first()]
  await doctor.keyboard.press('Control+i')
  await choice.fill('pressao alta')
  await expect(first).toContainText('I10')
  await expect(first.locator('mark')).toHaveText('pressão alta')
  await expect(first.locator('mark')).toHaveCSS('text-decoration-line', 'underline')
  await expect(first).not.toContainText('favorito')
  await expect(doctor.getByText('favorito, sim ou não')).toBeInViewport()
  await choice.press('Control+f')
  await expect(doctor.getByText('I10 é favorito.')).toBeVisible()
  await expect(first).toContainText('favorito')

  await choice.fill('')
  await expect(optionsOf(doctor).filter({ hasText: 'I10' })).toContainText('favorito')
  await choice.fill('I10')
  await expect(first).toContainText('favorito')
  await choice.press('Control+f')
  await expect(doctor.getByText('I10 não é mais favorito.')).toBeVisible()
  await settled(doctor)
})

test('the sheet of keys tells those of the note and of the cover', async ({ clinic }) => {
  const doctor = await consulting(clinic)
  await doctor.keyboard.press('Control+?')
  const keys = doctor.locator('mb-desk-frame dl.keys kbd')
  for (const key of ['Ctrl+I', 'Ctrl+M', 'Ctrl+Enter', 'Alt+P', 'Alt+Shift+A'])
    await expect(keys.filter({ hasText: new RegExp(`^${key.replaceAll('+', '\\+')}$`, 'u') })).toHaveCount(1)
})
