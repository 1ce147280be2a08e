import { signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { look } from './look.ts'

test('a kiosk calls the reception: covered at once, a line at the desk, and answered there', async ({
  clinic,
}, info) => {
  const kiosk = await clinic.open('kiosk')
  const covered = kiosk.getByRole('dialog')
  // Nobody is at the reception: the words send nobody to wait.
  await kiosk.getByRole('button', { name: 'Chamar a recepção' }).click()
  await expect(covered).toContainText('Vá até o balcão')
  await kiosk.getByRole('button', { name: 'Entendi' }).click()
  await expect(covered).toHaveCount(0)

  const desk = await clinic.open('reception')
  await signIn(desk, 'livia')
  await kiosk.getByRole('button', { name: 'Chamar a recepção' }).click()
  await expect(covered).toContainText('Chamamos a recepção')
  await look(kiosk, info.project.name, 'kiosk-called')
  const line = desk.getByRole('alert').filter({ hasText: /Pedem ajuda no totem desde \d\d:\d\d/u })
  await expect(line).toBeVisible()
  await look(desk, info.project.name, 'reception-called')
  await line.getByRole('button', { name: 'Vou até lá' }).click()
  await expect(line).toHaveCount(0)
  await expect(covered).toContainText('A recepção está vindo')
  await kiosk.getByRole('button', { name: 'Voltar à tela' }).click()
  await expect(covered).toHaveCount(0)
})
