function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** Hands an iCalendar text (RFC 5545) to the person as a file. */
export function saveCalendar(text: string, name: string): void {
  save(new Blob([text], { type: 'text/calendar' }), name)
}
