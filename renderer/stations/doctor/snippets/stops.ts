/** A place in a text to be filled or agreed to, from and to (UTF-16 units). */
export interface Stop {
  readonly from: number
  readonly to: number
}

export interface Laid {
  readonly text: string
  readonly stops: readonly Stop[]
}

/** What a snippet puts into a note: "MV [presente], sem [ruídos]" without its brackets, and where what they held stands. */
export function laidOut(snippet: string): Laid {
  const stops: Stop[] = []
  let text = ''
  let rest = snippet
  for (let found = /\[([^[\]\n]*)\]/u.exec(rest); found; found = /\[([^[\]\n]*)\]/u.exec(rest)) {
    const held = found[1] ?? ''
    text += rest.slice(0, found.index)
    stops.push({ from: text.length, to: text.length + held.length })
    text += held
    rest = rest.slice(found.index + found[0].length)
  }
  return { text: text + rest, stops }
}

/** Stops after the text around them became another by one edit; one that was cut into is gone. */
export function moved(stops: readonly Stop[], before: string, after: string): readonly Stop[] {
  const edit = editBetween(before, after)
  const by = after.length - before.length
  return stops.flatMap((stop) => {
    // What is typed at either end of a stop, or in it, is typed into it.
    if (edit.from >= stop.from && edit.to <= stop.to) return [{ from: stop.from, to: stop.to + by }]
    if (edit.to <= stop.from) return [{ from: stop.from + by, to: stop.to + by }]
    return edit.from >= stop.to ? [stop] : []
  })
}

/** The stretch of the text of before that an edit replaced: what both texts begin and end with was not touched. */
function editBetween(before: string, after: string): Stop {
  const most = Math.min(before.length, after.length)
  let from = 0
  while (from < most && before[from] === after[from]) from += 1
  let kept = 0
  while (kept < most - from && before.at(-1 - kept) === after.at(-1 - kept)) kept += 1
  return { from, to: before.length - kept }
}
