import { generateKeyPairSync, verify } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Release } from '../../build/dist/facts.ts'
import { writeSbom } from '../../build/dist/sbom.ts'
import { signFile } from '../../build/dist/sign.ts'
import { NOTICES_FILE, writeShipped } from '../../build/vite/shipped-packages.ts'
import { testFolder } from '../helpers/database.ts'

const MODULES = resolve(import.meta.dirname, '../../node_modules')
const NAMES = ['zod', '@ibm/plex-sans', 'bcrypt', '@lit/task', 'uqr']
const RELEASE: Release = { version: '1.2.3', date: '2026-11-30', arch: 'x64', fast: true }

const folder = testFolder()
const built = folder.file('dist')
beforeAll(() => {
  mkdirSync(built)
  writeShipped(built, new Set(NAMES.map((name) => join(MODULES, name))))
})
afterAll(() => folder.remove())

describe('what is bundled', () => {
  test('is shipped with the words that its licence wants there', () => {
    const notices = readFileSync(join(built, NOTICES_FILE), 'utf8').split(/\n-{80}\n/u)
    expect(notices).toHaveLength(NAMES.length)
    for (const name of NAMES) {
      const own = notices.find((text) => text.trim().startsWith(`${name} `)) ?? ''
      expect(own, name).toMatch(/copyright/iu)
      expect(own.length, name).toBeGreaterThan(500)
    }
  })

  test('is listed in CycloneDX with version and licence, the Electron around it too', () => {
    const file = writeSbom(folder.path, folder.path, RELEASE, '45.4.1')
    const { components, dependencies } = JSON.parse(readFileSync(file, 'utf8')) as {
      components: { name: string; version: string; purl: string; licenses: { expression: string }[] }[]
      dependencies: { dependsOn: string[] }[]
    }
    expect(components.map(({ name }) => name).sort()).toEqual([...NAMES, 'electron'].sort())
    expect(components.find(({ name }) => name === '@ibm/plex-sans')).toMatchObject({
      purl: expect.stringMatching(/^pkg:npm\/%40ibm\/plex-sans@\d/u) as string,
      licenses: [{ expression: 'OFL-1.1' }],
    })
    expect(components.every(({ version }) => /^\d+\.\d+\.\d+/u.test(version))).toBe(true)
    expect(dependencies[0]?.dependsOn).toEqual(components.map(({ purl }) => purl))
  })
})

describe('a signature', () => {
  const sums = folder.file('SHA256SUMS')
  const keyFile = folder.file('key.pem')
  const pem = { type: 'pkcs8', format: 'pem' } as const

  test('is of those bytes and of that key alone', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    writeFileSync(keyFile, privateKey.export(pem))
    writeFileSync(sums, 'a list\n')
    const signature = Buffer.from(readFileSync(signFile(sums, keyFile), 'utf8'), 'base64')
    expect(verify(null, Buffer.from('a list\n'), publicKey, signature)).toBe(true)
    expect(verify(null, Buffer.from('a list \n'), publicKey, signature)).toBe(false)
    expect(verify(null, Buffer.from('a list\n'), generateKeyPairSync('ed25519').publicKey, signature)).toBe(
      false,
    )
  })

  test('is refused with a key of another kind', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    writeFileSync(keyFile, privateKey.export(pem))
    writeFileSync(sums, 'a list\n')
    expect(() => signFile(sums, keyFile)).toThrow('no Ed25519 key')
  })
})
