import { chromium } from '@playwright/test'
import { existsSync } from 'node:fs'
import { announce, isRoot, runOrThrow } from './command.ts'
import { ensureSystem, systemChromium, systemPackagesBringChromium } from './system.ts'

/** Takes half as much again of the processor; used where the one without windows is not to be had. */
const WITH_WINDOWS = '/usr/bin/chromium'
const OTHER_SYSTEMS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The Chromium the tests can use now: the one named by CHROMIUM_PATH, Playwright's own, or the system's. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist`)
    return named
  }
  const own = chromium.executablePath()
  if (existsSync(own)) return own
  return systemChromium() ?? OTHER_SYSTEMS.find((path) => existsSync(path))
}

/**
 * Gives the path of a Chromium for the tests, installed first where that can be done: with apt-get as root on Debian,
 * with Playwright's own download elsewhere. Throws a sentence with the exact command otherwise.
 */
export async function ensureChromium(): Promise<string> {
  const found = findChromium()
  const fromPackages = systemPackagesBringChromium()
  if (found !== undefined && !(fromPackages && found === WITH_WINDOWS)) return found
  if (fromPackages) {
    try {
      await ensureSystem(['chromium'])
    } catch (error) {
      if (found === undefined) throw error
      announce(`Going on with ${found}, which is slower.`)
    }
  } else {
    // Ubuntu's package is a snap, which neither starts as root nor reads every folder.
    announce('Fetching Chromium for the tests, once…')
    const args = ['playwright', 'install', ...(isRoot() ? ['--with-deps'] : []), 'chromium']
    await runOrThrow('npx', args).catch((error: unknown) => {
      throw new Error(`The tests need Chromium. Run once: npx playwright install --with-deps chromium`, {
        cause: error,
      })
    })
  }
  const installed = findChromium()
  if (installed === undefined)
    throw new Error('Chromium was installed but cannot be found: set CHROMIUM_PATH to it')
  return installed
}
