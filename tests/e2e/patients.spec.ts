import type { Page } from '@playwright/test'
import { PASSWORD, signIn } from './acts.ts'
import { expect, test, type RunningClinic } from './clinic.ts'
import { settled } from './settled.ts'
import { look, lookInThemes } from './look.ts'

async function openReception(clinic: RunningClinic): Promise<Page> {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  await expect(page.getByRole('grid')).toBeVisible()
  await settled(page)
  return page
}

const palette = (page: Page) => page.getByRole('combobox', { name: 'Paciente ou comando' })

/** Fills what a registration needs; the rest stays folded. */
async function fillNew(page: Page, person: { name: string; born: string; phone?: string; cpf?: string }) {
  await page.getByLabel('Nome civil').fill(person.name)
  await page.getByLabel('Nascimento').fill(person.born)
  if (person.phone) await page.getByLabel('Telefone com DDD').fill(person.phone)
  if (person.cpf) await page.getByLabel('CPF', { exact: true }).fill(person.cpf)
  else await page.getByLabel('Sem CPF: motivo').selectOption('not-told')
}

async function registerAtF7(page: Page, person: Parameters<typeof fillNew>[1]): Promise<void> {
  await page.keyboard.press('F7')
  await page.getByRole('button', { name: 'Cadastrar paciente' }).click()
  await fillNew(page, person)
  await page.getByRole('button', { name: /Salvar cadastro/u }).click()
  await expect(page.getByRole('heading', { level: 1, name: person.name })).toBeVisible()
}

test('Ctrl+K finds a patient, opens or books, remembers until the lock, and Esc gives the focus back', async ({
  clinic,
}, info) => {
  const page = await openReception(clinic)
  await page.keyboard.press('F7')
  const field = page.getByRole('combobox', { name: 'Procurar' })
  await field.focus()
  await page.keyboard.press('Control+k')
  await expect(palette(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(field).toBeFocused()

  for (const typed of ['amaral tere', '111.222.333-96', '14/03/64']) {
    await page.keyboard.press('Control+k')
    await palette(page).fill(typed)
    await expect(page.getByRole('option', { name: /Teresa Cristina Amaral/u })).toBeVisible()
    await page.keyboard.press('Escape')
  }
  await page.keyboard.press('Control+k')
  await palette(page).fill('tere')
  await expect(page.getByRole('option').first()).toBeVisible()
  await lookInThemes(page, info.project.name, 'palette')
  await palette(page).fill('teresa cristina amaral')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Teresa Cristina Amaral' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('option').first()).toContainText('Teresa Cristina Amaral')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Agendar consulta' })).toBeVisible()
  await expect(page.getByText('Teresa Cristina Amaral')).toBeVisible()

  await page.keyboard.press('Control+l')
  await page.getByRole('textbox', { name: 'Senha de acesso' }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Desbloquear' }).click()
  await expect(page.getByRole('navigation')).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('group', { name: 'Comandos' })).toBeVisible()
  await expect(page.getByRole('group', { name: 'Recentes' })).toBeHidden()
})

