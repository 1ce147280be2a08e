import { msg } from '@lit/localize'
import { errorSentence } from '../i18n/errors.ts'
import { OperationError } from '../operation-error.ts'

let notice: HTMLElement | undefined
/** The operation whose failure is being said; null for what no operation takes back. */
let cause: string | null = null

const hide = () => {
  notice?.remove()
  notice = undefined
}

/** Says in one place what no view has said, until somebody closes it or goes to another page. */
export function showNotice(text: string): void {
  hide()
  cause = null
  notice = document.createElement('div')
  notice.className = 'page-error'
  const words = document.createElement('p')
  words.setAttribute('role', 'alert')
  const close = document.createElement('button')
  close.type = 'button'
  close.textContent = msg('Fechar')
  close.addEventListener('click', hide)
  notice.append(words, close)
  document.body.append(notice)
  words.textContent = text
}

/** Says an error that no view has caught; it goes when what failed succeeds. */
export function showError(error: unknown): void {
  showNotice(errorSentence(error))
  cause = error instanceof OperationError ? error.operation : null
}

window.addEventListener('mb-answered', (event) => {
  if (cause !== null && (event as CustomEvent<string>).detail === cause) hide()
})
navigation.addEventListener('navigatesuccess', hide)
