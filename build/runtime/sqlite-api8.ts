import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { announce, findProgram, runOrThrow } from './command.ts'
import { ensureSystem } from './system.ts'

const HEADER = join(import.meta.dirname, 'node-api-8.h')
const ADDON_DEFINES = [
  '-DNAPI_DISABLE_CPP_EXCEPTIONS',
  '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
  '-DNODE_GYP_MODULE_NAME=better_sqlite3',
  '-DBUILDING_NODE_EXTENSION',
]

/** The `-D` options that the driver's gyp file lists for SQLite, in their order. */
export function definesOf(gypi: string): string[] {
  return [...gypi.matchAll(/^\s*'([A-Z][A-Z0-9_]*(?:=[^']*)?)',?\s*$/gmu)].map(
    (match) => `-D${match[1] ?? ''}`,
  )
}

function shortHash(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 12)
}

/** The name of a cached build: it changes with the driver, our header, the options and the compiler. */
export function buildName(source: BuildSource, compiler: string): string {
  return `${buildPrefix(source)}${shortHash(compiler)}.node`
}

/** What a build is made from: the driver's version, the text of our header and the SQLite options. */
export type BuildSource = { version: string; header: string; defines: readonly string[] }

function buildPrefix(source: BuildSource): string {
  return `better-sqlite3-${source.version}-napi8-${shortHash(source.header, ...source.defines)}-`
}

function readSource(driver: string): BuildSource {
  const manifest: unknown = JSON.parse(readFileSync(join(driver, 'package.json'), 'utf8'))
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) {
    throw new Error('node_modules/better-sqlite3 is not complete: run npm ci')
  }
  return {
    version: String(manifest.version),
    header: readFileSync(HEADER, 'utf8'),
    defines: definesOf(readFileSync(join(driver, 'deps/defines.gypi'), 'utf8')),
  }
}

/** The cached build that fits the installed driver, or undefined when it has yet to be made. */
export async function cachedSqlite(cache: string, project: string): Promise<string | undefined> {
  const source = readSource(join(project, 'node_modules/better-sqlite3'))
  if (!existsSync(cache)) return undefined
  if (findProgram('g++') !== undefined) {
    const file = join(cache, buildName(source, await compilerOf()))
    return existsSync(file) ? file : undefined
  }
  // The compiler may have been removed after the build; what it built still fits.
  const name = readdirSync(cache).find((entry) => entry.startsWith(buildPrefix(source)))
  return name === undefined ? undefined : join(cache, name)
}

async function compilerOf(): Promise<string> {
  return await runOrThrow('g++', ['-dumpfullversion', '-dumpmachine'])
}

async function compile(modules: string, defines: readonly string[], temporary: string): Promise<string> {
  const inDriver = { cwd: join(modules, 'better-sqlite3') }
  const includes = [
    join(modules, 'node-api-headers/include'),
    join(modules, 'node-addon-api'),
    'deps/sqlite3',
  ]
  const common = ['-O3', '-fPIC', '-w', ...defines, '-c']
  const addon = ['-std=c++20', '-fvisibility=hidden', '-include', HEADER, ...ADDON_DEFINES]
  const sqliteObject = join(temporary, 'sqlite3.o')
  const addonObject = join(temporary, 'addon.o')
  const binary = join(temporary, 'better_sqlite3.node')
  await Promise.all([
    runOrThrow(
      'gcc',
      [...common, '-std=c99', '-DNDEBUG', 'deps/sqlite3/sqlite3.c', '-o', sqliteObject],
      inDriver,
    ),
    runOrThrow(
      'g++',
      [
        ...common,
        ...addon,
        ...includes.map((path) => `-I${path}`),
        'src/better_sqlite3.cpp',
        '-o',
        addonObject,
      ],
      inDriver,
    ),
  ])
  await runOrThrow('g++', ['-shared', addonObject, sqliteObject, '-Wl,-Bsymbolic', '-o', binary])
  return binary
}

/**
 * Gives the SQLite driver built for Node-API 8, since the trial runtime has 9 and the driver's own binary wants 10; built
 * from the driver's sources the first time (about a minute), cached for this user afterwards.
 */
export async function sqliteForApi8(cache: string, project: string): Promise<string> {
  const modules = join(project, 'node_modules')
  const source = readSource(join(modules, 'better-sqlite3'))
  const cached = await cachedSqlite(cache, project)
  if (cached !== undefined) return cached
  await ensureSystem(['compiler'])
  announce('Building SQLite for the trial runtime, once (about a minute)…')
  mkdirSync(cache, { recursive: true })
  const temporary = mkdtempSync(join(cache, 'sqlite-build-'))
  try {
    const file = join(cache, buildName(source, await compilerOf()))
    renameSync(await compile(modules, source.defines, temporary), file)
    return file
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}
