// Required before the app wherever it is started unpackaged. A page that a driver attaches to while it is on its way to its
// first address may never answer it (Chromium 130; one start in fifty on a busy PC). So a driven program opens nothing until
// its driver has attached and says so, by the name by which Playwright says it.
// eslint-disable-next-line @typescript-eslint/no-require-imports -- Electron requires it before anything is bundled
const { app } = require('electron')

if (process.argv.includes('--inspect=0')) {
  const attached = new Promise((resolve) => {
    globalThis.__playwright_run = resolve
  })
  const ready = app.whenReady()
  app.whenReady = () => attached.then(() => ready)
}
