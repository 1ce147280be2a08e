import { spawn, type ChildProcess } from 'node:child_process'
import { watch } from 'node:fs'
import { join, resolve } from 'node:path'
import { electronCommand } from '../runtime/launch.ts'
import { buildAll } from '../vite/build-all.ts'

const project = resolve(import.meta.dirname, '../..')
const FOLDERS = ['main', 'preload', 'db', 'renderer']
const REST_MS = 200

let app: ChildProcess | null = null
let timer: ReturnType<typeof setTimeout> | undefined
let working = false
let again = false

async function restart(): Promise<void> {
  if (working) return void (again = true)
  working = true
  try {
    await buildAll()
    const { executable, args, env } = await electronCommand()
    const old = app
    app = spawn(executable, [...args, ...process.argv.slice(2)], { env, stdio: 'inherit' })
    old?.kill()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
  }
  working = false
  if (again) {
    again = false
    await restart()
  }
}

// The whole app starts anew in a second: simpler, and truer, than patching pages in place.
for (const folder of FOLDERS) {
  watch(join(project, folder), { recursive: true }, (_event, file) => {
    if (file?.includes('generated')) return
    clearTimeout(timer)
    timer = setTimeout(() => void restart(), REST_MS)
  })
}
process.once('SIGINT', () => {
  app?.kill()
  process.exit(0)
})
await restart()
