import type { Rule } from 'eslint'
import { dirname, join, posix, relative, sep } from 'node:path'
import { BELONGS, HOUSE, RAW_SQL } from './house-map.ts'
import type { Part } from './house-part.ts'

const PROJECT = join(import.meta.dirname, '../..')
const CODE = ['main', 'db', 'preload', 'renderer']

/** `*` is anything within one folder, `**` any folders, `{a,b}` one of them. */
function matcher(glob: string): RegExp {
  const source = glob
    .replaceAll(/[.+^$()[\]\\]/gu, String.raw`\$&`)
    .replaceAll(/\{([^}]*)\}/gu, (_, names: string) => `(?:${names.replaceAll(',', '|')})`)
    .replaceAll(/\*+/gu, (stars) => (stars === '**' ? '.*' : '[^/]*'))
  return new RegExp(`^${source}$`, 'u')
}

const parts = HOUSE.map((part) => ({ part, globs: part.files.map(matcher) }))
const rawSql = RAW_SQL.map(matcher)

/** The part that a file of the project stands in, by its path from the top. */
export const partOf = (path: string): Part | undefined =>
  parts.find(({ globs }) => globs.some((glob) => glob.test(path)))?.part

const allows = (packages: readonly string[], name: string) =>
  packages.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one))

const pathOf = (filename: string) => relative(PROJECT, filename).split(sep).join('/')

/** Every way to bring a module in: both kinds of import, what is passed on, what comes later, a type alone, a require. */
const SOURCES =
  ':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration, TSImportType, TSExternalModuleReference) > Literal, TSImportType > TSLiteralType > Literal, ImportExpression > .source'

/** A file imports what the map of the house gives its part, and stands in one. */
export const houseBorders: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      homeless: 'This file stands in no part of the house (build/lint/house-map.ts). {{belongs}}',
      nowhere: '{{path}} stands in no part of the house (build/lint/house-map.ts).',
      refused: '{{from}} may not import {{to}} (build/lint/house-map.ts). {{instead}}',
      foreign: '{{from}} may not import the package {{name}} (build/lint/house-map.ts).',
      unknown: 'What is imported later is named in quotes, so that it can be told whether it may be.',
    },
  },
  create({ filename, report }) {
    const path = pathOf(filename)
    if (!CODE.some((folder) => path.startsWith(`${folder}/`))) return {}
    const own = partOf(path)
    if (!own) {
      const belongs = BELONGS.find(([folder]) => path.startsWith(folder))?.[1] ?? ''
      return { Program: (node) => report({ node, messageId: 'homeless', data: { belongs } }) }
    }
    return {
      [SOURCES](node: Rule.Node) {
        const source = node.type === 'Literal' ? node.value : undefined
        if (typeof source !== 'string') {
          if (node.parent?.type === 'ImportExpression') report({ node, messageId: 'unknown' })
          return
        }
        if (!source.startsWith('.')) {
          if (!allows(own.packages, source))
            report({ node, messageId: 'foreign', data: { from: own.name, name: source } })
          return
        }
        // A text is no module: it brings nothing along.
        if (source.endsWith('.md?raw')) return
        const target = posix.join(dirname(path), source)
        const to = partOf(target)
        if (!to) report({ node, messageId: 'nowhere', data: { path: target } })
        else if (to !== own && !own.may.includes(to.name))
          report({
            node,
            messageId: 'refused',
            data: { from: own.name, to: to.name, instead: to.instead ?? '' },
          })
      },
    }
  },
}

const SQL =
  /^\s*(select|insert|replace|update|delete|with|pragma|vacuum|begin|commit|rollback|create|drop|alter|attach)\b/iu
/** What the driver is asked with a text. */
const ASKED = ['prepare', 'exec', 'pragma']

/** The text with which a value begins. */
function beginning(node: Rule.Node): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  return node.type === 'TemplateLiteral' ? (node.quasis[0]?.value.raw ?? '') : null
}

/** SQL as text stands in a list of files; elsewhere Kysely builds it, which knows the tables. */
export const rawSqlPlaces: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      raw: 'SQL as text stands in the files that build/lint/house-map.ts names (RAW_SQL): build the statement with Kysely.',
    },
  },
  create({ filename, report }) {
    const path = pathOf(filename)
    if (!/^(?:db|main)\//u.test(path) || rawSql.some((glob) => glob.test(path))) return {}
    return {
      ImportSpecifier(node) {
        const { imported, parent } = node
        const from = parent.type === 'ImportDeclaration' ? parent.source.value : null
        if (from === 'kysely' && imported.type === 'Identifier' && imported.name === 'sql')
          report({ node, messageId: 'raw' })
      },
      CallExpression(node) {
        const { callee, arguments: given } = node
        if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
        const { name } = callee.property
        const text = given[0] && given[0].type !== 'SpreadElement' ? beginning(given[0] as Rule.Node) : null
        if (name === 'pragma' || (ASKED.includes(name) && text !== null && SQL.test(text)))
          report({ node, messageId: 'raw' })
      },
    }
  },
}
