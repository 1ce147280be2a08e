import { unsettled } from '../settled.ts'

/** Whether a state has a city of this name, however it is accented; the list is fetched when it is first asked for. */
export async function isCityOf(state: string, city: string): Promise<boolean> {
  const { getMunicipalities } = await unsettled(import('@brazilian-utils/brazilian-utils/get-municipalities'))
  const wanted = new Intl.Collator('pt-BR', { sensitivity: 'base', ignorePunctuation: true })
  return getMunicipalities(state as Parameters<typeof getMunicipalities>[0]).some(
    ({ name }) => wanted.compare(name, city) === 0,
  )
}
