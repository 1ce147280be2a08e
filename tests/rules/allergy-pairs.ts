/** "allergy | medicine" one a line: what must warn. */
export const MUST_WARN = `
penicilina | Amoxicilina 500 mg cápsula
penicilina | Amoxicilina 500 mg + Clavulanato de Potássio 125 mg comprimido
penicilina | Ampicilina 500 mg cápsula
penicilina | Benzetacil
penicilina | Benzilpenicilina Benzatina 1.200.000 unidades internacionais pó para suspensão para injeção
penicilina | Amoxil
penicilina | Clavulin BD
penicilina | Pen-Ve-Oral
penicilina | Oxacilina 500 mg pó para solução para injeção
penicilina | Tazocin
Penicilinas | Novocilin
alergia à penicilina (edema de glote) | Sigma-Clav
penicilna | amoxicilina
amoxicilina | Ampicilina 500 mg cápsula
amoxicilina | AMOXICILINA TRI-HIDRATADA 500 mg + CLAVULANATO DE POTÁSSIO 125 mg, comprimido
amoxilina | Clavulin
amoxicilna | Amoxil
Amoxil | Amoxicilina 50 mg/mL suspensão oral
Amoxil | Benzetacil
Benzetacil | Amoxicilina 500 mg cápsula
Clavulin | Amoxicilina 875 mg comprimido
ampicilina | Penicilina V
penicilina | Cefalexina 500 mg cápsula
penicilina | Meropenem
betalactâmicos | Ceftriaxona 1 g pó para solução para injeção
betalactâmicos | Amoxicilina 500 mg cápsula
cefalosporina | Keflex
cefalosporinas | Cefadroxila 500 mg cápsula
cefalexina | Zinnat
cefalexina | Cefuroxima
Keflex | Cefalexina 50 mg/mL suspensão oral
Rocefin | Ceftriaxona 500 mg pó para solução para injeção
ceftriaxona | Cefepima
cefalexina | Amoxicilina 500 mg cápsula
imipenem | Meropeném 1 g pó para solução para injeção
sulfa | Bactrim
sulfa | Bactrim F
sulfa | Sulfametoxazol 800 mg + Trimetoprima 160 mg comprimido
sulfas | Sulfadiazina 500 mg comprimido
sulfa | Sulfassalazina 500 mg comprimido
sulfa | Sulfadiazina de Prata 10 mg/g creme
sulfa | Dermazine
Sulfonamidas | Infectrin
Bactrim | Sulfametoxazol 400 mg + Trimetoprima 80 mg comprimido
Bactrim | Azulfin
cotrimoxazol | Bactrim
trimetoprima | Bactrim
AAS | Ácido Acetilsalicílico 100 mg comprimido
AAS | Aspirina
AAS infantil | Somalgin Cardio
A.A.S. | AAS 100
aspirina | AAS 500 mg
aspirina | Melhoral
Ácido acetilsalicílico | Doril
ácido acetil salicílico | Aspirina
salicilatos | Ácido Acetilsalicílico 500 mg comprimido
AAS | Ibuprofeno 600 mg comprimido
aspirina | Diclofenaco Sódico 50 mg comprimido
AINE | Ibuprofeno 400 mg cápsula
AINEs | Nimesulida 100 mg comprimido
anti-inflamatório | Cetoprofeno 100 mg comprimido
antiinflamatório | Voltaren
anti inflamatórios | Cataflam
anti-inflamatórios não esteroides | Meloxicam 15 mg comprimido
AINE | Toragesic
AINE | Tandrilax
AINE | Aspirina
ibuprofeno | Naproxeno 500 mg comprimido
ibuprofeno | Advil
ibuprofeno | Alivium
Advil | Ibuprofeno 50 mg/mL suspensão oral
diclofenaco | Cataflam
diclofenaco | Diclofenaco Potássico 50 mg comprimido
Voltaren | Diclofenaco Dietilamônio 10 mg/g gel
Cataflam | Nimesulida 50 mg/mL suspensão oral
nimesulida | Nisulid
nimesulida | Celecoxibe 200 mg cápsula
diclofenaco | Carisoprodol 125 mg + Diclofenaco Sódico 50 mg + Paracetamol 300 mg + Cafeína 30 mg comprimido
cetoprofeno | Profenid
dipirona | Dipirona 500 mg comprimido
dipirona | Dipirona Sódica 500 mg/mL solução oral
dipirona | Novalgina
dipirona | Neosaldina
dipirona | Dorflex
dipirona | Lisador
dipirona | Cefaliv
dipirona | Buscopan Composto
dipirona | Butilbrometo de Escopolamina 10 mg + Dipirona 250 mg comprimido
dipirona | Dipirona 300 mg + Orfenadrina 35 mg + Cafeína 50 mg comprimido
Dipirona sódica | Magnopyrol
dipirona (urticária, 2014) | Anador
dipiroma | Novalgina
dipirona | METAMIZOL 500 mg comprimido
Novalgina | Dipirona Monoidratada 500 mg comprimido
Novalgina | Dipirona 500 mg + Prometazina 5 mg + Adifenina 10 mg comprimido
Dorflex | Dipirona 1 g comprimido
pirazolona | Dipirona 500 mg comprimido
dipirona | Ibuprofeno 600 mg comprimido
paracetamol | Tylenol
paracetamol | Tylex
paracetamol | Paracetamol 400 mg + Clorfeniramina 4 mg + Fenilefrina 4 mg cápsula
paracetamol | Resfenol
Tylenol | Paracetamol 750 mg comprimido
Tylenol | Paracetamol 325 mg + Tramadol 37,5 mg comprimido
acetaminofeno | Paracetamol 500 mg comprimido
opioides | Tramadol 50 mg cápsula
opioide | Sulfato de Morfina 10 mg comprimido
codeína | Tylex
codeína | Paracetamol 500 mg + Codeína 30 mg comprimido
morfina | Dimorf
morfina | Codeína 30 mg comprimido
tramal | Tramadol 100 mg/mL solução oral
Dolantina | Petidina
meperidina | Dolantina
quinolonas | Ciprofloxacino 500 mg comprimido
ciprofloxacina | Cipro
ciprofloxacino | Levofloxacino 750 mg comprimido
Cipro | Norfloxacino 400 mg comprimido
macrolídeos | Azitromicina 500 mg comprimido
azitromicina | Astro
azitromicina | Claritromicina 500 mg comprimido
eritromicina | Ilosone
tetraciclina | Doxiciclina 100 mg comprimido
tetraciclinas | Limeciclina 300 mg cápsula
Vibramicina | Minociclina 100 mg comprimido
clindamicina | Dalacin C
neomicina | Nebacetin
neomicina | Dexametasona 1 mg/g + Neomicina 5 mg/g creme
gentamicina | Amicacina 500 mg/2 mL solução para injeção
vancomicina | Teicoplanina 400 mg pó para solução para injeção
metronidazol | Flagyl
metronidazol | Secnidazol 1 g comprimido
fluconazol | Itraconazol 100 mg cápsula
IECA | Enalapril 10 mg comprimido
captopril | Maleato de Enalapril 10 mg comprimido
enalapril | Enalapril 20 mg + Hidroclorotiazida 12,5 mg comprimido
enalapril (tosse) | Ramipril 5 mg comprimido
IECA | Entresto
captopril | Sacubitril 24 mg + Valsartana 26 mg comprimido
losartana | Valsartana 160 mg comprimido
anestésico local | Lidocaína 20 mg/g gel
anestesia local | Xylocaína
lidocaína | Bupivacaína 5 mg/mL solução para injeção
xilocaína | Lidocaína 50 mg/g pomada
benzocaína | Tetracaína 10 mg/mL solução oftálmica
contraste iodado | Iopamiron
contraste | Ioexol 300 mg/mL solução para injeção
iodo | Omnipaque
carbamazepina | Tegretol
carbamazepina | Oxcarbazepina 300 mg comprimido
Hidantal | Fenobarbital 100 mg comprimido
Plasil | Metoclopramida 10 mg comprimido
metoclopramida | Bromoprida 10 mg cápsula
Fenergan | Prometazina 25 mg comprimido
prometazina | Lisador
sinvastatina | Atorvastatina 20 mg comprimido
heparina | Clexane
insulina | Lantus
corticoide | Prednisona 20 mg comprimido
Rivotril | Diazepam 10 mg comprimido
omeprazol | Pantoprazol 40 mg comprimido
metformina | Glifage XR
metformina | Vildagliptina 50 mg + Metformina 850 mg comprimido
fluoxetina | Daforin
loratadina | Loratadina 5 mg + Pseudoefedrina 120 mg comprimido
ofatumumabe | Ofatumumabe 100 mg/5 mL solução para injeção; frasco-ampola
`
/** The same: what must not. */
export const MUST_NOT_WARN = `
penicilina | Azitromicina 500 mg comprimido
penicilina | Paracetamol 750 mg comprimido
penicilina | Ciprofloxacino 500 mg comprimido
penicilina | Bactrim
penicilina | Dipirona 500 mg comprimido
penicilina | Penicilamina 250 mg cápsula
amoxicilina | Doxiciclina 100 mg comprimido
amoxicilina | Amoxapina 50 mg comprimido
ampicilina | Azitromicina 500 mg comprimido
cefalexina | Clindamicina 300 mg cápsula
cefalosporina | Claritromicina 500 mg comprimido
sulfa | Amoxicilina 500 mg cápsula
sulfa | Sulfato Ferroso 40 mg comprimido
sulfa | Sulfato de Morfina 10 mg comprimido
sulfa | Sulfato de Magnésio 10% solução para injeção
sulfa | Sulfato de Salbutamol 0,4 mg/mL xarope
Bactrim | Azitromicina 500 mg comprimido
AAS | Paracetamol 500 mg comprimido
AAS | Losartana Potássica 50 mg comprimido
aspirina | Clopidogrel 75 mg comprimido
AINE | Paracetamol 750 mg comprimido
AINE | Tramadol 50 mg cápsula
AINE | Prednisona 20 mg comprimido
ibuprofeno | Paracetamol 500 mg + Codeína 30 mg comprimido
ibuprofeno | Omeprazol 20 mg cápsula
diclofenaco | Ciclobenzaprina 10 mg comprimido
dipirona | Paracetamol 750 mg comprimido
dipirona | Tylenol
dipirona | Buscopan
dipirona | Butilbrometo de Escopolamina 10 mg comprimido
dipirona | Tramadol 50 mg cápsula
dipirona | Clonidina 0,1 mg comprimido
Dorflex | Ciclobenzaprina 5 mg comprimido
paracetamol | Dipirona 1 g comprimido
paracetamol | Ibuprofeno 600 mg comprimido
Tylenol | Dipirona 500 mg comprimido
opioide | Paracetamol 750 mg comprimido
codeína | Colchicina 0,5 mg comprimido
morfina | Metformina 850 mg comprimido
quinolonas | Amoxicilina 500 mg cápsula
quinolonas | Cloroquina 150 mg comprimido
ciprofloxacino | Azitromicina 500 mg comprimido
macrolídeos | Amoxicilina 500 mg cápsula
azitromicina | Doxiciclina 100 mg comprimido
tetraciclina | Amoxicilina 500 mg cápsula
clindamicina | Eritromicina 500 mg comprimido
neomicina | Mupirocina 20 mg/g pomada
metronidazol | Nitrofurantoína 100 mg cápsula
IECA | Losartana Potássica 50 mg comprimido
captopril | Anlodipino 5 mg comprimido
enalapril | Hidroclorotiazida 25 mg comprimido
losartana | Enalapril 10 mg comprimido
losartana | Valproato de Sódio 500 mg comprimido
anestésico local | Paracetamol 750 mg comprimido
lidocaína | Codeína 30 mg comprimido
contraste iodado | Levotiroxina Sódica 50 microgramas comprimido
iodo | Cloreto de Potássio 600 mg comprimido
carbamazepina | Ácido Valproico 250 mg cápsula
metoclopramida | Ondansetrona 8 mg comprimido orodispersível
metimazol | Metamizol 500 mg comprimido
loratadina | Cetirizina 10 mg comprimido
camarão | Paracetamol 750 mg comprimido
poeira, ácaros | Dipirona 500 mg comprimido
látex | Amoxicilina 500 mg cápsula
picada de abelha | Prednisona 20 mg comprimido
esparadrapo | Cefalexina 500 mg cápsula
`
