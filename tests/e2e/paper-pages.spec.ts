import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { staticFile } from '../../main/web/static-files.ts'
import type { DocumentPaper } from '../../preload/contract/document-content.ts'
import { USUAL_LAYOUT, type PaperLayout } from '../../preload/contract/paper-layout.ts'
import { PAPER_SAMPLES } from '../helpers/paper-samples.ts'
import { expect, test } from './clinic.ts'

/** Every paper as a grey printer prints it. */
const GREY = resolve(import.meta.dirname, '../../test-results/gallery/papers-grey')
const PAGES = resolve(import.meta.dirname, '../../dist/renderer')

/** The page that main's hidden window shows, told this paper. */
async function drawing(page: Page, data: DocumentPaper): Promise<void> {
  await page.route('http://paper.localhost/**', async (route) => {
    const found = staticFile(PAGES, new URL(route.request().url()).pathname)
    if (!found) return route.fulfill({ status: 404 })
    await route.fulfill({ body: readFileSync(found.file), contentType: found.type })
  })
  const job = { template: 'document', data, language: 'pt-BR', layout: USUAL_LAYOUT }
  await page.addInitScript((told) => {
    const ready = () => void (document.documentElement.dataset['drawn'] = '')
    Object.assign(window, { paper: { job: async () => told, ready } })
  }, job)
  await page.goto('http://paper.localhost/print')
  await expect(page.locator('html')).toHaveAttribute('data-drawn', '')
}

/** Draws another paper in its place, and measures what its pages show. */
const measured = (page: Page, data: DocumentPaper, layout: PaperLayout = USUAL_LAYOUT) =>
  page.evaluate(
    async (told) => {
      const paper = document.querySelector('mb-document-paper')
      if (!paper?.shadowRoot) throw new Error('no paper')
      Object.assign(paper, told)
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
    },
    { data, layout },
  )

/** Colours of what a paper shows, by what has each: those that a grey printer would change, and letters too pale for it. */
const greyDoubts = (page: Page) =>
  page.evaluate(() => {
    const channels = (colour: string) => (colour.match(/[\d.]+/gu) ?? []).map(Number)
    const linear = (value: number) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
    const pages = document.querySelector('mb-document-paper')?.shadowRoot?.querySelectorAll('.page, .page *')
    const doubts = new Set<string>()
    for (const element of pages ?? [])
      for (const part of [undefined, '::before', '::after']) {
        const style = getComputedStyle(element, part)
        const named = `${element.tagName} ${element.getAttribute('class') ?? ''}${part ?? ''}`
        for (const key of [
          'color',
          'backgroundColor',
          'borderTopColor',
          'borderLeftColor',
          'fill',
        ] as const) {
          const [red, green, blue, opacity = 1] = channels(style[key])
          if (opacity > 0 && (red !== green || green !== blue)) doubts.add(`${named} ${key}: ${style[key]}`)
        }
        const [grey = 0] = channels(style.color)
        // Against white paper (WCAG 1.4.3); what is clear of colour has a luminance of its one channel.
        if (1.05 / (linear(grey) + 0.05) < 4.5) doubts.add(`${named}: ${style.color}`)
      }
    return [...doubts]
  })

const viasOf = ({ content }: DocumentPaper) => ('vias' in content ? content.vias : 1)

/** The same papers on less room: the longest letters on a small sheet, and two copies on one. */
const SMALL: readonly PaperLayout[] = [
  { sheet: 'a5', points: 14 },
  { sheet: 'a5-pair', points: 10 },
]
const ON_SMALL = [
  'receita',
  'receita-nomes',
  'receita-especialidades',
  'controle-nomes',
  'antimicrobiano-longa',
  'afastamento',
  'exames',
]

/** Everything that a paper says stands once on each of its copies, whole, under the head and over the foot of its page. */
async function expectWhole(page: Page, name: string, layout: PaperLayout): Promise<number> {
  const data = PAPER_SAMPLES[name] as DocumentPaper
  const [pages, vias] = [await measured(page, data, layout), viasOf(data)]
  const each = pages.length / vias
  const said = `${name} on ${layout.sheet}`
  const copies = [...Array(vias).keys()].map((via) =>
    // Copies lie beside each other on one sheet, and one after the other on sheets of their own.
    pages.filter((_page, at) => (layout.sheet === 'a5-pair' ? at % vias : Math.floor(at / each)) === via),
  )
  for (const copy of copies) {
    for (const [at, { words, outside, cut }] of copy.entries()) {
      expect([said, outside, cut]).toEqual([said, [], 0])
      const { clinic, author } = data.shown
      for (const part of [clinic.name, author.name, `Página ${at + 1} de ${each}`])
        expect(words).toContain(part)
    }
    const inOrder = [...Array(copy[0]?.items ?? 0).keys()]
    expect([said, copy.flatMap(({ whole }) => whole)]).toEqual([said, inOrder])
  }
  return each
}

const pagesIn = async (page: Page) =>
  (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/gu)?.length

test('every paper stands whole on its pages, each with its head, tells nothing by a colour, and counts them by copies @chromium', async ({
  sharedBrowser,
}) => {
  const page = await (await sharedBrowser.get()).newPage()
  await drawing(page, PAPER_SAMPLES['receita'] as DocumentPaper)
  // A logo may have colours; on a grey printer it has none.
  await page.addStyleTag({ content: 'html { filter: grayscale(1); }' })
  for (const name of Object.keys(PAPER_SAMPLES)) {
    const each = await expectWhole(page, name, USUAL_LAYOUT)
    expect([name, await greyDoubts(page)]).toEqual([name, []])
    await page
      .locator('mb-document-paper .page')
      .first()
      .screenshot({ path: join(GREY, `${name}.png`) })
    if (!name.endsWith('-nomes')) expect([name, each > 1]).toEqual([name, /-long[ao]$/u.test(name)])
  }
  // Control: a title in red, and a mark that is too pale.
  await page.evaluate(() => {
    const paper = document.querySelector('mb-document-paper')?.shadowRoot
    paper?.querySelector<HTMLElement>('h1')?.style.setProperty('color', '#da1e28')
    paper?.querySelector<HTMLElement>('.stamp')?.style.setProperty('color', '#a8a8a8')
  })
  const doubts = (await greyDoubts(page)).join('\n')
  expect(doubts).toMatch(/^H1 .*color: rgb\(218/mu)
  expect(doubts).toMatch(/^P stamp: rgb\(168/mu)
  expect(await expectWhole(page, 'antimicrobiano-longa', USUAL_LAYOUT)).toBe(2)
  expect(await pagesIn(page)).toBe(4)
  for (const layout of SMALL) for (const name of ON_SMALL) await expectWhole(page, name, layout)
  // Both copies on one sheet.
  const each = await expectWhole(page, 'antimicrobiano-longa', { sheet: 'a5-pair', points: 11 })
  expect(await pagesIn(page)).toBe(each)
  await page.close()
})
