import { msg } from '@lit/localize'
import { call } from '../data/client.ts'
import { errorSentence } from '../i18n/errors.ts'
import { OperationError } from '../operation-error.ts'

interface FolderForm {
  put(path: string, raw: unknown): void
  refuse(issues: Readonly<Record<string, string>>): void
}

/** Asks for a folder in the system's own dialog and puts it into a form's field; gives whether one was chosen. */
export async function chooseFolder(
  form: FolderForm,
  path: string,
  dialog: 'backup.choose-folder' | 'gate.choose-folder',
): Promise<boolean> {
  form.refuse({})
  try {
    const { folder } = await call(dialog, {})
    if (folder !== null) form.put(path, folder)
    return folder !== null
  } catch (error) {
    const needsTyping = error instanceof OperationError && error.code === 'needs-desktop'
    form.refuse({ [path]: needsTyping ? msg('Escreva o caminho da pasta.') : errorSentence(error) })
    return false
  }
}
