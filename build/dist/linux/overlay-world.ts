import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// A world that looks like this machine and writes elsewhere: packages are installed in it for real, and nothing of it stays.
// pivot_root gives accounts their user namespaces; in a chroot the kernel gives none, which is the other kind of machine.
const WORLD = `
  mount -t overlay overlay -o lowerdir=/,upperdir=$D/upper,workdir=$D/scratch $D/world
  mount -t tmpfs tmpfs $D/world/tmp
  chmod 1777 $D/world/tmp
  mkdir -p "$D/world$PROJECT" "$D/world$PACKAGES"
  mount --bind "$PROJECT" "$D/world$PROJECT"
  mount --bind "$PACKAGES" "$D/world$PACKAGES"
  mount --rbind /dev $D/world/dev
  mount --rbind /sys $D/world/sys
  mount -t tmpfs tmpfs $D/world/run
  cd $D/world
`
const WITH_NAMESPACES = `
  mkdir -p .old
  pivot_root . .old
  mount -t proc proc /proc
  umount -l /.old
  cd /
  exec "$@"
`
const WITHOUT_NAMESPACES = `
  mount -t proc proc proc
  exec chroot . "$@"
`

export interface World {
  readonly project: string
  /** The folder with the packages; it can be written to. */
  readonly packages: string
  /** Whether normal accounts get user namespaces. */
  readonly namespaces: boolean
}

/** Runs a command as root in a world of its own; gives its exit code. Linux, as root. */
export async function inOverlay(
  command: readonly string[],
  { project, packages, namespaces }: World,
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'mb-world-'))
  for (const name of ['upper', 'scratch', 'world']) mkdirSync(join(folder, name))
  const script = `set -eu\n${WORLD}${namespaces ? WITH_NAMESPACES : WITHOUT_NAMESPACES}`
  const env = { ...process.env, D: folder, PROJECT: project, PACKAGES: packages }
  const args = [...['--mount', '--pid', '--fork', '--propagation', 'private'], 'bash', '-c', script, 'world']
  const child = spawn('unshare', [...args, ...command], { env, stdio: 'inherit' })
  const code = await new Promise<number>((ended) => child.once('close', (left) => ended(left ?? 1)))
  rmSync(folder, { recursive: true, force: true })
  return code
}
