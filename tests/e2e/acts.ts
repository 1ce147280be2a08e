import { expect, type Locator, type Page } from '@playwright/test'

export const PASSWORD = 'treino-2026-clinica'

/** Signs a staff member in at a desk station; the practice clinic's people have accepted the terms. */
export async function signIn(page: Page, identifier: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('E-mail, CPF ou nome de usuário').fill(identifier)
  await page.getByRole('textbox', { name: 'Senha de acesso' }).fill(password)
  await page.getByRole('button', { name: 'Entrar', exact: true }).click()
  await expect(page.getByRole('navigation')).toBeVisible()
}

/** Says with whom and for what, where the page knows neither beforehand. */
export async function chooseWhat(page: Page, professional: RegExp, kind: RegExp): Promise<void> {
  await choose(page, 'Profissional', professional)
  await choose(page, 'Tipo de consulta', kind)
}

/** The first of a choice whose words fit. */
export async function choose(page: Page, label: string, wanted: RegExp): Promise<void> {
  const choice = page.locator('mb-slot-picker').getByLabel(label, { exact: true })
  const option = choice
    .locator('option')
    .and(page.locator('[value]:not([value=""])'))
    .filter({ hasText: wanted })
  await choice.selectOption((await option.first().getAttribute('value')) ?? '')
}

/** Lets the page print onto nothing, and gives what stood on the paper. */
export async function catchPrint(page: Page, print: () => Promise<void>): Promise<Locator> {
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await print()
  const paper = page.locator('.paper').last()
  await expect(paper).toBeAttached()
  return paper
}

/** The words of a printed list that stand on more than one line. */
export const brokenWords = (paper: Locator): Promise<readonly string[]> =>
  paper.evaluate((sheet) => {
    const broken: string[] = []
    const walk = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      for (const { index, 0: word } of (node.textContent ?? '').matchAll(/\S+/gu)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word)
      }
    }
    return broken
  })
