import { msg } from '@lit/localize'
import type { Input } from '../../preload/contract/index.ts'

type Practitioner = Input<'practitioner.create'>['practitioner']
interface Choice<V extends string = string> {
  readonly value: V
  readonly label: string
}

const COUNCILS = [
  'CRM',
  'CRO',
  'CRP',
  'CREFITO',
  'CRN',
  'CREFONO',
  'COREN',
  'CRF',
  'CREF',
  'CRESS',
  'CRBM',
] as const satisfies readonly Practitioner['council'][]
const STATES = [
  ...(['AC', 'AL', 'AM', 'AP', 'BA', 'CE', 'DF', 'ES', 'GO', 'MA', 'MG', 'MS', 'MT', 'PA'] as const),
  ...(['PB', 'PE', 'PI', 'PR', 'RJ', 'RN', 'RO', 'RR', 'RS', 'SC', 'SE', 'SP', 'TO'] as const),
] satisfies readonly Practitioner['councilState'][]

const same = <V extends string>(values: readonly V[]): Choice<V>[] =>
  values.map((value) => ({ value, label: value }))

export const councils = () => same(COUNCILS)
export const stateCodes = () => same(STATES)

/** The zone of most places of a state; a few of its own are chosen by hand (Fernando de Noronha, the west of Amazonas). */
const ZONES: Readonly<Partial<Record<(typeof STATES)[number], string>>> = {
  ...{ AC: 'America/Rio_Branco', AM: 'America/Manaus', RR: 'America/Boa_Vista', RO: 'America/Porto_Velho' },
  ...{ MT: 'America/Cuiaba', MS: 'America/Campo_Grande', PA: 'America/Belem', AP: 'America/Belem' },
  ...{ MA: 'America/Fortaleza', PI: 'America/Fortaleza', CE: 'America/Fortaleza', RN: 'America/Fortaleza' },
  ...{ PB: 'America/Fortaleza', PE: 'America/Recife', AL: 'America/Recife', SE: 'America/Recife' },
  BA: 'America/Bahia',
}

export const zoneOfState = (state: string): string =>
  ZONES[state as (typeof STATES)[number]] ?? 'America/Sao_Paulo'

/** 1 Monday to 7 Sunday. */
export function weekdays(): Choice[] {
  return [
    { value: '1', label: msg('segunda') },
    { value: '2', label: msg('terça') },
    { value: '3', label: msg('quarta') },
    { value: '4', label: msg('quinta') },
    { value: '5', label: msg('sexta') },
    { value: '6', label: msg('sábado') },
    { value: '7', label: msg('domingo') },
  ]
}

/** The zones of Brazil, by the places people know. */
export function timeZones(): Choice[] {
  return [
    { value: 'America/Sao_Paulo', label: msg('Brasília, São Paulo, Rio, Sul') },
    { value: 'America/Bahia', label: msg('Bahia') },
    { value: 'America/Fortaleza', label: msg('Ceará, Maranhão, Piauí, Rio Grande do Norte') },
    { value: 'America/Recife', label: msg('Pernambuco') },
    { value: 'America/Belem', label: msg('Pará, Amapá') },
    { value: 'America/Cuiaba', label: msg('Mato Grosso') },
    { value: 'America/Campo_Grande', label: msg('Mato Grosso do Sul') },
    { value: 'America/Manaus', label: msg('Amazonas') },
    { value: 'America/Porto_Velho', label: msg('Rondônia') },
    { value: 'America/Boa_Vista', label: msg('Roraima') },
    { value: 'America/Rio_Branco', label: msg('Acre') },
    { value: 'America/Noronha', label: msg('Fernando de Noronha') },
  ]
}
