import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Input, Output } from '../../preload/contract/index.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const helena = () => clinic.as('helena')
const renato = () => clinic.as('renato')
const lumbar = (change: Partial<Input<'snippet.save'>> = {}): Input<'snippet.save'> => ({
  ...{ replaces: null, shortcut: 'dor-lombar', text: 'Lasègue [negativo].', shared: false },
  ...change,
})
const called = (list: Output<'snippet.list'>) => list.map(({ shortcut, shared }) => [shortcut, shared])
const replacing = ({ id, changedAt }: Output<'snippet.list'>[number]) => ({ id, changedAt })

test('one’s own are one’s own; the clinic’s are every professional’s to call and their author’s to change', async () => {
  await helena().ask('snippet.save', lumbar())
  await helena().ask('snippet.save', lumbar({ shortcut: 'rx', text: 'Solicito RX.', shared: true }))
  expect(called(await helena().ask('snippet.list', {}))).toEqual([
    ['dor-lombar', false],
    ['rx', true],
  ])
  const [shared, ...none] = await renato().ask('snippet.list', {})
  expect([shared, none]).toMatchObject([{ shortcut: 'rx', mayChange: false }, []])
  if (!shared) return expect.unreachable()
  expect(await renato().code('snippet.save', lumbar({ replaces: replacing(shared) }))).toBe('not-yours')
  expect(await renato().code('snippet.remove', { id: shared.id })).toBe('not-yours')
})

test('another’s own can be neither changed nor removed, nor told from none', async () => {
  const { id } = await helena().ask('snippet.save', lumbar())
  const [own] = await helena().ask('snippet.list', {})
  const changedAt = own?.changedAt ?? expect.unreachable()
  expect(await renato().code('snippet.save', lumbar({ replaces: { id, changedAt } }))).toBe('not-found')
  expect(await renato().code('snippet.remove', { id })).toBe('not-found')
})

test('the clinic’s of somebody who works here no more are anybody’s to change, who is their author from then on', async () => {
  await helena().ask('snippet.save', lumbar({ shared: true }))
  await clinic.db.write
    .updateTable('account')
    .set({ active: 0 })
    .where('id', '=', clinic.accounts.helena)
    .execute()
  const [left] = await renato().ask('snippet.list', {})
  if (!left) return expect.unreachable()
  await renato().ask('snippet.save', lumbar({ replaces: replacing(left), text: 'Outro.', shared: true }))
  expect(await renato().ask('snippet.list', {})).toMatchObject([{ by: 'renato', text: 'Outro.' }])
})

test('a shortcut is made of what was typed, and taken once at each place, whatever its accents', async () => {
  await helena().ask('snippet.save', lumbar({ shortcut: '  /Pressão  ALTA! ' }))
  expect(called(await helena().ask('snippet.list', {}))).toEqual([['pressão-alta', false]])
  expect(await helena().code('snippet.save', lumbar({ shortcut: 'pressao alta' }))).toBe('name-taken')
  expect(await helena().code('snippet.save', lumbar({ shortcut: 'pressao alta', shared: true }))).toBe('ok')
  expect(await renato().code('snippet.save', lumbar({ shortcut: 'pressao alta' }))).toBe('ok')
  expect(called(await helena().ask('snippet.list', {}))).toEqual([
    ['pressão-alta', false],
    ['pressao-alta', true],
  ])
  expect(await helena().code('snippet.save', lumbar({ shortcut: ' / ! ' }))).toBe('invalid')
})

test('of two windows that change one the second is told, and the first stays', async () => {
  await helena().ask('snippet.save', lumbar())
  const [before] = await helena().ask('snippet.list', {})
  const replaces = before ? replacing(before) : expect.unreachable()
  clinic.tick(1000)
  await helena().ask('snippet.save', lumbar({ replaces, text: 'Primeiro.' }))
  expect(await helena().code('snippet.save', lumbar({ replaces, text: 'Segundo.' }))).toBe('stale')
  expect(await helena().ask('snippet.list', {})).toMatchObject([{ text: 'Primeiro.' }])
})

test('is for those who write notes', async () => {
  for (const who of ['livia', 'sueli'] as const)
    expect(await clinic.as(who).code('snippet.list', {})).toBe('denied')
})
