import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** What one runner reported. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  /** What failed, each with the first line of its error. */
  readonly failures: readonly string[]
  /** Names of what was skipped. */
  readonly skipped: readonly string[]
  /** Tests that ran, by launcher. */
  readonly launchers: Readonly<Record<string, number>>
  /** How long each test took, ms. */
  readonly times: readonly { readonly name: string; readonly ms: number }[]
}

export const NONE: Tally = { passed: 0, failed: 0, failures: [], skipped: [], launchers: {}, times: [] }

export function add(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    failures: [...a.failures, ...b.failures],
    skipped: [...a.skipped, ...b.skipped],
    launchers: { ...a.launchers, ...b.launchers },
    times: [...a.times, ...b.times],
  }
}

/** The tests that took longest, a line each. */
export function slowest({ times }: Tally, count: number): string[] {
  return [...times]
    .sort((a, b) => b.ms - a.ms)
    .slice(0, count)
    .map(({ name, ms }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${name}`)
}

/** The first line of an error, without the colours of a terminal. */
function firstLine(text: string | undefined): string {
  return (text ?? '').replace(/\u001B\[[\d;]*m/gu, '').split('\n')[0] ?? ''
}

interface VitestReport {
  readonly testResults: readonly {
    readonly name?: string
    readonly message?: string
    readonly status: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly duration?: number | null
      readonly failureMessages?: readonly string[]
    }[]
  }[]
}

/** Counts a vitest JSON report; a file that could not be loaded is a failure. */
export function readVitest(file: string): Tally {
  const report = readJson<VitestReport>(file)
  if (!report) return { ...NONE, failed: 1 }
  const tests = report.testResults.flatMap(({ name = '', assertionResults }) =>
    assertionResults.map((test) => ({ ...test, file: basename(name) })),
  )
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = tests.filter(({ status }) => status === 'failed')
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: failed.length + broken.length,
    failures: [
      ...failed.map(
        ({ file, fullName, failureMessages }) => `${file}: ${fullName}: ${firstLine(failureMessages?.[0])}`,
      ),
      ...broken.map(({ name = '', message }) => `${basename(name)}: ${firstLine(message)}`),
    ],
    skipped: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => fullName),
    launchers: {},
    times: tests.map(({ fullName, duration }) => ({ name: fullName, ms: duration ?? 0 })),
  }
}

interface Suite {
  readonly suites?: readonly Suite[]
  readonly specs?: readonly {
    readonly title: string
    readonly tests: readonly {
      readonly projectName: string
      readonly status: string
      readonly results: readonly {
        readonly duration: number
        readonly error?: { readonly message?: string }
      }[]
    }[]
  }[]
}

/** Counts a Playwright JSON report, by launcher. Passed is what passed at once: there is no second try. */
export function readPlaywright(file: string): Tally {
  const report = readJson<Suite & { readonly errors: readonly { readonly message?: string }[] }>(file)
  if (!report) return { ...NONE, failed: 1 }
  const all = (
    suite: Suite,
  ): { title: string; projectName: string; status: string; ms: number; why: string }[] => [
    ...(suite.specs ?? []).flatMap(({ title, tests }) =>
      tests.map(({ projectName, status, results }) => {
        const ms = results.reduce((sum, { duration }) => sum + duration, 0)
        return { title, projectName, status, ms, why: firstLine(results[0]?.error?.message) }
      }),
    ),
    ...(suite.suites ?? []).flatMap(all),
  ]
  const tests = all(report)
  const ran = tests.filter(({ status }) => status !== 'skipped')
  const launchers: Record<string, number> = { chromium: 0, electron: 0 }
  for (const { projectName } of ran) launchers[projectName] = (launchers[projectName] ?? 0) + 1
  const failed = ran.filter(({ status }) => status !== 'expected')
  return {
    passed: ran.length - failed.length,
    failed: failed.length + report.errors.length,
    failures: [
      ...failed.map(({ title, projectName, why }) => `${projectName}: ${title}: ${why}`),
      ...report.errors.map(({ message }) => firstLine(message)),
    ],
    skipped: tests
      .filter(({ status }) => status === 'skipped')
      .map(({ title, projectName }) => `${projectName}: ${title}`),
    launchers,
    times: tests.map(({ title, projectName, ms }) => ({ name: `${projectName}: ${title}`, ms })),
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
