/** Mind, nerves, sleep. */
export const MIND_AND_NERVES = `
Fluoxetina|antidepressivo, ISRS|20 mg cápsula; 20 mg comprimido; 20 mg/mL solução oral|Prozac, Daforin
Sertralina|antidepressivo, ISRS|25 mg comprimido; 50 mg comprimido; 100 mg comprimido|Zoloft, Assert
Paroxetina|antidepressivo, ISRS|20 mg comprimido; 25 mg comprimido de liberação prolongada|Paxil, Pondera, Aropax
Citalopram|antidepressivo, ISRS|20 mg comprimido; 40 mg comprimido|Cipramil, Procimax
Escitalopram|antidepressivo, ISRS|10 mg comprimido; 15 mg comprimido; 20 mg comprimido; 20 mg/mL solução oral|Lexapro, Exodus
Fluvoxamina|antidepressivo, ISRS|50 mg comprimido; 100 mg comprimido|Luvox
Venlafaxina|antidepressivo, IRSN|37,5 mg cápsula de liberação prolongada; 75 mg cápsula de liberação prolongada|Efexor, Venlift
Desvenlafaxina|antidepressivo, IRSN|50 mg comprimido de liberação prolongada; 100 mg comprimido de liberação prolongada|Pristiq
Duloxetina|antidepressivo, IRSN|30 mg cápsula; 60 mg cápsula|Cymbalta, Velija
Bupropiona|antidepressivo|150 mg comprimido de liberação prolongada; 300 mg comprimido de liberação prolongada|Wellbutrin, Zyban
Mirtazapina|antidepressivo|15 mg comprimido; 30 mg comprimido; 45 mg comprimido|Remeron, Menelat
Trazodona|antidepressivo|50 mg comprimido; 100 mg comprimido; 150 mg comprimido de liberação prolongada|Donaren
Vortioxetina|antidepressivo|5 mg comprimido; 10 mg comprimido|Brintellix
Amitriptilina|antidepressivo tricíclico|25 mg comprimido; 75 mg comprimido|Tryptanol, Amytril
Nortriptilina|antidepressivo tricíclico|10 mg cápsula; 25 mg cápsula; 50 mg cápsula|Pamelor
Imipramina|antidepressivo tricíclico|10 mg comprimido; 25 mg comprimido|Tofranil
Clomipramina|antidepressivo tricíclico|25 mg comprimido; 75 mg comprimido de liberação prolongada|Anafranil
Carbonato de Lítio|estabilizador do humor|300 mg comprimido; 450 mg comprimido de liberação prolongada|Carbolitium
Clonazepam|benzodiazepínico, ansiolítico|0,5 mg comprimido; 2 mg comprimido; 2,5 mg/mL solução oral|Rivotril
Diazepam|benzodiazepínico, ansiolítico|5 mg comprimido; 10 mg comprimido; 5 mg/mL solução para injeção|Valium, Dienpax
Alprazolam|benzodiazepínico, ansiolítico|0,25 mg comprimido; 0,5 mg comprimido; 1 mg comprimido|Frontal
Lorazepam|benzodiazepínico, ansiolítico|1 mg comprimido; 2 mg comprimido|Lorax
Bromazepam|benzodiazepínico, ansiolítico|3 mg comprimido; 6 mg comprimido|Lexotan, Somalium
Midazolam|benzodiazepínico, hipnótico|7,5 mg comprimido; 15 mg comprimido|Dormonid
Clobazam|benzodiazepínico, anticonvulsivante|10 mg comprimido; 20 mg comprimido|Frisium, Urbanil
Cloxazolam|benzodiazepínico, ansiolítico|1 mg comprimido; 2 mg comprimido|Olcadil
Buspirona|ansiolítico|5 mg comprimido; 10 mg comprimido|Buspar, Ansitec
Zolpidem|hipnótico|5 mg comprimido sublingual; 10 mg comprimido|Stilnox, Patz
Melatonina|hipnótico|0,21 mg comprimido|
Haloperidol|antipsicótico|1 mg comprimido; 5 mg comprimido; 2 mg/mL solução oral|Haldol
Decanoato de Haloperidol|antipsicótico|70,52 mg/mL solução para injeção|Haldol Decanoato
Clorpromazina|antipsicótico|25 mg comprimido; 100 mg comprimido; 40 mg/mL solução oral|Amplictil
Levomepromazina|antipsicótico|25 mg comprimido; 100 mg comprimido; 40 mg/mL solução oral|Neozine
Periciazina|antipsicótico|10 mg/mL solução oral; 40 mg/mL solução oral|Neuleptil
Risperidona|antipsicótico|1 mg comprimido; 2 mg comprimido; 3 mg comprimido; 1 mg/mL solução oral|Risperdal
Quetiapina|antipsicótico|25 mg comprimido; 100 mg comprimido; 200 mg comprimido|Seroquel
Olanzapina|antipsicótico|5 mg comprimido; 10 mg comprimido|Zyprexa
Aripiprazol|antipsicótico|10 mg comprimido; 15 mg comprimido|Abilify, Aristab
Ziprasidona|antipsicótico|40 mg cápsula; 80 mg cápsula|Geodon
Clozapina|antipsicótico|25 mg comprimido; 100 mg comprimido|Leponex
Sulpirida|antipsicótico|50 mg cápsula; 200 mg comprimido|Equilid, Dogmatil
Carbamazepina|anticonvulsivante|200 mg comprimido; 400 mg comprimido; 20 mg/mL suspensão oral|Tegretol
Oxcarbazepina|anticonvulsivante|300 mg comprimido; 600 mg comprimido; 60 mg/mL suspensão oral|Trileptal
Fenitoína|anticonvulsivante|100 mg comprimido|Hidantal
Fenobarbital|anticonvulsivante, barbitúrico|100 mg comprimido; 40 mg/mL solução oral|Gardenal
Ácido Valproico|anticonvulsivante, estabilizador do humor|250 mg cápsula; 500 mg comprimido; 50 mg/mL xarope|Depakene, valproato
Divalproato de Sódio|anticonvulsivante, estabilizador do humor|250 mg comprimido; 500 mg comprimido de liberação prolongada|
  Depakote
Lamotrigina|anticonvulsivante, estabilizador do humor|25 mg comprimido; 50 mg comprimido; 100 mg comprimido|Lamictal
Topiramato|anticonvulsivante|25 mg comprimido; 50 mg comprimido; 100 mg comprimido|Topamax
Levetiracetam|anticonvulsivante|250 mg comprimido; 500 mg comprimido; 100 mg/mL solução oral|Keppra
Gabapentina|anticonvulsivante, gabapentinoide|300 mg cápsula; 400 mg cápsula; 600 mg comprimido|Neurontin
Pregabalina|anticonvulsivante, gabapentinoide|75 mg cápsula; 150 mg cápsula|Lyrica, Dorene
Levodopa + Benserazida|antiparkinsoniano|100 mg + 25 mg cápsula; 200 mg + 50 mg comprimido|Prolopa
Levodopa + Carbidopa|antiparkinsoniano|250 mg + 25 mg comprimido|Sinemet, Parkidopa
Pramipexol|antiparkinsoniano|0,125 mg comprimido; 0,25 mg comprimido; 1 mg comprimido|Sifrol, Mirapex
Biperideno|antiparkinsoniano, anticolinérgico|2 mg comprimido|Akineton, Cinetol
Amantadina|antiparkinsoniano|100 mg comprimido|Mantidan
Donepezila|anticolinesterásico|5 mg comprimido; 10 mg comprimido|Eranz
Rivastigmina|anticolinesterásico|1,5 mg cápsula; 3 mg cápsula; 9,5 mg/24 horas adesivo transdérmico|Exelon
Galantamina|anticolinesterásico|8 mg cápsula de liberação prolongada; 16 mg cápsula de liberação prolongada|Reminyl
Memantina|antagonista NMDA|10 mg comprimido|Ebix, Alois
Metilfenidato|psicoestimulante|10 mg comprimido; 18 mg comprimido de liberação prolongada|Ritalina, Concerta
Lisdexanfetamina|psicoestimulante|30 mg cápsula; 50 mg cápsula; 70 mg cápsula|Venvanse
Naltrexona|antagonista opioide|50 mg comprimido|Revia
Dissulfiram|inibidor da aldeído desidrogenase|250 mg comprimido|Antietanol
Nicotina|reposição de nicotina|7 mg/24 horas adesivo transdérmico; 14 mg/24 horas adesivo transdérmico; 2 mg goma|
  Nicorette, Niquitin
Sumatriptana|triptano, antienxaquecoso|50 mg comprimido; 100 mg comprimido|Imigran, Sumax
Naratriptana|triptano, antienxaquecoso|2,5 mg comprimido|Naramig
Rizatriptana|triptano, antienxaquecoso|10 mg comprimido|Maxalt
Flunarizina|antivertiginoso|5 mg cápsula; 10 mg comprimido|Vertix
Betaistina|antivertiginoso|16 mg comprimido; 24 mg comprimido|Labirin, Betaserc
Cinarizina|antivertiginoso|25 mg comprimido; 75 mg comprimido|Stugeron
Dimenidrinato|antivertiginoso, antiemético|100 mg comprimido|Dramin
Dimenidrinato + Piridoxina|antiemético|50 mg + 10 mg comprimido; 25 mg/mL + 5 mg/mL solução oral|Dramin B6
Ginkgo biloba|fitoterápico|80 mg comprimido; 120 mg comprimido|Tebonin
`
