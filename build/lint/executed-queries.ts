import type { Rule } from 'eslint'
import type ts from 'typescript'

type Node = Rule.Node

const unwrapped = (node: Node): Node =>
  node.type === 'AwaitExpression' || (node.type === 'UnaryExpression' && node.operator === 'void')
    ? unwrapped(node.argument as Node)
    : node

/** A query that is built and left there does nothing, and a condition added to it is lost: Kysely's builders are values. */
export const executedQueries: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { unexecuted: 'This query is built and never executed: await ….execute().' },
  },
  create({ sourceCode, report }) {
    const { getTypeAtLocation } = sourceCode.parserServices as { getTypeAtLocation(node: Node): ts.Type }
    return {
      ExpressionStatement({ expression }) {
        const built = unwrapped(expression as Node)
        if (built.type === 'AssignmentExpression') return
        if (getTypeAtLocation(built).getProperty('toOperationNode'))
          report({ node: built, messageId: 'unexecuted' })
      },
    }
  },
}
