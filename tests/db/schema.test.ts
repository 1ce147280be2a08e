import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { connect } from '../../db/driver.ts'
import { migrate } from '../../db/migrate.ts'
import { schemaText } from '../../db/schema-text.ts'

const at = (path: string) => new URL(`../../db/${path}`, import.meta.url)

it('db/schema.sql is what the migrations make', () => {
  expect(readFileSync(at('schema.sql'), 'utf8')).toBe(schemaText())
})

/** Interface name -> property -> type text, as written in db/schema*.ts. */
function declared(): Map<string, Map<string, string>> {
  const files = ['schema.ts', ...readdirSync(at('schema/')).map((name) => `schema/${name}`)]
  const found = new Map<string, Map<string, string>>()
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(at(file), 'utf8'), ts.ScriptTarget.Latest)
    source.forEachChild((node) => {
      if (!ts.isInterfaceDeclaration(node)) return
      const properties = node.members.filter(ts.isPropertySignature).map((member) => {
        const name = ts.isIdentifier(member.name) ? member.name.text : ''
        return [name, member.type?.getText(source) ?? ''] as const
      })
      found.set(node.name.text, new Map(properties))
    })
  }
  return found
}

interface Column {
  readonly name: string
  readonly notnull: number
  readonly pk: number
  readonly dflt_value: string | null
}

it('the table types name the columns the migrations make, with their nulls and defaults', () => {
  const raw = connect(':memory:')
  migrate(raw)
  const types = declared()
  const schema = types.get('Schema') ?? new Map<string, string>()
  const tables = raw
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'`)
    .pluck()
    .all() as string[]
  const own = tables.filter((name) => !/^patient_search_(?!row$|more$)/u.test(name))
  expect([...schema.keys()].sort()).toEqual(own.sort())
  for (const table of own.filter((name) => !/^patient_search(?:_more)?$/u.test(name))) {
    const columns = raw.pragma(`table_info(${table})`) as Column[]
    const type = types.get(schema.get(table) ?? '') ?? new Map<string, string>()
    expect([...type.keys()], table).toEqual(columns.map(({ name }) => name))
    for (const { name, notnull, pk, dflt_value } of columns) {
      const text = type.get(name) ?? ''
      expect(text.includes('| null'), `${table}.${name} nullable`).toBe(notnull === 0 && pk === 0)
      if (dflt_value !== null) expect(text, `${table}.${name} has a default`).toMatch(/^Generated</u)
    }
  }
  raw.close()
})

it('every table is STRICT', () => {
  const raw = connect(':memory:')
  migrate(raw)
  const loose = raw.prepare(
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'`,
  )
  expect(loose.pluck().all()).toEqual([])
  raw.close()
})
