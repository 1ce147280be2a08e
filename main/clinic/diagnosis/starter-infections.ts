/** Infections and parasites (A, B) and codes for special purposes (U). */
export const INFECTIONS = `
A020|Gastroenterite por salmonela|salmonelose, intoxicação por salmonela
A059|Intoxicação alimentar por bactérias, sem outra indicação|intoxicação alimentar, comida estragada
A069|Amebíase, sem outra indicação|ameba, disenteria amebiana
A071|Giardíase|giárdia, lamblia
A080|Enterite por rotavírus|rotavírus, diarreia por rotavírus
A083|Outras enterites por vírus|diarreia viral, gastroenterite viral
A084|Infecção intestinal por vírus, sem outra indicação|virose intestinal, virose com diarreia
A09|Diarreia e gastroenterite de provável origem infecciosa|diarreia, gastroenterite, GECA, dor de barriga com diarreia
A150|Tuberculose pulmonar com baciloscopia positiva|tuberculose, TB, BK positivo
A162|Tuberculose pulmonar sem confirmação por exame|tuberculose clínica, TB sem confirmação
A180|Tuberculose dos ossos e articulações|mal de Pott, tuberculose da coluna
A279|Leptospirose, sem outra indicação|doença do rato, lepto
A281|Doença da arranhadura do gato|arranhão de gato, bartonela
A309|Hanseníase, sem outra indicação|hansen, lepra, MH
A379|Coqueluche, sem outra indicação|tosse comprida, pertussis
A38|Escarlatina|febre escarlate
A46|Erisipela|perna vermelha com febre
A499|Infecção bacteriana, sem outra indicação|infecção por bactéria
A510|Sífilis primária genital|cancro duro
A514|Outras formas de sífilis secundária|sífilis secundária
A529|Sífilis tardia, sem outra indicação|sífilis tardia
A530|Sífilis latente, sem precisar se recente ou tardia|sífilis latente, VDRL positivo
A539|Sífilis, sem outra indicação|sífilis, lues
A540|Gonorreia baixa sem abscesso|gonorreia, uretrite gonocócica, esquentamento
A560|Infecção genital baixa por clamídia|clamídia, uretrite por clamídia
A57|Cancro mole|cancroide, cavalo
A590|Tricomoníase urogenital|tricomonas, corrimento por tricomonas
A600|Herpes genital|herpes nos genitais, herpes simples genital
A630|Verrugas anogenitais|condiloma, HPV, crista de galo
A64|Infecção sexualmente transmissível, sem outra indicação|IST, DST, doença venérea
A692|Doença de Lyme|borreliose, doença do carrapato
A770|Febre maculosa|febre do carrapato, riquétsia
A810|Doença de Creutzfeldt-Jakob|doença priônica
A829|Raiva, sem outra indicação|hidrofobia
A879|Meningite viral, sem outra indicação|meningite por vírus
A90|Dengue clássica|dengue, dengue sem sinais de alarme
A91|Febre hemorrágica da dengue|dengue grave, dengue hemorrágica
A920|Febre de chikungunya|chikungunya, chicungunha
A928|Outras febres virais transmitidas por mosquitos|zika, zica, febre do oropouche
A959|Febre amarela, sem outra indicação|febre amarela
B002|Gengivoestomatite por herpes|herpes na boca, estomatite herpética
B001|Dermatite vesicular por herpes simples|herpes labial, bolhas de herpes
B009|Infecção por herpes simples, sem outra indicação|herpes simples
B019|Catapora sem complicação|catapora, varicela
B022|Herpes-zóster com acometimento do sistema nervoso|neuralgia pós-herpética, dor do cobreiro
B029|Herpes-zóster sem complicação|cobreiro, zóster, herpes zoster
B059|Sarampo sem complicação|sarampo
B069|Rubéola sem complicação|rubéola
B07|Verrugas virais|verruga, verruga plantar, olho de peixe
B081|Molusco contagioso|molusco
B082|Exantema súbito|roséola, sexta doença
B083|Eritema infeccioso|quinta doença, parvovírus, face esbofeteada
B084|Estomatite vesicular com exantema por enterovírus|mão pé boca, síndrome mão-pé-boca, coxsackie
B085|Faringite vesicular por enterovírus|herpangina
B09|Infecção viral com lesões de pele e mucosas, sem outra indicação|virose com manchas, exantema viral
B159|Hepatite A sem coma|hepatite A
B169|Hepatite B aguda sem coma|hepatite B aguda
B171|Hepatite C aguda|hepatite C aguda
B181|Hepatite B crônica sem agente delta|hepatite B, HBV, portador de hepatite B
B182|Hepatite C crônica|hepatite C, HCV
B199|Hepatite viral sem coma, sem outra indicação|hepatite viral
B24|Doença pelo HIV, sem outra indicação|HIV, aids, SIDA
B269|Caxumba sem complicação|caxumba, papeira
B279|Mononucleose infecciosa, sem outra indicação|mononucleose, doença do beijo, Epstein-Barr
B309|Conjuntivite viral, sem outra indicação|conjuntivite viral
B340|Infecção por adenovírus, localização não indicada|adenovírus
B342|Infecção por coronavírus, localização não indicada|coronavírus
B349|Infecção viral, sem outra indicação|virose, quadro viral
B350|Tinha da barba e do couro cabeludo|tínea da cabeça, pelada por fungo
B351|Micose das unhas|onicomicose, fungo na unha, unheiro micótico
B352|Tinha das mãos|micose nas mãos
B353|Tinha dos pés|frieira, pé de atleta, micose nos pés
B354|Tinha do corpo|impingem, micose de pele
B356|Tinha da virilha|micose na virilha, tinea cruris
B359|Dermatofitose, sem outra indicação|tinha, micose
B360|Pitiríase versicolor|pano branco, micose de praia
B369|Micose superficial, sem outra indicação|fungo na pele
B370|Candidíase da boca|sapinho, candidíase oral, monilíase oral
B372|Candidíase da pele e das unhas|assadura por fungo, cândida na pele
B373 f|Candidíase da vulva e da vagina|candidíase vaginal, corrimento branco, monilíase vaginal
B374|Candidíase de outras partes do aparelho urogenital|balanite por cândida, candidíase no pênis
B379|Candidíase, sem outra indicação|candidíase, cândida
B419|Paracoccidioidomicose, sem outra indicação|blastomicose sul-americana, paracoco
B429|Esporotricose, sem outra indicação|esporotricose, fungo do gato
B509|Malária por Plasmodium falciparum, sem outra indicação|malária falciparum
B519|Malária por Plasmodium vivax sem complicação|malária vivax
B54|Malária, sem outra indicação|malária, maleita, impaludismo
B551|Leishmaniose cutânea|úlcera de Bauru, ferida brava
B550|Leishmaniose visceral|calazar
B572|Doença de Chagas crônica com acometimento do coração|Chagas, cardiopatia chagásica
B575|Doença de Chagas crônica com acometimento de outros órgãos|Chagas, forma mista de Chagas
B589|Toxoplasmose, sem outra indicação|toxoplasmose, toxo
B659|Esquistossomose, sem outra indicação|esquistossomose, barriga d'água, xistose
B689|Infestação por tênia, sem outra indicação|teníase, solitária
B690|Cisticercose do sistema nervoso central|neurocisticercose
B760|Ancilostomíase|amarelão, ancilóstomo
B769|Infecção por ancilostomídeos, sem outra indicação|bicho geográfico, larva migrans
B779|Ascaridíase, sem outra indicação|lombriga, áscaris
B780|Estrongiloidíase intestinal|estrongiloides
B79|Tricuríase|tricocéfalo
B80|Oxiuríase|oxiúros, enterobíase, coceira no ânus por verme
B829|Parasitose intestinal, sem outra indicação|vermes, verminose, lombrigas
B850|Pediculose do couro cabeludo|piolho, piolhos na cabeça, lêndeas
B853|Pediculose do púbis|chato, piolho pubiano
B86|Escabiose|sarna
B871|Miíase de feridas|bicheira, miíase
B880|Outras infestações por ácaros|ácaro, trombiculíase
B881|Tungíase|bicho de pé
B99|Doença infecciosa, sem outra indicação|infecção
U071|Covid-19 confirmada por exame|covid, covid positivo, coronavírus
U072|Covid-19 sem confirmação por exame|suspeita de covid, covid clínica
U099|Condição posterior à covid-19|covid longa, pós-covid, sequela de covid
`
