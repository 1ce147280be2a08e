import { msg } from '@lit/localize'
import { errorSentence } from '../../i18n/errors.ts'
import { OperationError } from '../../operation-error.ts'

/** The patient has another visit then: said once, and done all the same at the second Enter. */
export const isElsewhere = (error: unknown) =>
  error instanceof OperationError && error.code === 'patient-busy'

/** Why a place was refused, with the way on where there is one. */
export const placeRefused = (error: unknown) =>
  isElsewhere(error)
    ? `${errorSentence(error)} ${msg('Enter de novo marca mesmo assim.')}`
    : errorSentence(error)
