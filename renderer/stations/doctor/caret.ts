/** Puts the cursor where it stood, "section:characters" of it, or into the first section; false while no section is there. */
export function putCaret(root: ParentNode, kept: string): boolean {
  const [section, at] = kept.split(':')
  const areas = [...root.querySelectorAll('textarea')]
  const area = areas.find(({ id }) => id === section) ?? areas[0]
  if (!area) return false
  area.focus()
  area.setSelectionRange(Number(at), Number(at))
  return true
}
