import { cleanLine } from './clean-text.ts'

/** An exam that is asked for, with what the laboratory is to know of it. */
export interface ExamItem {
  readonly name: string
  readonly remark: string | null
}

/** As many and as long as a request may have. */
export const MOST_EXAMS = 80
export const LONGEST_EXAM = 120
export const LONGEST_REMARK = 60

/** "Glicemia de jejum | jejum 8 h" a line: blank lines and what stands there twice are left out. */
export function examsIn(text: string): readonly ExamItem[] {
  const items = new Map<string, ExamItem>()
  for (const typed of text.split('\n')) {
    const [name = '', ...remarks] = typed.split('|').map(cleanLine)
    const remark = remarks.join(' ').trim()
    if (name !== '' && !items.has(name)) items.set(name, { name, remark: remark === '' ? null : remark })
  }
  return [...items.values()]
}

export const examLines = (items: readonly ExamItem[]): string =>
  items.map(({ name, remark }) => (remark === null ? name : `${name} | ${remark}`)).join('\n')

/** Whether a request may have these. */
export const isRequest = (items: readonly ExamItem[]): boolean =>
  items.length > 0 &&
  items.length <= MOST_EXAMS &&
  items.every(({ name, remark }) => name.length <= LONGEST_EXAM && (remark ?? '').length <= LONGEST_REMARK)
