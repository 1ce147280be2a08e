import { afterEach, beforeEach, expect, test } from 'vitest'
import { ACCESS_EVENTS } from '../../db/anchor-check.ts'
import { readTrustState } from '../../db/trust-state.ts'
import { contract, type CommandName } from '../../preload/contract/index.ts'
import { plans } from './plans/commands.ts'
import { prepare, refusingClinic, type RefusingClinic } from './refused-commit.ts'

/** What may change an account says so by its topics. */
const names = (Object.keys(plans) as CommandName[]).filter((name) =>
  contract[name].changes.some((topic) => topic === 'accounts' || topic === 'staff' || topic === 'session'),
)

let refusing: RefusingClinic
beforeEach(async () => {
  refusing = await refusingClinic()
})
afterEach(() => refusing.clinic.close())

const changed: string[] = []

test.each(names)('%s changes who may do what only with an event that anchors know', async (name) => {
  const { read } = refusing.clinic.db
  const { run } = await prepare(refusing.clinic, name)
  const before = await readTrustState(read)
  expect(await run()).toMatchObject({ ok: true })
  if ((await readTrustState(read)).access === before.access) return
  changed.push(name)
  expect(ACCESS_EVENTS).toContain(contract[name].audit.event)
})

test('control: some of them did change it', () => {
  expect(changed).toEqual(expect.arrayContaining(['staff.create', 'staff.update', 'account.change-password']))
})
