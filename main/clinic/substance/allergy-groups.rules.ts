/** What crosses with what, as an allergy warns of it; a warning for whoever prescribes to weigh, never a refusal. */
export interface AllergyGroup {
  readonly key: string
  /** As it is told, in Portuguese. */
  readonly name: string
  /** What people write for the whole of it. */
  readonly says: readonly string[]
  /** "substance" or "substance=brand, old name", in lower case: the best known ones first, brands only where the starter set has none. */
  readonly members: readonly string[]
  /** Groups that it warns of too, with less weight. */
  readonly near: readonly string[]
  /** What to weigh there. */
  readonly note: string | null
  /** By what the members belong together: the WHO's ATC classification where it has such a class. */
  readonly source: string
}

const group = (
  [key, name, source]: readonly [string, string, string],
  says: string,
  members: string,
  [near, note]: readonly [string, string] | readonly [] = [],
): AllergyGroup => ({
  ...{ key, name, source, note: note ?? null },
  says: says.split('; '),
  members: members.split('; '),
  near: near ? near.split(' ') : [],
})

export const ALLERGY_GROUPS: readonly AllergyGroup[] = [
  group(
    ['penicilinas', 'penicilinas', 'OMS, ATC J01C'],
    'penicilina; betalactâmico; beta-lactâmico; beta lactâmico',
    'amoxicilina=amoxilina; ampicilina=unasyn; benzilpenicilina=penicilina g, penicilina benzatina, penicilina cristalina, bepeben, despacilina; fenoximetilpenicilina; oxacilina; piperacilina=tazocin; ticarcilina; sultamicilina; dicloxacilina; carbenicilina',
    [
      'cefalosporinas carbapenemicos',
      'Reação cruzada com penicilinas é possível: pesa mais quando a cadeia lateral é igual.',
    ],
  ),
  group(
    ['cefalosporinas', 'cefalosporinas', 'OMS, ATC J01DB a J01DE'],
    'cefalosporina; betalactâmico; beta-lactâmico; beta lactâmico; cefalo',
    'cefalexina; cefadroxila; cefuroxima=axetilcefuroxima; cefaclor; ceftriaxona; cefazolina=kefazol; cefalotina=keflin; cefepima=maxcef; ceftazidima=fortaz; cefotaxima=claforan; cefoxitina; cefixima; cefprozila=cefzil; cefpodoxima; ceftarolina',
    [
      'penicilinas',
      'Reação cruzada com cefalosporinas é possível: pesa mais quando a cadeia lateral é igual.',
    ],
  ),
  group(
    ['carbapenemicos', 'carbapenêmicos', 'OMS, ATC J01DH'],
    'carbapenêmico; carbapenem',
    'meropenem=meronem, meropeném; imipenem=tienam, imipeném; ertapenem=invanz, ertapeném',
    ['penicilinas', 'Reação cruzada com betalactâmicos é possível, e rara.'],
  ),
  group(
    ['sulfonamidas', 'sulfonamidas antibacterianas', 'OMS, ATC J01E'],
    'sulfa; sulfonamida; sulfamida',
    'sulfametoxazol=bactrim, infectrin, cotrimoxazol, co-trimoxazol, bacfar; sulfadiazina; sulfassalazina; sulfacetamida; sulfadoxina; sulfamerazina; sulfaguanidina',
  ),
  group(
    ['aine', 'anti-inflamatórios não esteroides', 'OMS, ATC M01A'],
    'AINE; AINEs; anti-inflamatório; antiinflamatório; anti inflamatório; anti-inflamatório não esteroide; anti-inflamatório não hormonal; AINH',
    'ibuprofeno=buscofem; diclofenaco=biofenac, fenaren; nimesulida; naproxeno; cetoprofeno=artrosil; meloxicam; piroxicam; tenoxicam; cetorolaco=toradol, deocil; aceclofenaco; indometacina; celecoxibe; etoricoxibe; ácido mefenâmico; flurbiprofeno=targus, strepsils; dexcetoprofeno; loxoprofeno=loxonin; lornoxicam; benzidamina=flogoral, benflogin; etodolaco; sulindaco; parecoxibe; nabumetona; fenilbutazona',
    ['salicilatos', 'Quem reage a anti-inflamatórios pode reagir a ácido acetilsalicílico.'],
  ),
  group(
    ['salicilatos', 'salicilatos', 'OMS, ATC N02BA'],
    'salicilato; AAS; aspirina',
    'ácido acetilsalicílico=aas, a.a.s., acetil salicílico, ácido acetil salicílico, aspirina, melhoral, doril, somalgin, bufferin, ecasil, cibalena, sonrisal, engov, acetilsalicílico; salicilato de metila=calminex; ácido salicílico; diflunisal; salicilato de bismuto=peptozil',
    ['aine', 'Quem reage a ácido acetilsalicílico pode reagir a anti-inflamatórios.'],
  ),
  group(
    ['pirazolonas', 'pirazolonas', 'OMS, ATC N02BB'],
    'pirazolona; pirazolônico; pirazolonas',
    'dipirona=novalgina, anador, maxiliv, conmel, dorflex, neosaldina, lisador, metamizol, dipimed; fenazona; propifenazona=saridon; aminofenazona; fenilbutazona',
    ['aine salicilatos', 'Quem reage a dipirona pode reagir a anti-inflamatórios.'],
  ),
  group(
    ['paracetamol', 'paracetamol', 'OMS, ATC N02BE'],
    'paracetamol; acetaminofeno; paracetamois',
    'paracetamol=tylenol, dôrico, naldecon, cimegripe, benegrip multi; propacetamol',
  ),
  group(
    ['opioides', 'opioides', 'OMS, ATC N02A'],
    'opioide; opiáceo; opiode; opiácea',
    'morfina=dimorf; codeína; tramadol; metadona; oxicodona; fentanila=fentanil; petidina=dolantina, meperidina; buprenorfina; tapentadol; nalbufina=nubain; hidromorfona=jurnista; alfentanila; remifentanila; sufentanila; dextropropoxifeno',
  ),
  group(
    ['quinolonas', 'quinolonas', 'OMS, ATC J01M'],
    'quinolona; fluoroquinolona; fluorquinolona',
    'ciprofloxacino=ciprofloxacina, proflox; levofloxacino=levofloxacina; norfloxacino=norfloxacina; moxifloxacino=moxifloxacina; ofloxacino=floxstat, ofloxacina; gatifloxacino=zymar; gemifloxacino=factive; ácido nalidíxico=wintomylon; lomefloxacino; besifloxacino',
  ),
  group(
    ['macrolideos', 'macrolídeos', 'OMS, ATC J01FA'],
    'macrolídeo; macrolido',
    'azitromicina; claritromicina; eritromicina; espiramicina=rovamicina; roxitromicina; telitromicina',
  ),
  group(
    ['lincosamidas', 'lincosamidas', 'OMS, ATC J01FF'],
    'lincosamida; lincosamina',
    'clindamicina; lincomicina=frademicina',
  ),
  group(
    ['tetraciclinas', 'tetraciclinas', 'OMS, ATC J01AA'],
    'tetraciclina; ciclinas',
    'tetraciclina; doxiciclina; minociclina; limeciclina; oxitetraciclina=terramicina; tigeciclina=tygacil',
  ),
  group(
    ['aminoglicosideos', 'aminoglicosídeos', 'OMS, ATC J01G'],
    'aminoglicosídeo; aminoglicosídio; aminoglicósido',
    'gentamicina; amicacina; neomicina=nebacetin; tobramicina; estreptomicina; canamicina; netilmicina; paromomicina',
  ),
  group(
    ['glicopeptideos', 'glicopeptídeos', 'OMS, ATC J01XA'],
    'glicopeptídeo',
    'vancomicina; teicoplanina=targocid; dalbavancina',
  ),
  group(
    ['nitroimidazois', 'nitroimidazóis', 'OMS, ATC P01AB'],
    'nitroimidazol; imidazólico; imidazol',
    'metronidazol=flagyl, benzoilmetronidazol; secnidazol; tinidazol; ornidazol; nimorazol; benznidazol',
  ),
  group(
    ['azois', 'antifúngicos azólicos', 'OMS, ATC J02AB e J02AC'],
    'azólico; antifúngico azólico; azóis',
    'fluconazol; itraconazol; cetoconazol; voriconazol=vfend; posaconazol; miconazol; clotrimazol; isoconazol; tioconazol; econazol; terconazol; oxiconazol',
  ),
  group(
    ['ieca', 'inibidores da ECA', 'OMS, ATC C09A'],
    'IECA; inibidor da ECA; inibidor da enzima conversora',
    'enalapril; captopril; lisinopril; ramipril; perindopril; benazepril; fosinopril=monopril; quinapril=accupril; trandolapril; cilazapril; delapril',
    ['inra', 'Angioedema por inibidor da ECA pesa também contra sacubitril.'],
  ),
  group(['inra', 'sacubitril', 'OMS, ATC C09DX'], 'INRA', 'sacubitril', [
    'ieca',
    'Angioedema por sacubitril pesa também contra inibidores da ECA.',
  ]),
  group(
    ['bra', 'bloqueadores do receptor da angiotensina', 'OMS, ATC C09C'],
    'BRA; bloqueador do receptor da angiotensina; sartana; sartanas',
    'losartana=losartan; valsartana; olmesartana; candesartana; telmisartana; irbesartana; azilsartana',
  ),
  group(
    ['amidas', 'anestésicos locais do tipo amida', 'OMS, ATC N01BB'],
    'anestésico local; anestesia local; anestésico de dentista; anestésico odontológico; caína; caínas',
    'lidocaína=xilocaína, xylocaína, xylestesin; bupivacaína=marcaína, neocaína; ropivacaína=naropin; mepivacaína; prilocaína=citocaína, emla; articaína=septanest; levobupivacaína; etidocaína',
  ),
  group(
    ['esteres', 'anestésicos locais do tipo éster', 'OMS, ATC N01BA'],
    'anestésico local; anestesia local; anestésico de dentista; anestésico odontológico; caína; caínas',
    'benzocaína=andolba; procaína; tetracaína; proximetacaína=anestalcon; cloroprocaína',
  ),
  group(
    ['contraste', 'contraste iodado', 'OMS, ATC V08A'],
    'contraste; contraste iodado; iodo; contraste de tomografia; contraste venoso; meio de contraste',
    'ioexol=omnipaque; iopromida=ultravist; iopamidol=iopamiron; iodixanol=visipaque; ioversol=optiray; iobitridol=henetix; ioxitalamato de meglumina=telebrix; amidotrizoato; iomeprol',
  ),
  group(
    ['aromaticos', 'anticonvulsivantes aromáticos', 'OMS, ATC N03AA, N03AB, N03AF e N03AX'],
    'anticonvulsivante; anticonvulsivante aromático',
    'carbamazepina; fenitoína; oxcarbazepina; fenobarbital=gardenal; lamotrigina; primidona=primid; fosfenitoína; eslicarbazepina',
  ),
  group(
    ['fenotiazinas', 'fenotiazinas', 'OMS, ATC N05AA e R06AD'],
    'fenotiazina; fenotiazínico',
    'clorpromazina; levomepromazina; periciazina; prometazina=fenergan, lisador; tioridazina=melleril; flufenazina; trifluoperazina=stelazine; proclorperazina',
  ),
  group(
    ['procineticos', 'benzamidas', 'OMS, ATC A03FA'],
    'benzamida',
    'metoclopramida; bromoprida; alizaprida; cisaprida',
  ),
  group(
    ['estatinas', 'estatinas', 'OMS, ATC C10AA'],
    'estatina',
    'sinvastatina; atorvastatina; rosuvastatina; pravastatina; pitavastatina=livalo; fluvastatina=lescol; lovastatina=mevacor',
  ),
  group(
    ['heparinas', 'heparinas', 'OMS, ATC B01AB'],
    'heparina',
    'heparina; enoxaparina; dalteparina=fragmin; nadroparina=fraxiparina',
  ),
  group(
    ['insulinas', 'insulinas', 'OMS, ATC A10A'],
    'insulina',
    'insulina humana NPH; insulina humana regular; insulina glargina; insulina degludeca; insulina detemir; insulina lispro; insulina asparte; insulina glulisina',
  ),
  group(
    ['corticoides', 'corticoides', 'OMS, ATC H02A'],
    'corticoide; corticosteroide; corticóide; cortisona',
    'prednisona; prednisolona; dexametasona; betametasona; hidrocortisona; metilprednisolona; deflazacorte; triancinolona; budesonida; beclometasona; mometasona; fluticasona; clobetasol; desonida; fluocinolona',
  ),
  group(
    ['benzodiazepinicos', 'benzodiazepínicos', 'OMS, ATC N05BA e N05CD'],
    'benzodiazepínico; benzodiazepina; benzodiazepinico',
    'clonazepam; diazepam; alprazolam; lorazepam; bromazepam; midazolam; clobazam; cloxazolam; flunitrazepam=rohypnol; nitrazepam=sonebon; flurazepam=dalmadorm; estazolam=noctal; clordiazepóxido',
  ),
  group(
    ['bomba', 'inibidores da bomba de prótons', 'OMS, ATC A02BC'],
    'inibidor da bomba de prótons; prazol; prazois; IBP',
    'omeprazol; pantoprazol; esomeprazol; lansoprazol; rabeprazol; dexlansoprazol=dexilant',
  ),
]
