import { newRecoveryCode } from '../../db/recovery-code.ts'
import { signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { settled } from './settled.ts'

const SIZE = { width: 1366, height: 768 }
const PASSWORD = 'treino-2026-clinica'

test('a doctor’s code takes a second person, and she is told of it until she has read it', async ({
  clinic,
}) => {
  const admin = await clinic.open('admin', SIZE)
  await signIn(admin, 'sueli')
  await admin.getByRole('link', { name: 'Usuários' }).click()
  const helena = admin.getByRole('row').filter({ hasText: 'helena' })
  await helena.getByRole('button', { name: 'Código de acesso' }).click()
  const dialog = admin.locator('mb-staff mb-dialog')
  await expect(dialog.getByText('não recebe acesso por decisão de uma pessoa só')).toBeVisible()
  await admin.screenshot({ path: 'test-results/gallery/access-second-person.png' })

  // Her own second account would be nobody else: the same person is refused.
  await dialog.getByLabel('E-mail, CPF ou nome de usuário de quem confirma').fill('sueli')
  await dialog.getByLabel('Senha de quem confirma', { exact: true }).fill(PASSWORD)
  await dialog.getByRole('button', { name: 'Emitir código' }).click()
  await expect(dialog.getByText('As duas contas parecem ser da mesma pessoa')).toBeVisible()

  await dialog.getByLabel('Quem confirma', { exact: true }).selectOption('sheet')
  await dialog.getByLabel('Código da folha de recuperação').fill(newRecoveryCode())
  await dialog.getByRole('button', { name: 'Emitir código' }).click()
  await expect(dialog).toHaveCount(0)
  const code = await admin.locator('.code').innerText()

  const doctor = await clinic.open('doctor', SIZE)
  await doctor.getByLabel('E-mail, CPF ou nome de usuário').fill('helena')
  await doctor.getByRole('textbox', { name: 'Senha de acesso' }).fill(code)
  await doctor.getByRole('button', { name: 'Entrar', exact: true }).click()
  await doctor.getByRole('textbox', { name: 'Senha nova', exact: true }).fill('pitanga vermelha 42')
  await doctor.getByRole('textbox', { name: 'Senha nova, de novo' }).fill('pitanga vermelha 42')
  await doctor.getByRole('button', { name: 'Salvar a senha' }).click()
  const told = doctor.locator('mb-access-notices')
  await expect(told.getByText('Foi emitido um código de acesso para a sua conta.')).toBeVisible()
  await expect(told.getByText('Confirmado com a folha de recuperação.')).toBeVisible()
  await doctor.screenshot({ path: 'test-results/gallery/access-notices.png' })

  // Put away unread it comes back with the next sign-in; read it does not.
  await doctor.keyboard.press('Escape')
  await expect(told.locator('li')).toHaveCount(0)
  const again = async () => {
    await doctor.keyboard.press('Control+l')
    await doctor.getByRole('textbox', { name: 'Senha de acesso' }).fill('pitanga vermelha 42')
    await doctor.getByRole('button', { name: 'Desbloquear' }).click()
    await expect(doctor.getByRole('navigation')).toBeVisible()
  }
  await again()
  await told.getByRole('button', { name: 'Entendi' }).click()
  await expect(told.locator('li')).toHaveCount(0)
  await again()
  await doctor.reload()
  await expect(doctor.getByRole('navigation')).toBeVisible()
  await settled(doctor)
  await expect(told.locator('li')).toHaveCount(0)
})

test('who administers and has forgotten the password comes back with the sheet @both', async ({ clinic }) => {
  const admin = await clinic.open('admin', SIZE)
  await admin.getByRole('button', { name: 'Não consigo entrar' }).click()
  await admin.getByRole('button', { name: 'Esqueci a senha e tenho a folha de recuperação' }).click()
  await expect(admin.getByRole('heading', { name: 'Esqueci a senha' })).toBeVisible()
  await admin.screenshot({ path: 'test-results/gallery/access-reset.png' })
  const fill = async (code: string) => {
    await admin.getByLabel('E-mail, CPF ou nome de usuário').fill('sueli')
    await admin.getByLabel('Código da folha de recuperação').fill(code)
    await admin.getByRole('textbox', { name: 'Senha nova', exact: true }).fill('pitanga vermelha 42')
    await admin.getByRole('textbox', { name: 'Senha nova, de novo' }).fill('pitanga vermelha 42')
    await admin.getByRole('button', { name: 'Trocar a senha' }).click()
  }
  await fill('ABCD-EFGH')
  await expect(admin.getByText('Este não é o código da folha de recuperação mais recente')).toBeVisible()
  await fill(newRecoveryCode())
  await expect(admin.getByText('A senha foi trocada. Entre com a senha nova.')).toBeVisible()
  await admin.getByLabel('E-mail, CPF ou nome de usuário').fill('sueli')
  await admin.getByRole('textbox', { name: 'Senha de acesso' }).fill('pitanga vermelha 42')
  await admin.getByRole('button', { name: 'Entrar', exact: true }).click()
  const told = admin.locator('mb-access-notices')
  await expect(told.getByText('A sua senha foi trocada com a folha de recuperação.')).toBeVisible()
  await told.getByRole('button', { name: 'Entendi' }).click()
  await expect(told.locator('li')).toHaveCount(0)
})

test('the way back by the sheet is offered at the administration alone', async ({ clinic }) => {
  const reception = await clinic.open('reception', SIZE)
  await reception.getByRole('button', { name: 'Não consigo entrar' }).click()
  await expect(reception.getByText('use a folha de recuperação na estação de administração')).toBeVisible()
  await expect(reception.getByRole('button', { name: /Esqueci a senha/u })).toHaveCount(0)
})

test('a page tells the clinic of a person’s touch, never of a script’s, and every 20 s at most', async ({
  clinic,
}) => {
  const desk = await clinic.open('reception', SIZE)
  await desk.clock.install()
  const told: string[] = []
  desk.on('request', (request) => {
    if (request.url().endsWith('/rpc/session.present')) told.push(request.url())
  })
  await signIn(desk, 'livia')
  await desk.evaluate(() => {
    const { body } = document
    for (const sign of ['pointerdown', 'pointermove'])
      body.dispatchEvent(new PointerEvent(sign, { bubbles: true }))
    body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }))
    body.dispatchEvent(new WheelEvent('wheel', { bubbles: true }))
  })
  await settled(desk)
  expect(told).toHaveLength(0)
  const touch = async (x: number) => {
    await desk.mouse.move(x, 300)
    await settled(desk)
  }
  await touch(300)
  expect(told).toHaveLength(1)
  await touch(400)
  expect(told).toHaveLength(1)
  await desk.clock.fastForward(20_000)
  expect(told).toHaveLength(1)
  await touch(500)
  expect(told).toHaveLength(2)
})
