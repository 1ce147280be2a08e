/** What the page for IT is written with; other Markdown is not read. */
export type Block =
  | { readonly kind: 'title' | 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'steps'; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

const cells = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

function block(lines: readonly string[]): Block {
  const [first = '', , ...rest] = lines
  const text = lines.map((line) => line.trim()).join(' ')
  if (first.startsWith('|')) return { kind: 'table', head: cells(first), rows: rest.map(cells) }
  if (first.startsWith('# ')) return { kind: 'title', text: text.slice(2) }
  if (first.startsWith('## ')) return { kind: 'heading', text: text.slice(3) }
  if (/^\d+\. /u.test(first)) return { kind: 'steps', items: text.split(/(?:^| )\d+\. /u).slice(1) }
  return { kind: 'paragraph', text }
}

/** A document in the order in which it is read. */
export const blocksOf = (text: string): readonly Block[] =>
  text
    .trim()
    .split(/\n{2,}/u)
    .map((part) => block(part.split('\n')))

/** Words of a line as they are written: what a machine reads between backticks, what matters between stars. */
export interface Words {
  readonly as: 'code' | 'strong' | 'plain'
  readonly text: string
}

export const wordsOf = (line: string): readonly Words[] =>
  line
    .split(/(`[^`]+`|\*\*[^*]+\*\*)/u)
    .filter(Boolean)
    .map((text) => {
      if (text.startsWith('`')) return { as: 'code', text: text.slice(1, -1) }
      return text.startsWith('**') ? { as: 'strong', text: text.slice(2, -2) } : { as: 'plain', text }
    })
