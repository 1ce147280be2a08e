const SHORTEST = 10
const TAILS = ['123', '1234', '12345', '123456', '2025', '2026', '@123', '@2026', 'clinica']
const LOCAL = [
  'senha',
  'mudar',
  'brasil',
  'clinica',
  'medico',
  'medica',
  'saude',
  'hospital',
  'consultorio',
  'recepcao',
  'flamengo',
  'corinthians',
  'palmeiras',
  'saopaulo',
  'vasco',
  'gremio',
  'cruzeiro',
  'santos',
  'jesus',
  'deusefiel',
  'familia',
  'amor',
  'teste',
  'admin',
  'administrador',
  'doutor',
  'doutora',
  'paciente',
]

/** The commonest passwords of ten or more characters, and the local words people lengthen to reach ten. */
async function commonPasswords(): Promise<ReadonlySet<string>> {
  // Loaded with the first new password: the lists are half of all the clinic's code, and every start would read them.
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  const listed = dictionary['passwords-common'] as readonly string[]
  const words = [...LOCAL, ...listed.slice(0, 400)]
  const lengthened = words.flatMap((word) => TAILS.map((tail) => word + tail))
  const doubled = words.map((word) => word + word)
  return new Set([...listed, ...lengthened, ...doubled].filter((text) => text.length >= SHORTEST))
}

let known: Promise<ReadonlySet<string>> | null = null

/** True for a password on the list of the commonest (ASVS 5.0 6.2.4). */
export async function isCommonPassword(password: string): Promise<boolean> {
  known ??= commonPasswords()
  const listed = await known
  const plain = password.normalize('NFC').toLowerCase()
  return (
    listed.has(plain) || listed.has(plain.normalize('NFD').replace(/\p{M}/gu, '')) || new Set(plain).size < 4
  )
}
