import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { boundValues } from './lint/bound-values.ts'
import { honestCatch } from './lint/honest-catch.ts'
import { houseBorders, rawSqlPlaces } from './lint/house-borders.ts'
import { importOrder } from './lint/import-order.ts'
import { litPlugins, litRules } from './lint/lit-plugins.ts'
import { reasonedExceptions } from './lint/reasoned-exceptions.ts'

const RAW_HTML = 'Raw HTML never enters a page: use a lit template.'
const AMBIENT = 'Rules are told the time and read no chance.'
const SYNTAX = [
  { selector: 'ExportDefaultDeclaration', message: 'A name says what a thing is: no default exports.' },
  { selector: 'TSEnumDeclaration', message: 'Types are erased, enums are not: use a union.' },
  {
    selector:
      ':matches(TSTypeAliasDeclaration, TSInterfaceDeclaration) > Identifier.id[name=/[a-z](ed|ing)$/]:not([name=/(Opening|Closing|Keyring|Need|Deed|Landing|Heading|Spelling|String)$/])',
    message: 'A type is a thing: name it with a noun, not with what is done to it.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: RAW_HTML,
  },
]

const TO_A_VISIT =
  'A visit and its history are written in appointment-writes.ts and appointment-event-writes.ts.'
const VISIT_TABLES = [
  {
    selector:
      'CallExpression[callee.property.name=/^(insertInto|replaceInto|updateTable|deleteFrom|mergeInto)$/] > Literal[value=/^appointment(_event)?( as .*)?$/]',
    message: TO_A_VISIT,
  },
  {
    selector:
      'TemplateElement[value.raw=/(insert|replace) into \\W?appointment(_event)?\\W|update \\W?appointment(_event)?\\W|delete from \\W?appointment(_event)?\\W/i]',
    message: TO_A_VISIT,
  },
]

export default defineConfig(
  { ignores: ['dist/', 'release/', '.cache/', 'node_modules/', 'renderer/i18n/generated/', 'test-results/'] },
  ...tseslint.configs.strict,
  {
    languageOptions: { parserOptions: { projectService: false } },
    plugins: {
      own: {
        rules: {
          'bound-values': boundValues,
          'honest-catch': honestCatch,
          'import-order': importOrder,
          'house-borders': houseBorders,
          'raw-sql-places': rawSqlPlaces,
          'reasoned-exceptions': reasonedExceptions,
        },
      },
    },
    rules: {
      'own/import-order': 'error',
      'own/reasoned-exceptions': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      'no-restricted-syntax': ['error', ...SYNTAX],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'lit/directives/unsafe-html.js', message: RAW_HTML },
            { name: 'lit/directives/unsafe-svg.js', message: RAW_HTML },
          ],
        },
      ],
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    name: 'who imports whom',
    files: ['{main,db,preload,renderer}/**/*.ts'],
    rules: { 'own/house-borders': 'error', 'own/raw-sql-places': 'error' },
  },
  {
    name: 'a visit and its history',
    files: ['main/clinic/**/*.ts', 'db/repositories/*.ts'],
    ignores: ['db/repositories/appointment-{event-writes,writes,statements}.ts'],
    rules: { 'no-restricted-syntax': ['error', ...SYNTAX, ...VISIT_TABLES] },
  },
  {
    name: 'catching beside the database',
    files: ['main/clinic/**/*.ts', 'db/repositories/**/*.ts'],
    rules: { 'own/honest-catch': 'error' },
  },
  {
    name: 'rules are pure',
    files: ['main/clinic/**/*.rules.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Date', 'performance', 'crypto', 'process', 'setTimeout', 'fetch'].map((name) => ({
          name,
          message: AMBIENT,
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: AMBIENT },
        { object: 'Temporal', property: 'Now', message: AMBIENT },
      ],
    },
  },
  {
    name: 'pages',
    files: ['renderer/**/*.ts'],
    plugins: litPlugins,
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: litRules,
  },
  {
    name: 'what is typed is read from its form',
    files: ['renderer/desk/**/*.ts', 'renderer/first-start/**/*.ts', 'renderer/stations/**/*.ts'],
    rules: { 'own/bound-values': 'error' },
  },
  {
    name: 'command line and configs',
    files: ['build/**/*.ts', 'tests/**/*.ts', 'db/dump-schema.ts', '**/*.d.ts'],
    rules: { 'no-console': 'off', 'no-restricted-syntax': 'off' },
  },
)
