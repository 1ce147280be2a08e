/** Infections: antibiotics, antifungals, antivirals, antiparasitics. */
export const INFECTION = `
Amoxicilina|antibiótico, penicilina|500 mg cápsula; 875 mg comprimido; 50 mg/mL suspensão oral|Amoxil, Novocilin
Amoxicilina + Clavulanato de Potássio|antibiótico, penicilina|500 mg + 125 mg comprimido; 875 mg + 125 mg comprimido|
  Clavulin, Sigma-Clav
Ampicilina|antibiótico, penicilina|500 mg cápsula; 50 mg/mL suspensão oral|Binotal, Amplacilina
Benzilpenicilina Benzatina|antibiótico, penicilina|1.200.000 unidades internacionais pó para suspensão para injeção|Benzetacil
Fenoximetilpenicilina Potássica|antibiótico, penicilina|500.000 unidades internacionais comprimido|Pen-Ve-Oral, penicilina V
Oxacilina|antibiótico, penicilina|500 mg pó para solução para injeção|Staficilin
Cefalexina|antibiótico, cefalosporina|500 mg cápsula; 50 mg/mL suspensão oral|Keflex
Cefadroxila|antibiótico, cefalosporina|500 mg cápsula; 50 mg/mL suspensão oral|Cefamox
Axetilcefuroxima|antibiótico, cefalosporina|250 mg comprimido; 500 mg comprimido; 50 mg/mL suspensão oral|Zinnat, cefuroxima
Cefaclor|antibiótico, cefalosporina|500 mg cápsula; 250 mg/5 mL suspensão oral|Ceclor
Ceftriaxona|antibiótico, cefalosporina|500 mg pó para solução para injeção; 1 g pó para solução para injeção|Rocefin, Triaxin
Azitromicina|antibiótico, macrolídeo|500 mg comprimido; 40 mg/mL suspensão oral|Zitromax, Astro
Claritromicina|antibiótico, macrolídeo|500 mg comprimido; 50 mg/mL suspensão oral|Klaricid
Eritromicina|antibiótico, macrolídeo|500 mg comprimido; 50 mg/mL suspensão oral|Ilosone, Pantomicina
Clindamicina|antibiótico, lincosamida|300 mg cápsula|Dalacin C
Ciprofloxacino|antibiótico, quinolona|500 mg comprimido|Cipro
Levofloxacino|antibiótico, quinolona|500 mg comprimido; 750 mg comprimido|Levaquin, Tavanic
Norfloxacino|antibiótico, quinolona|400 mg comprimido|Floxacin
Moxifloxacino|antibiótico, quinolona|400 mg comprimido|Avalox
Sulfametoxazol + Trimetoprima|antibiótico, sulfa|400 mg + 80 mg comprimido; 800 mg + 160 mg comprimido; 40 mg/mL +
  8 mg/mL suspensão oral|Bactrim
Sulfadiazina|antibiótico, sulfa|500 mg comprimido|
Nitrofurantoína|antibiótico urinário|100 mg cápsula|Macrodantina
Fosfomicina Trometamol|antibiótico urinário|3 g granulado|Monuril
Doxiciclina|antibiótico, tetraciclina|100 mg comprimido|Vibramicina
Minociclina|antibiótico, tetraciclina|100 mg comprimido|Minomax
Tetraciclina|antibiótico, tetraciclina|500 mg cápsula|Tetrex
Limeciclina|antibiótico, tetraciclina|150 mg cápsula; 300 mg cápsula|Tetralysal
Metronidazol|antibiótico, antiprotozoário|250 mg comprimido; 400 mg comprimido; 40 mg/mL suspensão oral; 100 mg/g gel vaginal|
  Flagyl
Secnidazol|antiprotozoário|1 g comprimido|Secnidal
Tinidazol|antiprotozoário|500 mg comprimido|Pletil
Gentamicina|antibiótico, aminoglicosídeo|80 mg/2 mL solução para injeção|Garamicina
Amicacina|antibiótico, aminoglicosídeo|500 mg/2 mL solução para injeção|Novamin
Vancomicina|antibiótico, glicopeptídeo|500 mg pó para solução para injeção|Vancocina
Linezolida|antibiótico|600 mg comprimido|Zyvox
Rifampicina|tuberculostático|300 mg cápsula|Rifaldin
Isoniazida|tuberculostático|100 mg comprimido; 300 mg comprimido|
Dapsona|hansenostático, sulfona|100 mg comprimido|
Fluconazol|antifúngico|150 mg cápsula; 100 mg cápsula|Zoltec
Itraconazol|antifúngico|100 mg cápsula|Sporanox
Cetoconazol|antifúngico|200 mg comprimido; 20 mg/g creme; 20 mg/mL xampu|Nizoral
Terbinafina|antifúngico|250 mg comprimido; 10 mg/g creme|Lamisil
Nistatina|antifúngico|100.000 unidades internacionais/mL suspensão oral; 25.000 unidades internacionais/g creme vaginal|
  Micostatin
Miconazol|antifúngico|20 mg/g creme; 20 mg/g creme vaginal|Daktarin
Isoconazol|antifúngico|10 mg/g creme; 10 mg/g creme vaginal|Icaden
Clotrimazol|antifúngico|10 mg/g creme|Canesten
Griseofulvina|antifúngico|500 mg comprimido|Fulcin
Aciclovir|antiviral|200 mg comprimido; 400 mg comprimido; 50 mg/g creme|Zovirax
Valaciclovir|antiviral|500 mg comprimido|Valtrex
Oseltamivir|antiviral|30 mg cápsula; 45 mg cápsula; 75 mg cápsula|Tamiflu
Tenofovir + Lamivudina|antirretroviral|300 mg + 300 mg comprimido|
Dolutegravir|antirretroviral|50 mg comprimido|Tivicay
Albendazol|anti-helmíntico, vermífugo|400 mg comprimido mastigável; 40 mg/mL suspensão oral|Zentel
Mebendazol|anti-helmíntico, vermífugo|100 mg comprimido; 20 mg/mL suspensão oral|Pantelmin
Nitazoxanida|anti-helmíntico, antiprotozoário|500 mg comprimido; 20 mg/mL suspensão oral|Annita
Ivermectina|anti-helmíntico, antiparasitário|6 mg comprimido|Revectina
Praziquantel|anti-helmíntico|600 mg comprimido|Cestox
Permetrina|escabicida, antiparasitário|50 mg/g loção; 10 mg/mL loção|Kwell
Hidroxicloroquina|antimalárico|400 mg comprimido; 200 mg comprimido|Plaquinol, Reuquinol
Cloroquina|antimalárico|150 mg comprimido|
`
