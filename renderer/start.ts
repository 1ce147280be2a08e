import { msg } from '@lit/localize'
import { call, onChanged } from './data/client.ts'
import { loadContract } from './data/contract.ts'
import { goToDoor, isDoor, languageHere } from './data/station-here.ts'
import { showError, showNotice } from './elements/page-notice.ts'
import { chooseLocale } from './i18n/locale.ts'
import { unsettled } from './settled.ts'
import { chooseTheme } from './style/theme.ts'

const readWorkstation = () => call('workstation.read', {}).catch(() => undefined)

/** Asked for before the shell's modules run, which come behind this one. */
const firstAnswer = readWorkstation()

// Before the shell, whose modules come behind this one.
window.addEventListener('error', (event) => showError(event.error))
window.addEventListener('unhandledrejection', (event) => showError(event.reason))
window.addEventListener('mb-held', () =>
  showNotice(msg('Há algo digitado que não foi salvo. Feche de novo para sair assim mesmo.')),
)

/** Starts a station's page: language and theme of this workstation first, then the shell, so that nothing changes under the eye. */
export async function start(shell: string, needed?: Promise<unknown>): Promise<void> {
  await unsettled(show(shell, needed))
}

/** The clinic shuts while its data are put under a new key, or for a restore: the door says so, and leads back. */
async function leaveWhenShut(): Promise<void> {
  const gate = await call('gate.status', {}).catch(() => undefined)
  if (gate?.status === 're-keying' || gate?.status === 'restoring') goToDoor()
}

async function show(shell: string, needed?: Promise<unknown>): Promise<void> {
  let [workstation] = await Promise.all([firstAnswer, needed])
  if (!workstation && !isDoor()) {
    // Drawn while the clinic opens. Whether it did is asked, so that it does not matter which of the two was first.
    const gate = await call('gate.status', {}).catch(() => undefined)
    if (gate && gate.status !== 'open') return goToDoor()
    workstation = await readWorkstation()
  }
  chooseTheme(workstation?.theme ?? 'system')
  await chooseLocale(workstation?.language ?? languageHere())
  if (!isDoor()) onChanged((topics) => topics.has('clinic') && void leaveWhenShut())
  document.body.append(document.createElement(shell))
  // Whoever signs in meets with schemas that are here already.
  requestIdleCallback(() => void loadContract())
}
