/** Forms that are taken in one way alone, as names of medicines end. */
const ROUTES: readonly (readonly [RegExp, string])[] = [
  [/sublingual/iu, 'via sublingual'],
  [/vaginal/iu, 'via vaginal'],
  [/nasal/iu, 'via nasal'],
  [/oft[áa]lmic/iu, 'via oftálmica'],
  [/otol[óo]gic/iu, 'via otológica'],
  [/inala|aeross?ol|nebuliza/iu, 'via inalatória'],
  [/creme|pomada|gel\b|lo[çc][ãa]o|dermatol[óo]gic|shampoo|xampu/iu, 'via tópica'],
  [/comprimid|c[áa]psula|dr[áa]gea|xarope|oral|gotas/iu, 'via oral'],
]

/** The way a medicine is taken by its name, in Portuguese as on paper; blank where the name does not say it: it is asked then. */
export const routeOf = (name: string): string => ROUTES.find(([form]) => form.test(name))?.[1] ?? ''
