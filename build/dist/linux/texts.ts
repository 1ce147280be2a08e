import { FACTS, type Release } from '../facts.ts'

/** Where the program lies once it is installed. */
export const PROGRAM_FOLDER = `usr/lib/${FACTS.name}`

/** The program in the system's menu. */
export const desktopEntry = `[Desktop Entry]
Name=${FACTS.title}
GenericName=Clinic
GenericName[pt_BR]=Clínica
Comment=${FACTS.comment.en}
Comment[pt_BR]=${FACTS.comment.pt}
Exec=${FACTS.name} %U
Icon=${FACTS.name}
Type=Application
Terminal=false
StartupWMClass=${FACTS.title}
Categories=Office;MedicalSoftware;
`

/** What a PC's administrator may decide for all its accounts: nothing as it comes. */
export const emptyPolicy = '{}\n'

export const manualPage = ({
  version,
  date,
}: Release) => `.TH MEDICALBOOKING 1 "${date}" "${version}" "${FACTS.title}"
.SH NAME
${FACTS.name} \\- runs a small clinic with no internet
.SH SYNOPSIS
.B ${FACTS.name}
[\\-\\-station=\\fINAME\\fR] [\\-\\-data=\\fIFOLDER\\fR] [\\-\\-demo]
.SH DESCRIPTION
Opens the window of one station of the clinic: kiosk, reception, doctor, panel or admin.
Members of the group
.B ${FACTS.name}
share the clinic in /var/lib/${FACTS.name}.
.SH OPTIONS
.TP
.B \\-\\-station=\\fINAME\\fR
The station to open, in place of the one that this computer was set up for.
.TP
.B \\-\\-data=\\fIFOLDER\\fR
The folder that holds the clinic.
.TP
.B \\-\\-demo
The practice clinic, with invented people.
`

const rfcDate = (date: string) => new Date(`${date}T12:00:00Z`).toUTCString().replace('GMT', '+0000')

export const changelog = ({ version, date }: Release) => `${FACTS.name} (${version}) stable; urgency=medium

  * Release ${version}.

 -- ${FACTS.maintainer}  ${rfcDate(date)}
`

/** Debian's file of rights, from the text of Electron's licence, which is the same as ours. */
export function copyrightFile(licence: string): string {
  const words = licence
    .split('\n')
    .filter((line) => !line.startsWith('Copyright'))
    .map((line) => (line.trim() === '' ? ' .' : ` ${line.trim()}`))
  return `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: ${FACTS.title}
Source: ${FACTS.homepage}

Files: *
Copyright: ${FACTS.copyright}
License: ${FACTS.license}

License: ${FACTS.license}
${words.join('\n').replace(/(?:\n \.)+$/u, '')}
`
}

/** What Debian's checker is told of: Electron brings its own Chromium, built and stripped by its makers. */
export const lintianOverrides = [
  'embedded-library',
  'unstripped-binary-or-object',
  'hardening-no-fortify-functions',
  'library-not-linked-against-libc',
  'arch-dependent-file-in-usr-share',
]
  .map((tag) => `${FACTS.name}: ${tag} *\n`)
  .join('')
