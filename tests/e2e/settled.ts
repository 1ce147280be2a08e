import type { Page } from '@playwright/test'

/** How long one act or one navigation may take, ms: what hangs is told where it hangs, long before its test ends. */
const LIMIT_MS = 10_000

/** Puts that limit on a page; the configuration's reaches only the pages that Playwright opens itself. */
export function limited(page: Page): Page {
  page.setDefaultTimeout(LIMIT_MS)
  page.setDefaultNavigationTimeout(LIMIT_MS)
  return page
}

/** Waits until everything that the page asked for has come and is drawn: the page says so itself. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.hasAttribute('data-settled'))
}
