import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { NO_POLICY } from '../../main/clinic/clinic-policy.ts'
import { clinicHere, desktopsHere } from '../../main/clinic/clinic.ts'
import { UNDECIDED, type Desktop } from '../../main/clinic/desktop.ts'
import { loadClinicThread, startClinicThread } from '../../main/clinic/thread-client.ts'
import { bareDesktop } from '../helpers/clinic-fixture.ts'
import { COPY_THREAD } from '../helpers/copying.ts'
import { testFolder } from '../helpers/database.ts'

const THREAD = new URL('../../main/clinic/thread.ts', import.meta.url)

test('the thread names the seat in every call to a desktop, and asks for keys at its own PC alone', async () => {
  const folder = testFolder()
  const asked: string[] = []
  const own = (windowId: string): Desktop => ({
    ...bareDesktop,
    async readSettings() {
      asked.push(windowId)
      return { language: 'pt-BR', theme: 'light', name: windowId, decided: UNDECIDED }
    },
  })
  const thread = await startClinicThread(
    loadClinicThread(THREAD),
    {
      dataFolder: folder.path,
      trialOnly: true,
      practice: true,
      osUser: 'livia',
      appVersion: '0.0.0',
      policy: NO_POLICY,
      clockOffset: 0,
      checkOutputs: true,
      copyThread: COPY_THREAD,
    },
    {
      desktopAt: desktopsHere(own),
      keyStore: {
        ...bareDesktop,
        async isAvailable() {
          asked.push('keys')
          return false
        },
      },
    },
    {
      changed: () => undefined,
      log: (_level, entry) =>
        void ('desktop' in entry && asked.push(`not here: ${String(entry['desktop'])}`)),
      lost: (error) => {
        throw error
      },
    },
  )
  try {
    const here = clinicHere(thread)
    const place = { station: 'reception', workstation: 'Ensaio' } as const
    const read = { name: 'workstation.read', input: {} }
    expect(await here.ask(read, { windowId: 'w1', ...place })).toMatchObject({ value: { name: 'w1' } })
    expect(await here.ask(read, { windowId: 'w2', ...place })).toMatchObject({ value: { name: 'w2' } })
    expect(asked).toEqual(['w1', 'w2'])
    // A window of the same number at another PC: nothing of it is done at a window here.
    expect(await thread.ask(read, { seat: 'balcao-2:w1', ...place })).toMatchObject({
      ok: false,
      error: { code: 'internal' },
    })
    expect(asked).toEqual(['w1', 'w2', 'not here: readSettings'])
    const status = { name: 'gate.status', input: {} }
    expect(await thread.ask(status, { seat: 'balcao-2:w1', ...place })).toMatchObject({ ok: true })
    expect(asked.at(-1)).toBe('keys')
  } finally {
    await thread.close()
    folder.remove()
  }
})

test('a thread that could not be loaded is told when it is started, however late that is', async () => {
  const folder = testFolder()
  const file = folder.file('broken.mjs')
  writeFileSync(file, "throw new Error('broken')\n")
  const lost: Error[] = []
  const worker = loadClinicThread(pathToFileURL(file))
  await new Promise((ended) => worker.once('exit', ended))
  const start = {
    dataFolder: folder.path,
    trialOnly: true,
    practice: true,
    osUser: 'livia',
    appVersion: '0.0.0',
    policy: NO_POLICY,
    clockOffset: 0,
    checkOutputs: true,
    copyThread: COPY_THREAD,
  }
  const around = { desktopAt: desktopsHere(() => bareDesktop), keyStore: bareDesktop }
  const listeners = {
    changed: () => undefined,
    log: () => undefined,
    lost: (error: Error) => void lost.push(error),
  }
  await expect(startClinicThread(worker, start, around, listeners)).rejects.toThrow('could not be loaded')
  expect(lost).toHaveLength(1)
  folder.remove()
})
