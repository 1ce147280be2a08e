import { readFileSync, writeFileSync } from 'node:fs'
import { argv, exit, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import { schemaText } from './schema-text.ts'

// `node db/dump-schema.ts` writes db/schema.sql; `--check` only says whether it is fresh.
const path = fileURLToPath(new URL('schema.sql', import.meta.url))
const fresh = schemaText()
if (!argv.includes('--check')) {
  writeFileSync(path, fresh)
} else if (readFileSync(path, 'utf8') !== fresh) {
  stdout.write('db/schema.sql is not what the migrations make: run `npm run schema`\n')
  exit(1)
}
