/** Diabetes, thyroid, hormones, bones, vitamins. */
export const METABOLISM = `
Metformina|antidiabético, biguanida|500 mg comprimido; 850 mg comprimido; 500 mg comprimido de liberação prolongada|
  Glifage, Glucoformin
Glibenclamida|antidiabético, sulfonilureia|5 mg comprimido|Daonil
Gliclazida|antidiabético, sulfonilureia|30 mg comprimido de liberação prolongada; 60 mg comprimido de liberação prolongada|
  Diamicron MR
Glimepirida|antidiabético, sulfonilureia|1 mg comprimido; 2 mg comprimido; 4 mg comprimido|Amaryl
Pioglitazona|antidiabético, glitazona|15 mg comprimido; 30 mg comprimido|Actos
Sitagliptina|antidiabético, gliptina|50 mg comprimido; 100 mg comprimido|Januvia
Sitagliptina + Metformina|antidiabético, gliptina|50 mg + 850 mg comprimido; 50 mg + 1.000 mg comprimido|Janumet
Vildagliptina|antidiabético, gliptina|50 mg comprimido|Galvus
Vildagliptina + Metformina|antidiabético, gliptina|50 mg + 850 mg comprimido; 50 mg + 1.000 mg comprimido|Galvus Met
Linagliptina|antidiabético, gliptina|5 mg comprimido|Trayenta
Alogliptina|antidiabético, gliptina|25 mg comprimido|Nesina
Saxagliptina|antidiabético, gliptina|5 mg comprimido|Onglyza
Dapagliflozina|antidiabético, gliflozina|5 mg comprimido; 10 mg comprimido|Forxiga
Dapagliflozina + Metformina|antidiabético, gliflozina|10 mg + 1.000 mg comprimido de liberação prolongada|Xigduo
Empagliflozina|antidiabético, gliflozina|10 mg comprimido; 25 mg comprimido|Jardiance
Canagliflozina|antidiabético, gliflozina|100 mg comprimido; 300 mg comprimido|Invokana
Semaglutida|antidiabético, análogo de GLP-1|1,34 mg/mL solução para injeção; 3 mg comprimido; 7 mg comprimido;
  14 mg comprimido|Ozempic, Rybelsus, Wegovy
Liraglutida|antidiabético, análogo de GLP-1|6 mg/mL solução para injeção|Victoza, Saxenda
Dulaglutida|antidiabético, análogo de GLP-1|0,75 mg/0,5 mL solução para injeção; 1,5 mg/0,5 mL solução para injeção|Trulicity
Tirzepatida|antidiabético, análogo de GLP-1 e GIP|2,5 mg/0,5 mL solução para injeção; 5 mg/0,5 mL solução para injeção|Mounjaro
Insulina Humana NPH|insulina|100 unidades internacionais/mL suspensão para injeção 10 mL|Humulin N, Novolin N
Insulina Humana Regular|insulina|100 unidades internacionais/mL solução para injeção 10 mL|Humulin R, Novolin R
Insulina Glargina|insulina|100 unidades/mL solução para injeção 3 mL; 300 unidades/mL solução para injeção 1,5 mL|
  Lantus, Toujeo, Basaglar
Insulina Degludeca|insulina|100 unidades/mL solução para injeção 3 mL|Tresiba
Insulina Detemir|insulina|100 unidades/mL solução para injeção 3 mL|Levemir
Insulina Lispro|insulina|100 unidades/mL solução para injeção 3 mL|Humalog
Insulina Asparte|insulina|100 unidades/mL solução para injeção 3 mL|NovoRapid, Fiasp
Insulina Glulisina|insulina|100 unidades/mL solução para injeção 3 mL|Apidra
Acarbose|antidiabético|50 mg comprimido; 100 mg comprimido|Glucobay, Aglucose
Levotiroxina Sódica|hormônio tireoidiano|25 microgramas comprimido; 50 microgramas comprimido; 75 microgramas comprimido;
  100 microgramas comprimido|Puran T4
Levotiroxina|hormônio tireoidiano|88 microgramas comprimido; 112 microgramas comprimido; 125 microgramas comprimido|
  Synthroid, Euthyrox
Metimazol|antitireoidiano|5 mg comprimido; 10 mg comprimido|Tapazol, tiamazol
Propiltiouracila|antitireoidiano|100 mg comprimido|Propilracil
Estradiol|estrogênio|1 mg comprimido; 2 mg comprimido; 0,6 mg/g gel|Natifa, Oestrogel, Primogyna
Estriol|estrogênio|1 mg/g creme vaginal|Ovestrion
Estrogênios Conjugados|estrogênio|0,3 mg comprimido; 0,625 mg comprimido; 0,625 mg/g creme vaginal|Premarin
Progesterona|progestagênio|100 mg cápsula; 200 mg cápsula|Utrogestan
Acetato de Medroxiprogesterona|progestagênio, anticoncepcional|150 mg/mL suspensão para injeção; 10 mg comprimido|
  Depo-Provera, Provera
Desogestrel|progestagênio, anticoncepcional|75 microgramas comprimido|Cerazette
Noretisterona|progestagênio, anticoncepcional|0,35 mg comprimido|Micronor
Levonorgestrel|progestagênio, anticoncepcional|0,75 mg comprimido; 1,5 mg comprimido|Postinor, pílula do dia seguinte
Etinilestradiol + Levonorgestrel|anticoncepcional|0,03 mg + 0,15 mg comprimido|Ciclo 21, Microvlar
Etinilestradiol + Gestodeno|anticoncepcional|0,02 mg + 0,075 mg comprimido|Femiane, Diminut
Etinilestradiol + Drospirenona|anticoncepcional|0,03 mg + 3 mg comprimido; 0,02 mg + 3 mg comprimido|Yasmin, Yaz
Etinilestradiol + Ciproterona|anticoncepcional, antiandrogênio|0,035 mg + 2 mg comprimido|Diane 35, Selene
Valerato de Estradiol + Enantato de Noretisterona|anticoncepcional injetável|5 mg/mL + 50 mg/mL solução para injeção|Mesigyna
Testosterona|androgênio|250 mg/mL solução para injeção|Durateston, Nebido
Tibolona|hormônio|2,5 mg comprimido|Livial
Finasterida|inibidor da 5-alfa-redutase|5 mg comprimido; 1 mg comprimido|Proscar, Propecia
Dutasterida|inibidor da 5-alfa-redutase|0,5 mg cápsula|Avodart
Dutasterida + Tansulosina|alfabloqueador, inibidor da 5-alfa-redutase|0,5 mg + 0,4 mg cápsula|Combodart
Tansulosina|alfabloqueador|0,4 mg cápsula de liberação prolongada|Secotex
Sildenafila|inibidor da fosfodiesterase 5|25 mg comprimido; 50 mg comprimido; 100 mg comprimido|Viagra
Tadalafila|inibidor da fosfodiesterase 5|5 mg comprimido; 20 mg comprimido|Cialis
Oxibutinina|antimuscarínico urinário|5 mg comprimido; 1 mg/mL xarope|Retemic
Solifenacina|antimuscarínico urinário|5 mg comprimido; 10 mg comprimido|Vesicare
Cabergolina|agonista da dopamina|0,5 mg comprimido|Dostinex
Bromocriptina|agonista da dopamina|2,5 mg comprimido|Parlodel
Clomifeno|indutor da ovulação|50 mg comprimido|Clomid, Indux
Alendronato de Sódio|bisfosfonato|70 mg comprimido; 10 mg comprimido|Fosamax
Risedronato Sódico|bisfosfonato|35 mg comprimido; 150 mg comprimido|Actonel
Ibandronato de Sódio|bisfosfonato|150 mg comprimido|Bonviva
Carbonato de Cálcio + Colecalciferol|cálcio, vitamina|1,25 g + 400 unidades internacionais comprimido|Calcitran D3, Os-Cal D
Colecalciferol|vitamina, vitamina D|1.000 unidades internacionais comprimido; 7.000 unidades internacionais cápsula;
  200 unidades internacionais/gota solução oral|Addera D3
Calcitriol|vitamina, vitamina D|0,25 microgramas cápsula|Rocaltrol
Ácido Ascórbico|vitamina, vitamina C|500 mg comprimido; 1 g comprimido efervescente|Cebion, Redoxon
Tiamina|vitamina, vitamina B1|300 mg comprimido|Benerva
Tiamina + Piridoxina + Cianocobalamina|vitamina, complexo B|100 mg + 100 mg + 5.000 microgramas comprimido|Citoneurin
Cloreto de Potássio|potássio, reposição|600 mg comprimido; 60 mg/mL xarope|Slow-K
Orlistate|inibidor da lipase|120 mg cápsula|Xenical
Sibutramina|anorexígeno|10 mg cápsula; 15 mg cápsula|Biomag
`
