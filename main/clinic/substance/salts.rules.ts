import { fold } from '../../../preload/contract/fold.ts'

/** Acids as they stand before the base they are bound to: "cloridrato de", "acetato de". */
const ACIDS = new Set(
  `acefilinato aceponato acetato acetonido ascorbato aspartato axetila benzilato benzoato besilato bitartarato borato brometo
  butilbrometo butirato camsilato canreonato caproato carbonato cipionato citrato cloreto clorato cloridrato decanoato dicloridrato
  difosfato dimaleato dimesilato dinitrato dipropionato embonato enantato esilato estearato estolato estinoprato etanolato
  etabonato etilsuccinato fendizoato fenilpropionato fluoreto fosfato fumarato furoato glicinato gliconato gluceptato gluconato
  hemifumarato hemissuccinato hemitartarato heptaidrato hexanoato hialuronato hibenzato hidrobrometo hidrocloreto hidroxinaftoato
  iodeto isetionato lactato lactobionato laurato malato maleato mesilato metilbrometo metilsulfato metonitrato mononitrato mucato napsilato
  nicotinato nitrato oleato orotato oxalato palmitato pamoato pantotenato pidolato pivalato propionato racealfaidroxigamametiltiobutanoato
  resinato ricinoleato sacarato salicilato saccarato succinato sulfato sulfonato tartarato tartrato tannato teoclato tosilato
  undecanoato undecilato etexilato fempropionato isocaproato undecilinato valerato xinafoato hexacetonido dicloreto bromidrato tebutato trometamol`
    .split(/\s+/u)
    .filter(Boolean),
)

/** What stands behind "de" in what is a substance by itself: cloreto de sódio is not sódio. */
const BASES = new Set(
  `aluminio amonio bario bismuto calcio cobre cromo estroncio ferro litio magnesio manganes mercurio potassio prata selenio sodio
  zinco iodo benzila benzalconio metila dietilamonio benzetonio cetilpiridinio cetrimonio isoconazol colina carnitina
  arginina lisina aminoacidos dequalinio hidrogenio estanho tetracaina fluor trolamina etila`
    .split(/\s+/u)
    .filter(Boolean),
)

/** What a metal is bound to where both together are the substance. */
const INORGANIC = new Set(
  `acetato bicarbonato brometo carbonato citrato cloreto difosfato fluoreto fosfato glicerofosfato gliconato gluconato glucoheptonato
  hidroxido hipoclorito iodeto lactato nitrato nitrito oxido perborato peroxido permanganato pidolato selenito silicato subgalato
  subnitrato subsalicilato sulfato sulfeto sulfito tiossulfato trissilicato monofluorfosfato bifosfato polissulfato borato
  monofluorofosfato hipossulfito selenato salicilato aspartato orotato ascorbato caseinato estearato dioxido`
    .split(/\s+/u)
    .filter(Boolean),
)

/** Words behind a name that say how it is bound or how much water is in it. */
const BEHIND = new Set(
  `sodica sodico dissodica dissodico trissodica monossodica monossodico potassica potassico dipotassica calcica calcico magnesica
  magnesico zincica estroncica anidra anidro hidratada hidratado hemi-hidratada hemi-hidratado hemiidratada mono-hidratada
  mono-hidratado monoidratada monoidratado di-hidratada di-hidratado diidratada diidratado tri-hidratada tri-hidratado triidratada
  triidratado tetra-hidratada tetra-hidratado hepta-hidratado hexa-hidratado penta-hidratado sesqui-hidratada micronizada micronizado
  monocloridrato dicloridrato cloridrato dihidratada dihidratado mofetila proxetila axetila medoxomila etexilato pivoxila disoproxila
  alafenamida alquilada cilexetila lisina arginina trometamol trometamina erbumina tert-butilamina
  pentaidratada meglumina marboxila acistrato benzatina procaina cristalina hemifumarato peguilada lipossomal dietilamonio colestiramina
  acetonida hexacetonida isobarica hiperbarica dimeglumina fosamila olamina betaciclodextrina benzatinica`
    .split(/\s+/u)
    .filter(Boolean),
)

