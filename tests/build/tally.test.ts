import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { add, NONE, readPlaywright, readVitest, slowest, unexplained } from '../../build/cli/tally.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mb-tally-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function report(content: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

const spec = (title: string, status: string, durations: readonly number[], projectName = 'chromium') => ({
  title,
  tests: [{ projectName, status, results: durations.map((duration) => ({ duration })) }],
})

describe('what a run is said to have been', () => {
  it('passed is what passed at once: a test that needed a second try failed', () => {
    const suites = [
      { specs: [spec('one', 'expected', [5]), spec('two', 'flaky', [5, 5])] },
      { suites: [{ specs: [spec('three', 'unexpected', [5]), spec('four', 'skipped', [])] }] },
    ]
    expect(readPlaywright(report({ suites, errors: [] }))).toMatchObject({
      passed: 1,
      failed: 2,
      skipped: ['chromium: four'],
      launchers: { chromium: 3, electron: 0 },
    })
  })

  it('an error outside of every test, a file that did not load and a report that is not there are failures', () => {
    expect(readPlaywright(report({ suites: [], errors: [{}] })).failed).toBe(1)
    expect(readVitest(report({ testResults: [{ status: 'failed', assertionResults: [] }] })).failed).toBe(1)
    expect(readVitest(join(folder, 'none.json')).failed).toBe(1)
    expect(readPlaywright(join(folder, 'none.json')).failed).toBe(1)
  })

  it('names what failed at the end, each with the first line of its error', () => {
    const failed = {
      title: 'a page',
      tests: [
        {
          projectName: 'electron',
          status: 'unexpected',
          results: [{ duration: 5, error: { message: '\u001B[31mError: gone\u001B[39m\n at somewhere' } }],
        },
      ],
    }
    expect(
      readPlaywright(report({ suites: [{ specs: [failed] }], errors: [{ message: 'no browser' }] })).failures,
    ).toEqual(['electron: a page: Error: gone', 'no browser'])
    const assertionResults = [
      { fullName: 'a rule', status: 'failed', failureMessages: ['AssertionError: 1 is not 2\n at x'] },
    ]
    expect(
      readVitest(
        report({
          testResults: [
            { name: '/a/rule.test.ts', status: 'failed', assertionResults },
            { name: '/a/other.test.ts', status: 'failed', message: 'cannot load', assertionResults: [] },
          ],
        }),
      ).failures,
    ).toEqual(['rule.test.ts: a rule: AssertionError: 1 is not 2', 'other.test.ts: cannot load'])
  })

  it('a skip without a reason and a launcher that ran nothing are told', () => {
    const total = add(NONE, { ...NONE, skipped: ['some test'], launchers: { chromium: 3, electron: 0 } })
    expect(unexplained(folder, total)).toEqual([
      'skipped without a reason in tests/skips.json: some test',
      'the electron launcher ran no test',
    ])
  })

  it('names the slowest of both runners first', () => {
    const suites = [{ specs: [spec('a page', 'expected', [2500]), spec('a quick one', 'expected', [10])] }]
    const pages = readPlaywright(report({ suites, errors: [] }))
    const assertionResults = [{ fullName: 'a rule', status: 'passed', duration: 4000 }]
    const total = add(readVitest(report({ testResults: [{ status: 'passed', assertionResults }] })), pages)
    expect(slowest(total, 2)).toEqual(['    4.0 s  a rule', '    2.5 s  chromium: a page'])
  })
})
