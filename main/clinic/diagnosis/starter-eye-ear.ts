/** Eye (H00 to H59) and ear (H60 to H95). */
export const EYE_AND_EAR = `
H000|Terçol e outras inflamações profundas da pálpebra|terçol, hordéolo
H001|Calázio|bolinha na pálpebra
H010|Blefarite|inflamação da pálpebra, caspa nos cílios
H041|Outros transtornos da glândula lacrimal|olho seco
H045|Estreitamento das vias lacrimais|canal lacrimal entupido, olho que lacrimeja
H100|Conjuntivite com secreção purulenta e mucosa|conjuntivite bacteriana, olho com remela
H101|Conjuntivite alérgica aguda|conjuntivite alérgica, coceira nos olhos
H109|Conjuntivite, sem outra indicação|conjuntivite, olho vermelho
H110|Pterígio|carne crescida no olho
H113|Hemorragia da conjuntiva|sangue no olho, derrame no olho
H160|Úlcera da córnea|ferida na córnea
H169|Ceratite, sem outra indicação|inflamação da córnea
H186|Ceratocone|ceratocone
H200|Inflamação aguda da íris|uveíte anterior, irite
H259|Catarata senil, sem outra indicação|catarata do idoso
H269|Catarata, sem outra indicação|catarata
H330|Descolamento da retina com rasgo|descolamento de retina
H353|Degeneração da mácula|DMRI, degeneração macular
H360 *|Retinopatia do diabetes|retinopatia diabética, diabetes na vista
H400|Suspeita de glaucoma|pressão do olho alta
H401|Glaucoma de ângulo aberto|glaucoma crônico
H409|Glaucoma, sem outra indicação|glaucoma
H431|Hemorragia no vítreo|sangramento dentro do olho
H438|Outros transtornos do vítreo|moscas volantes, pontos na vista
H509|Estrabismo, sem outra indicação|vesgo, olho torto
H520|Hipermetropia|dificuldade para ver de perto na criança
H521|Miopia|míope, dificuldade para ver de longe
H522|Astigmatismo|vista embaçada por astigmatismo
H524|Presbiopia|vista cansada
H526|Outros transtornos da refração|grau de óculos
H539|Distúrbio visual, sem outra indicação|vista embaçada, visão turva
H547|Perda da visão, sem outra indicação|baixa visão, cegueira de um olho
H571|Dor ocular|dor no olho
H600|Abscesso do ouvido externo|furúnculo no ouvido
H609|Otite externa, sem outra indicação|otite externa, otite de nadador, otite de piscina
H612|Rolha de cerume|cera no ouvido, ouvido tampado
H659|Otite média não supurativa, sem outra indicação|otite serosa, catarro no ouvido
H660|Otite média supurativa aguda|otite com pus, otite média aguda, OMA
H663|Outras otites médias supurativas crônicas|otite crônica, ouvido que vaza
H669|Otite média, sem outra indicação|otite, infecção de ouvido
H680|Inflamação da tuba auditiva|ouvido entupido, tuba auditiva
H729|Perfuração do tímpano, sem outra indicação|tímpano furado
H810|Doença de Ménière|síndrome de Ménière
H811|Vertigem paroxística benigna|labirintite, VPPB, cristais no ouvido
H812|Neuronite vestibular|neurite vestibular
H819|Transtorno da função vestibular, sem outra indicação|labirintite, tontura do labirinto
H900|Perda auditiva por condução nos dois ouvidos|surdez de condução
H903|Perda auditiva neurossensorial nos dois ouvidos|surdez neurossensorial
H911|Presbiacusia|surdez do idoso
H919|Perda auditiva, sem outra indicação|surdez, não escuta bem
H920|Otalgia|dor de ouvido
H921|Otorreia|ouvido vazando, secreção no ouvido
H931|Zumbido|chiado no ouvido, tinnitus
`
