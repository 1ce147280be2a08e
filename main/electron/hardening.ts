import { app, session, type Session, type WebPreferences } from 'electron'
import { APP_ORIGIN } from './app-protocol.ts'
import type { StationLaw } from './station-law.ts'

/** Every window's preferences: sandboxed, isolated, no Node, no webview, no spelling look-ups. */
export const SAFE_PREFERENCES: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  // A page kept in the background must still see a change within a second.
  backgroundThrottling: false,
}

const FEATURES_OFF = [
  'SpareRendererForSitePerProcess',
  'MediaRouter',
  'OptimizationHints',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'WebRtcHideLocalIpsWithMdns',
  // Without these Chromium keeps a database in clear for each in the folder of this PC's settings.
  'CompressionDictionaryTransportBackend',
  'PrivateStateTokens',
  'TrustTokens',
]

/** Switches that keep Chromium from speaking to anybody; they must be set before the app is ready. */
export function silenceChromium(): void {
  const off = [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
    'disable-breakpad',
  ]
  for (const name of off) app.commandLine.appendSwitch(name)
  app.commandLine.appendSwitch('disable-features', FEATURES_OFF.join(','))
  // Whatever still tries finds no way out: every name resolves to nothing.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('proxy-server', 'http://127.0.0.1:9')
}

const hardened = new WeakSet<Session>()

/** Refuses on one session, once, whatever a page could ask of the machine or the network. */
export function hardenSession(target: Session, { dialogs }: Pick<StationLaw, 'dialogs'>): void {
  if (hardened.has(target)) return
  hardened.add(target)
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  target.setPermissionCheckHandler(() => false)
  target.setDevicePermissionHandler(() => false)
  // Chromium looks its spelling dictionaries up beside webRequest; an empty list stops that.
  target.setSpellCheckerEnabled(false)
  if (process.platform !== 'darwin') target.setSpellCheckerLanguages([])
  target.webRequest.onBeforeRequest((details, answer) => {
    const url = new URL(details.url)
    const own =
      `${url.protocol}//${url.host}` === APP_ORIGIN || ['devtools:', 'blob:', 'data:'].includes(url.protocol)
    answer({ cancel: !own })
  })
  // A calendar that a desk's own page made may be saved, where the person says; nothing else is ever downloaded.
  target.on('will-download', (event, item) => {
    const own = item.getURL().startsWith(`blob:${APP_ORIGIN}/`)
    if (!dialogs || !own || item.getMimeType() !== 'text/calendar') event.preventDefault()
  })
}

/** Law of every page, whoever makes it: it stays where it is, opens nothing and embeds nothing. */
export function hardenContents(): void {
  hardenSession(session.defaultSession, { dialogs: false })
  app.on('web-contents-created', (_event, contents) => {
    // The security policy of a page does not reach WebRTC, and Electron knows no switch for it.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}
