import type { WebContents, WebPreferences } from 'electron'

/** For pages that may open no dialog: none of JavaScript's, no look into the folders of the PC. */
export const NO_DIALOG_PREFERENCES: WebPreferences = {
  disableDialogs: true,
  disableBlinkFeatures: 'FileSystemAccessLocal',
}

/**
 * Lets no file chooser open for a page. Electron says nothing before one does; Chromium's own debugger, asked from inside,
 * takes its place, also after a navigation and a crash.
 */
export function refuseFileChoosers({ debugger: inside }: WebContents): void {
  inside.attach('1.3')
  // A page that is gone before it answers asks for no file either.
  inside.sendCommand('Page.enable').catch(() => undefined)
  inside.sendCommand('Page.setInterceptFileChooserDialog', { enabled: true }).catch(() => undefined)
}
