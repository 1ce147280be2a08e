import type { Rule, SourceCode } from 'eslint'

type Node = Rule.Node
type Of<T extends Node['type']> = Extract<Node, { type: T }>

/** How handles of the database are called wherever they are passed on. */
const HANDLES = ['tx', '_tx', 'db', '_db']
const FAILS = ['fail', 'failWith']

const isFunction = (
  node: Node,
): node is Of<'ArrowFunctionExpression' | 'FunctionExpression' | 'FunctionDeclaration'> =>
  ['ArrowFunctionExpression', 'FunctionExpression', 'FunctionDeclaration'].includes(node.type)

const isLoop = ({ type }: Node) =>
  [
    'ForStatement',
    'ForInStatement',
    'ForOfStatement',
    'WhileStatement',
    'DoWhileStatement',
    'SwitchStatement',
  ].includes(type)

function hasHandle(node: Node | null): boolean {
  if (!node) return false
  const named =
    isFunction(node) && node.params.some((one) => one.type === 'Identifier' && HANDLES.includes(one.name))
  return named || hasHandle(node.parent)
}

/** `ctx.fail(…)`, `ctx.failWith(…)` or these alone, which never come back. */
function isFail(node: { readonly type: string } | null | undefined): boolean {
  if (node?.type !== 'CallExpression') return false
  const { callee } = node as Of<'CallExpression'>
  if (callee.type === 'Identifier') return FAILS.includes(callee.name)
  return (
    callee.type === 'MemberExpression' &&
    callee.property.type === 'Identifier' &&
    FAILS.includes(callee.property.name)
  )
}

function ends(statement: Node | undefined): boolean {
  switch (statement?.type) {
    case 'ThrowStatement':
      return true
    case 'ExpressionStatement':
      return isFail(statement.expression)
    case 'ReturnStatement':
      return isFail(statement.argument)
    case 'BlockStatement':
      return ends(statement.body.at(-1) as Node | undefined)
    default:
      return false
  }
}

/** A way out of the block that is none of these: an answer, or on to the next round of a loop around it. */
function leaves(node: Node, { visitorKeys }: SourceCode, inLoop = false): boolean {
  if (isFunction(node)) return false
  if (node.type === 'ReturnStatement') return !isFail(node.argument)
  if (node.type === 'BreakStatement' || node.type === 'ContinueStatement') return !inLoop
  const inside = inLoop || isLoop(node)
  const children = (visitorKeys[node.type] ?? []).flatMap(
    (key) => (node as unknown as Record<string, Node | Node[] | null>)[key] ?? [],
  )
  return children.some((child) => leaves(child, { visitorKeys } as SourceCode, inside))
}

/**
 * In a function that was given a handle of the database, or within one, whoever catches an error rethrows it or ends the
 * operation with a code: an answer after a failed write would commit half of what was asked.
 */
export const honestCatch: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { swallowed: 'A catch beside the database ends in throw or in ctx.fail(…) on every way out.' },
  },
  create({ sourceCode, report }) {
    const check = (node: Node, body: Node) => {
      if (hasHandle(node) && (!ends(body) || leaves(body, sourceCode)))
        report({ node, messageId: 'swallowed' })
    }
    return {
      CatchClause: (node) => check(node, node.body as Node),
      'CallExpression[callee.property.name="catch"]'(node: Of<'CallExpression'>) {
        const caught = node.arguments[0] as Node | undefined
        if (!caught || !isFunction(caught))
          return void (hasHandle(node) && report({ node, messageId: 'swallowed' }))
        if (caught.body.type === 'BlockStatement') return check(node, caught.body as Node)
        if (hasHandle(node) && !isFail(caught.body)) report({ node, messageId: 'swallowed' })
      },
    }
  },
}
