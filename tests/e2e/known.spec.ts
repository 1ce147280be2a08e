import type { Page } from '@playwright/test'
import { signIn } from './acts.ts'
import { expect, test, type RunningClinic } from './clinic.ts'
import { lookInThemes } from './look.ts'
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
  await expect(known(doctor, 'Alergias')).toBeVisible()
  return doctor
}

/** A second window on the same chart. */
async function besides(clinic: RunningClinic, doctor: Page): Promise<Page> {
  const other = await clinic.open('doctor', LAPTOP)
  await signIn(other, 'helena')
  await expect(other.getByRole('row').nth(1)).toBeVisible()
  await doctor.getByRole('button', { name: 'Linha do tempo' }).click()
  await expect(doctor.getByRole('button', { name: 'Conferir prontuário' })).toBeVisible()
  const path = await doctor.evaluate(() => location.pathname)
  await other.locator(`a[href="${path}"]`).first().click()
  await expect(other.getByRole('button', { name: 'Conferir prontuário' })).toBeVisible()
  return other
}

const known = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true })

/** Whatever the practice clinic knows of allergies here was a mistake: the chart begins with none asked. */
async function unaskedAllergies(page: Page): Promise<void> {
  const rows = known(page, 'Alergias').locator('button.row')
  await settled(page)
  for (let left = await rows.count(); left > 0; left -= 1) {
    await rows.first().click()
    await known(page, 'Alergias').getByRole('button', { name: 'Foi engano' }).click()
    await expect(page.getByLabel('Por que foi engano')).toBeFocused()
    await page.keyboard.insertText('Era de outra pessoa')
    await page.keyboard.press('Enter')
    await expect(rows).toHaveCount(left - 1)
  }
  await expect(known(page, 'Alergias')).toContainText('Alergias: não perguntado')
}

async function typeAllergy(page: Page, substance: string, reaction: string): Promise<void> {
  await page.keyboard.press('Alt+a')
  await expect(page.getByLabel('A que', { exact: true })).toBeFocused()
  await page.keyboard.insertText(substance)
  await page.keyboard.press('Tab')
  await page.keyboard.insertText(reaction)
  await page.keyboard.press('Tab')
  await page.keyboard.press('g')
  await page.keyboard.press('Control+Enter')
}

test('an allergy is entered by keys while a note is written, and is red at once, at the second window too', async ({
  clinic,
}) => {
  const doctor = await writing(clinic)
  await unaskedAllergies(doctor)
  const other = await besides(clinic, doctor)
  await doctor.goBack()
  const note = doctor.getByLabel('QP / HDA')
  await expect(known(doctor, 'Alergias')).toBeVisible()
  await note.focus()
  await doctor.keyboard.insertText('Tosse há dois dias')
  await typeAllergy(doctor, 'Penicilina', 'edema de face')

  for (const page of [doctor, other]) {
    const allergies = known(page, 'Alergias')
    await expect(allergies).toHaveClass('grave')
    await expect(allergies.getByRole('button', { name: /Penicilina.*Grave.*edema de face/su })).toBeVisible()
  }
  await expect(note).toBeFocused()
  await doctor.keyboard.insertText(', sem febre.')
  await expect(note).toHaveValue('Tosse há dois dias, sem febre.')
  // The values stay in sight beside it.
  await expect(doctor.locator('mb-vitals-editor').getByLabel('PA', { exact: true })).toBeInViewport()
})

test('a medicine in use is chosen from a list that warns, entered over it with a reason, its dose read back in words', async ({
  clinic,
}) => {
  const doctor = await writing(clinic)
  await unaskedAllergies(doctor)
  await typeAllergy(doctor, 'Penicilina', 'edema de face')
  await expect(known(doctor, 'Alergias')).toHaveClass('grave')
  await doctor.keyboard.press('Alt+m')
  const medicine = doctor.getByRole('combobox', { name: 'Medicamento' })
  await expect(medicine).toBeFocused()
  await doctor.keyboard.insertText('amoxil')
  const first = doctor.getByRole('listbox', { name: 'Medicamentos' }).getByRole('option').first()
  await expect(first).toContainText(/Amoxicilina 500 mg cápsula.*Alergia: Penicilina \(penicilinas\)/su)
  await doctor.keyboard.press('Enter')
  await expect(medicine).toHaveValue('Amoxicilina 500 mg cápsula')
  await expect(doctor.getByLabel('Por que mesmo assim')).toBeVisible()
  await doctor.keyboard.press('Enter')
  await expect(known(doctor, 'Medicamentos em uso')).toContainText('Há um aviso. Diga por que mesmo assim')
  await doctor.keyboard.press('Tab')
  await doctor.keyboard.insertText('Usou depois sem reação')
  await doctor.keyboard.press('Tab')
  await doctor.keyboard.insertText('1 caps 8/8h 7d')
  await expect(known(doctor, 'Medicamentos em uso')).toContainText(
    '1 cápsula de 8 em 8 horas, por 7 dias. Ao todo: 21 cápsulas.',
  )
  await doctor.keyboard.press('Enter')
  await expect(
    known(doctor, 'Medicamentos em uso').getByRole('button', { name: /^Amoxicilina 500 mg cápsula/u }),
  ).toContainText(
    /1 cápsula de 8 em 8 horas, por 7 dias.*apesar do aviso \(Alergia: Penicilina\): Usou depois sem reação/su,
  )
})

