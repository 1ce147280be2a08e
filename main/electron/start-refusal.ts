import { app, dialog } from 'electron'
import { changedNativeFiles } from './native-integrity.ts'
import { refusedVariable, refusedWord } from './switches.ts'

/** The program cannot keep anything where it should: no rights, no disk. */
export const CANNOT_WRITE =
  'O programa não consegue gravar na pasta de dados. Nada foi aberto nem mudado. Peça ao técnico para conferir o disco e as permissões.\n\nThe program cannot write to its data folder. Nothing was opened or changed. Have the disk and its permissions checked.'

/** The clinic's thread is no more. */
export const THREAD_LOST =
  'O programa parou por um erro interno. Nada do que foi salvo se perdeu. Abra de novo.\n\nThe program stopped on an internal error. Nothing saved was lost. Open it again.'

/** What this PC was told about itself cannot be read, its copy neither: the clinic's folder may be another one. */
export const settingsLost = (folder: string): string =>
  `As configurações deste computador estão danificadas, e a cópia delas também. Nada foi aberto nem mudado: a pasta de dados da clínica pode ser outra. Peça ao técnico para restaurar ou apagar workstation.json em ${folder}.\n\nThe settings of this computer are damaged, and so is their copy. Nothing was opened or changed: the clinic's data folder may be another one. Have workstation.json in ${folder} restored or removed.`

/** A switch or a variable that is not on the list. */
const refusedSentence = (name: string): string =>
  `O programa não abre com “${name}”. Nada foi aberto nem mudado. Abra pelo atalho, sem opções a mais.\n\nThe program does not start with “${name}”. Nothing was opened or changed. Start it by its shortcut, with no further options.`

/** The exit code of a start that was refused for how it was asked for. */
const REFUSED_START = 2

/**
 * Ends a packaged app at once that was started with a switch or a variable it does not take: before Electron is ready, so that no debugging port
 * opens and no folder is made. Chromium's `--no-sandbox` is told later, in a window of its own: starters of others add it by themselves.
 */
export function refuseStrangeStart(argv: readonly string[], quiet: boolean): void {
  const switches = argv.filter((one) => one !== '--no-sandbox')
  const word = refusedWord(switches, process.platform) ?? refusedVariable(process.env)
  if (word === null) return
  const sentence = refusedSentence(word.split('=')[0]?.slice(0, 80) ?? '')
  // Linux has no dialog this early: there the sentence goes to where the command was typed.
  if (quiet || process.platform === 'linux') process.stderr.write(`${sentence}\n`)
  else dialog.showErrorBox('MedicalBooking', sentence)
  process.exit(REFUSED_START)
}

/** Says why nothing opens, and ends once it was read; where no dialog may open, to where it was started from. */
export function refuseToStart(sentence: string, quiet: boolean): void {
  if (quiet) process.stderr.write(`${sentence}\n`)
  else dialog.showErrorBox('MedicalBooking', sentence)
  app.exit(1)
}

/** Why a packaged app must not start: a code for the log, and the sentence in both languages. */
export interface StartRefusal {
  readonly code: 'no-sandbox' | 'native-files'
  readonly sentence: string
}

function nativeFilesChanged(): boolean {
  // On a Mac signing rewrites these files after they were listed; its own signature check covers them there.
  if (process.platform === 'darwin') return false
  try {
    return changedNativeFiles(app.getAppPath()).length > 0
  } catch {
    return true
  }
}

/** Looks at what only a packaged app promises: pages in a sandbox, and the native code that it was made with. */
export function startRefusal(): StartRefusal | null {
  if (!app.isPackaged) return null
  // Starters of others add this switch by themselves where they find no user namespaces.
  if (app.commandLine.hasSwitch('no-sandbox'))
    return {
      code: 'no-sandbox',
      sentence:
        'Este sistema não dá a proteção de que o programa precisa (sandbox). Instale o pacote .deb ou .rpm, que a traz.\n\nThis system does not give the protection that the program needs (sandbox). Install the .deb or .rpm package, which brings it.',
    }
  if (nativeFilesChanged())
    return {
      code: 'native-files',
      sentence:
        'Arquivos do programa foram mudados depois da instalação. Nada foi aberto. Instale o programa de novo.\n\nFiles of the program were changed after it was installed. Nothing was opened. Install the program again.',
    }
  return null
}
