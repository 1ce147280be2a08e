import { uptime } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { copierFrom } from './backup/copier.ts'
import type { DesktopAt, KeyStore } from './desktop.ts'
import { createHouse, type House } from './house.ts'
import { createThreadLog } from './thread-log.ts'
import type { FromThread, OutwardCall, ThreadStart, ToThread } from './thread-messages.ts'

// Worker entry, thin on purpose: the house neither knows nor cares that it lives in a thread.
const port = parentPort
if (!port) throw new Error('the clinic thread has no parent')
const send = (message: FromThread) => port.postMessage(message)

const waiting = new Map<number, { resolve: (value: never) => void; reject: (reason: Error) => void }>()
let lastCall = 0

function call<T>(out: OutwardCall): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    lastCall += 1
    waiting.set(lastCall, { resolve, reject })
    send({ kind: 'call', id: lastCall, out })
  })
}

const desktopAt: DesktopAt = (seat) => {
  const to = { to: 'desktop', seat } as const
  return {
    print: (...args) => call({ ...to, call: { method: 'print', args } }),
    readPapers: (...args) => call({ ...to, call: { method: 'readPapers', args } }),
    writePaper: (...args) => call({ ...to, call: { method: 'writePaper', args } }),
    printers: (...args) => call({ ...to, call: { method: 'printers', args } }),
    dropPapers: (...args) => call({ ...to, call: { method: 'dropPapers', args } }),
    choosePdf: (...args) => call({ ...to, call: { method: 'choosePdf', args } }),
    writePdf: (...args) => call({ ...to, call: { method: 'writePdf', args } }),
    chooseFolder: (...args) => call({ ...to, call: { method: 'chooseFolder', args } }),
    readSettings: (...args) => call({ ...to, call: { method: 'readSettings', args } }),
    writeSettings: (...args) => call({ ...to, call: { method: 'writeSettings', args } }),
    setUpWorkstation: (...args) => call({ ...to, call: { method: 'setUpWorkstation', args } }),
    openMessage: (...args) => call({ ...to, call: { method: 'openMessage', args } }),
    leaveKiosk: (...args) => call({ ...to, call: { method: 'leaveKiosk', args } }),
  }
}

const keyStore: KeyStore = {
  isAvailable: (...args) => call({ to: 'key-store', call: { method: 'isAvailable', args } }),
  protect: (...args) => call({ to: 'key-store', call: { method: 'protect', args } }),
  unprotect: (...args) => call({ to: 'key-store', call: { method: 'unprotect', args } }),
}

function open(start: ThreadStart): House {
  return createHouse({
    ...start,
    desktopAt,
    keyStore,
    log: createThreadLog((level, entry) => send({ kind: 'log', level, entry })),
    clock: () => Date.now() + start.clockOffset,
    ticks: () => performance.now(),
    uptime: () => uptime() * 1000,
    later: (run, ms) => void setTimeout(() => void run(), ms).unref(),
    publish: (topics) => send({ kind: 'changed', topics }),
    copier: copierFrom(start.copyThread),
    every(ms, run) {
      const timer = setInterval(run, ms).unref()
      return () => clearInterval(timer)
    },
  })
}

async function onMessage(house: House, message: Exclude<ToThread, { kind: 'start' }>) {
  switch (message.kind) {
    case 'ask':
      send({ kind: 'answer', id: message.id, result: await house.ask(message.request, message.caller) })
      return
    case 'do':
      send({ kind: 'done', id: message.id, answer: await house.do(message.deed) })
      return
    case 'echo':
      send({ kind: 'echoed', id: message.id, value: message.value })
      return
    case 'seat-closed':
      house.closeSeat(message.seat)
      return
    case 'left':
      house.leave(message.pc, message.windowId, message.by)
      return
    case 'called': {
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

port.once('message', (first: ToThread) => {
  if (first.kind !== 'start') throw new Error('the clinic thread was asked before it was started')
  const house = open(first.start)
  port.on('message', (message: Exclude<ToThread, { kind: 'start' }>) => void onMessage(house, message))
  void house.start().then(() => send({ kind: 'ready' }))
})
