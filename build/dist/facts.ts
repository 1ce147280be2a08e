/** What every package says of the program, whoever's package it is. */
export const FACTS = {
  name: 'medicalbooking',
  title: 'MedicalBooking',
  license: 'MIT',
  copyright: '2026 the MedicalBooking contributors',
  // Packages must name an address, and there is none yet: whoever gives them out puts his own.
  maintainer: 'MedicalBooking contributors <contact@medicalbooking.example>',
  homepage: 'https://medicalbooking.example',
  summary: 'Runs a small clinic with no internet',
  description: [
    "Kiosk, reception, doctor's workstation, call panel and administration of a",
    'small clinic. Works with no internet; the data stays in the clinic, encrypted.',
  ],
  comment: {
    en: 'Runs a small clinic with no internet',
    pt: 'Recepção, consultório, totem e painel da clínica',
  },
} as const

/** What the program asks the system for, by the names of Debian and Ubuntu. */
export const DEBIAN_NEEDS = [
  'libc6 (>= 2.25)',
  'libasound2 | libasound2t64',
  'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
  'libgbm1',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libsecret-1-0',
  'libxkbcommon0',
  'libxss1',
  'xdg-utils',
] as const
export const DEBIAN_WISHES = ['gnome-keyring | kwalletmanager'] as const

/** The same by the names of Fedora. */
export const FEDORA_NEEDS = [
  'gtk3',
  'nss',
  'alsa-lib',
  'at-spi2-core',
  'mesa-libgbm',
  'libdrm',
  'libsecret',
  'libxkbcommon',
  'libXScrnSaver',
  'xdg-utils',
] as const

/** The processors that packages are made for, by Node's name: as Debian and as rpm call them. */
export const PROCESSORS: Readonly<Record<string, { readonly debian: string; readonly rpm: string }>> = {
  x64: { debian: 'amd64', rpm: 'x86_64' },
  arm64: { debian: 'arm64', rpm: 'aarch64' },
}

/** Of a release: its number, when it was made, for which processor. */
export interface Release {
  readonly version: string
  /** "2026-11-30". */
  readonly date: string
  /** Node's name of the processor. */
  readonly arch: string
  /** For tests: quickly packed, so larger. */
  readonly fast: boolean
}

/** How the packages of a processor call it. Throws for one that no package is made for. */
export function processorOf({ arch }: Release): { readonly debian: string; readonly rpm: string } {
  const known = PROCESSORS[arch]
  if (!known) throw new Error(`no package is made for ${arch}`)
  return known
}
