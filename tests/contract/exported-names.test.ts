import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../../preload/contract')

/** The names that a file exports by declaring them. */
function declaredIn(text: string): string[] {
  const source = ts.createSourceFile('one.ts', text, ts.ScriptTarget.Latest)
  return source.statements.flatMap((statement) => {
    const exported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    if (!exported) return []
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => name.getText(source))
    const named =
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement)
    return named && statement.name ? [statement.name.text] : []
  })
}

/** Names that two files declare, each with its files. */
function twice(files: Readonly<Record<string, string>>): Record<string, string[]> {
  const places = new Map<string, string[]>()
  for (const [file, text] of Object.entries(files))
    for (const name of new Set(declaredIn(text))) places.set(name, [...(places.get(name) ?? []), file])
  return Object.fromEntries([...places].filter(([, found]) => found.length > 1))
}

test('no two files of the contract mean different things by one name', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts'))
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
  expect(declaredIn(files['define.ts'] ?? '')).toEqual(
    expect.arrayContaining(['Role', 'ROLES', 'query', 'Audit']),
  )
  expect(twice(files)).toEqual({})
})

test('control: a name that two files declare is found, one that is handed on is not', () => {
  const files = {
    'a.ts': 'export const Line = 1\nexport type Shape = string\nconst own = 1',
    'b.ts': 'export interface Line { x: 1 }\nconst own = 2\nexport { Shape } from "./a.ts"',
    'c.ts': 'export function Shape() {}',
  }
  expect(twice(files)).toEqual({ Line: ['a.ts', 'b.ts'], Shape: ['a.ts', 'c.ts'] })
})