test('"nega" is one press, and ends with the first allergy', async ({ clinic }) => {
  const doctor = await writing(clinic)
  await unaskedAllergies(doctor)
  const allergies = known(doctor, 'Alergias')
  await doctor.keyboard.press('Alt+Shift+A')
  await expect(allergies.getByRole('button', { name: 'Nega alergias' })).toBeVisible()
  await expect(allergies).not.toContainText('não perguntado')

  await typeAllergy(doctor, 'Dipirona', 'urticária')
  await expect(allergies.getByRole('button', { name: /Dipirona/u })).toBeVisible()
  await expect(allergies).not.toContainText('Nega alergias')
})

test('two versions of one thing are shown as such, and a person settles which is right', async ({
  clinic,
}) => {
  const doctor = await writing(clinic)
  await doctor.keyboard.press('Alt+t')
  await expect(doctor.getByLabel('Meta', { exact: true })).toBeFocused()
  await doctor.keyboard.insertText('PA abaixo de 14')
  await doctor.keyboard.press('Enter')
  await expect(known(doctor, 'Metas de tratamento')).toContainText('PA abaixo de 14')
  const other = await besides(clinic, doctor)

  // Both begin from the same version.
  for (const [page, words] of [
    [doctor, 'PA abaixo de 13'],
    [other, 'PA abaixo de 12'],
  ] as const) {
    const goals = known(page, 'Metas de tratamento')
    await goals.getByRole('button', { name: 'PA abaixo de 14' }).click()
    await goals.getByRole('button', { name: 'Mudar' }).click()
    await page.getByLabel('Meta', { exact: true }).fill(words)
  }
  for (const page of [doctor, other]) await page.getByLabel('Meta', { exact: true }).press('Enter')

  const rivals = doctor.getByRole('group', { name: 'Duas versões da mesma coisa' })
  await expect(rivals).toContainText('PA abaixo de 13')
  await expect(rivals).toContainText('PA abaixo de 12')
  await rivals.getByRole('button', { name: 'Esta é a certa' }).first().click()
  await expect(rivals).toHaveCount(0)
  const goals = known(doctor, 'Metas de tratamento')
  await goals.getByRole('button', { name: /PA abaixo de/u }).click()
  await goals.getByRole('button', { name: /Histórico/u }).click()
  await expect(doctor.getByRole('list', { name: 'Histórico' }).getByRole('listitem')).toHaveCount(4)
})

test('what is known, screen by screen, with long words and every kind @chromium', async ({
  clinic,
}, info) => {
  const launcher = info.project.name
  const doctor = await writing(clinic)
  await doctor.keyboard.press('Alt+p')
  await doctor
    .getByLabel('Problema', { exact: true })
    .fill('Dor lombar que desce pela perna direita '.repeat(4).trim())
  await doctor.getByLabel('CID-10, se souber').fill('m54.5')
  await doctor.getByLabel('Desde').fill('ontem')
  await doctor.keyboard.press('Enter')
  await expect(doctor.getByText('Escreva como 2019, 03/2019 ou 12/03/2019.')).toBeVisible()
  await doctor.getByLabel('Desde').fill('3/2024')
  await doctor.keyboard.press('Enter')
  await expect(known(doctor, 'Problemas ativos')).toContainText('desde 03/2024')
  await expect(known(doctor, 'Problemas ativos')).toContainText('M54.5')

  await doctor.keyboard.press('Alt+g')
  await doctor.getByLabel('DUM', { exact: true }).fill('15/08/2026')
  await doctor.getByLabel('Ultrassom de').fill('09/11/2026')
  await doctor.getByLabel('Semanas no ultrassom').fill('8')
  await doctor.getByLabel('e dias').fill('5')
  await doctor.keyboard.press('Enter')
  const pregnancy = known(doctor, 'Gestação')
  await expect(pregnancy).toContainText('10 semanas e 5 d pelo ultrassom')
  await expect(pregnancy).toContainText('14 semanas e 2 d pela DUM')
  await doctor.keyboard.press('Alt+v')
  await lookInThemes(doctor, launcher, 'doctor-known')
})

test('a chart is held against its seals, and answers in words', async ({ clinic }) => {
  const doctor = await writing(clinic)
  await doctor.getByRole('button', { name: 'Linha do tempo' }).click()
  await doctor.getByRole('button', { name: 'Conferir prontuário' }).click()
  await expect(
    doctor.getByText(/como foi assinado|todos como foram assinados|Nada foi assinado/u),
  ).toBeVisible()
  await expect(doctor.getByText(/só aparece pelas âncoras/u)).toBeVisible()
})
