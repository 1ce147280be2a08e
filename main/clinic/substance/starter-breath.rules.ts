/** Digestion, breath, skin, eyes, ears. */
export const BREATH_DIGESTION_AND_SKIN = `
Omeprazol|inibidor da bomba de prótons|10 mg cápsula; 20 mg cápsula; 40 mg cápsula|Losec, Peprazol
Pantoprazol|inibidor da bomba de prótons|20 mg comprimido; 40 mg comprimido|Pantozol
Esomeprazol|inibidor da bomba de prótons|20 mg comprimido; 40 mg comprimido|Nexium
Lansoprazol|inibidor da bomba de prótons|15 mg cápsula; 30 mg cápsula|Prazol
Rabeprazol|inibidor da bomba de prótons|20 mg comprimido|Pariet
Famotidina|antagonista H2|20 mg comprimido; 40 mg comprimido|Famox
Hidróxido de Alumínio|antiácido|61,5 mg/mL suspensão oral|Pepsamar
Hidróxido de Alumínio + Hidróxido de Magnésio + Simeticona|antiácido|35,6 mg/mL + 37 mg/mL + 5 mg/mL suspensão oral|Mylanta Plus
Simeticona|antiflatulento|40 mg comprimido; 125 mg cápsula; 75 mg/mL solução oral|Luftal
Domperidona|procinético, antiemético|10 mg comprimido; 1 mg/mL suspensão oral|Motilium
Metoclopramida|procinético, antiemético|10 mg comprimido; 4 mg/mL solução oral; 10 mg/2 mL solução para injeção|Plasil
Bromoprida|procinético, antiemético|10 mg cápsula; 4 mg/mL solução oral; 10 mg/2 mL solução para injeção|Digesan
Ondansetrona|antiemético|4 mg comprimido orodispersível; 8 mg comprimido orodispersível|Vonau, Zofran
Butilbrometo de Escopolamina|antiespasmódico|10 mg comprimido; 10 mg/mL solução oral|Buscopan
Butilbrometo de Escopolamina + Dipirona|antiespasmódico, analgésico|10 mg + 250 mg comprimido; 6,67 mg/mL +
  333,4 mg/mL solução oral|Buscopan Composto
Loperamida|antidiarreico|2 mg comprimido|Imosec
Racecadotrila|antidiarreico|100 mg cápsula; 10 mg granulado|Tiorfan
Saccharomyces boulardii|probiótico|100 mg cápsula; 200 mg cápsula|Floratil
Lactulose|laxante|667 mg/mL xarope|Lactulona
Macrogol|laxante|14 g pó para solução oral|Muvinlax, polietilenoglicol
Bisacodil|laxante|5 mg comprimido|Dulcolax, Lacto-Purga
Picossulfato de Sódio|laxante|7,5 mg/mL solução oral|Guttalax
Óleo Mineral|laxante|100% óleo|Nujol
Mesalazina|anti-inflamatório intestinal|400 mg comprimido; 800 mg comprimido; 500 mg supositório|Mesacol, Pentasa
Ácido Ursodesoxicólico|ácido biliar|150 mg comprimido; 300 mg comprimido|Ursacol
Pancreatina|enzima digestiva|10.000 unidades cápsula; 25.000 unidades cápsula|Creon
Sais para reidratação oral|reidratante, soro de reidratação|27,9 g pó para solução oral|soro oral, SRO
Sulfato de Salbutamol|broncodilatador|100 microgramas/dose suspensão aerossol; 0,4 mg/mL xarope;
  5 mg/mL solução para inalação|Aerolin
Fenoterol|broncodilatador|5 mg/mL solução para inalação|Berotec
Brometo de Ipratrópio|broncodilatador, anticolinérgico|0,25 mg/mL solução para inalação; 20 microgramas/dose solução aerossol|
  Atrovent
Brometo de Tiotrópio|broncodilatador, anticolinérgico|2,5 microgramas/dose solução para inalação|Spiriva
Budesonida|corticoide inalatório|200 microgramas cápsula para inalação; 32 microgramas/dose suspensão nasal;
  64 microgramas/dose suspensão nasal|Busonid, Budecort
Formoterol + Budesonida|broncodilatador, corticoide inalatório|6 microgramas/dose + 200 microgramas/dose pó para inalação;
  12 microgramas + 400 microgramas cápsula para inalação|Alenia, Symbicort
Formoterol|broncodilatador|12 microgramas cápsula para inalação|Foradil
Salmeterol + Propionato de Fluticasona|broncodilatador, corticoide inalatório|50 microgramas/dose +
  250 microgramas/dose pó para inalação|Seretide
Dipropionato de Beclometasona|corticoide inalatório|250 microgramas/dose solução aerossol;
  50 microgramas/dose suspensão nasal|Clenil
Propionato de Fluticasona|corticoide nasal|50 microgramas/dose suspensão nasal|Flixonase
Furoato de Mometasona|corticoide|50 microgramas/dose suspensão nasal; 1 mg/g creme|Nasonex, Elocom
Montelucaste|antileucotrieno|4 mg comprimido mastigável; 5 mg comprimido mastigável; 10 mg comprimido|Singulair, Montelair
Acebrofilina|broncodilatador, expectorante|5 mg/mL xarope; 10 mg/mL xarope|Brondilat
Ambroxol|expectorante, mucolítico|3 mg/mL xarope; 6 mg/mL xarope|Mucosolvan
Acetilcisteína|mucolítico|200 mg granulado; 600 mg granulado; 20 mg/mL xarope|Fluimucil
Carbocisteína|mucolítico|20 mg/mL xarope; 50 mg/mL xarope|Mucolitic
Bromexina|mucolítico|0,8 mg/mL xarope; 1,6 mg/mL xarope|Bisolvon
Hedera helix|fitoterápico, expectorante|7 mg/mL xarope|Abrilar
Levodropropizina|antitussígeno|6 mg/mL xarope|Antux
Dropropizina|antitussígeno|1,5 mg/mL xarope; 3 mg/mL xarope|Vibral
Cloreto de Sódio|solução salina|9 mg/mL solução nasal; 30 mg/mL solução nasal|Rinosoro, soro fisiológico
Nafazolina|descongestionante nasal|0,5 mg/mL solução nasal|Sorine adulto
Oximetazolina|descongestionante nasal|0,5 mg/mL solução nasal|Afrin
Paracetamol + Clorfeniramina + Fenilefrina|antigripal|400 mg + 4 mg + 4 mg cápsula|Resfenol, Multigrip
Loratadina + Pseudoefedrina|antialérgico, descongestionante|5 mg + 120 mg comprimido|Claritin D
Mupirocina|antibiótico tópico|20 mg/g pomada|Bactroban
Ácido Fusídico|antibiótico tópico|20 mg/g creme|Verutex
Neomicina + Bacitracina|antibiótico tópico|5 mg/g + 250 unidades internacionais/g pomada|Nebacetin
Sulfadiazina de Prata|antibiótico tópico, sulfa|10 mg/g creme|Dermazine
Dexametasona + Neomicina|corticoide tópico, antibiótico tópico|1 mg/g + 5 mg/g creme|
Cetoconazol + Betametasona|antifúngico, corticoide tópico|20 mg/g + 0,5 mg/g creme|Candicort
Clobetasol|corticoide tópico|0,5 mg/g creme; 0,5 mg/g pomada|Psorex
Valerato de Betametasona|corticoide tópico|1 mg/g creme|Betnovate
Desonida|corticoide tópico|0,5 mg/g creme|Desonol
Isotretinoína|retinoide|10 mg cápsula; 20 mg cápsula|Roacutan
Adapaleno|retinoide tópico|1 mg/g gel; 3 mg/g gel|Differin
Peróxido de Benzoíla|queratolítico|25 mg/g gel; 50 mg/g gel|Benzac
Tretinoína|retinoide tópico|0,25 mg/g creme; 0,5 mg/g creme|Vitacid
Hidroquinona|despigmentante|40 mg/g creme|Claripel
Minoxidil|vasodilatador tópico|50 mg/mL solução|Rogaine, Pant
Óxido de Zinco + Retinol + Colecalciferol|protetor da pele|150 mg/g + 5.000 unidades internacionais/g +
  900 unidades internacionais/g pomada|Hipoglós
Dexpantenol|protetor da pele|50 mg/g creme|Bepantol
Tobramicina|antibiótico oftálmico, aminoglicosídeo|3 mg/mL solução oftálmica|Tobrex
Tobramicina + Dexametasona|antibiótico oftálmico, corticoide|3 mg/mL + 1 mg/mL suspensão oftálmica|Tobradex
Ciprofloxacino + Dexametasona|antibiótico oftálmico, quinolona|3,5 mg/mL + 1 mg/mL solução oftálmica|Biamotil D
Olopatadina|antialérgico oftálmico|1 mg/mL solução oftálmica; 2 mg/mL solução oftálmica|Patanol
Timolol|antiglaucomatoso, betabloqueador|5 mg/mL solução oftálmica|Timoptol
Latanoprosta|antiglaucomatoso|50 microgramas/mL solução oftálmica|Xalatan
Brimonidina|antiglaucomatoso|2 mg/mL solução oftálmica|Alphagan
Dorzolamida|antiglaucomatoso|20 mg/mL solução oftálmica|Trusopt
Carmelose|lágrima artificial|5 mg/mL solução oftálmica|Lacrifilm, Fresh Tears
Hialuronato de Sódio|lágrima artificial|1,5 mg/mL solução oftálmica|Hyabak
Ciprofloxacino + Hidrocortisona|antibiótico otológico, quinolona|2 mg/mL + 10 mg/mL suspensão otológica|Otociriax, Cipro HC
Polimixina B + Neomicina + Fluocinolona + Lidocaína|antibiótico otológico|11.000 unidades/mL + 3,5 mg/mL + 0,25 mg/mL +
  20 mg/mL solução otológica|Otosynalar
`
