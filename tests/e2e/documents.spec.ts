import type { Page } from '@playwright/test'
import { PASSWORD, signIn } from './acts.ts'
import { expect, test, type RunningClinic } from './clinic.ts'
import { ask, counter } from './grid.ts'
import { lookInThemes } from './look.ts'
import { settled } from './settled.ts'

/** The doctor begins with whoever is first, and goes to the papers of that consultation. */
async function papersOf(clinic: RunningClinic): Promise<Page> {
  const doctor = await clinic.open('doctor', { width: 1366, height: 768 })
  await signIn(doctor, 'helena')
  await settled(doctor)
  await doctor.keyboard.press('i')
  await expect(doctor.getByLabel('QP / HDA')).toBeFocused()
  await settled(doctor)
  await doctor.keyboard.press('F7')
  await expect(doctor.getByRole('heading', { name: 'Novo documento' })).toBeVisible()
  return doctor
}

test('a sick note is issued by keys, and another takes its place @chromium', async ({ clinic }, info) => {
  const doctor = await papersOf(clinic)
  const patient = (await doctor.locator('mb-documents .strip p').textContent()) ?? ''

  await doctor.keyboard.press('a')
  await expect(doctor.getByRole('textbox', { name: 'Dias', exact: true })).toBeFocused()
  await doctor.keyboard.press('Control+Enter')
  await expect(doctor.getByRole('alert')).toContainText('Diga quantos dias')
  await doctor.keyboard.type('2')
  const paper = doctor.locator('mb-document-paper')
  await expect(paper).toContainText('2 (dois) dias')
  // What is typed outlives another kind, the note, and a lock.
  await doctor.getByRole('button', { name: 'Voltar à nota' }).click()
  await expect(doctor.getByLabel('QP / HDA')).toBeVisible()
  await doctor.keyboard.press('F7')
  await expect(paper).toContainText('2 (dois) dias')
  await doctor.getByRole('button', { name: 'Orientações' }).click()
  await expect(paper).toHaveCount(0)
  await doctor.keyboard.press('Control+l')
  await doctor.getByRole('textbox', { name: 'Senha de acesso' }).fill(PASSWORD)
  await doctor.getByRole('button', { name: 'Desbloquear' }).click()
  await doctor.getByRole('button', { name: /^Atestado de afastamento começado/u }).click()
  await expect(paper).toContainText('2 (dois) dias')
  await expect(paper).toContainText(patient)
  await lookInThemes(doctor, info.project.name, 'doctor-documents-leave')
  await doctor.keyboard.press('Control+Enter')
  // There is no printer here: the paper is issued all the same, and says so.
  await expect(doctor.getByText('O documento nº 1 foi emitido, mas não foi impresso')).toBeVisible()

  const papers = doctor.locator('button.paper')
  await papers.first().click()
  await expect(paper).toContainText('Página 1 de 1')
  await doctor.getByRole('button', { name: 'Substituir' }).click()
  await doctor.getByLabel('Por que substitui o nº 1').fill('Dias errados')
  await doctor.getByRole('textbox', { name: 'Dias', exact: true }).fill('3')
  await doctor.keyboard.press('Control+Enter')
  await expect(papers.first()).toContainText('nº 2')
  await expect(papers.nth(1)).toContainText('substituído')
})

