export const TIME_ZONE = 'America/Sao_Paulo'

/** The practice clinic as its card says it. */
export const CLINIC = {
  name: 'Clínica Jacarandá',
  // The Receita Federal's own example of a number with letters: nobody's.
  cnpj: '12ABC34501DE35',
  cpf: null,
  cnes: '0000000',
  phone: '+551130000000',
  street: 'Rua dos Jacarandás, 100',
  city: 'São Paulo',
  state: 'SP',
  postalCode: '01000000',
  timeZone: TIME_ZONE,
} as const
