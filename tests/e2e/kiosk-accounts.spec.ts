import type { Page } from '@playwright/test'
import { catchPrint, signIn } from './acts.ts'
import { expect, SIZES, test } from './clinic.ts'
import { look } from './look.ts'

const DESK = { width: 1366, height: 768 }
const NAME = 'Aparecida Nogueira Lins'
const CPF = '52998224725'
const SECRET = 'meu gato mia alto'

const question = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text)
  await press(page, /^Continuar/u)
}

/** Holding the key empties the field. */
async function clear(page: Page): Promise<void> {
  const box = await page.getByRole('button', { name: 'Apagar' }).boundingBox()
  if (!box) throw new Error('no key to hold')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await expect(page.getByRole('textbox')).toHaveValue('')
  await page.mouse.up()
}

/** An account with a child, from the first question to the number it opens by. */
async function makeAccount(page: Page): Promise<string> {
  await press(page, /Minha conta/u)
  await question(page, 'Digite o seu CPF')
  await press(page, 'Criar conta')
  await question(page, 'Qual é o seu CPF?')
  await type(page, CPF)
  await type(page, NAME)
  await question(page, 'Quando você nasceu?')
  // What would be refused at the end is refused here, and what is no date before it is whole.
  await page.keyboard.type('4346')
  await expect(page.getByRole('alert')).toContainText('data')
  await clear(page)
  await page.keyboard.type('14032012')
  await expect(page.getByRole('alert')).toContainText('18 anos')
  await clear(page)
  await type(page, '14031981')
  await press(page, 'Não informar')
  await press(page, 'Não tenho telefone')
  await press(page, 'Não tenho e-mail')
  await question(page, 'Crie a sua senha de acesso')
  await type(page, 'aaaaaaaaaa')
  await expect(page.getByText('Esta senha é fácil de adivinhar')).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveValue('')
  await type(page, SECRET)
  await press(page, 'Incluir dependente')
  await question(page, 'Qual é o nome completo do dependente?')
  await type(page, 'Caio Nogueira Lins')
  await question(page, 'O que você é do dependente?')
  await press(page, 'Mãe')
  await question(page, 'Quando o dependente nasceu?')
  await press(page, 'Só sei o ano')
  await question(page, 'Em que ano o dependente nasceu?')
  // An adult is his own: the kiosk says so before anything is sent.
  await type(page, '1961')
  await question(page, 'Esta pessoa já é adulta')
  await expect(page.getByText(/Quem tem 18 anos ou mais faz a própria conta/u)).toBeVisible()
  await expect(page.getByRole('button', { name: /Um juiz me deu a curatela/u })).toContainText(
    'papel do juiz',
  )
  await press(page, /A data está errada/u)
  await question(page, 'Em que ano o dependente nasceu?')
  await clear(page)
  await type(page, '2019')
  await press(page, 'Sou eu')
  await press(page, 'Continuar sem CPF')
  await press(page, /^Continuar/u)
  await press(page, 'Li e aceito')
  await press(page, 'Li, aceito e crio a conta')
  await question(page, /^Conta pedida/u)
  const said = await page.getByText('Até lá, entre com o número da conta').textContent()
  return (said ?? '').replace(/\D/gu, '')
}

async function bookFirst(page: Page): Promise<void> {
  await press(page, 'Agendar consulta')
  await question(page, 'Para quem é a consulta?')
  await press(page, new RegExp(NAME, 'u'))
  await question(page, 'Qual especialidade?')
  // Who was never there is offered no retorno: the one type left is taken without asking.
  await press(page, /Ortopedia/u)
  await question(page, 'Escolha o dia e o horário')
  await press(page, /Primeiro horário/u)
}

test.describe.configure({ timeout: 120_000 })

