import { expect, test, type Page } from '@playwright/test'
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { full } from '../faults/scale.ts'
import { expectReach } from './reach.ts'
import { settled } from './settled.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const GALLERY = resolve(import.meta.dirname, '../../test-results/gallery')

interface AxeFinding {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[]
}

/**
 * Every rule of WCAG 2.0 to 2.2 A and AA. Contrast is half of the work and hangs on the themes' few colours: `npm test` asks for
 * it in the galleries, a whole run everywhere. What axe cannot decide is listed for people to judge.
 */
async function findings(page: Page, screen: string): Promise<readonly string[]> {
  await page.evaluate(`${AXE};0`)
  const contrast = full || test.info().file.includes('gallery')
  const { violations, incomplete } = await page.evaluate(
    async ({ tags, contrast }) => {
      const { axe } = window as unknown as { axe: { run: (...args: unknown[]) => Promise<unknown> } }
      return (await axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        rules: { 'color-contrast': { enabled: contrast } },
        resultTypes: ['violations', 'incomplete'],
      })) as {
        violations: AxeFinding[]
        incomplete: AxeFinding[]
      }
    },
    { tags: TAGS, contrast },
  )
  for (const { id, nodes } of incomplete) {
    appendFileSync(
      join(GALLERY, 'axe-incomplete.txt'),
      `${screen}\t${id}\t${nodes.map(({ target }) => target.join(' ')).join(' | ')}\n`,
    )
  }
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(' | ')}`,
  )
}

/** Nothing may stick out sideways: the page itself, and no text cut off in a button. */
async function sideways(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const visit = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) visit(element.shadowRoot)
        const cut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
        if (
          cut &&
          element.matches('button, h1, h2, [role=tab]') &&
          getComputedStyle(element).overflow !== 'visible'
        ) {
          found.push(`cut: ${element.textContent?.trim().slice(0, 60)}`)
        }
      }
    }
    visit(document)
    const page = document.scrollingElement
    if (page && page.scrollWidth > page.clientWidth + 1)
      found.push(`page scrolls sideways by ${page.scrollWidth - page.clientWidth} px`)
    return found
  })
}

/** Takes a picture of a screen with everything on it and holds it against axe. `name` says station, screen, look and size. */
export async function look(page: Page, launcher: string, name: string): Promise<void> {
  await settled(page)
  await lookAtOnce(page, launcher, name)
}

/** The same of a screen that waits for what the test holds back. */
export async function lookAtOnce(page: Page, launcher: string, name: string): Promise<void> {
  const folder = join(GALLERY, launcher)
  mkdirSync(folder, { recursive: true })
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
  expect.soft(await findings(page, name), `axe on ${name}`).toEqual([])
}

/** The same screen at 200 %: half the viewport in CSS pixels, nothing cut and nothing sideways. */
export async function lookAtDouble(page: Page, launcher: string, name: string): Promise<void> {
  const size = page.viewportSize()
  if (!size) return
  await page.setViewportSize({ width: Math.round(size.width / 2), height: Math.round(size.height / 2) })
  await page.screenshot({ path: join(GALLERY, launcher, `${name}-200.png`), animations: 'disabled' })
  expect.soft(await sideways(page), `200 % on ${name}`).toEqual([])
  await page.setViewportSize(size)
}

export async function setTheme(page: Page, theme: 'light' | 'dark' | 'contrast'): Promise<void> {
  await page.evaluate((value) => {
    document.documentElement.dataset['theme'] = value
  }, theme)
}

const THEMES = ['dark', 'contrast', 'light'] as const

/** All themes in a whole run; otherwise one of them for each screen, always the same one. */
function themesOf(name: string): readonly (typeof THEMES)[number][] {
  if (full) return THEMES
  const sum = [...name].reduce((total, letter) => total + letter.charCodeAt(0), 0)
  return THEMES.filter((_theme, at) => at === sum % THEMES.length)
}

/** A screen in its themes, and at 200 %; it ends in light. */
export async function lookInThemes(page: Page, launcher: string, name: string, take = look): Promise<void> {
  for (const theme of themesOf(name)) {
    await setTheme(page, theme)
    await take(page, launcher, `${name}-${theme}`)
  }
  await setTheme(page, 'light')
  await lookAtDouble(page, launcher, name)
  await expectReach(page, name)
}