test('a prescription is typed in shorthand, read back in full words, and issued on the papers it needs @chromium', async ({
  clinic,
}, info) => {
  const doctor = await papersOf(clinic)
  await doctor.keyboard.press('r')
  const medicine = doctor.getByRole('combobox', { name: 'Medicamento' })
  await expect(medicine).toBeFocused()
  await doctor.keyboard.type('paracet 750')
  await expect(doctor.getByRole('option').first()).toContainText('Paracetamol 750 mg')
  await doctor.keyboard.press('Enter')
  await expect(medicine).toHaveValue(/^Paracetamol 750 mg/u)
  await doctor.keyboard.press('Tab')
  await doctor.keyboard.type('1 cp 8/8h 3d')
  await expect(doctor.getByText('1 comprimido de 8 em 8 horas, por 3 dias', { exact: false })).toBeVisible()
  await expect(doctor.getByLabel('Via', { exact: true })).toHaveValue('via oral')
  await doctor.keyboard.press('Enter')
  const paper = doctor.locator('mb-document-paper')
  await expect(paper).toContainText('via oral: 1 comprimido de 8 em 8 horas, por 3 dias.')
  await expect(paper).toContainText('fim da receita, 1 item')
  await expect(medicine).toBeFocused()
  await doctor.keyboard.type('Amoxicilina 250 mg/5 mL suspensão oral')
  await doctor.keyboard.press('Escape')
  await doctor.keyboard.press('Tab')
  await doctor.keyboard.type('50 mg/kg/dia 8/8h 7d')
  const byWeight = doctor.locator('mb-dose-by-weight')
  await byWeight.getByLabel('Peso de hoje (kg)').fill('12,4')
  await expect(byWeight.getByRole('status')).toContainText('206,667 mg ÷ 50 mg/mL = 4,133 mL por dose')
  // Nothing is put before somebody takes it.
  await expect(doctor.getByLabel('Como se toma')).toHaveValue('50 mg/kg/dia 8/8h 7d')
  await byWeight.getByRole('button', { name: 'Usar: 4,1 mL de 8 em 8 horas, por 7 dias' }).click()
  await expect(doctor.getByLabel('Como se toma')).toHaveValue('4,1 mL de 8 em 8 horas, por 7 dias')
  await expect(byWeight.getByRole('status')).toHaveCount(0)
  await medicine.fill('')
  await medicine.focus()
  await doctor.keyboard.type('Zolpidem 10 mg comprimido')
  await doctor.keyboard.press('Escape')
  await doctor.keyboard.press('Tab')
  await doctor.getByLabel('Como se toma').fill('1 cp noite 90d')
  await doctor.getByLabel('Quantidade').fill('90 comprimidos')
  await doctor.getByLabel('Em qual papel').selectOption('special')
  await doctor.getByLabel('Quantidade').press('Enter')
  await expect(doctor.getByText('A regra permite 60 dias de tratamento; aqui são 90.')).toBeVisible()
  await expect(doctor.getByText('Passa do que a regra permite')).toBeInViewport()
  await doctor.getByLabel('Por que prescreve assim mesmo').fill('Viagem de três meses')
  await doctor.keyboard.press('Enter')
  await doctor.getByRole('button', { name: 'Receita de controle especial: 1 item, 90 dias' }).click()
  await expect(paper).toContainText('Lista para copiar no formulário')
  await expect(paper).toContainText('90 (noventa) comprimidos')
  await lookInThemes(doctor, info.project.name, 'doctor-documents-prescription')
  await doctor.keyboard.press('Control+Enter')
  await expect(doctor.getByText('Emitidos, mas não impressos: documentos nº 1, 2.')).toBeVisible()
})

test('a text is kept as a preset, and what it leaves to be filled keeps the next paper from being issued @chromium', async ({
  clinic,
}) => {
  const doctor = await papersOf(clinic)
  await doctor.keyboard.press('o')
  const text = doctor.getByLabel('Texto', { exact: true })
  await text.fill('[paciente] deve repousar por [dias] e evitar [esforço].')
  await doctor.getByRole('button', { name: 'Guardar como modelo' }).click()
  await doctor.getByLabel('Nome', { exact: true }).fill('Repouso')
  await doctor.getByRole('button', { name: 'Salvar', exact: true }).click()
  await expect(doctor.getByRole('button', { name: 'Repouso Alt+1' })).toBeVisible()
  await doctor.getByRole('button', { name: 'Descartar' }).click()
  await doctor.keyboard.press('o')
  await expect(text).toBeFocused()
  await doctor.keyboard.press('Alt+1')
  await expect(text).toHaveValue(/ deve repousar por \[dias\]/u)
  await settled(doctor)
  await doctor.keyboard.type('três dias')
  await doctor.keyboard.press('Control+Enter')
  await expect(doctor.getByRole('alert')).toContainText('[esforço]')
  await doctor.keyboard.press('Tab')
  await doctor.keyboard.type('correr')
  await expect(doctor.locator('mb-document-paper')).toContainText('por três dias e evitar correr.')
  await doctor.keyboard.press('Control+Enter')
  await expect(doctor.getByText('O documento nº 1 foi emitido')).toBeVisible()
  // Of the visit a summary has what is ticked, and nothing before.
  await doctor.keyboard.press('u')
  const taken = doctor.getByRole('checkbox', { name: /^Losartana 50 mg/u })
  await expect(taken).not.toBeChecked()
  await expect(doctor.getByText('Marque o que vai no resumo.')).toBeVisible()
  await taken.check()
  await expect(doctor.locator('mb-document-paper')).toContainText('Medicamentos em uso Losartana 50 mg')
})