test('Ctrl+K does commands by name, at each station what it may @both', async ({ clinic }) => {
  const page = await openReception(clinic)
  const command = async (typed: string) => {
    await page.keyboard.press('Control+k')
    await palette(page).fill(typed)
    await page.keyboard.press('Enter')
  }
  await command('novo paci')
  await expect(page.getByRole('heading', { level: 1, name: 'Cadastrar paciente' })).toBeVisible()
  await command('agenda de amanha')
  await expect(page.getByRole('heading', { level: 1, name: /24 de novembro/u })).toBeVisible()
  await command('agenda de hoje')
  await expect(page.getByRole('heading', { level: 1, name: /23 de novembro/u })).toBeVisible()
  await command('tema escuro')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.keyboard.press('Control+?')
  await expect(page.getByRole('heading', { name: 'Teclas desta tela' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(palette(page)).toBeHidden()
  await page.keyboard.press('Escape')
  await command('bloquear')
  await expect(page.getByRole('heading', { name: 'Estação bloqueada' })).toBeVisible()

  const doctor = await clinic.open('doctor')
  await signIn(doctor, 'helena')
  await doctor.keyboard.press('Control+k')
  await palette(doctor).fill('teresa cristina amaral')
  await doctor.keyboard.press('Enter')
  await expect(doctor.getByText('Teresa Cristina Amaral').first()).toBeVisible()

  const admin = await clinic.open('admin')
  await signIn(admin, 'sueli')
  await admin.keyboard.press('Control+k')
  const only = admin.getByRole('combobox', { name: 'Comando' })
  await only.fill('teresa')
  await expect(admin.getByText('Nada com estas letras.')).toBeVisible()
  await only.fill('copias')
  await admin.keyboard.press('Enter')
  await expect(admin.getByRole('heading', { level: 1, name: 'Cópias de segurança' })).toBeVisible()
})

test('in the agenda "+" registers in place and Enter books; "+55" is a phone', async ({ clinic }, info) => {
  const page = await openReception(clinic)
  await page
    .getByRole('gridcell', { name: /Confirmado/u })
    .nth(6)
    .click()
  await page.keyboard.press('e')
  const field = page.getByRole('combobox', { name: 'Paciente', exact: true })
  await field.pressSequentially('+55 11 9')
  await expect(page.getByRole('listbox').getByRole('option').nth(1)).toBeVisible()
  await field.fill('')
  await field.pressSequentially('Filomena Buarque')
  await expect(page.getByRole('option', { name: 'Cadastrar Filomena Buarque' })).toBeVisible()
  await page.keyboard.press('+')
  const name = page.getByLabel('Nome civil')
  await expect(name).toBeFocused()
  await expect(name).toHaveValue('Filomena Buarque')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Nascimento')).toBeFocused()
  await page.keyboard.type('05061979')
  await page.getByLabel('CPF', { exact: true }).fill('111.222.333-00')
  await page.getByLabel('Telefone com DDD').fill('11 98888-7777')
  await expect(page.getByText('Este CPF não existe. Confira os números.')).toBeVisible()
  await lookInThemes(page, info.project.name, 'registration-in-place')
  await page.getByLabel('CPF', { exact: true }).fill('')
  await page.getByLabel('Sem CPF: motivo').selectOption('foreigner')
  await page.keyboard.press('Control+Enter')
  await expect(field).toHaveValue('Filomena Buarque')
  await page.getByRole('textbox', { name: /Por que encaixar/u }).fill('Dor forte')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Consulta marcada.*Filomena Buarque/u)).toBeVisible()
})

// "Enter in an address field submitting the registration" (a fix of a peer's, 2026-03-05).
test('trap: Enter in an address field goes on to the next one and saves nothing', async ({ clinic }) => {
  const page = await openReception(clinic)
  await page.keyboard.press('F7')
  await page.getByRole('button', { name: 'Cadastrar paciente' }).click()
  await fillNew(page, { name: 'Quitéria Imaginária', born: '01/02/1970' })
  await page.getByText(/Mais dados/u).click()
  await page.getByLabel('CEP').fill('01310930')
  await expect(page.getByLabel('CEP')).toHaveValue('01310-930')
  await page.getByLabel('CEP').press('Enter')
  await expect(page.getByLabel('UF')).toBeFocused()
  await expect(page.getByLabel('UF')).toHaveValue('SP')
  await page.getByLabel('Logradouro').press('Enter')
  await expect(page.getByLabel('Número')).toBeFocused()
  await page.getByLabel('Município').fill('Niterói')
  await page.getByLabel('Município').press('Enter')
  await expect(page.getByText('Não há este município em SP')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Cadastrar paciente' })).toBeVisible()
  await page.getByRole('button', { name: /Salvar cadastro/u }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Quitéria Imaginária' })).toBeVisible()
})

test('somebody who is there already is seen while being typed, and opened', async ({ clinic }, info) => {
  const page = await openReception(clinic)
  await page.keyboard.press('F7')
  await page.getByRole('button', { name: 'Cadastrar paciente' }).click()
  await page.getByLabel('Nome civil').fill('AMARAL THEREZA CRISTINA')
  await expect(page.getByRole('button', { name: 'É esta pessoa' })).toHaveCount(0)
  await page.getByLabel('Nascimento').fill('14/03/1964')
  await expect(page.getByText(/nome igual ou de mesmo som, mesmo nascimento/u)).toBeVisible()
  await lookInThemes(page, info.project.name, 'registration-duplicate')
  await page.getByRole('button', { name: 'É esta pessoa' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Teresa Cristina Amaral' })).toBeVisible()
  await page.getByRole('button', { name: 'Ligar' }).click()
  await expect(page.getByText(/Ligue para Teresa/u)).toBeVisible()
  await page.getByRole('button', { name: 'Copiar dados' }).click()
  await expect(page.getByText('Dados copiados.')).toBeVisible()
  await page.getByRole('heading', { name: 'Consultas' }).scrollIntoViewIfNeeded()
  await look(page, info.project.name, 'patient-card-visits-light')
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()
  await lookInThemes(page, info.project.name, 'patient-card')
})

test('a card that is being changed shows who it may be as well, never itself, and leads to the merge', async ({
  clinic,
}, info) => {
  const page = await openReception(clinic)
  await registerAtF7(page, { name: 'Benedita Imaginária', born: '14/03/1964' })
  await expect(page.getByRole('heading', { level: 1, name: 'Benedita Imaginária' })).toBeVisible()
  const found = page.getByRole('region', { name: 'Cadastros parecidos' })
  await page.getByLabel('E-mail').fill('b@exemplo.com.br')
  await expect(found.getByRole('article')).toHaveCount(0)
  await page.getByLabel('Nome civil').fill('AMARAL THEREZA CRISTINA')
  await expect(found.getByRole('article')).toHaveCount(1)
  await expect(found).toContainText('Teresa Cristina Amaral')
  await expect(found).not.toContainText('Benedita')
  await lookInThemes(page, info.project.name, 'patient-card-duplicate')
  const way = found.getByRole('link', { name: 'Comparar e unir' })
  await way.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'É a mesma pessoa?' })).toBeVisible()
})

test('two cards of one person are united side by side, and separated again', async ({ clinic }, info) => {
  const launcher = info.project.name
  const page = await openReception(clinic)
  const born = '09/08/1981'
  await registerAtF7(page, { name: 'Luiz Evangelista Prado', born, phone: '11 97777-6655' })
  await registerAtF7(page, { name: 'LUIS EVANGELISTA PRADO', born: '08/09/1981' })
  await page.keyboard.press('F7')
  await page.getByRole('combobox', { name: 'Procurar' }).fill('evangelista prado')
  await expect(page.getByRole('option')).toHaveCount(2)
  await lookInThemes(page, launcher, 'patients-pairs')
  await page.getByRole('link', { name: /Evangelista Prado/iu }).click()
  await expect(page.getByRole('heading', { name: 'É a mesma pessoa?' })).toBeVisible()
  await expect(page.getByRole('radiogroup', { name: 'Telefone' })).toBeVisible()
  await expect(page.getByRole('radio', { name: '(11) 97777-6655' })).toBeChecked()
  await page.getByRole('radio', { name: 'Luiz Evangelista Prado' }).check()
  await page.getByRole('radio', { name: born }).check()
  await lookInThemes(page, launcher, 'merge')
  await page.getByRole('button', { name: 'Unir cadastros' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Luiz Evangelista Prado' })).toBeVisible()
  await expect(page.getByText('Cadastros unidos', { exact: true })).toBeVisible()
  await look(page, launcher, 'merged-light')
  await page.getByRole('button', { name: /^Desfazer.*Ctrl/u }).click()
  await expect(page.getByText('União desfeita. Os dois cadastros estão como antes.')).toBeVisible()

  await page.keyboard.press('F7')
  await page.getByRole('link', { name: /Evangelista Prado/iu }).click()
  await page.getByRole('button', { name: 'Unir cadastros' }).click()
  await expect(page.getByRole('heading', { name: 'Cadastros unidos a este' })).toBeVisible()
  await page.getByRole('button', { name: 'Desfazer união' }).click()
  await expect(page.getByRole('heading', { name: 'Cadastros unidos a este' })).toBeHidden()
  await page.keyboard.press('F7')
  await page.getByRole('link', { name: /Evangelista Prado/iu }).click()
  await page.getByRole('button', { name: 'São pessoas diferentes' }).click()
  await expect(page.getByText(/Nenhum par parecido/u)).toBeVisible()
})