/** The same substance by two names, both without accents: what is found in lists, and what this product calls it. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  clavulanato: 'acido clavulanico',
  valproato: 'acido valproico',
  divalproato: 'acido valproico',
  acetilsalicilato: 'acido acetilsalicilico',
  acetaminofeno: 'paracetamol',
  metamizol: 'dipirona',
  noramidopirina: 'dipirona',
  escopolamina: 'butilescopolamina',
  hioscina: 'butilescopolamina',
  adrenalina: 'epinefrina',
  noradrenalina: 'norepinefrina',
  albuterol: 'salbutamol',
  cobalamina: 'cianocobalamina',
  mesalamina: 'mesalazina',
  gliburida: 'glibenclamida',
  meperidina: 'petidina',
  tiroxina: 'levotiroxina',
  'l-tiroxina': 'levotiroxina',
  polivitaminico: 'polivitaminas',
  ascorbato: 'acido ascorbico',
  axetilcefuroxima: 'cefuroxima',
  'vitamina c': 'acido ascorbico',
  folinato: 'acido folinico',
  leucovorina: 'acido folinico',
  alendronato: 'acido alendronico',
  risedronato: 'acido risedronico',
  ibandronato: 'acido ibandronico',
  zoledronato: 'acido zoledronico',
  pamidronato: 'acido pamidronico',
  micofenolato: 'acido micofenolico',
  fusidato: 'acido fusidico',
  aminocaproato: 'acido aminocaproico',
  tranexamato: 'acido tranexamico',
  mefenamato: 'acido mefenamico',
  ursodesoxicolato: 'acido ursodesoxicolico',
  ursodiol: 'acido ursodesoxicolico',
  etanol: 'alcool etilico',
  dextrose: 'glicose',
  enalaprilato: 'enalapril',
  'micofenolato de mofetila': 'acido micofenolico',
  'trometamol cetorolaco': 'cetorolaco',
  'poliminixa b': 'polimixina b',
}

/**
 * A name without its salt, ester or water, and without accents, as names are compared: "AMOXICILINA TRI-HIDRATADA" and
 * "amoxicilina" are one, "cloreto de sódio" stays what it is.
 */
export function withoutSalt(name: string): string {
  const words = fold(name)
    .replace(/[,;()]/gu, ' ')
    .trim()
    .split(/\s+/u)
  const kept = withoutBehind(withoutBase(withoutAcid(words)))
  const text = kept.join(' ')
  return OTHER_NAMES[text] ?? text
}

/** "acetato de x", "fosfato dissódico de x", "acetato, fosfato de x": what the acid stands before. */
function withoutAcid(words: readonly string[]): readonly string[] {
  const [acid = '', ...rest] = words
  if (!ACIDS.has(acid)) return words
  const at = rest.indexOf('de')
  const between = rest.slice(0, Math.max(0, at))
  const base = rest.slice(at + 1)
  if (at < 0 || base.length === 0 || between.some((word) => !BEHIND.has(word))) return words
  return BASES.has(base[0] ?? '') ? words : withoutAcid(base)
}

/** "valproato de sódio" is the valproate; "cloreto de sódio" is both. */
function withoutBase(words: readonly string[]): readonly string[] {
  const at = words.lastIndexOf('de')
  const base = words[at + 1] ?? ''
  if (at < 1 || at !== words.length - 2 || !BASES.has(base) || INORGANIC.has(words[0] ?? '')) return words
  return words.slice(0, at)
}

function withoutBehind(words: readonly string[]): readonly string[] {
  let kept = words
  while (kept.length > 1 && kept.at(-2) !== 'de' && BEHIND.has(kept.at(-1) ?? '')) kept = kept.slice(0, -1)
  return kept
}
