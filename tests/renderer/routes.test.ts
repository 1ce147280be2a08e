import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const STATIONS = join(import.meta.dirname, '../../renderer/stations')

const withRoutes = readdirSync(STATIONS).filter((station) => existsSync(join(STATIONS, station, 'routes.ts')))

test.each(withRoutes)('every path of %s leads to one view', (station) => {
  const text = readFileSync(join(STATIONS, station, 'routes.ts'), 'utf8')
  const paths = [...text.matchAll(/path: '([^']+)'/gu)].map(([, path]) => path)
  expect(paths.length).toBeGreaterThan(3)
  expect(paths).toEqual([...new Set(paths)])
})
