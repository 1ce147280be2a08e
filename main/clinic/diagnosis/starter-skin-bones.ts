/** Skin (L), bones, joints and muscles (M). */
export const SKIN_AND_BONES = `
L010|Impetigo|impetigo, ferida com crosta amarela
L020|Furúnculo ou abscesso da face|furúnculo no rosto
L022|Furúnculo ou abscesso do tronco|furúnculo nas costas
L024|Furúnculo ou abscesso de membro|furúnculo na perna, furúnculo na axila
L029|Furúnculo ou abscesso de pele, sem outra indicação|furúnculo, abscesso na pele, tumor com pus
L030|Celulite dos dedos|paroníquia, unheiro, panarício
L031|Celulite de outras partes dos membros|celulite infecciosa na perna
L039|Celulite infecciosa, sem outra indicação|infecção da pele
L050|Cisto pilonidal com abscesso|cisto no cóccix inflamado
L059|Cisto pilonidal sem abscesso|cisto pilonidal
L080|Pioderma|infecção de pele com pus
L209|Dermatite atópica, sem outra indicação|dermatite atópica, eczema atópico, alergia de pele
L210|Seborreia do couro cabeludo|caspa, crosta láctea
L219|Dermatite seborreica, sem outra indicação|dermatite seborreica, seborreia
L22|Dermatite das fraldas|assadura, assadura de fralda
L239|Dermatite alérgica de contato, causa não indicada|alergia de contato
L249|Dermatite irritativa de contato, causa não indicada|irritação na pele por produto
L259|Dermatite de contato, sem outra indicação|dermatite de contato
L280|Líquen simples crônico|neurodermatite
L282|Outros prurigos|prurigo, estrófulo, alergia a picada
L298|Outras formas de coceira|coceira por pele seca
L299|Prurido, sem outra indicação|coceira, prurido
L301|Disidrose|bolinhas nas mãos que coçam
L303|Dermatite infecciosa|eczema infeccioso
L304|Intertrigo|assadura nas dobras
L309|Dermatite, sem outra indicação|dermatite, eczema, alergia na pele
L400|Psoríase em placas|psoríase vulgar, psoríase
L409|Psoríase, sem outra indicação|psoríase
L42|Pitiríase rósea|pitiríase rósea de Gibert
L439|Líquen plano, sem outra indicação|líquen plano
L500|Urticária alérgica|urticária por alergia
L509|Urticária, sem outra indicação|urticária, vergões, placas que coçam
L519|Eritema multiforme, sem outra indicação|eritema multiforme
L52|Eritema nodoso|nódulos vermelhos nas pernas
L550|Queimadura de sol de primeiro grau|queimadura solar leve
L559|Queimadura de sol, sem outra indicação|insolação da pele, queimadura de sol
L570|Ceratose actínica|queratose actínica, mancha áspera de sol
L600|Unha encravada|unha encravada
L603|Distrofia das unhas|unhas fracas, unha deformada
L630|Alopecia total da cabeça|perda total de cabelo
L639|Alopecia areata, sem outra indicação|pelada, falha no cabelo
L649|Alopecia androgênica, sem outra indicação|calvície
L650|Queda difusa de cabelo|eflúvio telógeno, queda de cabelo
L680|Hirsutismo|pelos em excesso
L700|Acne vulgar|acne, espinhas, cravos
L709|Acne, sem outra indicação|espinha
L719|Rosácea, sem outra indicação|rosácea
L720|Cisto epidérmico|cisto sebáceo
L721|Cisto triquilemal|cisto no couro cabeludo
L732|Hidradenite supurativa|hidradenite, caroços na axila
L739|Afecção dos folículos, sem outra indicação|foliculite, pelo inflamado
L740|Miliária rubra|brotoeja
L80|Vitiligo|manchas brancas na pele
L811|Cloasma|melasma, manchas no rosto
L82|Ceratose seborreica|verruga seborreica, mancha de idade
L84|Calos e calosidades|calo, calosidade
L853|Pele seca|xerose, pele ressecada
L89|Úlcera de pressão|escara, lesão por pressão
L910|Cicatriz queloide|queloide
L918|Outras alterações hipertróficas da pele|acrocórdon, pelinha no pescoço
L930|Lúpus eritematoso discoide|lúpus de pele
L97|Úlcera de membro inferior não classificada em outra parte|ferida na perna, úlcera na perna
M009|Artrite por bactéria, sem outra indicação|artrite séptica
M059|Artrite reumatoide com fator positivo, sem outra indicação|artrite reumatoide soropositiva
M069|Artrite reumatoide, sem outra indicação|artrite reumatoide, AR, reumatismo nas mãos
M073 *|Outras artropatias da psoríase|artrite psoriásica
M100|Gota primária|gota, crise de gota
M109|Gota, sem outra indicação|gota
M130|Poliartrite, sem outra indicação|dor e inchaço em várias juntas
M139|Artrite, sem outra indicação|artrite, junta inflamada
M150|Artrose generalizada primária|osteoartrose generalizada
M159|Artrose de várias articulações, sem outra indicação|poliartrose
M169|Artrose do quadril, sem outra indicação|coxartrose, desgaste no quadril
M170|Artrose primária dos dois joelhos|gonartrose bilateral
M179|Artrose do joelho, sem outra indicação|gonartrose, desgaste no joelho
M189|Artrose do polegar, sem outra indicação|rizartrose
M199|Artrose, sem outra indicação|artrose, osteoartrite, desgaste nas juntas
M201|Hálux valgo adquirido|joanete
M214|Pé plano adquirido|pé chato
M222|Transtornos entre a patela e o fêmur|dor na frente do joelho
M224|Condromalácia da patela|condromalácia
M232|Lesão antiga do menisco|menisco rompido antigo
M239|Lesão interna do joelho, sem outra indicação|lesão no joelho
M255|Dor articular|dor nas juntas, artralgia, dor no joelho, dor no quadril
M254|Derrame articular|água no joelho, joelho inchado
M256|Rigidez articular não classificada em outra parte|junta dura
M315|Arterite de células gigantes com polimialgia|arterite temporal
M329|Lúpus eritematoso sistêmico, sem outra indicação|lúpus, LES
M349|Esclerose sistêmica, sem outra indicação|esclerodermia
M350|Síndrome seca|Sjögren, síndrome de Sjögren
M353|Polimialgia reumática|polimialgia
M400|Cifose postural|corcunda, má postura
M419|Escoliose, sem outra indicação|escoliose, coluna torta
M436|Torcicolo|torcicolo, pescoço travado
M45|Espondilite anquilosante|espondilite
M471|Outras espondiloses com compressão da medula|mielopatia por desgaste
M478|Outras espondiloses|artrose da coluna, bico de papagaio
M479|Espondilose, sem outra indicação|desgaste na coluna
M480|Estreitamento do canal da coluna|estenose do canal
M501|Hérnia de disco cervical com compressão de nervo|hérnia de disco no pescoço
M502|Outros deslocamentos de disco cervical|protrusão cervical
M511|Hérnia de disco lombar com compressão de nervo|hérnia de disco, hérnia de disco lombar
M512|Outros deslocamentos de disco indicados|protrusão discal
M519|Transtorno de disco, sem outra indicação|disco gasto
M530|Síndrome do pescoço e da cabeça|síndrome cervicocraniana
M531|Síndrome do pescoço e do braço|cervicobraquialgia
M541|Radiculopatia|nervo preso na coluna
M542|Cervicalgia|dor no pescoço, dor na nuca
M543|Ciática|dor ciática, nervo ciático
M544|Lombalgia com ciática|lombociatalgia, dor nas costas que desce a perna
M545|Dor lombar baixa|dor nas costas, lombalgia, dor na coluna, lumbago
M546|Dor na coluna torácica|dor no meio das costas, dorsalgia alta
M549|Dorsalgia, sem outra indicação|dor nas costas a esclarecer, dorsalgia
M624|Contratura muscular|músculo travado
M626|Distensão muscular|estiramento muscular
M628|Outros transtornos musculares indicados|sarcopenia, músculo fraco
M653|Dedo em gatilho|dedo que trava
M654|Tenossinovite do punho no lado do polegar|De Quervain, tendinite no polegar
M659|Sinovite e tenossinovite, sem outra indicação|tendinite, tenossinovite, LER, DORT
M674|Gânglio|cisto sinovial no punho
M706|Bursite do trocanter|bursite no quadril
M712|Cisto sinovial atrás do joelho|cisto de Baker
M719|Bursite, sem outra indicação|bursite
M720|Contratura da fáscia da palma|Dupuytren
M722|Fascite da planta do pé|fascite plantar, dor no calcanhar
M750|Capsulite adesiva do ombro|ombro congelado
M751|Síndrome do manguito rotador|manguito, dor no ombro, lesão do manguito
M753|Tendinite calcária do ombro|calcificação no ombro
M754|Síndrome de colisão do ombro|impacto no ombro
M755|Bursite do ombro|bursite no ombro
M759|Lesão do ombro, sem outra indicação|ombro dolorido
M766|Tendinite do tendão de Aquiles|tendinite no calcanhar
M770|Epicondilite medial|cotovelo de golfista
M771|Epicondilite lateral|cotovelo de tenista, epicondilite
M773|Esporão do calcâneo|esporão, esporão no pé
M779|Entesopatia, sem outra indicação|tendinite na inserção
M790|Reumatismo, sem outra indicação|reumatismo
M791|Mialgia|dor muscular, dor no corpo
M796|Dor em membro|dor na perna, dor no braço
M797|Fibromialgia|fibromialgia, dor pelo corpo todo
M800 f|Osteoporose depois da menopausa com fratura|fratura por osteoporose
M810 f|Osteoporose depois da menopausa|osteoporose da mulher
M819|Osteoporose, sem outra indicação|osteoporose, osso fraco
M858|Outros transtornos da densidade óssea|osteopenia
M859|Transtorno da densidade óssea, sem outra indicação|perda óssea
M879|Osteonecrose, sem outra indicação|necrose do osso
M940|Síndrome da junção das costelas com o esterno|costocondrite, Tietze, dor na costela
`
