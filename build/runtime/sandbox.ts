import { chmodSync, chownSync, copyFileSync, existsSync, readFileSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findProgram, isRoot, run } from './command.ts'

const CAP_SYS_ADMIN = 1n << 21n

/** Whether a setuid helper could gain what it needs in this system, from the text of /proc/self/status. */
export function setuidSandboxPossible(status: string): boolean {
  const bounding = /^CapBnd:\s*([0-9a-f]+)$/mu.exec(status)?.[1]
  const noNewPrivileges = /^NoNewPrivs:\s*1$/mu.test(status)
  return bounding !== undefined && !noNewPrivileges && (BigInt(`0x${bounding}`) & CAP_SYS_ADMIN) !== 0n
}

async function userNamespacesWork(asUser: string | undefined): Promise<boolean> {
  const probe = ['unshare', '--user', '--map-root-user', 'true']
  const command = asUser === undefined ? probe : ['runuser', '-u', asUser, '--', ...probe]
  const [program = 'unshare', ...args] = command
  // Without a way to ask, let Chromium itself say.
  if (findProgram('unshare') === undefined) return true
  return (await run(program, args)).code === 0
}

function helperIsReady(helper: string): boolean {
  if (!existsSync(helper)) return false
  const { uid, mode } = statSync(helper)
  return uid === 0 && (mode & 0o4755) === 0o4755
}

function makeHelperReady(helper: string): void {
  // A file of its own: the one lying here may be a hard link into the cache of the user.
  copyFileSync(helper, `${helper}.new`)
  chownSync(`${helper}.new`, 0, 0)
  chmodSync(`${helper}.new`, 0o4755)
  renameSync(`${helper}.new`, helper)
}

/**
 * Says whether Chromium's sandbox can be had for a normal user of this machine: through user namespaces, or through the
 * setuid helper beside the executable, which root makes ready. `asUser` is who will run it when root asks.
 */
export async function sandboxWorks(executable: string, asUser?: string): Promise<boolean> {
  if (process.platform !== 'linux') return true
  if (await userNamespacesWork(asUser)) return true
  const helper = join(dirname(executable), 'chrome-sandbox')
  if (!existsSync(helper) || !setuidSandboxPossible(readFileSync('/proc/self/status', 'utf8'))) return false
  if (helperIsReady(helper)) return true
  if (!isRoot()) return false
  makeHelperReady(helper)
  return true
}

/** The sentence for a person whose system forbids the sandbox. */
export function sandboxMessage(executable: string): string {
  const helper = join(dirname(executable), 'chrome-sandbox')
  return `This system forbids user namespaces, so Electron's sandbox cannot start. Run once: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`
}
