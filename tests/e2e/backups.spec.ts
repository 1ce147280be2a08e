import type { Page } from '@playwright/test'
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

/** From now on the clinic tells this page these reasons for its light. */
async function lightBy(
  page: Page,
  health: { readonly state: string; readonly reasons: readonly string[] },
): Promise<void> {
  await page.evaluate((told) => {
    const real = window.fetch.bind(window)
    window.fetch = async (...asked) => {
      const response = await real(...asked)
      if (!String(asked[0]).endsWith('/rpc/session.current')) return response
      const answer = (await response.json()) as { value: object }
      return Response.json({ ...answer, value: { ...answer.value, health: { facts: {}, ...told } } })
    }
  }, health)
}

test('a copy under way, a folder that is gone, a light that is red or late @chromium', async ({
  clinic,
}, info) => {
  const page = await clinic.open('admin', { width: 1366, height: 768 })
  await lightBy(page, { state: 'red', reasons: ['no-space', 'backup-folder-missing'] })
  await page.route('**/rpc/backup.progress', (route) => {
    const running = { folder: 'E:\\Cópias', phase: 'checking', fraction: 0.42, cancelling: false }
    return route.fulfill({ json: { ok: true, value: { running } } })
  })
  await page.route('**/rpc/backup.folders', (route) => {
    const gone = {
      id: '3d1b6a52-6f0e-4f0e-9d6a-0c6f3c1f7a10',
      path: 'E:\\Cópias',
      lastAt: '2026-11-20T21:00:00.000Z',
      lastBytes: 7_000_000,
      failingSince: '2026-11-21T11:00:00.000Z',
      failing: 'missing',
    }
    return route.fulfill({ json: { ok: true, value: [gone] } })
  })
  await signIn(page, 'sueli')
  await page.keyboard.press('F6')
  const underWay = page.getByRole('region', { name: 'Cópia em andamento' })
  await expect(underWay).toContainText('Conferindo: 42 %')
  await expect(page.getByRole('row', { name: 'Tirar E:' })).toContainText(
    'Pasta não encontrada desde 21/11/2026',
  )
  await expect(page.locator('.health')).toContainText('Disco cheio: libere espaço')
  await lookAtOnce(page, info.project.name, 'admin-backups-trouble')
  // Nothing runs in truth: that it has ended is no error to show.
  await underWay.getByRole('button', { name: 'Cancelar a cópia' }).press('Enter')
  await expect(page.getByRole('alert')).toBeHidden()
  const desk = await clinic.open('reception', { width: 1366, height: 768 })
  await lightBy(desk, { state: 'amber', reasons: ['backup-folder-missing'] })
  await signIn(desk, 'livia')
  await expect(desk.locator('.health')).toContainText('Uma pasta está sem cópias')
  await lookAtOnce(desk, info.project.name, 'reception-late-copies')
})
