import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'

/** What a line is sorted by in one column. */
type SortKey<Line> = (line: Line) => string | number

export interface ListOrder<Line, Column extends string> {
  /** The lines as somebody asked for them; as they came until somebody does. */
  sorted(lines: readonly Line[]): readonly Line[]
  /** A column's head: pressed it sorts by its column, pressed again backwards, a third time as the lines came. */
  head(column: Column, label: string): TemplateResult
}

const words = new Intl.Collator('pt-BR', { numeric: true, sensitivity: 'base' })

const compare = (one: string | number, other: string | number): number =>
  typeof one === 'number' && typeof other === 'number'
    ? one - other
    : words.compare(String(one), String(other))

/** Sorts a list by its columns, for as long as its page stands. Wants `style/table.ts`. */
export function sorting<Line, Column extends string>(
  host: ReactiveControllerHost,
  columns: Readonly<Record<Column, SortKey<Line>>>,
): ListOrder<Line, Column> {
  let by: { readonly column: Column; readonly down: boolean } | null = null
  const press = (column: Column) => {
    by = by?.column !== column ? { column, down: false } : by.down ? null : { column, down: true }
    host.requestUpdate()
  }
  return {
    sorted(lines) {
      if (by === null) return lines
      const { column, down } = by
      const of = columns[column]
      return lines.toSorted((one, other) => (down ? -1 : 1) * compare(of(one), of(other)))
    },
    head(column, label) {
      const order = by?.column !== column ? undefined : by.down ? 'descending' : 'ascending'
      return html`<th scope="col" aria-sort=${order ?? nothing}>
        <button type="button" class="sort" @click=${() => press(column)}>
          ${label}<span aria-hidden="true"
            >${order === undefined ? '' : order === 'ascending' ? ' ↑' : ' ↓'}</span
          >
        </button>
      </th>`
    },
  }
}
