const list = (text: string): readonly string[] => text.trim().split(/,\s+/u)

/** Common first names, surnames, streets and cities, and insurers that do not exist: what practice patients are made of. */
export const FEMALE = list(`
  Adriana, Alessandra, Alice, Aline, Amanda, Ana Beatriz, Ana Carolina, Ana Clara, Ana Júlia, Ana Lúcia,
  Ana Paula, Andréa, Antônia, Aparecida, Beatriz, Bianca, Bruna, Camila, Carla, Carolina, Cecília, Célia,
  Clara, Cláudia, Cristina, Daniela, Débora, Denise, Edna, Eduarda, Elaine, Eliane, Elisa, Eloá, Érica,
  Ester, Fabiana, Fátima, Fernanda, Flávia, Francisca, Gabriela, Giovana, Gisele, Helena, Heloísa, Inês,
  Ingrid, Isabel, Isabela, Ivone, Jaqueline, Janaína, Jéssica, Joana, Josefa, Joyce, Júlia, Juliana,
  Karina, Kátia, Larissa, Laura, Letícia, Lívia, Lorena, Luana, Lúcia, Luciana, Luiza, Luzia, Maitê,
  Manuela, Marcela, Márcia, Maria, Maria Aparecida, Maria Clara, Maria Eduarda, Maria José, Mariana,
  Marina, Marlene, Marli, Marta, Melissa, Michele, Mirela, Mônica, Natália, Neide, Nicole, Patrícia, Paula,
  Priscila, Rafaela, Raimunda, Raquel, Regina, Renata, Rita, Roberta, Rosa, Rosana, Rosângela, Roseli,
  Sabrina, Sandra, Sara, Silvana, Simone, Sofia, Sônia, Sueli, Tainá, Tatiana, Terezinha, Valentina,
  Valéria, Vanessa, Vera Lúcia, Vitória, Viviane, Yasmin, Zilda
`)

export const MALE = list(`
  Adilson, Adriano, Alan, Alexandre, Anderson, André, Antônio, Antônio Carlos, Arthur, Augusto, Benedito,
  Benício, Bernardo, Breno, Bruno, Caio, Carlos, Carlos Eduardo, Célio, César, Cícero, Cláudio, Cristiano,
  Daniel, Danilo, Davi, Davi Lucca, Diego, Diogo, Douglas, Edson, Eduardo, Elias, Emanuel, Enzo Gabriel,
  Everton, Fábio, Felipe, Fernando, Flávio, Francisco, Gabriel, Geraldo, Gilberto, Gilson, Guilherme,
  Gustavo, Heitor, Henrique, Hugo, Igor, Isaac, Ivan, Jair, Jean, João, João Batista, João Miguel,
  João Paulo, João Pedro, João Vitor, Joaquim, Jonas, Jorge, José, José Carlos, José Roberto, Josué,
  Júlio César, Kauã, Kleber, Leandro, Leonardo, Levi, Lorenzo, Lucas, Luciano, Luís Fernando, Luiz,
  Luiz Carlos, Manoel, Marcelo, Márcio, Marcos, Marcos Vinícius, Mário, Mateus, Matheus, Maurício, Miguel,
  Milton, Moisés, Murilo, Nelson, Nicolas, Noah, Osvaldo, Otávio, Paulo, Paulo Henrique, Paulo Sérgio,
  Pedro, Pedro Henrique, Rafael, Raimundo, Raul, Reginaldo, Renan, Renato, Ricardo, Roberto, Rodrigo,
  Rogério, Ronaldo, Samuel, Sandro, Sebastião, Sérgio, Severino, Thiago, Tiago, Valdir, Vicente,
  Victor Hugo, Vinícius, Vitor, Wagner, Wallace, Wellington, Wesley, William, Yuri
`)

export const SURNAMES = list(`
  Almeida, Alves, Amaral, Andrade, Antunes, Aragão, Araújo, Assis, Azevedo, Barbosa, Barros, Batista,
  Bezerra, Borges, Braga, Brito, Campos, Cardoso, Carneiro, Carvalho, Castro, Cavalcante, Cordeiro, Corrêa,
  Costa, Coutinho, Cruz, Cunha, da Conceição, da Costa, da Cruz, da Rocha, da Silva, das Neves, de Almeida,
  de Andrade, de Araújo, de Jesus, de Lima, de Oliveira, de Paula, de Souza, Dias, do Nascimento, dos Reis,
  dos Santos, Duarte, Farias, Fernandes, Ferraz, Ferreira, Figueiredo, Fonseca, Franco, Freitas, Garcia,
  Gomes, Gonçalves, Guedes, Guimarães, Leal, Leite, Lima, Lopes, Machado, Magalhães, Maia, Marques,
  Martins, Matos, Medeiros, Melo, Mendes, Menezes, Miranda, Monteiro, Moraes, Moreira, Mota, Moura,
  Nascimento, Nogueira, Nunes, Oliveira, Pacheco, Peixoto, Pereira, Pinheiro, Pinto, Pires, Queiroz, Ramos,
  Reis, Ribeiro, Rocha, Rodrigues, Sales, Sampaio, Santana, Santos, Silva, Silveira, Siqueira, Soares,
  Souza, Tavares, Teixeira, Teles, Torres, Vasconcelos, Vaz, Viana, Vieira, Xavier, Nakamura, Tanaka,
  Yamamoto, Bianchi, Rossi, Ferrari, Schmidt, Müller, Haddad, Kowalski
`)

export const STREETS = list(`
  Sete de Setembro, Quinze de Novembro, Tiradentes, Getúlio Vargas, Dom Pedro II, Rui Barbosa,
  Marechal Deodoro, Santos Dumont, São José, São João, Santo Antônio, das Flores, das Acácias, dos Ipês,
  das Palmeiras, Brasil, Independência, da Liberdade, Bela Vista, Boa Vista, Castro Alves,
  Machado de Assis, Monteiro Lobato, Princesa Isabel, Duque de Caxias, Benjamin Constant, José Bonifácio,
  Treze de Maio, Primeiro de Maio, Vinte e Um de Abril, João Pessoa, Presidente Vargas,
  Nossa Senhora Aparecida, do Comércio, da Paz, Goiás, Bahia, Minas Gerais, Amazonas, Paraná
`)

export const QUARTERS = list(`
  Centro, Jardim América, Vila Nova, Boa Vista, São José, Santo Antônio, Jardim das Flores, Bela Vista,
  Parque Industrial, Vila São João, Cidade Nova, Nossa Senhora de Fátima, Jardim Europa, Alto da Glória,
  Industrial, Vila Mariana, Santa Cruz, Planalto, Aeroporto, Liberdade
`)

export const INSURERS = list(`
  Convênio Demonstração Saúde, Plano Exemplo Vida, Saúde Fictícia Nacional, Coop Modelo Médica
`)

export const CITIES = [
  'São Paulo',
  'São Paulo',
  'São Paulo',
  'Osasco',
  'Guarulhos',
  'Santo André',
  'Jundiaí',
] as const
