import { expect, test } from 'vitest'
import { rivalsIn } from '../../renderer/stations/doctor/known/rivals.ts'

const version = (id: string, statementId: string, replaces: readonly string[], conflict = true) => ({
  ...{ id, statementId, replaces, conflict },
})

test('versions of one thing stand in one group, through whatever links them', () => {
  const versions = [
    version('b', 'a', ['a']),
    version('x', 'w', ['w']),
    version('c', 'a', ['a']),
    // Took the place of two things that were one.
    version('y', 'v', ['w', 'v']),
    version('z', 'z', [], false),
    version('d', 'a', ['b0']),
  ]
  expect(rivalsIn(versions).map((group) => group.map(({ id }) => id))).toEqual([
    ['x', 'y'],
    ['b', 'c', 'd'],
  ])
})
