import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { staticFile } from '../../main/web/static-files.ts'
import type { DocumentPaper } from '../../preload/contract/document-content.ts'
import { PAPER_SAMPLES } from '../helpers/paper-samples.ts'
import { expect, test } from './clinic.ts'

const PAGES = resolve(import.meta.dirname, '../../dist/renderer')

/** The page that main's hidden window shows, told this paper. */
async function drawing(page: Page, data: DocumentPaper): Promise<void> {
  await page.route('http://paper.localhost/**', async (route) => {
    const found = staticFile(PAGES, new URL(route.request().url()).pathname)
    if (!found) return route.fulfill({ status: 404 })
    await route.fulfill({ body: readFileSync(found.file), contentType: found.type })
  })
  const job = { template: 'document', data, language: 'pt-BR' }
  await page.addInitScript((told) => {
    const ready = () => void (document.documentElement.dataset['drawn'] = '')
    Object.assign(window, { paper: { job: async () => told, ready } })
  }, job)
  await page.goto('http://paper.localhost/print')
  await expect(page.locator('html')).toHaveAttribute('data-drawn', '')
}

/** Draws another paper in its place, and measures what its pages show. */
const measured = (page: Page, data: DocumentPaper) =>
  page.evaluate(async (told) => {
    const paper = document.querySelector('mb-document-paper')
    if (!paper?.shadowRoot) throw new Error('no paper')
    Object.assign(paper, { data: told })
    await (paper as unknown as { paged(): Promise<void> }).paged()
    const within = (inner: DOMRect, outer: DOMRect) =>
      inner.left > outer.left - 1 &&
      inner.right < outer.right + 1 &&
      inner.top > outer.top - 1 &&
      inner.bottom < outer.bottom + 1
    return [...paper.shadowRoot.querySelectorAll('.page')].map((sheet) => {
      const box = sheet.getBoundingClientRect()
      const view = sheet.querySelector('.window')?.getBoundingClientRect() ?? box
      const items = [...sheet.querySelectorAll('.flow li, .flow tr')].map((item) =>
        item.getBoundingClientRect(),
      )
      const around = [...sheet.querySelectorAll('header *, .title *, dl *, .sign *, .pharmacy *, footer *')]
      return {
        words: sheet.textContent?.replace(/\s+/gu, ' ') ?? '',
        items: items.length,
        /** By their place in the list: what stands whole on this page, and what is cut by its edge. */
        whole: items.flatMap((item, at) => (within(item, view) ? [at] : [])),
        cut: items.filter((item) => !within(item, view) && item.left < view.right && item.right > view.left)
          .length,
        outside: around
          .filter((part) => !within(part.getBoundingClientRect(), box))
          .map((part) => part.className),
      }
    })
  }, data)

const viasOf = ({ content }: DocumentPaper) => ('vias' in content ? content.vias : 1)

/** How many pages each copy of the long ones has; all others have one. */
const LONG: Readonly<Record<string, number>> = {
  'receita-longa': 4,
  'antimicrobiano-longa': 2,
  'exames-longo': 4,
  'relatorio-longo': 4,
}

test('every paper stands whole on its pages, each with its head, and counts them by copies @chromium', async ({
  sharedBrowser,
}) => {
  const page = await (await sharedBrowser.get()).newPage()
  await drawing(page, PAPER_SAMPLES['receita'] as DocumentPaper)
  for (const [name, data] of Object.entries(PAPER_SAMPLES)) {
    const pages = await measured(page, data)
    const each = LONG[name] ?? 1
    expect([name, pages.length]).toEqual([name, each * viasOf(data)])
    for (const [at, { words, outside, cut }] of pages.entries()) {
      expect([name, outside, cut]).toEqual([name, [], 0])
      for (const said of [
        data.shown.clinic.name,
        data.shown.author.name,
        `Página ${(at % each) + 1} de ${each}`,
      ])
        expect(words).toContain(said)
    }
    for (let via = 0; via < viasOf(data); via += 1) {
      const own = pages.slice(via * each, (via + 1) * each)
      const inOrder = [...Array(own[0]?.items ?? 0).keys()]
      expect([name, own.flatMap(({ whole }) => whole)]).toEqual([name, inOrder])
    }
  }
  const long = PAPER_SAMPLES['antimicrobiano-longa'] as DocumentPaper
  await measured(page, long)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/gu)).toHaveLength(4)
  await page.close()
})
