import { configureLocalization, LOCALE_STATUS_EVENT } from '@lit/localize'
import { unsettled } from '../settled.ts'

export type AppLocale = 'pt-BR' | 'en'

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: 'pt-BR',
  targetLocales: ['en'],
  loadLocale: () => import('./generated/en.ts'),
})

/** The language of the screen now. */
export const localeNow = (): AppLocale => (getLocale() === 'en' ? 'en' : 'pt-BR')

/** Changes the language of the screen and of the document. */
export async function chooseLocale(locale: AppLocale): Promise<void> {
  await unsettled(setLocale(locale))
  document.documentElement.lang = locale
}

/** Calls back whenever the language of the screen has changed; returns the way to stop. */
export function onLocale(listener: (locale: AppLocale) => void): () => void {
  const heard = (event: WindowEventMap[typeof LOCALE_STATUS_EVENT]) => {
    if (event.detail.status === 'ready') listener(localeNow())
  }
  window.addEventListener(LOCALE_STATUS_EVENT, heard)
  return () => window.removeEventListener(LOCALE_STATUS_EVENT, heard)
}
