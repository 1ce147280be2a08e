import { chownSync, existsSync, lstatSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { checkoutName } from './checkout.ts'
import { announce, findProgram, run, runOrThrow } from './command.ts'

/** The system account under which root runs the end-to-end tests, so that Chromium's sandbox is really on. */
export const TEST_USER = 'medicalbooking-test'

/** A Unix account: numbers and home folder. */
export type Account = { uid: number; gid: number; home: string }

async function lookUp(): Promise<Account | undefined> {
  const found = await run('getent', ['passwd', TEST_USER])
  const [, , uid, gid, , home] = found.stdout.trim().split(':')
  if (found.code !== 0 || uid === undefined || gid === undefined || home === undefined) return undefined
  return { uid: Number(uid), gid: Number(gid), home }
}

/** Finds the test account, created the first time; needs root. */
export async function ensureTestUser(): Promise<Account> {
  const found = await lookUp()
  if (found !== undefined) return found
  if (findProgram('useradd') === undefined) {
    throw new Error(`The end-to-end tests need a normal account: run npm test as one, not as root`)
  }
  announce(`Creating the account ${TEST_USER} for the end-to-end tests, once…`)
  const made = await run('useradd', ['--system', '--create-home', '--shell', '/bin/sh', TEST_USER])
  // The tests of another checkout may have created it meanwhile.
  const created = await lookUp()
  if (created === undefined)
    throw new Error(`The account ${TEST_USER} could not be created: ${made.stderr.trim()}`)
  return created
}

// Not needed for a test run, and not worth looking through.
const LEFT_OUT = new Set(['.git', '.cache', 'release', 'coverage', 'test-results', 'playwright-report'])

async function canRead(folder: string): Promise<boolean> {
  const names = [...LEFT_OUT].flatMap((name) => ['-name', name, '-prune', '-o'])
  const search = [folder, ...names, '(', '-not', '-readable', '-o', '-type', 'd', '-not', '-executable', ')']
  const found = await run('runuser', ['-u', TEST_USER, '--', 'find', ...search, '-print', '-quit'])
  return found.code === 0 && found.stdout === ''
}

async function copy(from: string, to: string): Promise<void> {
  // Hard links make it cheap; another file system, or files the account may not read, need real copies.
  const readable =
    (await run('find', [from, '-not', '-perm', '-o=r', '-not', '-type', 'l', '-print', '-quit'])).stdout ===
    ''
  if (readable && (await run('cp', ['-al', from, to])).code === 0) return
  rmSync(to, { recursive: true, force: true })
  await runOrThrow('cp', ['-a', '--reflink=auto', from, to])
  await runOrThrow('chmod', ['-R', 'a+rX', to])
}

function sameModules(project: string, target: string): boolean {
  const [ours, theirs] = [project, target].map((root) => join(root, 'node_modules/.package-lock.json'))
  if (ours === undefined || theirs === undefined || !existsSync(ours) || !existsSync(theirs)) return false
  return statSync(ours).mtimeMs === statSync(theirs).mtimeMs
}

/** A folder of this checkout alone that root writes and the test account can read, wherever the project itself lies. */
export function sharedFolder(project: string): string {
  const base = join('/var/tmp', TEST_USER)
  mkdirSync(base, { recursive: true, mode: 0o755 })
  // /var/tmp belongs to everyone: never write through somebody else's folder or link.
  const { uid } = lstatSync(base)
  if (uid !== 0 || !lstatSync(base).isDirectory())
    throw new Error(`${base} belongs to somebody else: remove it`)
  const own = join(base, checkoutName(project))
  mkdirSync(own, { recursive: true, mode: 0o755 })
  return own
}

async function copyProject(project: string): Promise<string> {
  const target = join(sharedFolder(project), basename(project))
  mkdirSync(target, { recursive: true, mode: 0o755 })
  const keepModules = sameModules(project, target)
  for (const name of readdirSync(target)) {
    if (name === '.cache' || (name === 'node_modules' && keepModules)) continue
    rmSync(join(target, name), { recursive: true, force: true })
  }
  for (const name of readdirSync(project)) {
    if (LEFT_OUT.has(name) || (name === 'node_modules' && keepModules)) continue
    await copy(join(project, name), join(target, name))
  }
  return target
}

/**
 * Gives a folder with the project that the test account can read: the project itself, or a copy under /var/tmp when the
 * account cannot enter or read it.
 */
export async function readableProject(project: string): Promise<string> {
  if (await canRead(project)) return project
  announce(`${TEST_USER} cannot read ${project}: the tests run on a copy under /var/tmp/${TEST_USER}.`)
  return await copyProject(project)
}

/** Makes folders of a project that the test account may write its results to. */
export function makeWritable(project: string, folders: readonly string[], account: Account): void {
  for (const name of folders) {
    const folder = join(project, name)
    mkdirSync(folder, { recursive: true })
    const pending = [folder]
    for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
      chownSync(path, account.uid, account.gid)
      for (const entry of readdirSync(path, { withFileTypes: true })) {
        const inner = join(path, entry.name)
        if (entry.isDirectory()) pending.push(inner)
        else if (entry.isFile()) chownSync(inner, account.uid, account.gid)
      }
    }
  }
}
