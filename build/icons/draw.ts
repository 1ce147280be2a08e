import { chromium, type Browser } from '@playwright/test'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium } from '../runtime/chromium.ts'
import { icnsOf, icoOf, type IconImage } from './containers.ts'

// Draws what the installers need from the two SVG files; run by hand after a change of them: node build/icons/draw.ts
const HERE = import.meta.dirname
const SMALL = [16, 24, 32, 48]
const LARGE = [64, 128, 256, 512, 1024]

async function draw(browser: Browser, file: string, size: number): Promise<IconImage> {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const svg = readFileSync(join(HERE, file)).toString('base64')
  const image = `<img src="data:image/svg+xml;base64,${svg}" width="${size}" height="${size}" style="display:block">`
  await page.setContent(`<body style="margin:0">${image}`)
  const png = await page.screenshot({ omitBackground: true })
  await page.close()
  return { size, png }
}

const browser = await chromium.launch({ executablePath: await ensureChromium() })
try {
  const small = await Promise.all(SMALL.map((size) => draw(browser, 'app-small.svg', size)))
  const large = await Promise.all(LARGE.map((size) => draw(browser, 'app.svg', size)))
  // Apple's small sizes keep its margin, so that the app lines up with its neighbours.
  const appleSmall = await draw(browser, 'app.svg', 32)
  mkdirSync(join(HERE, 'png'), { recursive: true })
  for (const { size, png } of [...small, ...large]) {
    // The launchers of Linux look for the size in the name.
    writeFileSync(join(HERE, 'png', `${size}x${size}.png`), png)
  }
  const windows = [...small, ...large].filter(({ size }) => size <= 256)
  writeFileSync(join(HERE, 'app.ico'), icoOf(windows))
  writeFileSync(join(HERE, 'app.icns'), icnsOf([appleSmall, ...large]))
} finally {
  await browser.close()
}
