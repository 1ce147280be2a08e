import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { lookAtOnce } from './look.ts'

test('the administrator copies, names a folder for copies and takes it away again, by keys @both', async ({
  clinic,
}, info) => {
  const page = await clinic.open('admin', { width: 1366, height: 768 })
  await signIn(page, 'sueli')
  const folder = join(clinic.folder, 'copias')
  mkdirSync(folder)
  // The program runs as somebody else.
  chmodSync(folder, 0o777)
  await page.keyboard.press('F6')
  await expect(page.getByText('Na clínica de treino nenhuma cópia é feita sozinha.')).toBeVisible()

  const path = page.getByLabel('Pasta para cópias automáticas')
  await path.fill(join(clinic.folder, 'não existe'))
  await path.press('Enter')
  await expect(page.getByText('A pasta escolhida não existe', { exact: false })).toBeVisible()
  await path.fill(folder)
  await path.press('Enter')
  await expect(page.getByRole('row', { name: folder })).toContainText('Ainda nenhuma')

  const now = page.getByLabel('Pasta', { exact: true })
  await now.fill(folder)
  await now.press('Enter')
  await expect(page.getByText('Cópia feita e conferida', { exact: false })).toBeVisible()
  await expect(page.getByRole('row', { name: `Tirar ${folder}` })).toContainText('23/11/2026')
  expect(
    readdirSync(folder)
      .map((name) => name.split('.').at(-1))
      .sort(),
  ).toEqual(['json', 'mbbackup'])
  await lookAtOnce(page, info.project.name, 'admin-backups-folder')

  await page.getByRole('button', { name: `Tirar ${folder} da lista` }).press('Enter')
  await expect(page.getByText('Na clínica de treino nenhuma cópia é feita sozinha.')).toBeVisible()
  rmSync(folder, { recursive: true })
})
