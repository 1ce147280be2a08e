function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** Hands a PDF (base64) to the person as a file. */
export function savePdf(base64: string, name: string): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  save(new Blob([bytes], { type: 'application/pdf' }), name)
}

/** Hands an iCalendar text (RFC 5545) to the person as a file. */
export function saveCalendar(text: string, name: string): void {
  save(new Blob([text], { type: 'text/calendar' }), name)
}
