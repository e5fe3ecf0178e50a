import Checking
import Testing

/// French drafts for ``check(_:_:expecting:)``: `¶` begins a block, `⏎` a line.
@Test func frenchRelations() {
  check(
    "fr", expecting: .wrongArithmetic,
    """
    Le bénéfice net a progressé de {52|25} % à 92,5 millions d'euros, contre 74 millions un an plus tôt.
    Le chiffre d'affaires a reculé de {150|60} %, à 64 millions d'euros contre 160 millions en 2022.
    Le titre a bondi de {14|4} % à 52 euros, contre 50 euros mardi.
    Le nombre de salariés est passé de 1 200 à 1 500, soit une hausse de {52|25} %.
    Le budget augmente de {15|51} millions d'euros, de 412 millions à 463 millions.
    Les ventes ont {triplé|doublé}, de 40 millions d'euros en 2020 à 80 millions en 2024.
    L'université supprime 240 postes, soit {17|7} % de ses 3 400 emplois.
    Elle compte supprimer 930 de ses 23 400 postes, soit environ {40|4} %.
    La ville dépensera 90 millions d'euros: {43|34} millions pour les écoles, 36 millions pour les routes et 20 millions pour \
    les parcs.
    La famille détient 33 % et le fonds 21 %; ensemble ils possèdent {45|54} %.
    Les ventes par région, en millions d'euros:¶| Région | Ventes |⏎|---|---:|⏎| Amériques | {870|780} |⏎| Europe | 612 \
    |⏎| Asie | 450 |⏎| Total | 1 842 |
    Le plan coûte 60 millions d'euros.¶- Routes: {52|25} millions d'euros⏎- Ponts: 20 millions d'euros⏎- Trains: 15 millions \
    d'euros
    """)
  check(
    "fr", expecting: .wrongConversion,
    """
    L'opération vaut 2,1 milliards d'euros ({1,84|2,39} milliards de dollars).
    L'amende de 30 millions de livres sterling ({25,4|35,5} millions d'euros) est la plus élevée à ce jour.
    """)
  check(
    "fr", expecting: .percentOrPoints,
    """
    Le taux est passé de 3 % à 4 %, soit une hausse de 1 {%|point de pourcentage}.
    """)
  check(
    "fr", expecting: .inconsistentFigures,
    """
    # Halvorsen supprime {390|930} postes¶Halvorsen a annoncé la suppression de 930 postes dans trois villes.
    # L'inflation ralentit à {3,2|2,3} %¶Le taux d'inflation est tombé à 2,3 % en mai. En avril, il était de 2,6 %.
    """)
  check(
    "fr", expecting: nil,
    """
    Le bénéfice net a progressé de 25 % par rapport au trimestre précédent, à 92,5 millions d'euros.
    À périmètre constant, les ventes ont progressé de 8 % à 10,5 milliards d'euros, contre 10 milliards.
    Le chiffre d'affaires progresse de 5 % à 10,5 millions d'euros contre 10 millions, et le bénéfice de 50 % à 3 millions \
    contre 2 millions.
    Le groupe a levé 780 millions d'euros, dont 80 millions en 2019 et 250 millions en 2020.
    La ville dépensera 90 millions d'euros: 34 millions iront aux écoles.
    Le fonds détient 33 %, la famille 21 %, et d'autres le reste.
    L'entreprise compte 5 000 salariés, dont 3 000 en Bretagne et 1 000 en Alsace.
    L'entreprise emploie 25 500 personnes dans 14 pays, dont 11 200 en France et 6 800 en Allemagne.
    Elle veut réduire ses coûts de 5 millions à 8 millions d'euros par an.
    Une croissance de 5 à 7 % est attendue, contre 3 % cette année.
    Le magasin a vendu 5 voitures sur 12. La version 12 du 10 juillet est sortie.
    La banque ramène son objectif de 38 à 34 euros. Un analyste attend une baisse de cinq pour cent.
    Au premier semestre, le bénéfice a augmenté de 12 % à 4,5 millions d'euros. Au deuxième trimestre, il était de 2,1 millions, \
    contre 2,4 millions.
    La ville a acheté 20 bus pour 12 millions d'euros, soit 600 000 euros par bus.
    L'aéroport a accueilli 12,4 millions de passagers, soit 25 % de plus qu'un an plus tôt et 10 % de moins qu'en 2019.
    Les salaires augmentent de 18 % à 126,3 millions d'euros, soit 77 % des recettes, contre 107,0 millions.
    """)
  check(
    "fr", expecting: .impossibleDate,
    """
    Le siège est à Lyon depuis le {31|30} septembre 2020.
    """)
}
