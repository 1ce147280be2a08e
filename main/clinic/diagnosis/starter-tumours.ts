/** Tumours (C, D00 to D48), blood and immunity (D50 to D89). */
export const TUMOURS_AND_BLOOD = `
C029|Câncer da língua, sem outra indicação|tumor na língua
C159|Câncer do esôfago, sem outra indicação|tumor no esôfago
C169|Câncer do estômago, sem outra indicação|câncer gástrico, tumor no estômago
C189|Câncer do cólon, sem outra indicação|câncer de intestino, tumor no intestino
C20|Câncer do reto|tumor no reto
C220|Carcinoma das células do fígado|câncer de fígado, hepatocarcinoma
C259|Câncer do pâncreas, sem outra indicação|tumor no pâncreas
C329|Câncer da laringe, sem outra indicação|tumor na laringe, câncer de garganta
C349|Câncer de brônquio ou pulmão, sem outra indicação|câncer de pulmão, tumor no pulmão
C439|Melanoma da pele, sem outra indicação|melanoma, pinta maligna
C443|Câncer de pele da face, exceto melanoma|carcinoma basocelular do rosto, CBC, CEC da face
C449|Câncer de pele, exceto melanoma, sem outra indicação|câncer de pele, carcinoma basocelular, carcinoma espinocelular
C509|Câncer da mama, sem outra indicação|câncer de mama, tumor no seio
C539 f|Câncer do colo do útero, sem outra indicação|câncer de colo uterino
C541 f|Câncer do endométrio|câncer do útero por dentro
C56 f|Câncer do ovário|tumor maligno no ovário
C61 m|Câncer da próstata|câncer de próstata, adenocarcinoma prostático
C629 m|Câncer do testículo, sem outra indicação|tumor no testículo
C64|Câncer do rim, exceto da pelve renal|tumor no rim
C679|Câncer da bexiga, sem outra indicação|tumor na bexiga
C719|Câncer do encéfalo, sem outra indicação|tumor cerebral, tumor na cabeça
C73|Câncer da tireoide|nódulo maligno na tireoide, carcinoma papilífero
C819|Doença de Hodgkin, sem outra indicação|linfoma de Hodgkin
C859|Linfoma não Hodgkin, sem outra indicação|linfoma
C900|Mieloma múltiplo|mieloma
C910|Leucemia linfoblástica aguda|leucemia aguda, LLA
C911|Leucemia linfocítica crônica|LLC
C921|Leucemia mieloide crônica|LMC
C959|Leucemia, sem outra indicação|leucemia, câncer no sangue
C80|Câncer sem localização indicada|neoplasia maligna, metástase de origem desconhecida
D069 f|Carcinoma in situ do colo do útero, sem outra indicação|NIC 3, lesão de alto grau, HSIL
D126|Pólipo adenomatoso do cólon, sem outra indicação|pólipo no intestino, adenoma de cólon
D170|Lipoma da cabeça, face ou pescoço|lipoma no pescoço, bola de gordura na cabeça
D171|Lipoma do tronco|lipoma nas costas, bola de gordura
D172|Lipoma dos membros|lipoma no braço
D179|Lipoma, sem outra indicação|lipoma, tumor de gordura
D180|Hemangioma|mancha de vinho, angioma
D229|Nevo melanocítico, sem outra indicação|pinta, sinal na pele, nevo
D239|Tumor benigno da pele, sem outra indicação|dermatofibroma, lesão benigna de pele
D24|Tumor benigno da mama|fibroadenoma, nódulo benigno na mama
D259 f|Mioma do útero, sem outra indicação|mioma, leiomioma uterino
D27 f|Tumor benigno do ovário|teratoma, cisto dermoide do ovário
D34|Tumor benigno da tireoide|adenoma da tireoide
D352|Tumor benigno da hipófise|adenoma de hipófise, prolactinoma
D487|Tumor de comportamento incerto, outra localização|lesão a esclarecer
D509|Anemia por falta de ferro, sem outra indicação|anemia ferropriva, ferro baixo, anemia
D500|Anemia por falta de ferro após perda crônica de sangue|anemia por sangramento
D519|Anemia por falta de vitamina B12, sem outra indicação|anemia megaloblástica, B12 baixa
D529|Anemia por falta de folato, sem outra indicação|falta de ácido fólico
D563|Traço talassêmico|talassemia menor
D569|Talassemia, sem outra indicação|talassemia
D571|Anemia falciforme sem crise|doença falciforme, falciforme
D570|Anemia falciforme com crise|crise falcêmica, crise de falcização
D573|Traço falciforme|AS, portador de traço falcêmico
D619|Anemia aplástica, sem outra indicação|aplasia de medula
D638 *|Anemia em doença crônica classificada em outra parte|anemia de doença crônica
D649|Anemia, sem outra indicação|anemia, sangue fraco
D66|Deficiência hereditária do fator VIII|hemofilia A
D680|Doença de von Willebrand|von Willebrand
D689|Distúrbio da coagulação, sem outra indicação|sangue que não coagula, coagulopatia
D693|Púrpura trombocitopênica idiopática|PTI, plaquetas baixas por imunidade
D696|Plaquetopenia, sem outra indicação|plaquetas baixas, trombocitopenia
D70|Agranulocitose|neutropenia, neutrófilos baixos
D721|Eosinofilia|eosinófilos altos
D728|Outras alterações dos glóbulos brancos|leucocitose, leucopenia
D751|Policitemia secundária|sangue grosso, hematócrito alto
D869|Sarcoidose, sem outra indicação|sarcoidose
D899|Transtorno da imunidade, sem outra indicação|imunidade baixa, imunodeficiência
`
