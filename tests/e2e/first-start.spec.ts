import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { catchPrint, signIn } from './acts.ts'
import { expect, SIZES, test } from './clinic.ts'
import { firstProfessional, PHRASE, setUp, typeBack, WORD } from './set-up.ts'

test('from an empty folder to an open clinic, a backup, and the same clinic on an empty PC with the sheet @both', async ({
  emptyClinic,
  secondEmptyClinic,
}) => {
  const page = await emptyClinic.open('admin', SIZES.desk)
  const groups = await setUp(page)
  await firstProfessional(page)
  await page.getByRole('link', { name: /Agendas/u }).click()
  await expect(page.getByRole('link', { name: 'Helena Prado' })).toBeVisible()

  const folder = mkdtempSync(join(tmpdir(), 'medicalbooking-copia-'))
  await page.getByRole('link', { name: /^Cópias F6/u }).click()
  await page.getByLabel('Pasta', { exact: true }).fill(folder)
  await page.getByRole('button', { name: 'Copiar agora' }).click()
  await expect(page.getByText('Cópia feita e conferida')).toBeVisible()
  const files = readdirSync(folder)
  // The copy, its description, and the anchor that says how far the clinic had come.
  expect(files).toHaveLength(3)
  for (const name of files)
    expect(readFileSync(join(folder, name)).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')

  const other = await secondEmptyClinic.open('admin', SIZES.desk)
  await other.getByRole('button', { name: 'Continuar' }).click()
  await other.getByRole('button', { name: /Restaurar de uma cópia/u }).click()
  await other.getByLabel('Pasta da cópia').fill(folder)
  await other.getByLabel('Código de recuperação').fill(groups.join(' ').toLowerCase().replace('0', 'o'))
  await other.getByRole('textbox', { name: 'Frase de abertura nova' }).fill('outra frase de abertura')
  await other.getByRole('button', { name: 'Procurar cópias' }).click()
  await expect(other.getByRole('button', { name: /\.mbbackup/u })).toHaveAttribute('aria-pressed', 'true')
  await other.getByRole('button', { name: 'Ver o que há nesta cópia' }).click()
  await expect(other.getByText('Clínica do Ipê: 0 consultas, nenhuma nota assinada')).toBeVisible()
  await other.getByRole('button', { name: 'Restaurar', exact: true }).click()
  await expect(other.getByText('Voltou a cópia de', { exact: false })).toBeVisible()
  await other.getByRole('button', { name: 'Continuar' }).click()
  await expect(other.getByRole('heading', { name: 'Entrar' })).toBeVisible()
  await signIn(other, 'marta', WORD)
  await expect(other.getByText('Voltou a cópia de segurança de', { exact: false })).toBeVisible()
  await other.getByRole('button', { name: 'Entendi' }).click()
  await other.getByRole('link', { name: /Agendas/u }).click()
  await expect(other.getByRole('link', { name: 'Helena Prado' })).toBeVisible()
  rmSync(folder, { recursive: true, force: true })
})

test('a mistyped code is told as mistyped and changes nothing', async ({ emptyClinic }) => {
  const page = await emptyClinic.open('admin', SIZES.desk)
  await page.getByRole('button', { name: 'Continuar' }).click()
  await page.getByRole('button', { name: /Restaurar de uma cópia/u }).click()
  await page.getByLabel('Pasta da cópia').fill(emptyClinic.folder)
  await page.getByLabel('Código de recuperação').fill('7KQD M2VX R8HT 4NWE XC6J KD7P 9FAY T3GM')
  await page.getByRole('textbox', { name: 'Frase de abertura nova' }).fill('outra frase de abertura')
  await page.getByRole('button', { name: 'Restaurar', exact: true }).click()
  await expect(page.getByText('erro de digitação')).toBeVisible()
})

test('a clinic that is damaged leads to its backup, at a desk and not at the kiosk', async ({
  emptyClinic,
  secondEmptyClinic,
}) => {
  const page = await emptyClinic.open('admin', SIZES.desk)
  const groups = await setUp(page)
  await firstProfessional(page)
  const stick = mkdtempSync(join(tmpdir(), 'medicalbooking-copia-'))
  await page.getByRole('link', { name: /^Cópias F6/u }).click()
  await page.getByLabel('Pasta', { exact: true }).fill(stick)
  await page.getByRole('button', { name: 'Copiar agora' }).click()
  await expect(page.getByText('Cópia feita e conferida')).toBeVisible()

  // The anchor follows its commit: here it has seen the row that tells of the copy, which the copy itself does not hold.
  const manifest = readdirSync(stick).find((name) => name.endsWith('.json') && !name.includes('anchor')) ?? ''
  const reached = (file: string) =>
    (JSON.parse(readFileSync(file, 'utf8')) as { audit: { seq: number } }).audit.seq
  const copied = reached(join(stick, manifest))
  await expect.poll(() => reached(join(emptyClinic.folder, 'trial', 'anchor.json'))).toBeGreaterThan(copied)

  // The same PC after its disk has damaged the file.
  const there = join(secondEmptyClinic.folder, 'trial')
  cpSync(join(emptyClinic.folder, 'trial'), there, { recursive: true })
  const file = join(there, 'clinic.db')
  writeFileSync(file, readFileSync(file).fill(0, 5000, 9000))

  const desk = await secondEmptyClinic.open('admin', SIZES.desk)
  await desk.getByRole('textbox', { name: 'Frase de abertura' }).fill(PHRASE)
  await desk.getByRole('button', { name: 'Abrir', exact: true }).click()
  await expect(desk.getByRole('heading', { name: 'A clínica não abriu' })).toBeVisible()
  const kiosk = await secondEmptyClinic.open('kiosk')
  await expect(kiosk.getByRole('heading', { name: 'Este totem volta já. Procure a recepção.' })).toBeVisible()
  await kiosk.getByText('Para a equipe: a clínica não abriu').click()
  await expect(kiosk.getByRole('button', { name: 'Tornar estação de administração' })).toBeVisible()
  await expect(kiosk.getByRole('button', { name: 'Restaurar de uma cópia' })).toHaveCount(0)

  await desk.getByRole('button', { name: 'Restaurar de uma cópia' }).click()
  await desk.getByLabel('Pasta da cópia').fill(stick)
  await desk.getByRole('button', { name: 'Procurar cópias' }).click()
  await desk.getByLabel('Código de recuperação').fill(groups.join(' '))
  await desk.getByRole('button', { name: 'Ver o que há nesta cópia' }).click()
  await expect(desk.getByText('Clínica do Ipê: 0 consultas')).toBeVisible()
  await desk.getByRole('textbox', { name: 'Frase de abertura nova' }).fill('1234567890')
  await desk.getByRole('button', { name: 'Restaurar', exact: true }).click()
  await expect(desk.getByText('Registros depois dela: 1', { exact: false })).toBeVisible()
  await desk.getByRole('button', { name: 'Restaurar esta cópia e perder o que veio depois' }).click()
  await expect(desk.getByText('Esta frase é fácil de adivinhar', { exact: false })).toBeVisible()
  await desk.getByRole('textbox', { name: 'Frase de abertura nova' }).fill('outra frase de abertura')
  await desk.getByRole('button', { name: 'Restaurar esta cópia e perder o que veio depois' }).click()
  await expect(desk.getByText('Voltou a cópia de', { exact: false })).toBeVisible()
  await desk.getByRole('button', { name: 'Continuar' }).click()
  await expect(desk.getByRole('heading', { name: 'Entrar' })).toBeVisible()
  rmSync(stick, { recursive: true, force: true })
})

test('a new sheet puts the clinic under a new key: it shuts, leads to the door and opens by itself @both', async ({
  emptyClinic,
}) => {
  const page = await emptyClinic.open('admin', SIZES.desk)
  await setUp(page)
  await firstProfessional(page)
  await page.getByRole('link', { name: /^Cópias F6/u }).click()
  await page.getByRole('button', { name: 'Fazer folha nova' }).click()
  await expect(page.getByRole('textbox', { name: 'Sua senha de acesso' })).toBeFocused()
  await page.getByRole('textbox', { name: 'Sua senha de acesso' }).fill(WORD)
  await page.getByRole('button', { name: 'Mostrar o código novo' }).click()
  const paper = await catchPrint(page, () => page.getByRole('button', { name: 'Imprimir a folha' }).click())
  const groups = await paper.locator('.recovery-groups b').allTextContents()
  expect(groups).toHaveLength(8)
  await typeBack(page, groups)
  await page.getByLabel('A folha vai ficar num lugar seguro', { exact: false }).check()
  await page.getByRole('textbox', { name: 'Frase de abertura' }).fill('uma frase de abertura nova')
  await page.getByRole('button', { name: 'Trocar a folha' }).click()
  // Whoever was at work signs in again: no session outlives the clinic's being shut.
  await expect(page.getByRole('heading', { name: 'Entrar' })).toBeVisible()
  await signIn(page, 'marta', WORD)
  await expect(page.getByRole('button', { name: 'Nenhuma pasta de cópias' })).toBeVisible()
})

test('a clinic whose anchor is gone says so at its desk, and an administrator goes on', async ({
  emptyClinic,
}) => {
  const first = await emptyClinic.open('admin', SIZES.desk)
  await setUp(first)
  await firstProfessional(first)
  await expect(first.getByRole('button', { name: 'Nenhuma pasta de cópias' })).toBeVisible()
  await emptyClinic.crash()
  rmSync(join(emptyClinic.folder, 'trial', 'anchor.json'))

  const page = await emptyClinic.open('admin', SIZES.desk)
  await page.getByRole('textbox', { name: 'Frase de abertura' }).fill(PHRASE)
  await page.getByRole('button', { name: 'Abrir', exact: true }).click()
  await signIn(page, 'marta', WORD)
  await page.getByRole('button', { name: 'Banco de dados com defeito' }).click()
  await expect(page.getByText('não está mais na pasta da clínica')).toBeVisible()
  await page.getByRole('textbox', { name: 'Sua senha de acesso' }).fill(WORD)
  await page.getByRole('button', { name: 'Continuar com os dados como estão' }).click()
  await expect(page.getByRole('button', { name: 'Nenhuma pasta de cópias' })).toBeVisible()
})