test('whoever makes an account books one visit; with her ID at the desk she alone gets in, and what is refused is told', async ({
  clinic,
}, info) => {
  const launcher = info.project.name
  const kiosk = await clinic.open('kiosk', SIZES.totem)
  const number = await makeAccount(kiosk)
  expect(number).toMatch(/^\d{8}$/u)
  await look(kiosk, launcher, 'kiosk-account-made')
  await bookFirst(kiosk)
  await question(kiosk, 'Confira a consulta')
  await expect(kiosk.getByText(/Guardamos este horário para você até \d/u)).toBeVisible()
  await press(kiosk, 'Marcar consulta')
  await question(kiosk, 'Consulta marcada')
  await press(kiosk, 'Marcar outra')
  await question(kiosk, 'Para quem é a consulta?')
  await press(kiosk, 'Voltar')
  await press(kiosk, 'Minhas consultas')
  await press(kiosk, /^Desmarcar: Aparecida/u)
  await question(kiosk, 'Desmarcar a consulta de Aparecida?')
  await press(kiosk, 'Voltar')
  await press(kiosk, 'Voltar')
  await press(kiosk, 'Sair')

  // By the CPF nobody gets in yet; by the number she does, and books no second one.
  await press(kiosk, /Minha conta/u)
  await question(kiosk, 'Digite o seu CPF')
  await press(kiosk, 'Número da conta')
  await question(kiosk, 'Digite o número da conta')
  await look(kiosk, launcher, 'kiosk-account-number')
  await type(kiosk, number)
  await question(kiosk, 'Digite a sua senha de acesso')
  await kiosk.keyboard.type(SECRET)
  await kiosk.getByRole('button', { name: 'Entrar', exact: true }).click()
  await expect(kiosk.getByText(/Mostre um documento na recepção para entrar com o CPF/u)).toBeVisible()
  await look(kiosk, launcher, 'kiosk-account-unseen')
  await bookFirst(kiosk)
  await expect(kiosk.getByText(/mostre antes um documento com foto na recepção/u)).toBeVisible()

  const desk = await clinic.open('reception', DESK)
  await signIn(desk, 'livia')
  await desk.keyboard.press('F10')
  await desk.getByRole('searchbox', { name: 'Procurar quem está no balcão' }).fill(number)
  const card = desk.getByRole('article', { name: NAME })
  await expect(card).toBeVisible()
  await expect(desk.getByRole('article')).toHaveCount(1)
  const confirm = card.getByRole('button', { name: 'Confirmar cadastro novo' })
  await expect(confirm).toBeDisabled()
  await card.getByRole('checkbox', { name: 'Conferi um documento com foto desta pessoa' }).check()
  await look(desk, launcher, 'reception-claim')
  await confirm.click()
  const given = desk.locator('mb-access-given')
  await expect(given).toContainText('529.982.247-25')
  const code = (await given.locator('.code').textContent())?.trim() ?? ''
  expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/u)
  await look(desk, launcher, 'reception-code-given')
  const slip = await catchPrint(desk, () => desk.getByRole('button', { name: 'Imprimir código' }).click())
  await expect(slip).toContainText(code)
  await expect(slip).not.toContainText('529.982')

  // The child's claim comes up now: it says whose account it is, and asks for what shows the guardianship.
  const child = desk.getByRole('article', { name: 'Caio Nogueira Lins' })
  await expect(child).toContainText(`Conta de ${NAME}, que diz ser mãe`)
  await child.getByRole('checkbox').check()
  await expect(child.getByRole('button', { name: 'Confirmar cadastro novo' })).toBeDisabled()
  await child.getByLabel('O que você viu').selectOption('both-ids')
  await expect(child.getByRole('button', { name: 'Confirmar cadastro novo' })).toBeEnabled()
  await child.getByRole('button', { name: 'Recusar…' }).click()
  await child.getByLabel('Motivo da recusa').selectOption('no-proof')
  await child.getByRole('textbox', { name: 'Recado para a pessoa (opcional)' }).fill('Traga a certidão.')
  await look(desk, launcher, 'reception-claim-refusing')
  await child.getByRole('button', { name: 'Recusar pedido' }).click()
  await expect(desk.getByText('Pedido recusado. A conta é avisada quando entrar no totem.')).toBeVisible()

  // What was open at the kiosk is over: the person present types her code and chooses a password.
  await press(kiosk, /Minha conta/u)
  await question(kiosk, 'Digite o seu CPF')
  await type(kiosk, CPF)
  await question(kiosk, 'Digite a sua senha de acesso')
  await kiosk.keyboard.type(SECRET)
  await kiosk.getByRole('button', { name: 'Entrar', exact: true }).click()
  await expect(kiosk.getByText('Os dados de acesso não conferem')).toBeVisible()
  await press(kiosk, 'Voltar')
  await type(kiosk, CPF)
  await question(kiosk, 'Digite a sua senha de acesso')
  await kiosk.keyboard.type(code)
  await kiosk.getByRole('button', { name: 'Entrar', exact: true }).click()
  await question(kiosk, 'Crie a sua senha nova')
  await kiosk.keyboard.type('outra senha bem longa')
  await press(kiosk, 'Salvar')
  await question(kiosk, 'A recepção não confirmou um cadastro')
  await expect(kiosk.getByText('Recado da recepção: Traga a certidão.')).toBeVisible()
  await look(kiosk, launcher, 'kiosk-refused')
  await press(kiosk, 'Entendi')
  await expect(kiosk.getByRole('heading', { name: 'A recepção não confirmou um cadastro' })).toBeHidden()
})
