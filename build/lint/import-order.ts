import type { Rule } from 'eslint'

type ImportNode = Parameters<NonNullable<Rule.NodeListener['ImportDeclaration']>>[0]
type ProgramNode = Parameters<NonNullable<Rule.NodeListener['Program']>>[0]

/** Packages first, then what stands furthest away, then what stands beside. */
function rank(specifier: string): number {
  if (!specifier.startsWith('.')) return 0
  const up = specifier.match(/^(?:\.\.\/)+/u)?.[0].length ?? 0
  return up > 0 ? 1000 - up : 1000
}

const compare = (a: string, b: string) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0)
const specifierOf = ({ source }: ImportNode) => String(source.value)

/** The imports at the head of a file, which stand together. */
function headOf(program: ProgramNode): readonly ImportNode[] {
  const end = program.body.findIndex(({ type }) => type !== 'ImportDeclaration')
  return program.body.slice(0, end < 0 ? undefined : end) as ImportNode[]
}

/** Imports stand in one order, so that two people who add one each write the same lines. */
export const importOrder: Rule.RuleModule = {
  meta: {
    type: 'layout',
    fixable: 'code',
    schema: [],
    messages: {
      order: 'Imports: packages, then what is furthest up, then what is beside, each by name ("{{name}}").',
    },
  },
  create: ({ sourceCode, report }) => ({
    Program(program) {
      const head = headOf(program)
      const sorted = [...head].sort((a, b) => compare(specifierOf(a), specifierOf(b)))
      const at = head.findIndex((one, index) => one !== sorted[index])
      const [first, last, wrong] = [head[0], head.at(-1), sorted[at]]
      if (!first || !last || !wrong) return
      const hasComments = sourceCode
        .getAllComments()
        .some(({ range }) => range && range[0] > (first.range?.[0] ?? 0) && range[1] < (last.range?.[1] ?? 0))
      report({
        node: wrong as unknown as Rule.Node,
        messageId: 'order',
        data: { name: specifierOf(wrong) },
        // A comment belongs to a line: whoever wrote it moves it.
        fix: hasComments
          ? null
          : (fixer) =>
              fixer.replaceTextRange(
                [first.range?.[0] ?? 0, last.range?.[1] ?? 0],
                sorted.map((one) => sourceCode.getText(one as unknown as Rule.Node)).join('\n'),
              ),
      })
    },
  }),
}
