import type { CDPSession, Page } from '@playwright/test'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { practiceFolder } from '../helpers/practice-folder.ts'
import { expect, test } from './clinic.ts'
import { start } from './started.ts'

const MARK = 'Teresa-Quevedo-98241'

const below = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true }).map(({ parentPath, name }) =>
    join(parentPath, name),
  )

const modeOf = (path: string) => statSync(path).mode & 0o777

/** Everything in which a page could keep something; gives what it could read again. */
const keepEverywhere = (mark: string) => {
  const settled = async <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.onsuccess = () => done(request.result)
      request.onerror = () => fail(new Error('refused'))
    })
  const long = mark.repeat(40_000)
  const ways: Record<string, () => Promise<string>> = {
    async local() {
      localStorage.setItem('mark', mark)
      return localStorage.getItem('mark') ?? ''
    },
    async session() {
      sessionStorage.setItem('mark', mark)
      return sessionStorage.getItem('mark') ?? ''
    },
    async indexed() {
      const opening = indexedDB.open('mark', 1)
      opening.onupgradeneeded = () => opening.result.createObjectStore('mark')
      const store = (await settled(opening)).transaction('mark', 'readwrite').objectStore('mark')
      await settled(store.put(long, 'mark'))
      return settled(store.get('mark'))
    },
    async files() {
      const file = await (await navigator.storage.getDirectory()).getFileHandle('mark', { create: true })
      const writing = await file.createWritable()
      await writing.write(long)
      await writing.close()
      return (await file.getFile()).text()
    },
    async cache() {
      const cache = await caches.open('mark')
      await cache.put('https://mark/', new Response(long))
      return (await (await cache.match('https://mark/'))?.text()) ?? ''
    },
    async blob() {
      return new Blob(Array.from({ length: 30 }, () => long)).text()
    },
  }
  return Promise.all(
    Object.entries(ways).map(async ([name, way]) => [name, (await way().catch(() => '')).startsWith(mark)]),
  )
}

/** What somebody drags: files from a folder, or a link. */
interface Dragged {
  readonly items: { mimeType: string; data: string }[]
  readonly files: string[]
}

/** Drags something from outside over the middle of a page and lets it go. */
async function drop(cdp: CDPSession, page: Page, dragged: Dragged): Promise<void> {
  const [x, y] = await page.evaluate(() => [innerWidth / 2, innerHeight / 2] as const)
  const data = { ...dragged, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, x, y, data })
}

const holds = (path: string, mark: string) => {
  if (!statSync(path).isFile()) return false
  const bytes = readFileSync(path)
  return bytes.includes(mark) || bytes.includes(Buffer.from(mark, 'utf16le'))
}

test('what a page keeps is gone with the program, a file dropped on it changes nothing, and others of the PC read nothing @electron', async () => {
  const folder = practiceFolder()
  const own = join(folder.path, 'workstation')
  // As somebody may have made it, or left it open.
  mkdirSync(own, { mode: 0o755 })
  chmodSync(own, 0o755)
  const stray = join(folder.path, 'stray.html')
  writeFileSync(stray, `<title>${MARK}</title>`)
  const { app, page, ended } = await start(folder.path, 'kiosk')
  try {
    // Control: while the program runs the page has it all again.
    const kept = await page.evaluate(keepEverywhere, MARK)
    expect(kept).toEqual(['local', 'session', 'indexed', 'files', 'cache', 'blob'].map((way) => [way, true]))

    await page.evaluate(() => {
      const { dataset } = document.documentElement
      addEventListener('dragover', () => (dataset['over'] = String(Number(dataset['over'] ?? 0) + 1)))
    })
    const cdp = await page.context().newCDPSession(page)
    const link = { mimeType: 'text/uri-list', data: `file://${stray}` }
    await drop(cdp, page, { items: [], files: [stray] })
    await drop(cdp, page, { items: [link], files: [] })
    // A page that went elsewhere would have lost what was put into it.
    expect(await page.evaluate(() => Number(document.documentElement.dataset['over']))).toBeGreaterThan(1)
    expect(page.url()).toBe('app://clinic/kiosk/')
  } finally {
    await app.close()
    await ended
  }
  try {
    rmSync(stray)
    expect(below(folder.path).filter((path) => holds(path, MARK))).toEqual([])
    expect(modeOf(own)).toBe(0o700)
    const ours = below(own).filter((path) => /workstation[^/]*[.]json$|logs/u.test(path))
    expect(ours.length).toBeGreaterThan(1)
    expect(ours.filter((path) => (modeOf(path) & 0o077) !== 0)).toEqual([])
  } finally {
    folder.remove()
  }
})

test('the door of a clinic that is open leads back to the station @electron', async () => {
  const folder = practiceFolder()
  const { app, page } = await start(folder.path, 'kiosk')
  try {
    await app.evaluate(({ BrowserWindow }) => {
      const went: string[] = []
      Object.assign(globalThis, { went })
      BrowserWindow.getAllWindows()[0]?.webContents.on('did-navigate', (_event, url) => went.push(url))
    })
    const went = () => app.evaluate(() => (globalThis as unknown as { went: string[] }).went)
    for (const [at, door] of ['/first-start', '/first-start?station=admin&language=en'].entries()) {
      await page.evaluate((there) => location.assign(there), door)
      await expect.poll(went).toEqual(Array.from({ length: at + 1 }, () => 'app://clinic/kiosk/'))
    }
  } finally {
    await app.close()
    folder.remove()
  }
})
