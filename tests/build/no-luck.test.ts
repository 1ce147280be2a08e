import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const project = resolve(import.meta.dirname, '../..')

/** What lets a test pass by luck: another try, a pause, a limit that a slow machine decides. */
const LUCK: readonly (readonly [string, RegExp])[] = [
  [
    'another try of a whole test',
    /\bretries\b['"]?\s*[:=](?!\s*0\b)|--retries(?![ =]0\b)|\bretry\b['"]?\s*[:(=]/u,
  ],
  ['another try of some steps', /\.toPass\(/u],
  ['a pause', /\bwaitForTimeout\(|(?<!test\.)\bsetTimeout\(|timers\/promises|networkidle/u],
  ['a limit of its own for one expectation', /\.to[A-Z]\w*\(.*\btimeout:|\.poll\(.*\btimeout:/u],
  ['a try counted', /\bfor \(let (?:attempt|tries|chance)/u],
]

/**
 * Where it is what it says: benches measure, somebody who types takes his time between two letters, a page that is refused every way out has no event to wait for, and a program
 * that is only looked at from afar is asked until it hangs.
 */
const ALLOWED = [
  /^tests\/bench\//u,
  /^tests\/faults\/typing[-.]/u,
  /^tests\/offline\/attempts\.ts$/u,
  /^tests\/e2e\/reopen\.spec\.ts$/u,
  /^tests\/installers\/machine\.ts$/u,
  /^tests\/build\/no-luck\.test\.ts$/u,
]

const CONFIGURED = ['build/playwright.config.ts', 'build/vitest.config.ts', 'package.json']

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return entry.name.endsWith('.ts') ? [path] : []
  })
}

const luckIn = (text: string) =>
  text
    .split('\n')
    .flatMap((line) =>
      LUCK.filter(([, found]) => found.test(line)).map(([what]) => `${what}: ${line.trim()}`),
    )

test('no test passes by luck', () => {
  const files = [...sources(join(project, 'tests')), ...sources(join(project, 'build/cli'))].map((file) =>
    relative(project, file),
  )
  const found = [...files, ...CONFIGURED]
    .filter((name) => !ALLOWED.some((one) => one.test(name)))
    .flatMap((name) => luckIn(readFileSync(join(project, name), 'utf8')).map((line) => `${name}: ${line}`))
    // What begins again when a file changes is for people at work.
    .filter((line) => !line.startsWith('build/cli/dev.ts: '))
  expect(found).toEqual([])
})

test.each([
  '  retries: 1,',
  `test.describe.configure({ retries: 2 })`,
  `it('x', { retry: 3 }, () => {})`,
  '  "test:e2e": "playwright test --retries=1"',
  'await expect(async () => {}).toPass()',
  'await page.waitForTimeout(400)',
  'await new Promise((done) => setTimeout(done, 100))',
  `import { setTimeout } from 'node:timers/promises'`,
  'await expect(held).toBeVisible({ timeout: 1000 })',
  'await expect.poll(count, { timeout: 3000 }).toBe(1)',
  'for (let attempt = 0; attempt < 6; attempt += 1) {',
])('luck is seen: %s', (line) => {
  expect(luckIn(line)).toHaveLength(1)
})

test.each(['  retries: 0,', '  timeout: 90_000,', 'await expect(held).toBeVisible()'])(
  'this is none: %s',
  (line) => {
    expect(luckIn(line)).toEqual([])
  },
)
