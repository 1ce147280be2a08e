import type { Rule } from 'eslint'

/** What a comment sets aside, and how its reason must follow. */
const EXCEPTIONS = [
  { directive: /^\s*eslint(-disable(-next-line|-line)?)?\s/u, reasoned: /\s--\s+\S/u },
  { directive: /^\s*prettier-ignore/u, reasoned: /\s--\s+\S/u },
  // TypeScript's own form: whatever follows on the line.
  { directive: /^[\s/*]*@ts-(expect-error|ignore|nocheck)\b/u, reasoned: /@ts-\S+\s+(--\s+)?[^\s-]/u },
]

/** An exception from a rule tells on its own line why it is one. */
export const reasonedExceptions: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { unreasoned: 'Say on this line why it is an exception: "-- the reason".' },
  },
  create: ({ sourceCode, report }) => ({
    Program() {
      for (const { value, loc } of sourceCode.getAllComments()) {
        const exception = EXCEPTIONS.find(({ directive }) => directive.test(`${value} `))
        if (!exception || !loc || exception.reasoned.test(value.split('\n')[0] ?? '')) continue
        // Before the line begins: a comment that switches rules off must not switch this one off for itself.
        report({ loc: { line: loc.start.line, column: -1 }, messageId: 'unreasoned' })
      }
    },
  }),
}
