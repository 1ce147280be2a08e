import { extname, join, normalize, sep } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.mp3': 'audio/mpeg',
}
export const PAGES = [
  'kiosk',
  'reception',
  'doctor',
  'panel',
  'admin',
  'first-start',
  'print',
  'resting',
] as const

export interface StaticFile {
  readonly file: string
  readonly type: string
}

/** The file behind a path of a page's address: assets by name, and every path of a station is its page. Null: there is none. */
export function staticFile(root: string, pathname: string): StaticFile | null {
  const page = PAGES.find(
    (name) => pathname === `/${name}` || pathname === `/${name}.html` || pathname.startsWith(`/${name}/`),
  )
  if (page) return { file: join(root, `${page}.html`), type: 'text/html; charset=utf-8' }
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  const file = normalize(join(root, decoded))
  const type = TYPES[extname(file)]
  if (!type || decoded.includes('\0') || !file.startsWith(join(root, 'assets') + sep)) return null
  return { file, type }
}
