/** Breathing (J) and digestion (K). */
export const BREATH_AND_DIGESTION = `
J00|Resfriado comum|resfriado, nariz escorrendo, coriza, rinofaringite aguda
J010|Sinusite maxilar aguda|sinusite na face
J019|Sinusite aguda, sem outra indicação|sinusite, sinusite aguda
J020|Faringite por estreptococo|garganta com pus, faringite bacteriana
J029|Faringite aguda, sem outra indicação|dor de garganta, faringite, garganta inflamada
J030|Amigdalite por estreptococo|amigdalite com placas, amigdalite bacteriana
J039|Amigdalite aguda, sem outra indicação|amigdalite, amígdalas inflamadas
J040|Laringite aguda|laringite, rouquidão aguda
J041|Traqueíte aguda|traqueíte
J050|Laringite obstrutiva aguda|crupe, tosse de cachorro
J060|Laringofaringite aguda|laringofaringite
J069|Infecção aguda das vias aéreas superiores, sem outra indicação|IVAS, gripe e resfriado, virose respiratória
J09|Gripe por vírus identificado da gripe aviária|gripe aviária
J101|Gripe com outros sinais respiratórios, influenza identificado|influenza confirmada, gripe A, H1N1
J111|Gripe com outros sinais respiratórios, vírus não identificado|gripe, síndrome gripal
J128|Outras pneumonias virais|pneumonia viral
J157|Pneumonia por Mycoplasma|micoplasma
J159|Pneumonia bacteriana, sem outra indicação|pneumonia bacteriana
J180|Broncopneumonia, sem outra indicação|broncopneumonia
J189|Pneumonia, sem outra indicação|pneumonia, PAC
J209|Bronquite aguda, sem outra indicação|bronquite aguda, tosse com catarro
J210|Bronquiolite por vírus sincicial respiratório|VSR
J219|Bronquiolite aguda, sem outra indicação|bronquiolite
J22|Infecção respiratória baixa aguda, sem outra indicação|infecção no peito
J300|Rinite vasomotora|rinite por mudança de tempo
J301|Rinite alérgica por pólen|febre do feno
J303|Outras rinites alérgicas|rinite alérgica a poeira
J304|Rinite alérgica, sem outra indicação|rinite, rinite alérgica, espirros, alergia no nariz
J310|Rinite crônica|nariz entupido crônico
J312|Faringite crônica|pigarro, garganta irritada crônica
J320|Sinusite maxilar crônica|sinusite crônica na face
J329|Sinusite crônica, sem outra indicação|sinusite crônica
J339|Pólipo nasal, sem outra indicação|pólipo no nariz
J342|Desvio do septo nasal|desvio de septo, septo torto
J343|Aumento dos cornetos nasais|corneto grande
J350|Amigdalite crônica|amigdalite de repetição
J351|Aumento das amígdalas|amígdalas grandes
J352|Aumento das adenoides|adenoide, carne esponjosa
J36|Abscesso ao redor da amígdala|abscesso periamigdaliano
J370|Laringite crônica|rouquidão crônica
J381|Pólipo da corda vocal ou da laringe|pólipo na corda vocal
J382|Nódulos das cordas vocais|calo nas cordas vocais
J387|Outras doenças da laringe|refluxo na garganta, laringe irritada
J40|Bronquite sem indicação de aguda ou crônica|bronquite
J42|Bronquite crônica, sem outra indicação|bronquite crônica
J439|Enfisema, sem outra indicação|enfisema pulmonar
J440|Doença pulmonar obstrutiva crônica com infecção respiratória baixa|DPOC com infecção
J441|Doença pulmonar obstrutiva crônica em piora aguda|DPOC exacerbado
J449|Doença pulmonar obstrutiva crônica, sem outra indicação|DPOC, pulmão de fumante
J450|Asma predominantemente alérgica|asma alérgica, bronquite alérgica
J451|Asma não alérgica|asma por esforço
J459|Asma, sem outra indicação|asma, bronquite asmática, chiado no peito
J46|Estado de mal asmático|crise de asma grave
J841|Outras doenças pulmonares com fibrose|fibrose pulmonar
J90|Derrame pleural não classificado em outra parte|água no pulmão, derrame pleural
J939|Pneumotórax, sem outra indicação|pneumotórax, ar fora do pulmão
J980|Outras doenças dos brônquios|broncoespasmo, hiper-reatividade brônquica
K021|Cárie da dentina|cárie, dente estragado
K029|Cárie, sem outra indicação|cárie dentária
K040|Pulpite|dor de dente
K047|Abscesso dental sem fístula|abscesso no dente, dente inflamado
K050|Gengivite aguda|gengiva inflamada
K051|Gengivite crônica|gengiva que sangra
K053|Periodontite crônica|doença da gengiva
K076|Transtornos da articulação da mandíbula|ATM, DTM, dor na mandíbula
K112|Inflamação de glândula salivar|parotidite, sialoadenite
K120|Aftas recidivantes|afta, aftas na boca
K121|Outras formas de estomatite|estomatite, feridas na boca
K130|Doenças dos lábios|queilite, boca rachada, boqueira
K148|Outras doenças da língua|língua saburrosa
K20|Esofagite|inflamação do esôfago
K210|Refluxo gastroesofágico com esofagite|esofagite de refluxo
K219|Refluxo gastroesofágico sem esofagite|refluxo, DRGE, azia por refluxo
K221|Úlcera do esôfago|ferida no esôfago
K227|Esôfago de Barrett|Barrett
K259|Úlcera do estômago sem sangramento nem perfuração|úlcera gástrica, úlcera no estômago
K269|Úlcera do duodeno sem sangramento nem perfuração|úlcera duodenal
K279|Úlcera péptica de local não indicado, sem sangramento|úlcera péptica
K290|Gastrite hemorrágica aguda|gastrite com sangramento
K291|Outras gastrites agudas|gastrite aguda
K293|Gastrite crônica superficial|gastrite leve
K294|Gastrite crônica atrófica|gastrite atrófica
K295|Gastrite crônica, sem outra indicação|gastrite crônica, H. pylori
K297|Gastrite, sem outra indicação|gastrite, estômago inflamado
K30|Dispepsia|má digestão, empachamento, indigestão
K359|Apendicite aguda, sem outra indicação|apendicite
K37|Apendicite, sem outra indicação|apêndice inflamado
K409|Hérnia inguinal de um lado, sem obstrução nem gangrena|hérnia na virilha, hérnia inguinal
K402|Hérnia inguinal dos dois lados, sem obstrução nem gangrena|hérnia inguinal bilateral
K429|Hérnia umbilical sem obstrução nem gangrena|hérnia no umbigo, hérnia umbilical
K439|Hérnia da parede do abdome, sem obstrução|hérnia ventral, hérnia epigástrica, hérnia na cicatriz
K449|Hérnia do diafragma sem obstrução nem gangrena|hérnia de hiato
K509|Doença de Crohn, sem outra indicação|Crohn
K519|Retocolite ulcerativa, sem outra indicação|retocolite, colite ulcerativa
K529|Gastroenterite e colite não infecciosas, sem outra indicação|colite, diarreia não infecciosa
K566|Outras obstruções intestinais|intestino preso com obstrução, suboclusão
K573|Divertículos do intestino grosso sem perfuração|diverticulose, diverticulite, divertículos
K580|Intestino irritável com diarreia|cólon irritável com diarreia
K589|Intestino irritável sem diarreia|síndrome do intestino irritável, colite nervosa, cólon irritável
K590|Constipação|prisão de ventre, intestino preso, ressecamento
K591|Diarreia funcional|diarreia nervosa
K600|Fissura anal aguda|fissura no ânus, corte no ânus
K602|Fissura anal, sem outra indicação|fissura anal
K603|Fístula anal|fístula no ânus
K610|Abscesso anal|abscesso no ânus
K621|Pólipo do reto|pólipo no reto
K625|Sangramento do ânus e do reto|sangue nas fezes, sangramento anal
K635|Pólipo do cólon|pólipo intestinal
K700|Fígado gorduroso por álcool|esteatose por álcool
K703|Cirrose por álcool|cirrose alcoólica
K746|Outras cirroses do fígado|cirrose
K754|Hepatite autoimune|hepatite autoimune
K760|Gordura no fígado não classificada em outra parte|esteatose hepática, fígado gorduroso
K769|Doença do fígado, sem outra indicação|problema no fígado
K800|Pedra na vesícula com inflamação aguda|colecistite com cálculo
K802|Pedra na vesícula sem inflamação|colelitíase, cálculo na vesícula, pedra na vesícula
K810|Inflamação aguda da vesícula|colecistite aguda
K828|Outras doenças da vesícula|pólipo na vesícula, vesícula preguiçosa
K859|Pancreatite aguda, sem outra indicação|pancreatite
K861|Outras pancreatites crônicas|pancreatite crônica
K900|Doença celíaca|celíaco, intolerância ao glúten
K904|Má absorção por intolerância não classificada em outra parte|intolerância alimentar
K922|Hemorragia digestiva, sem outra indicação|sangramento digestivo, HDA
`
