/** Pain, fever, inflammation, allergy, joints, muscles. */
export const PAIN_AND_ALLERGY = `
Dipirona|analgésico, antitérmico, pirazolona|500 mg comprimido; 1 g comprimido; 500 mg/mL solução oral; 50 mg/mL solução oral|
  Novalgina, Magnopyrol
Paracetamol|analgésico, antitérmico|500 mg comprimido; 750 mg comprimido; 200 mg/mL solução oral|Tylenol, Dôrico, acetaminofeno
Ibuprofeno|anti-inflamatório, AINE|300 mg comprimido; 400 mg cápsula; 600 mg comprimido; 50 mg/mL suspensão oral|
  Advil, Alivium, Motrin
Naproxeno|anti-inflamatório, AINE|250 mg comprimido; 500 mg comprimido; 550 mg comprimido|Flanax, Naprosyn
Cetoprofeno|anti-inflamatório, AINE|50 mg cápsula; 100 mg comprimido; 150 mg comprimido de liberação prolongada|Profenid
Diclofenaco Sódico|anti-inflamatório, AINE|50 mg comprimido; 75 mg/3 mL solução para injeção|Voltaren
Diclofenaco Potássico|anti-inflamatório, AINE|50 mg comprimido|Cataflam
Diclofenaco Dietilamônio|anti-inflamatório, AINE|10 mg/g gel|Cataflam Emulgel
Aceclofenaco|anti-inflamatório, AINE|100 mg comprimido|Proflam
Nimesulida|anti-inflamatório, AINE|100 mg comprimido; 50 mg/mL suspensão oral|Nisulid, Scaflam
Meloxicam|anti-inflamatório, AINE|7,5 mg comprimido; 15 mg comprimido|Movatec
Piroxicam|anti-inflamatório, AINE|20 mg cápsula; 20 mg comprimido sublingual|Feldene
Tenoxicam|anti-inflamatório, AINE|20 mg comprimido|Tilatil
Cetorolaco Trometamol|anti-inflamatório, AINE|10 mg comprimido sublingual|Toragesic
Celecoxibe|anti-inflamatório, AINE, coxibe|100 mg cápsula; 200 mg cápsula|Celebra
Etoricoxibe|anti-inflamatório, AINE, coxibe|60 mg comprimido; 90 mg comprimido|Arcoxia
Ácido Mefenâmico|anti-inflamatório, AINE|500 mg comprimido|Ponstan
Indometacina|anti-inflamatório, AINE|25 mg cápsula; 50 mg cápsula|Indocid
Codeína|opioide, analgésico|30 mg comprimido; 60 mg comprimido|Codein
Paracetamol + Codeína|opioide, analgésico|500 mg + 7,5 mg comprimido; 500 mg + 30 mg comprimido|Tylex
Tramadol|opioide, analgésico|50 mg cápsula; 100 mg comprimido de liberação prolongada; 100 mg/mL solução oral|Tramal
Paracetamol + Tramadol|opioide, analgésico|325 mg + 37,5 mg comprimido|Ultracet, Paratram
Sulfato de Morfina|opioide, analgésico|10 mg comprimido; 30 mg comprimido; 10 mg/mL solução oral|Dimorf
Metadona|opioide, analgésico|5 mg comprimido; 10 mg comprimido|Mytedom
Oxicodona|opioide, analgésico|10 mg comprimido de liberação prolongada; 20 mg comprimido de liberação prolongada|Oxycontin
Buprenorfina|opioide, analgésico|5 microgramas/hora adesivo transdérmico; 10 microgramas/hora adesivo transdérmico|Restiva
Fentanila|opioide, analgésico|25 microgramas/hora adesivo transdérmico|Durogesic
Tapentadol|opioide, analgésico|50 mg comprimido|Palexis
Dipirona + Isometepteno + Cafeína|analgésico, antienxaquecoso|300 mg + 30 mg + 30 mg comprimido|Neosaldina
Dipirona + Orfenadrina + Cafeína|analgésico, relaxante muscular|300 mg + 35 mg + 50 mg comprimido|Dorflex
Dipirona + Prometazina + Adifenina|analgésico, antiespasmódico|500 mg + 5 mg + 10 mg comprimido|Lisador
Paracetamol + Cafeína|analgésico|500 mg + 65 mg comprimido|Tylenol DC
Diidroergotamina + Dipirona + Cafeína|antienxaquecoso|1 mg + 350 mg + 100 mg comprimido|Cefaliv
Ciclobenzaprina|relaxante muscular|5 mg comprimido; 10 mg comprimido|Miosan
Carisoprodol + Diclofenaco Sódico + Paracetamol + Cafeína|relaxante muscular, AINE|125 mg + 50 mg + 300 mg + 30 mg comprimido|
  Tandrilax, Torsilax
Baclofeno|relaxante muscular|10 mg comprimido|Lioresal
Tizanidina|relaxante muscular|2 mg comprimido|Sirdalud
Orfenadrina|relaxante muscular|100 mg comprimido|
Alopurinol|antigotoso|100 mg comprimido; 300 mg comprimido|Zyloric
Colchicina|antigotoso|0,5 mg comprimido|Colchis
Metotrexato|antirreumático, imunossupressor|2,5 mg comprimido; 50 mg/2 mL solução para injeção|Metrexato
Leflunomida|antirreumático|20 mg comprimido|Arava
Sulfassalazina|antirreumático, sulfa|500 mg comprimido|Azulfin
Sulfato de Glicosamina + Sulfato de Condroitina|condroprotetor|500 mg + 400 mg cápsula; 1,5 g + 1,2 g pó para solução oral|
  Condroflex
Prednisona|corticoide|5 mg comprimido; 20 mg comprimido|Meticorten
Prednisolona|corticoide|20 mg comprimido; 40 mg comprimido; 3 mg/mL solução oral|Prelone, Predsim
Dexametasona|corticoide|0,5 mg comprimido; 4 mg comprimido; 0,1 mg/mL elixir; 1 mg/g creme|Decadron
Betametasona|corticoide|2 mg comprimido; 0,1 mg/mL elixir|Celestone
Dipropionato de Betametasona + Fosfato Dissódico de Betametasona|corticoide|5 mg/mL + 2 mg/mL suspensão para injeção|Diprospan
Metilprednisolona|corticoide|500 mg pó para solução para injeção|Solu-Medrol
Hidrocortisona|corticoide|100 mg pó para solução para injeção; 10 mg/g creme|Solu-Cortef, Cortisonal
Deflazacorte|corticoide|6 mg comprimido; 30 mg comprimido; 22,75 mg/mL suspensão oral|Calcort
Loratadina|anti-histamínico, antialérgico|10 mg comprimido; 1 mg/mL xarope|Claritin
Desloratadina|anti-histamínico, antialérgico|5 mg comprimido; 0,5 mg/mL xarope|Desalex
Cetirizina|anti-histamínico, antialérgico|10 mg comprimido; 1 mg/mL solução oral|Zyrtec
Levocetirizina|anti-histamínico, antialérgico|5 mg comprimido|Zyxem
Fexofenadina|anti-histamínico, antialérgico|120 mg comprimido; 180 mg comprimido; 6 mg/mL suspensão oral|Allegra
Bilastina|anti-histamínico, antialérgico|20 mg comprimido|Alektos
Ebastina|anti-histamínico, antialérgico|10 mg comprimido; 1 mg/mL xarope|Ebastel
Dexclorfeniramina|anti-histamínico, antialérgico|2 mg comprimido; 0,4 mg/mL solução oral|Polaramine
Dexclorfeniramina + Betametasona|antialérgico, corticoide|2 mg + 0,25 mg comprimido; 0,4 mg/mL + 0,05 mg/mL xarope|
  Celestamine, Koide D
Hidroxizina|anti-histamínico, antialérgico|25 mg comprimido; 2 mg/mL xarope|Hixizine
Prometazina|anti-histamínico, antialérgico|25 mg comprimido|Fenergan
Epinefrina|adrenérgico|1 mg/mL solução para injeção 1 mL|Adrenalina
Lidocaína|anestésico local|20 mg/g gel; 50 mg/g pomada; 20 mg/mL solução para injeção|Xylocaína
`
