/** Signs and findings (R). */
export const SIGNS = `
R000|Taquicardia, sem outra indicação|coração acelerado, taquicardia
R001|Bradicardia, sem outra indicação|coração lento
R002|Palpitações|coração batendo forte, palpitação
R010|Sopro cardíaco benigno e inocente|sopro inocente
R011|Sopro cardíaco, sem outra indicação|sopro no coração
R030|Pressão elevada sem diagnóstico de hipertensão|pressão subiu, pressão alta isolada
R040|Epistaxe|sangramento do nariz, nariz sangrando
R042|Hemoptise|tosse com sangue
R05|Tosse|tosse, tosse seca
R060|Dispneia|falta de ar, cansaço para respirar
R062|Sibilância|chiado, chiadeira
R064|Hiperventilação|respiração rápida de ansiedade
R065|Respiração pela boca|respirador bucal, ronco
R070|Dor de garganta|dor de garganta, garganta doendo
R072|Dor precordial|dor no coração
R073|Outras dores no peito|dor na parede do tórax
R074|Dor no peito, sem outra indicação|dor torácica, dor no tórax
R100|Abdome agudo|barriga dura com dor forte
R101|Dor na parte alta do abdome|dor no estômago, dor na boca do estômago, epigastralgia
R102|Dor na pelve e no períneo|dor no pé da barriga, dor pélvica
R103|Dor em outras partes baixas do abdome|dor na parte baixa da barriga
R104|Outras dores abdominais e as sem outra indicação|dor de barriga, dor abdominal, cólica abdominal
R11|Náusea e vômitos|enjoo, vômito, ânsia
R12|Pirose|azia, queimação no estômago
R13|Disfagia|dificuldade para engolir
R14|Flatulência e afecções relacionadas|gases, barriga estufada
R15|Incontinência fecal|perda de fezes
R160|Fígado aumentado não classificado em outra parte|hepatomegalia
R17|Icterícia, sem outra indicação|pele amarela, olhos amarelos
R194|Mudança do hábito intestinal|intestino mudou
R195|Outras anormalidades das fezes|fezes anormais
R196|Halitose|mau hálito
R200|Anestesia da pele|dormência
R202|Parestesia da pele|formigamento
R21|Erupção da pele e outras não indicadas|manchas na pele, rash, vermelhidão
R220|Nódulo localizado da cabeça|caroço na cabeça
R221|Nódulo localizado do pescoço|caroço no pescoço
R229|Nódulo localizado, sem outra indicação|caroço
R233|Equimoses espontâneas|manchas roxas, petéquias
R251|Tremor, sem outra indicação|tremores
R252|Cãibras e espasmos|cãibra
R268|Outras anormalidades da marcha|dificuldade para andar
R296|Tendência a quedas não classificada em outra parte|quedas de repetição, idoso que cai
R300|Disúria|dor para urinar, ardor ao urinar
R31|Hematúria, sem outra indicação|sangue na urina
R32|Incontinência urinária, sem outra indicação|urina solta
R33|Retenção urinária|não consegue urinar
R35|Poliúria|urina demais, noctúria
R391|Outras dificuldades para urinar|jato fraco
R410|Desorientação, sem outra indicação|confusão mental
R413|Outras perdas de memória|esquecimento, perda de memória
R42|Tontura e instabilidade|tontura, vertigem
R430|Anosmia|perda do olfato, não sente cheiro
R451|Inquietação e agitação|agitação
R490|Disfonia|rouquidão, voz rouca
R509|Febre, sem outra indicação|febre, febre a esclarecer
R51|Cefaleia|dor de cabeça, cefaleia
R520|Dor aguda|dor forte
R522|Outra dor crônica|dor crônica
R529|Dor, sem outra indicação|dor no corpo todo
R53|Mal-estar e fadiga|cansaço, fraqueza, indisposição, astenia
R55|Síncope e colapso|desmaio, desmaiou
R560|Convulsão febril|convulsão com febre
R568|Outras convulsões e as sem outra indicação|crise convulsiva, convulsão
R590|Gânglios aumentados localizados|íngua, linfonodo aumentado
R599|Gânglios aumentados, sem outra indicação|adenomegalia, ínguas
R600|Edema localizado|pé inchado, perna inchada
R609|Edema, sem outra indicação|inchaço
R610|Hiperidrose localizada|suor nas mãos, suor nas axilas
R619|Hiperidrose, sem outra indicação|suor excessivo
R620|Atraso de etapa do desenvolvimento|atraso para andar, atraso do desenvolvimento
R628|Outras faltas do desenvolvimento fisiológico esperado|não ganha peso, déficit de crescimento
R630|Falta de apetite|anorexia, perda do apetite
R634|Perda anormal de peso|emagrecimento
R635|Ganho anormal de peso|engordou
R682|Boca seca, sem outra indicação|boca seca, xerostomia
R688|Outros sinais e sintomas gerais indicados|sintomas gerais
R730|Teste de tolerância à glicose anormal|pré-diabetes, intolerância à glicose
R739|Hiperglicemia, sem outra indicação|glicose alta, glicemia alterada
R740|Transaminases ou desidrogenase láctica elevadas|TGO e TGP altas, enzimas do fígado altas
R798|Outros achados anormais da bioquímica do sangue|exame de sangue alterado
R80|Proteinúria isolada|proteína na urina
R876 f|Citologia anormal dos órgãos genitais femininos|preventivo alterado, papanicolau alterado
R91|Achado anormal na imagem do pulmão|nódulo no pulmão, raio X de tórax alterado
R92|Achado anormal na imagem da mama|mamografia alterada
R931|Achado anormal na imagem do coração|ecocardiograma alterado
R943|Resultado anormal de estudo do coração|eletrocardiograma alterado
`
