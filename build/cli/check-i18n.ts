import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js'
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const project = join(import.meta.dirname, '../..')
const config = join(project, 'build/lit-localize.json')
const xliff = join(project, 'renderer/i18n/en.xlf')
const generated = join(project, 'renderer/i18n/generated/en.ts')

class Pages extends RuntimeLitLocalizer {
  // Asked of every call whether it is msg(): the types of all that is called took four fifths of the time.
  askOfOurs(): void {
    const types = this.program.getTypeChecker()
    const typeOf = types.getTypeAtLocation
    types.getTypeAtLocation = (node) =>
      /^(?:msg|str)$/u.test(node.getText()) ? typeOf(node) : types.getAnyType()
  }
}

/** What `npm run i18n:extract` and `i18n:build` do, reading the pages once. */
async function extractAndBuild(): Promise<readonly string[]> {
  const { output, ...rest } = readConfigFileAndWriteSchema(config)
  if (output.mode !== 'runtime') return ['build/lit-localize.json: the mode is runtime']
  const localizer = new Pages({ ...rest, output })
  localizer.askOfOurs()
  const { errors } = localizer.extractSourceMessages()
  if (errors.length > 0) return errors.map(({ messageText }) => String(messageText))
  await localizer.writeInterchangeFiles()
  const wrong = localizer.validateTranslations().errors
  if (wrong.length === 0) {
    await localizer.build()
    await import('./head-translations.ts')
  }
  return wrong
}

/** Every sentence of the pages has its English: extracting anew changes nothing, and no unit is without a target. */
async function problems(): Promise<readonly string[]> {
  const before = [readFileSync(xliff, 'utf8'), readFileSync(generated, 'utf8')]
  const wrong = await extractAndBuild()
  if (wrong.length > 0) return wrong
  const after = [readFileSync(xliff, 'utf8'), readFileSync(generated, 'utf8')]
  const missing = [
    ...(after[0] ?? '').matchAll(/<trans-unit id="([^"]+)">([\s\S]*?)<\/trans-unit>/gu),
  ].filter(([, , body]) => !/<target>[\s\S]*\S[\s\S]*<\/target>/u.test(body ?? ''))
  return [
    ...missing.map(
      ([, id, body]) =>
        `no English for ${id}: ${/<source>([\s\S]*?)<\/source>/u.exec(body ?? '')?.[1]?.trim()}`,
    ),
    ...(before[0] === after[0] ? [] : ['renderer/i18n/en.xlf was not up to date: it is now, commit it']),
    ...(before[1] === after[1]
      ? []
      : ['renderer/i18n/generated/en.ts was not up to date: it is now, commit it']),
  ]
}

const found = await problems()
for (const line of found) console.error(line)
if (found.length > 0) process.exitCode = 1
