import { _electron } from '@playwright/test'
import { spawn } from 'node:child_process'
import { electronCommand } from '../../build/runtime/launch.ts'
import type { Station } from '../../preload/contract/define.ts'
import { NOW } from '../helpers/practice-folder.ts'
import { limited } from './settled.ts'

/** The app itself, for what is about its start and its end. */
export async function start(folder: string, station: Station) {
  const { executable, args, env, sandboxed } = await electronCommand({ ownDisplay: true })
  const flags = (of: Station) => [
    ...args,
    '--demo',
    `--data=${folder}`,
    `--now=${NOW}`,
    `--station=${of}`,
    '--size=1280x900',
    '--lang=pt-BR',
  ]
  const app = await _electron.launch({
    executablePath: executable,
    args: flags(station),
    env,
    chromiumSandbox: sandboxed,
  })
  const child = app.process()
  return {
    app,
    /** Playwright forgets the process of an app that has ended. */
    child,
    page: limited(await app.firstWindow()),
    ended: new Promise<number | null>((resolve) => child.once('exit', resolve)),
    /** A second start: gives its exit code. */
    again: (of: Station) =>
      new Promise<number | null>((resolve) => {
        spawn(executable, flags(of), { env, stdio: 'ignore' }).once('exit', resolve)
      }),
  }
}
