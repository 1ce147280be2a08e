import { protocol, type Session } from 'electron'
import { readFile } from 'node:fs/promises'
import { contentSecurityPolicy, PUBLIC_SANDBOX, SAFE_HEADERS } from '../web/policy.ts'
import { staticFile } from '../web/static-files.ts'
import type { StationLaw } from './station-law.ts'

export const APP_ORIGIN = 'app://clinic'

/** Must run before the app is ready: pages come from app://, never from file://. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built pages to one session. protocol.handle is per session, and a second call on one throws. */
export function serveApp(session: Session, root: string, law: StationLaw): void {
  if (session.protocol.isProtocolHandled('app')) return
  const policy = contentSecurityPolicy("'none'") + (law.dialogs ? '' : `; ${PUBLIC_SANDBOX}`)
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    const found = url.host === 'clinic' && request.method === 'GET' ? staticFile(root, url.pathname) : null
    const body = found ? await readFile(found.file).catch(() => null) : null
    if (!found || !body) return new Response('', { status: 404 })
    return new Response(new Uint8Array(body), {
      headers: {
        ...SAFE_HEADERS,
        'Content-Type': found.type,
        'Content-Security-Policy': policy,
      },
    })
  })
}
