import { inflateSync } from 'node:zlib'

interface PdfObject {
  readonly head: string
  readonly stream: string
}

/** The objects of a PDF as Chromium writes it: none within another, streams deflated. */
function objectsOf(pdf: Buffer): ReadonlyMap<string, PdfObject> {
  const text = pdf.toString('latin1')
  const objects = new Map<string, PdfObject>()
  for (const { 1: id = '', 2: body = '' } of text.matchAll(/(?:^|\n)(\d+) 0 obj\s*([\s\S]*?)endobj/gu)) {
    const begins = body.search(/stream\r?\n/u)
    if (begins < 0) {
      objects.set(id, { head: body, stream: '' })
      continue
    }
    const head = body.slice(0, begins)
    const bytes = Buffer.from(
      body.slice(body.indexOf('\n', begins) + 1, body.lastIndexOf('endstream')),
      'latin1',
    )
    objects.set(id, {
      head,
      stream: (head.includes('FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1'),
    })
  }
  return objects
}

const characters = (hex: string) =>
  String.fromCharCode(...(hex.match(/.{4}/gu) ?? []).map((code) => Number.parseInt(code, 16)))

/** What each glyph of a font stands for. */
function glyphsOf(cmap: string): ReadonlyMap<string, string> {
  const glyphs = new Map<string, string>()
  for (const { 1: rows = '' } of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu))
    for (const { 1: glyph = '', 2: to = '' } of rows.matchAll(/<(\w+)>\s*<(\w+)>/gu))
      glyphs.set(glyph.toLowerCase(), characters(to))
  for (const { 1: rows = '' } of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu))
    for (const { 1: from = '', 2: until = '', 3: to = '' } of rows.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/gu))
      for (
        let glyph = Number.parseInt(from, 16), at = 0;
        glyph <= Number.parseInt(until, 16);
        glyph += 1, at += 1
      )
        glyphs.set(glyph.toString(16).padStart(4, '0'), String.fromCharCode(Number.parseInt(to, 16) + at))
  return glyphs
}

const reference = (head: string, key: string) => new RegExp(`/${key} (\\d+) 0 R`, 'u').exec(head)?.[1] ?? ''

/** The text of each page, in the order in which it was painted, and every blank as it stands between glyphs. */
export function pdfPages(pdf: Buffer): readonly string[] {
  const objects = objectsOf(pdf)
  const fontsIn = (head: string) => {
    const resources = objects.get(reference(head, 'Resources'))?.head ?? head
    const fonts = /\/Font\s*<<([\s\S]*?)>>/u.exec(resources)?.[1] ?? ''
    return new Map(
      [...fonts.matchAll(/\/(\w+) (\d+) 0 R/gu)].map(({ 1: name = '', 2: id = '' }) => {
        const cmap = objects.get(reference(objects.get(id)?.head ?? '', 'ToUnicode'))?.stream ?? ''
        return [name, glyphsOf(cmap)] as const
      }),
    )
  }
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b/u.test(head))
    .map(({ head }) => {
      const fonts = fontsIn(head)
      const painted = objects.get(reference(head, 'Contents'))?.stream ?? ''
      let font: ReadonlyMap<string, string> | undefined
      let said = ''
      for (const { 1: name, 2: hex } of painted.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/gu)) {
        if (name !== undefined) font = fonts.get(name)
        for (const glyph of hex?.toLowerCase().match(/.{4}/gu) ?? []) said += font?.get(glyph) ?? ''
      }
      return said
    })
}
