const asFile = (text: string | Uint8Array) => Buffer.from(text).toString('base64')

/** A file as the official list is written, of some names. */
export const listFile = (...names: readonly string[]) =>
  asFile(['obm_code\tname', ...names.map((name, at) => `@brasil${at}\t${name}`)].join('\n'))

/** A file of whatever else. */
export const otherFile = asFile

/** A small list, as an administrator sends it. */
export const OFFICIAL_LIST = {
  file: listFile('Abacavir 300 mg comprimido', 'Amoxicilina 500 mg cápsula'),
  source: 'Ministério da Saúde',
  issuedOn: '2022-05-01',
}
