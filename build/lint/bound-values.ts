import type { Rule, Scope } from 'eslint'

type Node = Rule.Node
type Of<T extends Node['type']> = Extract<Node, { type: T }>

const LOOK_UPS = ['querySelector', 'querySelectorAll', 'getElementById', 'getElementsByName']
const VALUES = ['value', 'checked', 'valueAsNumber', 'valueAsDate', 'selectedIndex', 'selectedOptions']

const nameOf = (node: { readonly type: string }): string | undefined =>
  node.type === 'Identifier' || node.type === 'PrivateIdentifier'
    ? (node as unknown as { readonly name: string }).name
    : undefined

/** What these wrap is what they are about: `a as B`, `a!`, `a ?? b`, `await a`, `[...a]`, `a?.b`. */
function wrapped(node: Node): readonly Node[] {
  const { type } = node as { readonly type: string }
  const inner = node as unknown as Readonly<Record<string, unknown>>
  if (['ChainExpression', 'TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression'].includes(type))
    return [inner['expression'] as Node]
  if (type === 'AwaitExpression' || type === 'SpreadElement') return [inner['argument'] as Node]
  if (type === 'LogicalExpression') return [inner['left'] as Node, inner['right'] as Node]
  if (type === 'ConditionalExpression') return [inner['consequent'] as Node, inner['alternate'] as Node]
  if (type === 'ArrayExpression') return inner['elements'] as readonly Node[]
  return []
}

/** Members of a class that are an element looked up: those under `@query`, and getters that give one. */
function queriedMembers(body: Of<'ClassBody'>, isLookedUp: (node: Node) => boolean): readonly string[] {
  return body.body.flatMap((member) => {
    const key = 'key' in member ? nameOf(member.key) : undefined
    if (key === undefined) return []
    const { decorators = [] } = member as { readonly decorators?: readonly { readonly expression: Node }[] }
    const isQueried = decorators.some(
      ({ expression }) =>
        expression.type === 'CallExpression' && /^query/u.test(nameOf(expression.callee) ?? ''),
    )
    const [only] = member.type === 'MethodDefinition' && member.kind === 'get' ? member.value.body.body : []
    const given = only?.type === 'ReturnStatement' ? only.argument : null
    return isQueried || (given && isLookedUp(given as Node)) ? [key] : []
  })
}

/** A page reads what was typed from its form, or from the event that tells of it, never from an element that it looked up. */
export const boundValues: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      read: 'Read it from the form (renderer/data/form.ts), not from an element that was looked up.',
    },
  },
  create({ sourceCode, report }) {
    let queried: readonly string[] = []

    const variable = (node: Node, name: string) => {
      let scope: Scope.Scope | null = sourceCode.getScope(node)
      while (scope && !scope.set.has(name)) scope = scope.upper
      return scope?.set.get(name)
    }
    /** `found.map((one) => …)`: what the callback is given comes from where `found` comes from. */
    const giver = (callback: Node) => {
      const call = callback.parent
      if (call?.type !== 'CallExpression' || !(call.arguments as unknown[]).includes(callback))
        return undefined
      return call.callee.type === 'MemberExpression' ? (call.callee.object as Node) : undefined
    }
    function isLookedUp(node: Node): boolean {
      if (node.type === 'CallExpression') {
        const { callee } = node
        if (callee.type !== 'MemberExpression') return false
        return LOOK_UPS.includes(nameOf(callee.property) ?? '') || isLookedUp(callee.object as Node)
      }
      if (node.type === 'MemberExpression') {
        if (node.computed) return isLookedUp(node.object as Node)
        return node.object.type === 'ThisExpression' && queried.includes(nameOf(node.property) ?? '')
      }
      if (node.type === 'Identifier') return isLookedUpVariable(node)
      return wrapped(node).some(isLookedUp)
    }
    function isLookedUpVariable(node: Of<'Identifier'>): boolean {
      const [definition] = variable(node, node.name)?.defs ?? []
      if (definition?.type === 'Parameter') {
        const from = giver(definition.node as Node)
        return from !== undefined && isLookedUp(from)
      }
      if (definition?.type !== 'Variable') return false
      const { init, parent } = definition.node as Of<'VariableDeclarator'>
      const loop = parent?.parent
      const from = init ?? (loop?.type === 'ForOfStatement' ? loop.right : null)
      return from ? isLookedUp(from as Node) : false
    }
    const takesValue = (pattern: { readonly type: string }) =>
      pattern.type === 'ObjectPattern' &&
      (pattern as Of<'ObjectPattern'>).properties.some(
        (one) => one.type === 'Property' && VALUES.includes(nameOf(one.key) ?? ''),
      )
    const checkCallback = (node: Of<'ArrowFunctionExpression'> | Of<'FunctionExpression'>) => {
      const from = giver(node)
      if (from && node.params.some(takesValue) && isLookedUp(from)) report({ node, messageId: 'read' })
    }
    return {
      ClassBody(node: Of<'ClassBody'>) {
        queried = queriedMembers(node, isLookedUp)
      },
      MemberExpression(node: Of<'MemberExpression'>) {
        const isWritten = node.parent.type === 'AssignmentExpression' && node.parent.left === node
        if (isWritten || node.computed || !VALUES.includes(nameOf(node.property) ?? '')) return
        if (isLookedUp(node.object as Node)) report({ node, messageId: 'read' })
      },
      VariableDeclarator(node: Of<'VariableDeclarator'>) {
        if (node.init && takesValue(node.id) && isLookedUp(node.init as Node))
          report({ node, messageId: 'read' })
      },
      ArrowFunctionExpression: checkCallback,
      FunctionExpression: checkCallback,
      NewExpression(node: Of<'NewExpression'>) {
        if (nameOf(node.callee) === 'FormData') report({ node, messageId: 'read' })
      },
    }
  },
}
