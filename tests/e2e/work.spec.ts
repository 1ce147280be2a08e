import type { Page } from '@playwright/test'
import { NOW } from '../helpers/practice-folder.ts'
import { PASSWORD, signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { counter } from './grid.ts'
import { settled } from './settled.ts'

/** Every word in the document, shadow roots included. */
async function allText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const parts: string[] = []
    const visit = (root: Document | ShadowRoot | Element) => {
      for (const node of root.childNodes) {
        if (node instanceof Text) parts.push(node.data)
        if (!(node instanceof Element) || node instanceof HTMLStyleElement) continue
        if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) parts.push(node.value)
        if (node.shadowRoot) visit(node.shadowRoot)
        visit(node)
      }
    }
    visit(document)
    return parts.join(' ')
  })
}

async function openEncounter(page: Page): Promise<void> {
  await signIn(page, 'helena')
  await page
    .getByRole('button', { name: /Continuar|Iniciar atendimento/u })
    .first()
    .click()
  await expect(page.getByLabel('QP / HDA')).toBeVisible()
  await settled(page)
}

test('a locked station has nothing of the patient left in the page, and the draft waits behind it @both', async ({
  clinic,
}) => {
  const page = await clinic.open('doctor')
  await openEncounter(page)
  await settled(page)
  const patient = await page.locator('mb-patient-cover .heading-02').innerText()
  const words = 'cefaleia occipital pela manhã'
  await page.getByLabel('QP / HDA').fill(words)
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'Estação bloqueada' })).toBeVisible()
  await expect(page.getByText('O que foi escrito está salvo.')).toBeVisible()
  const text = await allText(page)
  expect(text).not.toContain(patient)
  expect(text).not.toContain(words)
  await page.getByRole('textbox', { name: 'Senha de acesso' }).fill('outra senha qualquer')
  await page.getByRole('button', { name: 'Desbloquear' }).click()
  await expect(page.getByText('não conferem')).toBeVisible()
  await page.getByRole('textbox', { name: 'Senha de acesso' }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Desbloquear' }).click()
  await expect(page.getByLabel('QP / HDA')).toHaveValue(words)
})

test('words that the clinic cannot take are not lost: it is said aloud, and they outlive a lock', async ({
  clinic,
}) => {
  const page = await clinic.open('doctor')
  await openEncounter(page)
  const words = 'dispneia aos esforços há três semanas'
  await page.route('**/rpc/note.save-draft', (route) =>
    route.fulfill({ json: { ok: false, error: { code: 'busy', ref: 'held' } } }),
  )
  await page.getByLabel('QP / HDA').fill(words)
  await expect(page.getByText('O que você escreve NÃO está salvo.')).toBeVisible()
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'Estação bloqueada' })).toBeVisible()
  expect(await allText(page)).not.toContain(words)
  await expect(
    page.getByText('Há texto de um atendimento que ainda não foi salvo', { exact: false }),
  ).toBeVisible()
  await page.unroute('**/rpc/note.save-draft')
  await page.getByRole('textbox', { name: 'Senha de acesso' }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Desbloquear' }).click()
  await expect(page.getByLabel('QP / HDA')).toHaveValue(words)
  await expect(page.getByText(/^\s*salvo às/u)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('QP / HDA')).toHaveValue(words)
})

test('the plug is pulled while the doctor types: at most a second of typing is lost, and the cursor stands where it was @both', async ({
  clinic,
}) => {
  const page = await clinic.open('doctor')
  await openEncounter(page)
  const started = await page.getByLabel('QP / HDA').inputValue()
  await page.getByLabel('QP / HDA').focus()
  await page.keyboard.press('Control+End')
  // The page's time passes as this test lets it, a tenth of a second a letter, however slow the machine is.
  await page.clock.install({ time: NOW })
  await page.clock.pauseAt(new Date(Date.parse(NOW) + 60_000))
  const letters = Array.from({ length: 60 }, (_, at) => String.fromCharCode(97 + (at % 26)))
  for (const letter of letters) {
    await page.keyboard.press(letter)
    await page.clock.runFor(100)
  }
  // A second after the last letter all of them are on their way, and stand once the clinic has answered.
  await page.clock.runFor(1000)
  await page.clock.resume()
  await settled(page)
  await clinic.crash()
  const again = await clinic.open('doctor')
  await openEncounter(again)
  const value = `${started}${letters.join('')}`
  await expect(again.getByLabel('QP / HDA')).toHaveValue(value)
  const caret = await again
    .getByLabel('QP / HDA')
    .evaluate((area) => (area as HTMLTextAreaElement).selectionStart)
  expect(caret).toBe(value.length)
})

test('reception books a known patient on another day with another doctor in 6 actions by keys @both', async ({
  clinic,
}) => {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  const { did, say } = counter('booking by phone, from the agenda')
  const press = async (key: string) => {
    await page.keyboard.press(key)
    did(key)
  }
  const type = async (text: string) => {
    await page.keyboard.type(text)
    did(text)
  }
  await press('n')
  await expect(page.getByRole('combobox', { name: 'Paciente' })).toBeFocused()
  await type('teresa')
  await press('Enter')
  const who = page.getByLabel('Profissional', { exact: true })
  await expect(who).toBeFocused()
  await settled(page)
  const usual = await who.inputValue()
  await type('Dra. Y')
  await expect(who).not.toHaveValue(usual)
  await settled(page)
  await press('PageDown')
  const book = page.getByRole('button', { name: /^Agendar .*\d{2}:\d{2}$/u })
  await expect(book).toBeEnabled()
  await press('Enter')
  await expect(page.getByRole('complementary', { name: 'Consulta selecionada' })).toContainText(
    'Marcada para',
  )
  say(6)
})
