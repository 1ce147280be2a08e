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
    } else steps.push({ kind: 'unlink', path: data.toString() })
  }
  return steps
}

type Change = { readonly offset: number; readonly data: Buffer } | { readonly size: number }
interface Inode {
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
  /** What may be found after the power went now: synced content, and any part of the rest. */
  afterPowerCut(random: () => number): ReadonlyMap<string, Buffer>
}

const SECTOR = 512

function changed(content: Buffer, change: Change): Buffer {
  if ('size' in change) return resized(content, change.size)
  const grown =
    content.length < change.offset + change.data.length
      ? resized(content, change.offset + change.data.length)
      : content
  change.data.copy(grown, change.offset)
  return grown
}

function resized(content: Buffer, size: number): Buffer {
  if (size <= content.length) return content.subarray(0, size)
  const grown = Buffer.alloc(size)
  content.copy(grown)
  return grown
}

// Each unsynced change may have reached the platter or not, or only some sectors of it, in any order.
function torn(inode: Inode, random: () => number): Buffer {
  let content: Buffer = Buffer.from(inode.content)
  for (const change of inode.pending) {
    const fate = random()
    if (fate < 0.4) continue
    if (fate < 0.8 || 'size' in change) {
      content = changed(content, change)
      continue
    }
    for (let at = 0; at < change.data.length; at += SECTOR) {
      if (random() < 0.5)
        content = changed(content, {
          offset: change.offset + at,
          data: change.data.subarray(at, at + SECTOR),
        })
    }
  }
  return content
}

function named(names: Map<string, Inode>, naming: Naming): void {
  if ('from' in naming) {
    const inode = names.get(naming.from)
    names.delete(naming.from)
    if (inode) names.set(naming.path, inode)
  } else if (naming.inode) names.set(naming.path, naming.inode)
  else names.delete(naming.path)
}

/** A disk whose content survives only as far as it was synced; names survive in order, up to any point after their folder's last sync. */
export function newDisk(): Disk {
  const live = new Map<string, Inode>()
  const durable = new Map<string, Inode>()
  let namings: Naming[] = []
  const handles = new Map<number, Inode | string>()

  function name(naming: Naming): void {
    named(live, naming)
    namings.push(naming)
  }

  function opened(step: Step & { kind: 'open' }): void {
    let inode = live.get(step.path)
    if (!inode && !step.create) {
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
    for (const change of target.pending) target.content = changed(target.content, change)
    target.pending = []
  }

  return {
    apply(step) {
      if (step.kind === 'open') opened(step)
      else if (step.kind === 'sync') synced(step.handle)
      else if (step.kind === 'rename') name({ from: step.from, path: step.to })
      else if (step.kind === 'unlink') name({ path: step.path, inode: null })
      else {
        const inode = handles.get(step.handle)
        if (inode === undefined || typeof inode === 'string') return
        inode.pending.push(
          step.kind === 'write' ? { offset: step.offset, data: step.data } : { size: step.size },
        )
      }
    },
    afterPowerCut(random) {
      const names = new Map(durable)
      for (const naming of namings.slice(0, below(random, namings.length + 1))) named(names, naming)
      return new Map([...names].map(([path, inode]) => [path, torn(inode, random)]))
    },
  }
}
