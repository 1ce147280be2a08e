import { safeStorage } from 'electron'
import type { KeyStore } from '../clinic/desktop.ts'

/** Electron 45 and later; the synchronous pair is deprecated there and gone in 46. */
interface AsyncKeyStore {
  isAsyncEncryptionAvailable?(): Promise<boolean>
  encryptStringAsync?(text: string): Promise<Buffer>
  decryptStringAsync?(bytes: Buffer): Promise<{ result: string } | string>
}
const modern = safeStorage as unknown as AsyncKeyStore

/** True where the operating system truly protects a secret; Linux's `basic_text` does not. */
async function isAvailable(): Promise<boolean> {
  if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend?.() === 'basic_text') return false
  if (modern.isAsyncEncryptionAvailable) return modern.isAsyncEncryptionAvailable()
  return safeStorage.isEncryptionAvailable()
}

/** Wraps a secret for this operating-system user. */
async function protect(secret: Uint8Array): Promise<Uint8Array> {
  const text = Buffer.from(secret).toString('base64')
  return modern.encryptStringAsync ? modern.encryptStringAsync(text) : safeStorage.encryptString(text)
}

/** Unwraps what protect() made; throws for another user's or a damaged wrap. */
async function unprotect(wrapped: Uint8Array): Promise<Uint8Array> {
  const bytes = Buffer.from(wrapped)
  const opened = modern.decryptStringAsync
    ? await modern.decryptStringAsync(bytes)
    : safeStorage.decryptString(bytes)
  return Buffer.from(typeof opened === 'string' ? opened : opened.result, 'base64')
}

/** The key store of this PC's operating system. */
export const keyStore: KeyStore = { isAvailable, protect, unprotect }
