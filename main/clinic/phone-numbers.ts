import { isValidPhoneNumber } from 'libphonenumber-js/min'
import { setKnownNumbers } from '../../preload/contract/phone.ts'

/** The clinic knows which numbers each country has; its pages, which need it for no other thing, are told by it. */
export const knowPhoneNumbers = (): void => setKnownNumbers((number) => isValidPhoneNumber(number))
