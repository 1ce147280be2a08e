import { ESLint, type Linter } from 'eslint'
import { join } from 'node:path'

const project = join(import.meta.dirname, '../..')
const eslint = new ESLint({ cwd: project, overrideConfigFile: join(project, 'build/eslint.config.ts') })
/** Rules that say who may import or write what, and where. */
const RULES = ['own/house-borders', 'own/raw-sql-places', 'no-restricted-syntax']

/** What those rules say of a text that stands, or would stand, in a file of the project. */
export async function messagesOf(file: string, code: string): Promise<Linter.LintMessage[]> {
  const [result] = await eslint.lintText(code, { filePath: join(project, file) })
  if (!result || result.fatalErrorCount > 0) throw new Error(`${file} could not be linted`)
  return result.messages.filter(({ ruleId, severity }) => RULES.includes(ruleId ?? '') && severity === 2)
}

export const refused = async (file: string, code: string) => (await messagesOf(file, code)).length > 0

/** The names of all rules that refuse a text in a file. */
export async function rulesAgainst(file: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: join(project, file) })
  return result?.messages.map(({ ruleId }) => ruleId) ?? []
}
