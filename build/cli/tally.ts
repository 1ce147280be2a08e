import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What one runner reported. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  /** Names of what was skipped. */
  readonly skipped: readonly string[]
  /** Tests that ran, by launcher. */
  readonly launchers: Readonly<Record<string, number>>
}

export const NONE: Tally = { passed: 0, failed: 0, skipped: [], launchers: {} }

export function add(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: [...a.skipped, ...b.skipped],
    launchers: { ...a.launchers, ...b.launchers },
  }
}

interface VitestReport {
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

/** Counts a vitest JSON report; a file that could not be loaded is a failure. */
export function readVitest(file: string): Tally {
  const report = readJson<VitestReport>(file)
  if (!report) return { ...NONE, failed: 1 }
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults)
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + broken.length,
    skipped: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => fullName),
    launchers: {},
  }
}

interface Suite {
  readonly suites?: readonly Suite[]
  readonly specs?: readonly {
    readonly title: string
    readonly tests: readonly { readonly projectName: string; readonly status: string }[]
  }[]
}

/** Counts a Playwright JSON report, by launcher. */
export function readPlaywright(file: string): Tally {
  const report = readJson<Suite & { readonly errors: readonly unknown[] }>(file)
  if (!report) return { ...NONE, failed: 1 }
  const all = (suite: Suite): { title: string; projectName: string; status: string }[] => [
    ...(suite.specs ?? []).flatMap(({ title, tests }) => tests.map((test) => ({ title, ...test }))),
    ...(suite.suites ?? []).flatMap(all),
  ]
  const tests = all(report)
  const ran = tests.filter(({ status }) => status !== 'skipped')
  const launchers: Record<string, number> = { chromium: 0, electron: 0 }
  for (const { projectName } of ran) launchers[projectName] = (launchers[projectName] ?? 0) + 1
  const again = ran.filter(({ status }) => status === 'flaky')
  for (const { title, projectName } of again) console.log(`at the second try: ${projectName}: ${title}`)
  const passed = ran.filter(({ status }) => status === 'expected').length + again.length
  return {
    passed,
    failed: ran.length - passed + report.errors.length,
    skipped: tests
      .filter(({ status }) => status === 'skipped')
      .map(({ title, projectName }) => `${projectName}: ${title}`),
    launchers,
  }
}

function readJson<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch {
    return null
  }
}

/** What makes a green run worthless: a skip nobody explained, or a launcher that ran nothing. */
export function unexplained(project: string, total: Tally): string[] {
  const allowed = readJson<Record<string, string>>(join(project, 'tests/skips.json')) ?? {}
  return [
    ...total.skipped
      .filter((name) => !allowed[name])
      .map((name) => `skipped without a reason in tests/skips.json: ${name}`),
    ...Object.entries(total.launchers).flatMap(([name, count]) =>
      count > 0 ? [] : [`the ${name} launcher ran no test`],
    ),
    ...(Object.keys(total.launchers).length === 0 ? ['no launcher reported'] : []),
  ]
}