test('a return visit leaves with its papers by keys alone, and a dose that was changed is taken back @chromium', async ({
  clinic,
}) => {
  const doctor = await clinic.open('doctor', { width: 1366, height: 768 })
  await signIn(doctor, 'helena')
  await settled(doctor)
  await doctor.keyboard.press('i')
  await expect(doctor.getByLabel('QP / HDA')).toBeFocused()
  const encounterId = /atendimento\/([0-9a-f-]+)/u.exec(doctor.url())?.[1] ?? ''
  const { patientId } = await ask(doctor, 'record.encounter', { encounterId })
  await ask(doctor, 'statement.enter', {
    ...{ patientId, encounterId, secret: false },
    content: {
      ...{ kind: 'medication', name: 'Carvedilol 12,5 mg comprimido', posology: '1 comprimido 1 vez ao dia' },
      ...{ continuous: true, until: null, stopped: null },
    },
  })
  await settled(doctor)

  const papers = counter('papers of a return visit')
  const press = async (key: string) => {
    await doctor.keyboard.press(key)
    papers.did(key)
  }
  const type = async (words: string) => {
    await doctor.keyboard.type(words)
    papers.did(words)
  }
  await press('F7')
  await expect(doctor.getByRole('heading', { name: 'Novo documento' })).toBeVisible()
  await press('r')
  const medicine = doctor.getByRole('combobox', { name: 'Medicamento' })
  await expect(medicine).toBeFocused()
  const renew = doctor.getByRole('button', { name: /^Renovar/u })
  await expect(renew).toBeVisible()
  while (!(await renew.evaluate((button) => button.matches(':focus')))) await press('Tab')
  await press('Enter')
  await expect(doctor.getByRole('button', { name: 'Tirar: Carvedilol 12,5 mg comprimido' })).toBeVisible()
  await press('Control+Enter')
  await expect(doctor.getByText('O documento nº 1 foi emitido')).toBeVisible()
  await press('e')
  await expect(doctor.getByLabel('Acrescentar exame')).toBeFocused()
  await type('hemograma')
  await press('Enter')
  await settled(doctor)
  await press('Control+Enter')
  await expect(doctor.getByText('O documento nº 2 foi emitido')).toBeVisible()
  await press('a')
  await expect(doctor.getByRole('textbox', { name: 'Dias', exact: true })).toBeFocused()
  await type('2')
  await press('Control+Enter')
  await expect(doctor.getByText('O documento nº 3 foi emitido')).toBeVisible()
  papers.say(40)

  await doctor.keyboard.press('r')
  await expect(medicine).toBeFocused()
  await doctor.keyboard.type('carvedilol 25')
  await expect(doctor.getByRole('option').first()).toContainText('Carvedilol 25 mg')
  await doctor.keyboard.press('Enter')
  await doctor.keyboard.press('Tab')
  await doctor.keyboard.type('1 cp 1x/dia uso contínuo')
  // Who does not answer stands at the question, and answers by keys.
  await doctor.keyboard.press('Enter')
  const changes = doctor.getByRole('radio', { name: /^Muda a dose: no lugar de Carvedilol 12,5 mg/u })
  await expect(changes).toBeFocused()
  await doctor.keyboard.press('Space')
  await doctor.keyboard.press('Enter')
  await expect(doctor.getByText('Muda a dose em uso quando for emitido.')).toBeVisible()
  // The dose that is changed is not renewed beside the new one.
  await expect(renew).toHaveCount(0)
  await doctor.keyboard.press('Control+Enter')
  await expect(doctor.getByText('O documento nº 4 foi emitido')).toBeVisible()
  const taken = async () => {
    const { statements } = await ask(doctor, 'statement.list', { patientId })
    return statements.flatMap(({ content }) =>
      content.kind === 'medication' && content.name.startsWith('Carvedilol') ? [content.name] : [],
    )
  }
  expect(await taken()).toEqual(['Carvedilol 25 mg comprimido'])
  await doctor.locator('button.paper').first().click()
  await doctor.getByRole('button', { name: 'Anular' }).click()
  await doctor.getByLabel('Motivo').fill('Dose errada')
  await doctor.getByLabel('Voltar à dose').check()
  await doctor.locator('mb-void-document').getByRole('button', { name: 'Anular' }).click()
  await expect(doctor.locator('mb-void-document')).toHaveCount(0)
  expect(await taken()).toEqual(['Carvedilol 12,5 mg comprimido'])
})
