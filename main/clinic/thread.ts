import { parentPort, workerData } from 'node:worker_threads'
import type { Desktop } from './desktop.ts'
import { createHouse } from './house.ts'
import { createThreadLog } from './thread-log.ts'
import { copierFrom } from './upkeep/copier.ts'
import type { DesktopCall, FromThread, ThreadStart, ToThread } from './thread-messages.ts'

// Worker entry, thin on purpose: the house neither knows nor cares that it lives in a thread.
const port = parentPort
if (!port) throw new Error('the clinic thread has no parent')
const start = workerData as ThreadStart
const send = (message: FromThread) => port.postMessage(message)

const waiting = new Map<number, { resolve: (value: never) => void; reject: (reason: Error) => void }>()
let lastCall = 0

function callDesktop<T>(call: DesktopCall): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    lastCall += 1
    waiting.set(lastCall, { resolve, reject })
    send({ kind: 'desktop', id: lastCall, call })
  })
}

const desktop: Desktop = {
  print: (...args) => callDesktop({ method: 'print', args }),
  choosePdf: (...args) => callDesktop({ method: 'choosePdf', args }),
  writePdf: (...args) => callDesktop({ method: 'writePdf', args }),
  chooseFolder: (...args) => callDesktop({ method: 'chooseFolder', args }),
  readSettings: (...args) => callDesktop({ method: 'readSettings', args }),
  writeSettings: (...args) => callDesktop({ method: 'writeSettings', args }),
  setUpWorkstation: (...args) => callDesktop({ method: 'setUpWorkstation', args }),
  openMessage: (...args) => callDesktop({ method: 'openMessage', args }),
  leaveKiosk: (...args) => callDesktop({ method: 'leaveKiosk', args }),
  keyStoreAvailable: (...args) => callDesktop({ method: 'keyStoreAvailable', args }),
  protect: (...args) => callDesktop({ method: 'protect', args }),
  unprotect: (...args) => callDesktop({ method: 'unprotect', args }),
}

const house = createHouse({
  ...start,
  desktop,
  log: createThreadLog((level, entry) => send({ kind: 'log', level, entry })),
  clock: () => Date.now() + start.clockOffset,
  ticks: () => performance.now(),
  later: (run, ms) => void setTimeout(() => void run(), ms).unref(),
  publish: (topics) => send({ kind: 'changed', topics }),
  copier: copierFrom(start.copyThread),
  every(ms, run) {
    const timer = setInterval(run, ms).unref()
    return () => clearInterval(timer)
  },
})

async function onMessage(message: ToThread) {
  switch (message.kind) {
    case 'ask':
      send({ kind: 'answer', id: message.id, result: await house.ask(message.request, message.caller) })
      return
    case 'echo':
      send({ kind: 'echoed', id: message.id, value: message.value })
      return
    case 'window-closed':
      house.closeWindow(message.windowId)
      return
    case 'window-left':
      house.leave(message.windowId, message.by)
      return
    case 'desktop-answer': {
      const call = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.failed) call?.reject(new Error('the desktop could not'))
      else call?.resolve(message.value as never)
      return
    }
    case 'close':
      await house.close()
      send({ kind: 'closed' })
  }
}

port.on('message', (message: ToThread) => void onMessage(message))
void house.start().then(() => send({ kind: 'ready' }))
