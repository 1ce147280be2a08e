import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { below } from './scale.ts'

export type Step =
  | {
      readonly kind: 'open'
      readonly handle: number
      readonly create: boolean
      readonly empty: boolean
      readonly path: string
    }
  | { readonly kind: 'write'; readonly handle: number; readonly offset: number; readonly data: Buffer }
  | { readonly kind: 'sync'; readonly handle: number }
  | { readonly kind: 'truncate'; readonly handle: number; readonly size: number }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'unlink'; readonly path: string }
  | { readonly kind: 'mkdir'; readonly path: string }

const O_CREAT = 0o100
const O_TRUNC = 0o1000

/** What power-shim.c wrote down. */
export function readSteps(file: string): readonly Step[] {
  const log = readFileSync(file)
  const steps: Step[] = []
  for (let at = 0; at < log.length;) {
    const [op, handle] = [log.readUInt8(at), log.readUInt32LE(at + 1)]
    const [offset, length] = [Number(log.readBigUInt64LE(at + 5)), log.readUInt32LE(at + 13)]
    const data = log.subarray(at + 17, at + 17 + length)
    at += 17 + length
    if (op === 1)
      steps.push({
        kind: 'open',
        handle,
        create: (offset & O_CREAT) > 0,
        empty: (offset & O_TRUNC) > 0,
        path: data.toString(),
      })
    else if (op === 2) steps.push({ kind: 'write', handle, offset, data })
    else if (op === 3) steps.push({ kind: 'sync', handle })
    else if (op === 4) steps.push({ kind: 'truncate', handle, size: offset })
    else if (op === 5) {
      const [from = '', to = ''] = data.toString().split('\0')
      steps.push({ kind: 'rename', from, to })
    } else steps.push({ kind: op === 7 ? 'mkdir' : 'unlink', path: data.toString() })
  }
  return steps
}

type Change = { readonly offset: number; readonly data: Buffer } | { readonly size: number }
interface Inode {
  readonly folder?: true
  /** What the platter holds. */
  content: Buffer
  /** What was written since the last sync, in order. */
  pending: Change[]
}
type Naming =
  | { readonly path: string; readonly inode: Inode }
  | { readonly path: string; readonly inode: null }
  | { readonly from: string; readonly path: string }

export interface Disk {
  apply(step: Step): void
  /** What is found after the process died now and the machine lived on: everything it was told. */
  afterKill(): ReadonlyMap<string, Buffer>
  /**
   * What may be found after the power went now: synced content, and any part of the rest. With `least` nothing that was not
   * synced, which is the hardest on names.
   */
  afterPowerCut(random: () => number, least?: boolean): ReadonlyMap<string, Buffer>
}

const SECTOR = 512

/** What a file holds after these changes. Grown once: the practice clinic's log alone is thousands of writes. */
function changed(content: Buffer, changes: readonly Change[]): Buffer {
  const ends = changes.map((change) => ('size' in change ? change.size : change.offset + change.data.length))
  const buffer = Buffer.alloc(ends.reduce((most, end) => Math.max(most, end), content.length))
  content.copy(buffer)
  let length = content.length
  for (const change of changes) {
    if ('size' in change) {
      if (change.size < length) buffer.fill(0, change.size, length)
      length = change.size
    } else {
      change.data.copy(buffer, change.offset)
      length = Math.max(length, change.offset + change.data.length)
    }
  }
  return buffer.subarray(0, length)
}

// Each unsynced change may have reached the platter or not, or only some sectors of it, in any order.
function torn(inode: Inode, random: () => number): Buffer {
  const reached: Change[] = []
  for (const change of inode.pending) {
    const fate = random()
    if (fate < 0.4) continue
    if (fate < 0.8 || 'size' in change) {
      reached.push(change)
      continue
    }
    for (let at = 0; at < change.data.length; at += SECTOR) {
      if (random() < 0.5)
        reached.push({ offset: change.offset + at, data: change.data.subarray(at, at + SECTOR) })
    }
  }
  return changed(inode.content, reached)
}

function named(names: Map<string, Inode>, naming: Naming): void {
  if ('from' in naming) {
    const inode = names.get(naming.from)
    names.delete(naming.from)
    if (inode) names.set(naming.path, inode)
  } else if (naming.inode) names.set(naming.path, naming.inode)
  else names.delete(naming.path)
}

/** A disk whose content survives only as far as it was synced; names survive in order, up to any point after their folder's last sync. `before` was on it long ago. */
export function newDisk(before: ReadonlyMap<string, Buffer> = new Map()): Disk {
  const durable = new Map<string, Inode>(
    [...before].map(([path, content]) => [path, { content: Buffer.from(content), pending: [] }]),
  )
  const live = new Map(durable)
  let namings: Naming[] = []
  const handles = new Map<number, Inode | string>()

  function name(naming: Naming): void {
    named(live, naming)
    namings.push(naming)
  }

  function opened(step: Step & { kind: 'open' }): void {
    let inode = live.get(step.path)
    if (inode?.folder || (!inode && !step.create)) {
      handles.set(step.handle, step.path)
      return
    }
    if (!inode) {
      inode = { content: Buffer.alloc(0), pending: [] }
      name({ path: step.path, inode })
    } else if (step.empty) inode.pending.push({ size: 0 })
    handles.set(step.handle, inode)
  }

  function synced(handle: number): void {
    const target = handles.get(handle)
    if (target === undefined) return
    if (typeof target === 'string') {
      for (const naming of namings) if (dirname(naming.path) === target) named(durable, naming)
      namings = namings.filter(({ path }) => dirname(path) !== target)
      return
    }
    target.content = changed(target.content, target.pending)
    target.pending = []
  }

  return {
    apply(step) {
      if (step.kind === 'open') opened(step)
      else if (step.kind === 'sync') synced(step.handle)
      else if (step.kind === 'rename') name({ from: step.from, path: step.to })
      else if (step.kind === 'unlink') name({ path: step.path, inode: null })
      else if (step.kind === 'mkdir')
        name({ path: step.path, inode: { folder: true, content: Buffer.alloc(0), pending: [] } })
      else {
        const inode = handles.get(step.handle)
        if (inode === undefined || typeof inode === 'string') return
        inode.pending.push(
          step.kind === 'write' ? { offset: step.offset, data: step.data } : { size: step.size },
        )
      }
    },
    afterKill() {
      return files(live, ({ content, pending }) => changed(content, pending))
    },
    afterPowerCut(random, least = false) {
      const names = new Map(durable)
      const reached = least ? 0 : below(random, namings.length + 1)
      for (const naming of namings.slice(0, reached)) named(names, naming)
      return files(names, (inode) => (least ? Buffer.from(inode.content) : torn(inode, random)))
    },
  }

  /** Those whose folder is there: a file in a folder that never reached the disk is nowhere. */
  function files(names: ReadonlyMap<string, Inode>, content: (inode: Inode) => Buffer) {
    const made = new Set([...live].flatMap(([path, { folder }]) => (folder ? [path] : [])))
    const there = (path: string) => !made.has(dirname(path)) || names.has(dirname(path))
    return new Map(
      [...names]
        .filter(([path, { folder }]) => !folder && there(path))
        .map(([path, inode]) => [path, content(inode)] as const),
    )
  }
}
