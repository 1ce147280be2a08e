/** Mind and behaviour (F), nervous system (G). */
export const MIND_AND_NERVES = `
F000 *|Demência na doença de Alzheimer de início precoce|Alzheimer antes dos 65 anos
F001 *|Demência na doença de Alzheimer de início tardio|Alzheimer depois dos 65 anos
F009 *|Demência na doença de Alzheimer, sem outra indicação|demência de Alzheimer
F019|Demência vascular, sem outra indicação|demência por derrame
F03|Demência, sem outra indicação|demência, caduquice, esclerose do idoso
F059|Delirium, sem outra indicação|confusão mental aguda
F067|Transtorno cognitivo leve|esquecimento, perda de memória leve, comprometimento cognitivo
F100|Intoxicação aguda por álcool|embriaguez, bebedeira, porre
F101|Uso nocivo de álcool|abuso de álcool, bebida em excesso
F102|Dependência de álcool|alcoolismo, etilismo, alcoólatra
F103|Abstinência de álcool|síndrome de abstinência alcoólica
F122|Dependência de canabinoides|dependência de maconha
F132|Dependência de sedativos ou hipnóticos|dependência de calmante, clonazepam, tarja preta
F142|Dependência de cocaína|crack, cocaína
F171|Uso nocivo de tabaco|fumo nocivo
F172|Dependência de tabaco|tabagismo, fumante, cigarro, nicotina
F192|Dependência de várias drogas ou de outras substâncias|dependência química, múltiplas drogas
F200|Esquizofrenia paranoide|esquizofrenia com delírios
F209|Esquizofrenia, sem outra indicação|esquizofrenia
F220|Transtorno delirante|delírio persistente, paranoia
F239|Transtorno psicótico agudo, sem outra indicação|surto psicótico, surto
F259|Transtorno esquizoafetivo, sem outra indicação|esquizoafetivo
F29|Psicose não orgânica, sem outra indicação|psicose
F309|Episódio maníaco, sem outra indicação|mania, euforia
F312|Transtorno bipolar, episódio maníaco com psicose|bipolar em mania com psicose
F313|Transtorno bipolar, episódio depressivo leve ou moderado|bipolar deprimido
F317|Transtorno bipolar em remissão|bipolar estável
F319|Transtorno bipolar, sem outra indicação|bipolar, transtorno afetivo bipolar, TAB
F320|Episódio depressivo leve|depressão leve
F321|Episódio depressivo moderado|depressão moderada
F322|Episódio depressivo grave sem psicose|depressão grave
F323|Episódio depressivo grave com psicose|depressão psicótica
F329|Episódio depressivo, sem outra indicação|depressão, deprimido
F330|Depressão recorrente, episódio atual leve|depressão recorrente leve
F331|Depressão recorrente, episódio atual moderado|depressão recorrente moderada
F332|Depressão recorrente, episódio atual grave sem psicose|depressão recorrente grave
F334|Depressão recorrente em remissão|depressão controlada
F339|Depressão recorrente, sem outra indicação|depressão de repetição
F341|Distimia|depressão crônica leve, transtorno depressivo persistente
F400|Agorafobia|medo de sair de casa, medo de multidão
F401|Fobia social|ansiedade social, timidez extrema
F402|Fobia específica|medo de avião, medo de agulha, claustrofobia
F410|Transtorno de pânico|síndrome do pânico, crise de pânico, ataque de pânico
F411|Ansiedade generalizada|ansiedade, TAG, nervosismo
F412|Transtorno misto de ansiedade e depressão|ansiedade e depressão
F419|Transtorno de ansiedade, sem outra indicação|crise de ansiedade, ansiedade a esclarecer
F429|Transtorno obsessivo-compulsivo, sem outra indicação|TOC, obsessão, mania de limpeza
F430|Reação aguda ao estresse|choque emocional, crise nervosa
F431|Estresse pós-traumático|TEPT, trauma psicológico
F432|Transtorno de adaptação|luto, separação, dificuldade de adaptação
F449|Transtorno dissociativo, sem outra indicação|conversão, histeria
F450|Transtorno de somatização|somatização
F452|Transtorno hipocondríaco|hipocondria, medo de doença
F454|Dor somatoforme persistente|dor psicogênica
F480|Neurastenia|síndrome da fadiga, esgotamento nervoso
F500|Anorexia nervosa|anorexia
F502|Bulimia nervosa|bulimia
F504|Comer em excesso associado a outros distúrbios psicológicos|compulsão alimentar
F509|Transtorno alimentar, sem outra indicação|distúrbio alimentar
F510|Insônia não orgânica|insônia emocional
F513|Sonambulismo|andar dormindo
F514|Terror noturno|terror do sono
F520|Falta ou perda do desejo sexual|libido baixa, falta de desejo
F522|Falha da resposta genital|impotência, disfunção erétil psicológica
F524 m|Ejaculação precoce|ejaculação rápida
F530 f|Transtorno mental leve do puerpério|depressão pós-parto
F603|Personalidade emocionalmente instável|borderline, personalidade limítrofe
F609|Transtorno da personalidade, sem outra indicação|distúrbio de personalidade
F700|Deficiência intelectual leve com comportamento pouco comprometido|retardo mental leve
F709|Deficiência intelectual leve, comportamento não indicado|deficiência intelectual leve
F719|Deficiência intelectual moderada, comportamento não indicado|deficiência intelectual moderada
F799|Deficiência intelectual de grau e comportamento não indicados|deficiência intelectual
F800|Transtorno da articulação da fala|troca letras, dislalia
F801|Transtorno da linguagem expressiva|atraso de fala, criança que não fala
F810|Transtorno da leitura|dislexia
F819|Transtorno do aprendizado, sem outra indicação|dificuldade escolar, dificuldade de aprender
F83|Transtorno misto do desenvolvimento|atraso do desenvolvimento
F840|Autismo infantil|autismo, TEA, espectro autista
F845|Síndrome de Asperger|Asperger, autismo leve
F900|Distúrbio da atividade e da atenção|TDAH, déficit de atenção, hiperatividade, DDA
F913|Transtorno desafiador de oposição|TOD, criança opositora
F952|Transtorno de tiques vocais e motores|Tourette, tiques
F980|Enurese não orgânica|xixi na cama, enurese noturna
F981|Encoprese não orgânica|cocô na roupa, escape de fezes
F985|Gagueira|gago, tartamudez
F99|Transtorno mental, sem outra indicação|doença mental
G039|Meningite, sem outra indicação|meningite
G20|Doença de Parkinson|Parkinson, mal de Parkinson
G219|Parkinsonismo secundário, sem outra indicação|parkinsonismo por remédio
G250|Tremor essencial|tremor nas mãos
G258|Outros transtornos do movimento indicados|pernas inquietas, síndrome das pernas inquietas
G301|Doença de Alzheimer de início tardio|Alzheimer tardio
G309|Doença de Alzheimer, sem outra indicação|Alzheimer, mal de Alzheimer
G35|Esclerose múltipla|EM, doença desmielinizante
G403|Epilepsia generalizada idiopática|epilepsia generalizada
G409|Epilepsia, sem outra indicação|epilepsia, convulsões, ataque epiléptico
G430|Enxaqueca sem aura|enxaqueca comum
G431|Enxaqueca com aura|enxaqueca clássica
G439|Enxaqueca, sem outra indicação|enxaqueca, migrânea
G440|Cefaleia em salvas|cefaleia em salvas, cluster
G442|Cefaleia de tensão|dor de cabeça por tensão, cefaleia tensional
G444|Cefaleia por medicamentos|dor de cabeça por abuso de analgésico
G450|Insuficiência vertebrobasilar|má circulação na nuca
G459|Isquemia cerebral transitória, sem outra indicação|AIT, princípio de derrame, ataque isquêmico transitório
G470|Insônia|dificuldade para dormir, falta de sono, não durmo
G473|Apneia do sono|apneia, ronco com parada, SAOS
G474|Narcolepsia e cataplexia|narcolepsia, sono de dia
G479|Distúrbio do sono, sem outra indicação|sono ruim
G500|Neuralgia do trigêmeo|nevralgia do trigêmeo, dor na face
G510|Paralisia de Bell|paralisia facial, boca torta, paralisia do rosto
G560|Síndrome do túnel do carpo|túnel do carpo, formigamento na mão
G562|Lesão do nervo ulnar|nervo do cotovelo
G571|Meralgia parestésica|formigamento na coxa
G576|Lesão do nervo plantar|neuroma de Morton
G610|Síndrome de Guillain-Barré|Guillain-Barré, polirradiculoneurite
G629|Polineuropatia, sem outra indicação|neuropatia, formigamento nas pernas e nos pés
G632 *|Polineuropatia do diabetes|neuropatia diabética, formigamento do diabético
G700|Miastenia grave|miastenia
G809|Paralisia cerebral, sem outra indicação|paralisia cerebral, PC
G819|Hemiplegia, sem outra indicação|um lado paralisado
G822|Paraplegia, sem outra indicação|pernas paralisadas
G932|Hipertensão intracraniana benigna|pseudotumor cerebral
G933|Síndrome da fadiga após infecção viral|fadiga crônica, encefalomielite miálgica
`
