import type { Page } from '@playwright/test'
import { PASSWORD, signIn } from './acts.ts'
import { expect, SIZES, test } from './clinic.ts'

const NAME = 'Aparecida Nogueira Lins'
const CPF = '52998224725'
const SECRET = 'meu gato mia alto'

async function question(page: Page, name: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text)
  await page.getByRole('button', { name: /^Continuar/u }).click()
}

/** Criar conta, one question a screen, on the real keyboard. */
async function createAccount(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Minha conta/u }).click()
  await question(page, 'Digite o seu CPF')
  await page.getByRole('button', { name: 'Criar conta' }).click()
  await question(page, 'Qual é o seu CPF?')
  await type(page, CPF)
  await question(page, 'Qual é o seu nome completo?')
  await type(page, NAME)
  await question(page, 'Quando você nasceu?')
  await type(page, '14031961')
  await question(page, 'Qual é o nome da sua mãe?')
  await page.getByRole('button', { name: 'Não informar' }).click()
  await question(page, 'Qual é o seu celular?')
  await page.getByRole('button', { name: 'Não tenho telefone' }).click()
  await question(page, 'Qual é o seu e-mail?')
  await page.getByRole('button', { name: 'Não tenho e-mail' }).click()
  await question(page, 'Crie a sua senha de acesso')
  await type(page, SECRET)
  await page.getByRole('button', { name: 'Não, só para mim' }).click()
  await page.getByRole('button', { name: 'Li e aceito' }).click()
  await page.getByRole('button', { name: 'Li, aceito e crio a conta' }).click()
  await question(page, /^Conta pedida/u)
}

/** Reception sees her ID and gives her the code that opens her account. */
async function confirmAccount(page: Page): Promise<string> {
  await page.keyboard.press('F10')
  const claim = page.getByRole('article', { name: NAME })
  await claim.getByRole('checkbox').check()
  await claim.getByRole('button', { name: 'Confirmar cadastro novo' }).click()
  return (await page.getByRole('status').locator('.code').textContent())?.trim() ?? ''
}

/** Books the first free time in orthopaedics, which in the practice clinic is still today. */
async function book(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Agendar consulta' }).click()
  await question(page, 'Para quem é a consulta?')
  await page.getByRole('button', { name: new RegExp(NAME, 'u') }).click()
  await question(page, 'Qual especialidade?')
  // Who was never there is offered no retorno: the one type left is taken without asking.
  await page.getByRole('button', { name: /Ortopedia/u }).click()
  await question(page, 'Escolha o dia e o horário')
  await page.getByRole('button', { name: /Primeiro horário/u }).click()
  await question(page, 'Confira a consulta')
  await expect(page.getByText('segunda-feira, 23 de novembro, às')).toBeVisible()
  await page.getByRole('button', { name: 'Marcar consulta' }).click()
  await question(page, 'Consulta marcada')
  await page.getByRole('button', { name: 'Terminar' }).click()
}

test('a patient books, reception marks the arrival, the doctor records and signs, the patient sees the visit done @both', async ({
  clinic,
}) => {
  const kiosk = await clinic.open('kiosk', SIZES.totem)
  await createAccount(kiosk)
  await book(kiosk)

  const reception = await clinic.open('reception')
  await signIn(reception, 'livia')
  const code = await confirmAccount(reception)
  await reception.keyboard.press('F4')
  const row = reception.getByRole('row', { name: new RegExp(NAME, 'u') })
  await expect(row).toBeVisible()
  await row.click()
  await reception.getByRole('button', { name: /Registrar chegada/u }).click()
  await expect(row).toContainText('Chegou')

  const doctor = await clinic.open('doctor')
  await signIn(doctor, 'ivan')
  const visit = doctor.getByRole('row', { name: new RegExp(NAME, 'u') })
  await visit.getByRole('button', { name: 'Iniciar atendimento' }).click()
  // Ivan has somebody inside already.
  await visit.getByRole('button', { name: 'Iniciar mesmo com outro aberto' }).click()
  await expect(doctor.getByRole('heading', { name: 'Em atendimento' })).toBeVisible()
  // Live: the desk sees it with nobody touching it.
  await expect(row).toContainText('Em atendimento')
  await doctor.getByLabel('QP / HDA').fill('Dor de garganta há três dias, sem febre.')
  await doctor.getByRole('textbox', { name: 'PA', exact: false }).first().fill('12x8')
  await expect(doctor.getByText('Pressão lida como 120 x 80 mmHg')).toBeVisible()
  await doctor.getByLabel('Conduta').fill('Hidratação. Voltar se piorar.')
  await expect(doctor.getByText(/salvo às/u)).toBeVisible()
  await doctor.keyboard.press('Control+Enter')
  await doctor.getByRole('textbox', { name: 'Sua senha de acesso, para assinar' }).fill(PASSWORD)
  await doctor.getByRole('button', { name: 'Assinar e lacrar' }).click()
  await expect(doctor.getByText('a nota está assinada e lacrada')).toBeVisible()
  await doctor.getByRole('button', { name: 'Verificar' }).click()
  await expect(doctor.getByText('nada mudou desde a assinatura')).toBeVisible()
  await expect(row).toContainText('Atendido')

  await kiosk.getByRole('button', { name: /Minha conta/u }).click()
  await question(kiosk, 'Digite o seu CPF')
  await type(kiosk, CPF)
  await question(kiosk, 'Digite a sua senha de acesso')
  await kiosk.keyboard.type(code)
  await kiosk.getByRole('button', { name: 'Entrar', exact: true }).click()
  await question(kiosk, 'Crie a sua senha nova')
  await kiosk.keyboard.type('outra senha bem longa')
  await kiosk.getByRole('button', { name: 'Salvar' }).click()
  await kiosk.getByRole('button', { name: /Minhas consultas/u }).click()
  await kiosk.getByRole('button', { name: /Anteriores/u }).click()
  await expect(kiosk.getByText('Atendido')).toBeVisible()
})
