// swift-format-ignore-file
// Made from templates/fr: change that folder, then run `make update`.

extension BuiltInTemplates {
  static let french: [TemplateFile] = [
    TemplateFile(
      path: "new/campaign.md",
      text: #"""
---
title: {{title}}
status: planned             # planned running over cancelled
from: {{date}}
until: {{date}}           # le dernier jour : à changer
# objective: notoriete
# channels: [mastodon, instagram]
# owner: camille-roy        # qui la mène : une fiche de people/
# paid: true                # si sa portée est payante
# budget: 150 €
# spending:                 # les dépenses, jour par jour ; un montant à virgule se met entre guillemets droits
#   - {on: {{date}}, amount: "45,50 €", for: impression des affiches}
#   - {on: {{date}}, amount: 30 €, for: publications sponsorisées, channel: instagram}
# part-of: saison-2027      # la campagne plus grande dont elle fait partie
---

<!-- conseil : que doit-il s’être passé d’ici au dernier jour, pour qui, et quel indicateur le montrera ? Les
     publications s’y rattachent par `campaign: {{id}}`. -->

"""#),
    TemplateFile(
      path: "new/checklist.md",
      text: #"""
---
title: {{title}}
every: week                 # day week month quarter year weekdays, ou une liste de jours : [lundi, jeudi]
# at: vendredi              # le jour où la liste est à faire ; pour un mois : dernier vendredi, le 15
# owner: camille-roy        # qui s’en charge : une fiche de people/
---

<!-- conseil : écrivez une ligne par tâche, dans l’ordre, avec sa durée, le nombre de fois et la personne :
     - [ ] Répondre aux messages privés (20 min, ×2) @camille-roy -->

- [ ] Réviser cette liste et en retirer ce qui ne sert plus (5 min)

"""#),
    TemplateFile(
      path: "new/idea.md",
      text: #"""
---
title: {{title}}
status: new                 # new kept used dropped
date: {{date}}
author: {{author}}
# objective: notoriete
# pillar: coulisses
# campaign: fete-du-quartier
# format: photo
# tags: [concours]
---

<!-- conseil : dites l’idée en une phrase, ce que le public y gagne et l’objectif qu’elle sert. Pour en faire une
     publication : `edito new post --from {{id}}` -->

"""#),
    TemplateFile(
      path: "new/mentions.md",
      text: #"""
---
period: {{period}}
---

<!-- conseil : écrivez une ligne par mention, avec son adresse web, et cochez-la quand elle est traitée :

    - [ ] [Noé](https://mastodon.example/@noe/1) sur mastodon, 10:32 — « Merci pour le coup de main » #positif @camille-roy
      - [réponse](https://mastodon.example/@exemple/2), 10:50
-->

"""#),
    TemplateFile(
      path: "new/metrics.md",
      text: #"""
---
period: {{period}}
---

<!-- conseil : écrivez un tableau. Sa première colonne donne le canal ou la publication ; les autres sont vos
     indicateurs :

    | channel  | abonnes | visites |
    |----------|--------:|--------:|
    | mastodon |      12 |      85 |
-->

"""#),
    TemplateFile(
      path: "new/person.md",
      text: #"""
---
name: {{title}}
role: member                # member partner advocate influencer competitor
# job: Animation des réseaux
# email: camille@example.org
# handles: {mastodon: "@camille@mastodon.example", x: "@camille"}
# language: fr
# contact: tous les mois    # à quel intervalle reprendre contact
# until: 2027-06-30         # le jour de son départ
---

<!-- conseil : notez ce qui aide à bien lui parler, comme ses centres d’intérêt. Notez chaque contact dans un
     élément de liste qui commence par le jour : « - 2026-11-03 appel, partante pour un portrait ». Les autres
     documents citent cette personne par `{{id}}`. -->

"""#),
    TemplateFile(
      path: "new/post.md",
      text: #"""
---
title: {{title}}
status: draft               # idea draft review approved scheduled published cancelled
date: {{date}}            # ou avec l’heure : 2026-11-24 09:00
author: {{author}}
channels: []                # les identifiants de vos canaux : [mastodon, x]
# objective: notoriete      # l’objectif qu’elle sert
# pillar: coulisses
# message: reparer-ensemble
# audience: voisinage
# campaign: fete-du-quartier
# format: photo
# language: fr
# tags: [vélo, quartier]
# description: Le résumé que montrent les moteurs de recherche
# idea: concours-photo      # l’idée d’où elle vient
# cta: {text: S’inscrire, url: "https://www.example.org/inscription", indicator: visites, expect: 12}
# media:
#   - {file: media/portes-ouvertes.jpg, alt: "Trois personnes penchées sur une roue voilée"}
---

<!-- conseil : écrivez ici le texte de tous les canaux. L’exemple qui suit est le texte d’un seul canal. Dans un
     fil, une ligne de trois tirets commence la partie suivante :

    ## @x
    Première partie du fil.

    ---

    Deuxième partie.
-->

"""#),
    TemplateFile(
      path: "new/process.md",
      text: #"""
---
title: {{title}}
# owner: camille-roy        # qui la tient à jour : une fiche de people/
# review-by: 2027-06-30     # la date limite pour la réviser
---

<!-- conseil : dites quand s’en servir et qui agit, numérotez les étapes, et dites que faire si cela tourne mal. Une
     page suffit. -->

"""#),
    TemplateFile(
      path: "new/report-day.md",
      text: #"""
---
title: {{title}}
period: {{period}}
author: {{author}}
---

<!-- conseil : `edito report` met à jour le texte placé entre deux marques « edito » et garde tout le reste. Pour
     retirer une section, supprimez son titre et ses marques. -->

## Ce qu’on a dit de nous

<!-- edito:begin said -->
<!-- edito:end -->

<!-- conseil : quelles mentions toute l’équipe devrait-elle lire en entier ? -->

## La tendance

<!-- edito:begin trend -->
<!-- edito:end -->

## Ce que nous avons publié

<!-- edito:begin posts -->
<!-- edito:end -->

"""#),
    TemplateFile(
      path: "new/report-month.md",
      text: #"""
---
title: {{title}}
period: {{period}}
author: {{author}}
---

<!-- conseil : `edito report` met à jour le texte placé entre deux marques « edito » et garde tout le reste. Pour
     retirer une section, supprimez son titre et ses marques. -->

## Indicateurs

<!-- edito:begin indicators -->
<!-- edito:end -->

<!-- conseil : citez l’indicateur qui a compté ce mois-ci, et dites pourquoi il a changé. -->

## Cadence

<!-- edito:begin cadence -->
<!-- edito:end -->

## Attendu et mesuré

<!-- edito:begin results -->
<!-- edito:end -->

## Ce qui a marché

<!-- edito:begin works -->
<!-- edito:end -->

## Ce qu’on a dit de nous

<!-- edito:begin mentions -->
<!-- edito:end -->

## Tâches

<!-- edito:begin checklists -->
<!-- edito:end -->

## Inattendu

<!-- conseil : notez ce que personne n’avait prévu et que les chiffres ne disent pas. -->

## La suite

<!-- edito:begin gaps -->
<!-- edito:end -->

<!-- conseil : dites ce que vous changerez le mois prochain. -->

"""#),
    TemplateFile(
      path: "new/report-quarter.md",
      text: #"""
---
title: {{title}}
period: {{period}}
author: {{author}}
---

<!-- conseil : `edito report` met à jour le texte placé entre deux marques « edito » et garde tout le reste. Pour
     retirer une section, supprimez son titre et ses marques. -->

## Indicateurs

<!-- edito:begin indicators -->
<!-- edito:end -->

## Cibles du trimestre suivant

<!-- edito:begin goals -->
<!-- edito:end -->

<!-- conseil : écrivez ce que l’équipe décide, et changez les cibles dans la réponse sur les indicateurs. -->

## Cadence

<!-- edito:begin cadence -->
<!-- edito:end -->

## Ce qui a marché

<!-- edito:begin works -->
<!-- edito:end -->

## Ce qu’on a dit de nous

<!-- edito:begin mentions -->
<!-- edito:end -->

## Tâches

<!-- edito:begin checklists -->
<!-- edito:end -->

## Inattendu

<!-- conseil : notez ce que personne n’avait prévu et que les chiffres ne disent pas. -->

## La suite

<!-- edito:begin gaps -->
<!-- edito:end -->

"""#),
    TemplateFile(
      path: "new/report-week.md",
      text: #"""
---
title: {{title}}
period: {{period}}
author: {{author}}
---

<!-- conseil : `edito report` met à jour le texte placé entre deux marques « edito » et garde tout le reste. Pour
     retirer une section, supprimez son titre et ses marques. -->

## Ce que nous avons publié

<!-- edito:begin posts -->
<!-- edito:end -->

## Cadence

<!-- edito:begin cadence -->
<!-- edito:end -->

<!-- conseil : dites en une phrase pourquoi des publications ont manqué. -->

## Indicateurs

<!-- edito:begin indicators -->
<!-- edito:end -->

## Attendu et mesuré

<!-- edito:begin results -->
<!-- edito:end -->

<!-- conseil : dites ce que l’écart vous apprend. -->

## Ce qui a marché

<!-- edito:begin works -->
<!-- edito:end -->

## Ce qu’on a dit de nous

<!-- edito:begin mentions -->
<!-- edito:end -->

## Tâches

<!-- edito:begin checklists -->
<!-- edito:end -->

## Inattendu

<!-- conseil : notez ce que personne n’avait prévu et que les chiffres ne disent pas. -->

## La suite

<!-- edito:begin gaps -->
<!-- edito:end -->

<!-- conseil : dites qui fait quoi d’ici au prochain bilan. -->

"""#),
    TemplateFile(
      path: "new/report.md",
      text: #"""
---
title: {{title}}
period: {{period}}
author: {{author}}
---

<!-- conseil : `edito report` met à jour le texte placé entre deux marques « edito » et garde tout le reste. Pour
     retirer une section, supprimez son titre et ses marques. -->

## Indicateurs

<!-- edito:begin indicators -->
<!-- edito:end -->

## Cadence

<!-- edito:begin cadence -->
<!-- edito:end -->

## Ce qui a marché

<!-- edito:begin works -->
<!-- edito:end -->

## Inattendu

<!-- conseil : notez ce que personne n’avait prévu et que les chiffres ne disent pas. -->

## Ce que nous allons changer

"""#),
    TemplateFile(
      path: "new/run.md",
      text: #"""
---
checklist: {{checklist}}
period: {{period}}
# owner: camille-roy        # qui s’en charge : une fiche de people/
---

<!-- conseil : cochez d’un x chaque tâche faite, et laissez vides les cases des autres. -->

{{tasks}}

"""#),
    TemplateFile(
      path: "new/strategy.md",
      text: #"""
---
##: Pour utiliser une ligne, effacez le « # » du début et l’espace qui suit. Les lignes « ##: » sont des explications.
title: {{title}}
question: {{question}}
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse à jour : une fiche de people/
# review-by: 2027-06-30     # la date limite pour la réviser
##: Déclarez ici les faits de cette réponse. Un fait ne se déclare qu’une fois dans l’espace de travail.
---

<!-- conseil : posez la question avec vos mots et répondez-y. Déclarez ensuite ses faits plus haut et passez
     `status` à `answered`. -->

"""#),
    TemplateFile(
      path: "workspace/.markdownlint.yaml",
      text: #"""
# Pour markdownlint, rumdl et les éditeurs de texte qui s’en servent. Une publication paraît telle qu’elle est écrite.
# Une correction sans danger dans une documentation peut faire ici d’un mot-dièse un titre, ou de `## @canal` un
# `### @canal`. Seules sont donc activées les vérifications dont les corrections ne changent pas un mot.
default: false

# À laisser désactivées :
MD001: false # abaisse les titres de canaux
MD012: false # retire des lignes vides des poèmes
MD013: false # coupe les lignes, et les réseaux montrent chaque fin de ligne
MD018: false # fait un titre d’une ligne qui commence par un mot-dièse
MD025: false # abaisse les titres
MD029: false # renumérote les listes
MD034: false # met les adresses web entre <…>

# Peuvent rester activées :
MD042: true # liens sans cible
MD045: true # images sans texte alternatif
MD047: true # une seule fin de ligne à la fin de chaque fichier
MD056: true # lignes de tableau qui ont trop ou trop peu de cellules

"""#),
    TemplateFile(
      path: "workspace/campaigns/README.md",
      text: #"""
# Campagnes

Ce dossier contient les opérations qui ont un début, une fin et un objectif, payantes ou non. Pour commencer :
`edito new campaign "Fête du quartier"`. Une publication se rattache à une campagne par `campaign:` et l’identifiant
de cette campagne.

```yaml
title: Fête du quartier
from: 2027-06-01
until: 2027-06-20
objective: notoriete
paid: false
status: planned             # planned running over cancelled
budget: 150 €               # ou 50 € par mois
spending:
  - {on: 2027-06-02, amount: 45 €, for: impression des affiches}
```

`campaign-over-budget` compare les dépenses au budget, et `campaign-without-posts` signale une campagne qui n’a
toujours aucune publication deux semaines avant son début. `part-of:` rattache une campagne à une plus grande, et
ses dépenses comptent alors pour les deux.

"""#),
    TemplateFile(
      path: "workspace/checklists/hebdomadaire.md",
      text: #"""
---
title: Chaque semaine
every: week
from: {{date}}
at: vendredi                # le jour de la semaine où la liste est à faire
# owner: camille-roy        # qui s’en charge : une fiche de people/
---

# Chaque semaine

## Regarder

`edito report semaine` écrit le bilan, avec la cadence et les chiffres de la semaine. Ajoutez ce qui vous a surpris et
ce que vous allez changer.

- [ ] Lire les chiffres et noter ce qui a marché, canal par canal (45 min)

## Décider

Une personne présente le bilan, selon des critères dont l’équipe est convenue d’avance.

- [ ] Parler de la stratégie et des semaines à venir avec l’équipe (45 min)

## Faire circuler

- [ ] Reprendre contact avec les partenaires et chercher un projet commun (30 min)
- [ ] Proposer aux collègues une publication à relayer (15 min)
- [ ] Observer ce que font nos concurrents (15 min)

"""#),
    TemplateFile(
      path: "workspace/checklists/mensuel.md",
      text: #"""
---
title: Chaque mois
every: month
from: {{date}}
at: premier lundi           # le jour du mois où la liste est à faire
# owner: camille-roy        # qui s’en charge : une fiche de people/
---

# Chaque mois

## Prendre du recul

La révision du mois va plus loin que le bilan de la semaine : décidez ce que vous gardez, ce que vous arrêtez et ce
que vous essayez. La pause est aussi une tâche, qui se coche. Elle n’a pas de durée ici, car elle
a son propre jour, comme l’événement local.

- [ ] Réviser toute la stratégie à la lumière des résultats (75 min) #stratégie
- [ ] Passer un moment loin des réseaux sociaux

## Aller vers les autres

- [ ] Échanger avec des influenceurs de notre domaine (30 min)
- [ ] Aller à un événement local et y rencontrer des abonnés
- [ ] Chercher avec un autre service ce que les réseaux peuvent lui apporter (30 min)
- [ ] Mieux connaître un de nos produits ou services (15 min)

"""#),
    TemplateFile(
      path: "workspace/checklists/quotidien.md",
      text: #"""
---
title: Chaque jour
every: weekdays             # ou day, si quelqu’un travaille le week-end
from: {{date}}
# owner: camille-roy        # qui s’en charge : une fiche de people/
---

# Chaque jour

L’ordre et les durées sont des points de départ : changez-les, répétez une tâche, supprimez-en. L’ensemble fait
4 h 30 au plus, dont 40 minutes de marge. Même avec la liste de la semaine, du mois ou du trimestre, il tient dans
une journée de 7 h.

`edito today` suit cet ordre. Une étiquette à la fin d’une tâche dit ce qui s’y rattache : `#mention`,
`#publication`, `#relecture`, `#contact`, `#stratégie`, ou un canal comme `#mastodon`. Ce qui attend apparaît sous
sa tâche.

## Écouter et répondre

Les messages privés passent en premier, car quelqu’un attend. Le relevé donne un lien vers chaque mention qui
compte. Répondez d’abord aux mentions négatives, en soignant le ton.

- [ ] Répondre aux messages privés (25 min)
- [ ] Noter les mentions et donner à chacune sa tonalité (15 min) #mention
- [ ] Suivre ce qui se dit de nous et réagir aux avis, bons ou mauvais (10 min)

## Publier

Publiez ce qui est prévu pour la journée, puis enregistrez sa parution avec `edito record`. C’est votre `cadence` qui
dit combien de fois publier.

{{tasks}}

## Rencontrer

Participez aux conversations sans accaparer la parole. Présenter deux personnes l’une à l’autre fait souvent plus de
bien qu’un lien vers votre site.

- [ ] Échanger avec les personnes qui nous recommandent (10 min) #contact
- [ ] Trouver des personnes qui cherchent ce que nous offrons et leur parler (10 min)
- [ ] Prendre part aux conversations de la communauté (15 min)

## Préparer la suite

Pour chaque publication, notez le format, les canaux, l’appel à l’action, le résultat attendu et l’objectif servi.
Accordez une heure aux idées quand vous l’avez, et partez toujours d’un objectif.

- [ ] Mettre à jour le calendrier de publication (10 min) #publication #relecture
- [ ] Préparer les publications de demain et leurs canaux (25 min)
- [ ] Faire avancer un article signé de son nom (10 min)
- [ ] Chercher des idées de jeux-concours, d’offres et de campagnes (20 min)

## Apprendre

- [ ] Suivre les nouveautés des réseaux et du métier (10 min)

## Garder de la marge

Ce temps est réservé aux urgences, aux visites et au travail sans rapport avec les réseaux.

- [ ] Absorber les imprévus et le reste du travail (40 min)

"""#),
    TemplateFile(
      path: "workspace/checklists/trimestriel.md",
      text: #"""
---
title: Chaque trimestre
every: quarter
from: {{date}}
at: premier mardi           # le jour du trimestre où la liste est à faire
# owner: camille-roy        # qui s’en charge : une fiche de people/
---

# Chaque trimestre

Trois mois de chiffres suffisent pour juger. Fixez plus haut une cible dépassée. Si une cible est manquée, cherchez
pourquoi : était-elle trop haute, ou le travail était-il mal choisi ?

- [ ] Comparer les indicateurs du trimestre à leurs cibles (90 min)
- [ ] Ajuster les cibles du trimestre suivant (60 min)

"""#),
    TemplateFile(
      path: "workspace/edito.md",
      text: #"""
---
##: Pour utiliser une ligne, effacez le « # » du début et l’espace qui suit. Les lignes « ##: » sont des explications.
edito: 1                    # la version du format ; ne la changez pas
name: {{name}}
locale: {{locale}}               # la langue et la région des lecteurs
timezone: {{timezone}}      # le fuseau horaire de toutes les dates
capacity: 7h                # une journée de travail ; lint signale les jours plus longs (une liste de semaine ou de mois y compte si elle a `at:`)
approval: {{approval}}          # required : chaque publication doit être validée avant son créneau
horizon: 2 semaines         # jusqu’où Edito vérifie le calendrier
lint:
  fail-on: error            # la gravité à partir de laquelle `edito lint` échoue : error, warning, info
  # exclude: [archives/]    # les fichiers et dossiers que lint ne vérifie pas
  # rules: {posts-too-close: {minutes: 90}}   # les réglages d’une règle
# closures:                 # les jours où l’équipe ne publie pas
#   - 2026-12-25
#   - {from: 2027-08-02, until: 2027-08-15, reason: Congés d’été}
---

# Bienvenue

Ce dossier est l’espace de travail de votre équipe. La stratégie, les publications, les listes de tâches et les
chiffres y sont de simples fichiers Markdown, que l’on lit sans rien installer. `edito` les vérifie, trouve ce qui
manque et montre le calendrier. Ce texte est à vous : remplacez-le par les consignes propres à votre équipe.

## Les cinq premiers pas

1. **Écrivez une publication.** `edito new post "Notre première publication"` la crée. Rédigez son texte et
   indiquez ses canaux.
2. **Vérifiez-la.** `edito lint` signale ce qui manque, ce qui se contredit et ce qui prend du retard, et
   `edito preview` montre le texte de chaque canal.
3. **Regardez la journée et le calendrier.** `edito today` et `edito calendar`
4. **Répondez à une question de la stratégie à la fois.** `edito strategy --missing` liste celles qui restent ouvertes.
   Les canaux se déclarent dans la réponse sur les publics et les canaux, et les cibles dans celle sur la fréquence. Pour
   déclarer des faits, effacez le `#` du début de leurs lignes et l’espace qui suit, remplacez les exemples et passez
   `status` à `answered`.
5. **Présentez l’équipe.** `edito new person "Camille Roy"` crée une fiche dans `people/`. Les autres documents
   citent le nom de cette fiche, `camille-roy`, comme identifiant.

## Les dossiers

| dossier | contenu |
|---|---|
| `strategy/` | une réponse par question ; Edito compare les publications aux faits que les réponses déclarent |
| [`posts/`](posts/README.md) | une publication par fichier, pour un ou plusieurs canaux |
| `checklists/` | les tâches de chaque jour, semaine, mois ou trimestre |
| [`runs/`](runs/README.md) | les feuilles : les listes à cocher, une par période |
| [`ideas/`](ideas/README.md) | les idées pour plus tard |
| [`campaigns/`](campaigns/README.md) | les opérations qui ont un début, une fin et un objectif |
| [`people/`](people/README.md) | l’équipe, les partenaires, les ambassadeurs, les influenceurs et les concurrents |
| [`processes/`](processes/README.md) | les procédures de l’équipe |
| [`mentions/`](mentions/README.md) | ce que l’on dit de vous |
| [`metrics/`](metrics/README.md) | les chiffres, période par période |
| [`reports/`](reports/README.md) | les bilans d’un jour, d’une semaine, d’un mois ou d’un trimestre |
| [`media/`](media/README.md) | les images, les vidéos et les sons |

"""#),
    TemplateFile(
      path: "workspace/ideas/README.md",
      text: #"""
# Idées

Ce dossier contient ce qui sort d’un remue-méninges et qui n’est pas encore une publication. Une idée peut être
incomplète, et aucune règle ne lui impose de date. Pour commencer :
`edito new idea "Concours de la plus vieille chambre à air"`.

```yaml
status: new                 # new kept used dropped
date: 2026-11-24
objective: notoriete
format: photo
```

Pour faire d’une idée une publication : `edito new post --from` suivi de son identifiant.

"""#),
    TemplateFile(
      path: "workspace/media/README.md",
      text: #"""
# Médias

Ce dossier contient les images, les vidéos et les sons. Déposez-y un fichier, puis citez-le dans une publication par
son chemin depuis la racine de l’espace de travail. Chaque image ou vidéo demande un texte alternatif, pour les
personnes qui ne la voient pas.

```yaml
media:
  - {file: media/portes-ouvertes.jpg, alt: "Trois personnes penchées sur une roue voilée"}
```

"""#),
    TemplateFile(
      path: "workspace/mentions/README.md",
      text: #"""
# Mentions

Ce dossier contient ce que l’on dit de vous, un fichier par jour ou par semaine. Pour commencer,
`edito mentions import flux.xml` importe un flux ou un export, et `edito mentions add ADRESSE` ajoute une seule
mention. Vous pouvez aussi écrire une ligne par mention :

```markdown
- [ ] [Noé](https://mastodon.example/@noe/1) sur mastodon, 10:32 — « Merci pour le coup de main » #positif @camille-roy
  - [réponse](https://mastodon.example/@exemple/2), 10:50
```

Cochez une mention quand elle est traitée. Donnez-en aussi la tonalité : `#positif`, `#neutre` ou `#négatif`. Edito
apprend de vos choix et propose une tonalité pour les nouvelles mentions : `#positif?`. Pour confirmer une
proposition, effacez le `?`.

"""#),
    TemplateFile(
      path: "workspace/metrics/README.md",
      text: #"""
# Chiffres

Ce dossier contient les chiffres, un fichier par période. La première colonne donne le canal ou la publication, et
les autres titres de colonne sont les identifiants de vos indicateurs. Pour commencer, lancez `edito new metrics` et
recopiez vos chiffres dans le tableau, ou importez-les avec `edito metrics import export.csv`. `edito metrics`
compare les chiffres aux cibles.

```markdown
| channel  | abonnes | visites |
|----------|--------:|--------:|
| mastodon |      12 |      85 |
| blog     |         |     140 |
```

Une cellule vide veut dire que le nombre n’a pas été relevé. Un zéro compte comme un chiffre.

"""#),
    TemplateFile(
      path: "workspace/people/README.md",
      text: #"""
# Personnes

Ce dossier contient une fiche par personne : l’équipe, les partenaires, les ambassadeurs, les influenceurs, et les
concurrents, qui peuvent être des organisations. Pour commencer : `edito new person "Camille Roy"`. Les autres
documents citent le nom du fichier, `camille-roy`, comme identifiant.

```yaml
name: Camille Roy
role: member                # member partner advocate influencer competitor
job: Animation des réseaux
handles: {mastodon: "@camille@mastodon.example"}
```

Pour garder le contact, ajoutez `contact: tous les mois` (ou `toutes les 2 semaines`), puis notez chaque contact
dans la fiche, dans un élément de liste qui commence par le jour. Un jour à venir est un rendez-vous.
`contact-overdue` signale les personnes avec qui vous n’avez pas repris contact à temps.

```markdown
- 2026-11-03 appel : partante pour un portrait
- 2026-10-06 café au marché
```

Si quelqu’un quitte l’équipe, gardez sa fiche et ajoutez le jour de son départ dans `until:`.

"""#),
    TemplateFile(
      path: "workspace/posts/README.md",
      text: #"""
# Publications

Ce dossier contient un fichier par publication, pour un ou plusieurs canaux. Les sous-dossiers sont libres ; un par
année et par mois convient bien. Pour commencer : `edito new post "Portes ouvertes samedi"`, puis `edito lint`. La
règle `text-too-long` compte chaque texte comme son réseau le compte, et `edito preview` montre le texte de chaque
canal.

```markdown
---
title: Portes ouvertes samedi
status: draft
date: 2026-11-24 09:00
channels: [mastodon, x]
---
Samedi, l’atelier ouvre ses portes à 10 heures. Venez avec une panne, repartez sans.

## @x
Samedi 10 h, portes ouvertes à l’atelier. Venez avec une panne.
```

Le texte placé avant le premier titre `## @canal` vaut pour tous les canaux qui n’ont pas leur propre texte. Sur un
réseau qui permet les fils, une ligne `---` commence la partie suivante du fil.

"""#),
    TemplateFile(
      path: "workspace/processes/README.md",
      text: #"""
# Procédures

Ce dossier contient les procédures que l’on veut retrouver un jour de coup de feu : publier, répondre à une plainte,
corriger une erreur, passer le relais. Une page par procédure suffit. Pour commencer :
`edito new process "Corriger une erreur publiée"`.

Chaque procédure a une personne qui la tient à jour (`owner:`) et une date limite de révision (`review-by:`).
`process-without-owner` et `stale-process` signalent une procédure sans responsable, et une procédure à réviser. La
stratégie cite celles qui doivent exister, par exemple `processes: [publier, repondre]`, et `missing-process`
signale celles qui ne sont pas écrites.

```markdown
1. Prévenir la personne qui valide.
2. Publier la correction là où l’erreur a paru.
3. Noter ce qui aurait permis de l’éviter.
```

"""#),
    TemplateFile(
      path: "workspace/reports/README.md",
      text: #"""
# Bilans

Ce dossier contient les bilans d’un jour, d’une semaine, d’un mois ou d’un trimestre. Pour commencer,
`edito report semaine` écrit le bilan de la semaine en cours ou, le lundi, de la semaine précédente : ce qui a paru, la
cadence tenue, les chiffres et ce que l’on a dit de vous.

```markdown
<!-- edito:begin posts -->
… le texte qu’Edito met à jour …
<!-- edito:end -->

## Inattendu
Les photos ratées ont fait plus parler que les réussies.
```

`edito report` met à jour le texte placé entre deux marques et garde tout le reste. Pour avoir d’autres titres ou
d’autres sections, copiez un bilan dans `templates/report-week.md`. Dans la copie, écrivez `period: {{period}}` et
ne gardez que l’en-tête, les titres et les marques.

"""#),
    TemplateFile(
      path: "workspace/runs/README.md",
      text: #"""
# Feuilles

Ce dossier contient les feuilles : les listes de tâches que l’on coche, un fichier par liste et par période. Pour
commencer, `edito start quotidien` recopie les tâches de la liste. Cochez-les ici, ou avec
`edito tick quotidien "répondre"`. Une période sans feuille compte comme manquée, et `edito checklists` le montre :
inutile de noter que rien n’a été fait.

```markdown
---
checklist: quotidien
period: 2026-11-24
---
- [x] Répondre aux messages privés (25 min)
- [ ] Suivre les nouveautés des réseaux et du métier (10 min)
```

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/01-strategie.md",
      text: #"""
---
##: Pour utiliser une ligne, effacez le « # » du début et l’espace qui suit. Les lignes « ##: » sont des explications.
title: Stratégie d’ensemble
question: strategy
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse à jour : une fiche de people/
# review-by: 2027-06-30     # la date limite pour la réviser
---

# À quoi nos canaux doivent-ils contribuer ?

Les réseaux sociaux sont un moyen : ils servent une organisation qui a déjà des objectifs, des valeurs et une
histoire. Écrire ce lien noir sur blanc évite de publier pour publier, et permet de trancher vite quand une demande
arrive. Une bonne réponse tient en une page, se comprend sans connaître la maison et dit aussi ce que les canaux ne
feront pas.

## Ce qu’il faut trancher

- Quels sont, cette année, les deux ou trois objectifs de l’organisation ?
- Que dit déjà la stratégie de communication, et à qui ?
- Lesquels de ces objectifs les réseaux sociaux peuvent-ils vraiment servir ?
- Quelles valeurs, quelle part de notre histoire doit-on reconnaître dans chaque publication ?
- À quelles demandes dirons-nous non ?

## Notre réponse

<!-- conseil : écrivez une phrase sur les objectifs de l’organisation, une sur le rôle des canaux, puis une courte
     liste de ce que vous ne ferez pas. Passez ensuite `status` à `answered`. -->

## Ce qu’Edito en fait

Cette réponse ne déclare aucun fait : elle s’adresse à l’équipe. `edito lint` signale une réponse terminée qui
contient encore un conseil. Dans toute réponse, `review-by:` fixe une date : une fois cette date passée,
`open-question` signale une question restée sans réponse, et `stale-answer` une réponse à réviser.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/02-priorites.md",
      text: #"""
---
##: Pour utiliser une ligne, effacez le « # » du début et l’espace qui suit. Les lignes « ##: » sont des explications.
title: Priorités
question: priorities
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse à jour : une fiche de people/
# review-by: 2027-06-30     # la date limite pour la réviser
##: Les objectifs, du plus important au moins important. Exemples à remplacer.
##: kind : visibility, community, search, service, brand, hiring ou sales
# objectives:
#   - {id: notoriete, title: Faire connaître l’atelier dans le quartier, priority: primary, kind: visibility}
#   - {id: entraide, title: Aider vite les personnes qui nous écrivent, priority: secondary, kind: service}
---

# Qu’attendons-nous d’abord de nos canaux ?

Être vu, animer une communauté, remonter dans les moteurs de recherche, aider la clientèle, soigner sa réputation,
recruter, vendre : chaque objectif demande ses propres messages et ses propres indicateurs. Une petite équipe ne
peut pas tout viser à la fois. Une bonne réponse retient un ou deux objectifs principaux et quelques objectifs
secondaires, et écarte ceux que personne ne suivra.

## Ce qu’il faut trancher

- Si un seul résultat devait compter dans un an, lequel serait-ce ?
- Quels objectifs viennent ensuite, et lesquels attendront ?
- Cherchons-nous des clients, des membres, des candidatures, ou la confiance des personnes qui nous suivent déjà ?
- Qui, dans l’organisation, a besoin de chacun de ces résultats ?

## Notre réponse

<!-- conseil : pour chaque objectif, dites en deux phrases pourquoi vous l’avez choisi et ce qui changera quand il
     sera atteint. Donnez-lui ensuite un identifiant court dans `objectives`. -->

## Ce qu’Edito en fait

Cette réponse déclare `objectives`. Une publication indique le sien par `objective:`. `missing-objective` signale
les publications sans objectif, et `unknown-reference` celles dont l’objectif n’est pas déclaré.
`objective-without-posts` et `objective-without-indicator` signalent les objectifs sans publication ou sans
indicateur.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/03-audit.md",
      text: #"""
---
##: Pour utiliser une ligne, effacez le « # » du début et l’espace qui suit. Les lignes « ##: » sont des explications.
title: État des lieux
question: audit
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse à jour : une fiche de people/
# review-by: 2027-06-30     # la date limite pour la réviser
##: Les concurrents sont des fiches de people/ dont le rôle est competitor. Exemples à remplacer.
# competitors: [atelier-voisin]
# audit:
#   date: 2026-11-02
#   channels:
#     x: Compte ouvert en 2019, sans publication depuis six mois
#     blog: Un article par mois, bien placé dans les moteurs de recherche
##: Les mots-clés de la veille, et le délai de réponse.
# listening:
#   keywords: [Atelier Exemple, réparation de vélo]
#   feeds: [https://mastodon.example/tags/reparation.rss]
#   response-time: 4h
---

# D’où partons-nous, et que font les autres ?

On ne mesure un progrès que si l’on a noté le point de départ. L’état des lieux recense tous les comptes, même
oubliés, ce que l’on dit de l’organisation et la façon dont les concurrents se servent des mêmes réseaux. Il montre
aussi ce que personne d’autre ne propose encore. Une bonne réponse est datée, chiffrée quand c’est possible, et
reconnaît les canaux inactifs.

## Ce qu’il faut trancher

- Quels comptes portent notre nom, qui en a les accès, lesquels faut-il fermer ?
- Que trouve-t-on en cherchant notre nom, en bien ou en mal ?
- Quels sont les trois à cinq concurrents ou organisations semblables à observer ?
- Que réussissent-ils que nous ne faisons pas ? Que laissent-ils de côté ?
- Quels mots-clés faut-il suivre dès maintenant ?

## Notre réponse

<!-- conseil : écrivez un paragraphe par canal existant, un par concurrent, et un sur la place que vous voulez
     occuper. Créez une fiche par concurrent avec `edito new person`. -->

## Ce qu’Edito en fait

Cette réponse déclare `competitors`, `audit` et `listening`. `unknown-reference` signale un concurrent sans fiche
dans `people/`, et `stale-audit` un état des lieux trop ancien. `edito mentions import --matching` n’importe que les
mentions qui contiennent un des mots-clés, et `unanswered-mention` tient compte du délai de réponse.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/04-indicateurs.md",
      text: #"""
---
##: Pour utiliser une ligne, effacez le « # » du début et l’espace qui suit. Les lignes « ##: » sont des explications.
title: Indicateurs
question: indicators
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse à jour : une fiche de people/
# review-by: 2027-06-30     # la date limite pour la réviser
##: kind : presence, engagement, reach, influence, return ou activity ; direction : up ou down
##: combine : sum pour ce qui se compte par jour, latest pour un niveau comme tous les abonnés ; average ou worst
##: Exemples à remplacer ; fixez vos propres cibles.
# indicators:
#   - {id: abonnes, title: Nouveaux abonnements, objective: notoriete, kind: presence, unit: personnes, direction: up, combine: sum, target: 40 par mois}
#   - {id: visites, title: Visites du site venues des réseaux, objective: notoriete, kind: return, unit: visites, direction: up, combine: sum, target: 200 par mois}
#   - {id: delai, title: Délai médian de réponse, objective: entraide, kind: engagement, unit: heures, direction: down, combine: average, target: 4}
---

# Quels indicateurs montreront que nous avançons ?

Un indicateur relie un objectif à un nombre que quelqu’un sait relever. Choisissez les indicateurs avant de
commencer : un chiffre qui manque se reconstitue mal. Une bonne réponse a peu d’indicateurs, au moins un par
objectif principal, et chacun a une unité, un sens et une cible.

## Ce qu’il faut trancher

- Quel nombre changera si l’objectif est atteint, et dans quel sens ?
- Suivons-nous seulement la présence et l’activité, ou aussi l’engagement, la portée, l’influence et les retombées ?
- Où chaque nombre se lit-il, qui le relève, et à quelle fréquence ?
- Quelle cible est assez ambitieuse pour compter, et pourtant réaliste ?
- Quels chiffres flatteurs décidons-nous d’ignorer ?

## Notre réponse

<!-- conseil : pour chaque indicateur, dites d’où vient le nombre et qui le relève. S’il faut plus d’une phrase,
     cherchez un indicateur plus simple. -->

## Ce qu’Edito en fait

Cette réponse déclare `indicators`. Les tableaux de `metrics/` et les bilans en reprennent les identifiants, et
l’appel à l’action d’une publication cite l’indicateur qu’il doit faire changer. `unmeasured-call-to-action` signale
les appels sans indicateur ou sans résultat attendu, et `indicator-without-objective` les indicateurs qui ne
mesurent aucun objectif.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/05-publics.md",
      text: #"""
---
##: Pour utiliser une ligne, effacez le « # » du début et l’espace qui suit. Les lignes « ##: » sont des explications.
title: Publics et canaux
question: audiences
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse à jour : une fiche de people/
# review-by: 2027-06-30     # la date limite pour la réviser
##: Un canal est un compte. À gauche, son identifiant, que citent les publications. Exemples à remplacer.
##: network : x mastodon bluesky threads linkedin facebook instagram tiktok youtube pinterest reddit tumblr
##: telegram google-business blog
# channels:
#   x: {network: x, handle: "@exemple"}
#   mastodon: {network: mastodon, handle: "@exemple@mastodon.example", language: fr}
#   facebook: {network: facebook, url: "https://facebook.example/exemple"}
#   instagram: {network: instagram, handle: "@exemple"}
#   linkedin: {network: linkedin, url: "https://linkedin.example/exemple"}
#   blog: {network: blog, url: "https://www.example.org/blog"}
# audiences:
#   - {id: voisinage, who: Les gens du quartier, channels: [facebook, instagram], search: atelier réparation près de chez moi}
#   - {id: adherents, who: Les bénévoles et adhérents actuels, channels: [mastodon, blog], search: lettre et agenda de l’atelier}
---

# Qui voulons-nous toucher, et où ?

« Tout le monde » n’est pas un public. Nommez des groupes réels : les personnes qui nous suivent déjà, celles que
nous aimerions gagner, celles qui nous recommandent sans qu’on le leur demande. De chaque groupe dépendent les
réseaux à choisir et la façon d’y être trouvé. Une bonne réponse retient quelques canaux que l’équipe peut faire
vivre, plutôt qu’un canal sur chaque réseau.

## Ce qu’il faut trancher

- Quels publics voulons-nous toucher, et que cherche chacun d’eux ?
- Sur quels réseaux passent-ils déjà du temps ?
- Quels mots tapent-ils, et dans quels outils, quand ils cherchent ce que nous offrons ?
- Qui pourrait nous recommander, et comment rester en contact ?
- Quel canal pourrions-nous fermer sans que personne y perde ?

## Notre réponse

<!-- conseil : décrivez chaque public en quelques lignes, en pensant à une personne réelle. N’ouvrez un canal que si
     un public en a besoin. -->

## Ce qu’Edito en fait

Cette réponse déclare `audiences` et `channels` ; presque toutes les vérifications dépendent des canaux. Une cible
de cadence peut viser un canal ou tout un réseau. `unknown-reference` et `unknown-channel-heading` signalent une
publication destinée à un canal non déclaré, et `channel-without-audience` un canal où aucun public ne se trouve.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/06-contenus.md",
      text: #"""
---
##: Pour utiliser une ligne, effacez le « # » du début et l’espace qui suit. Les lignes « ##: » sont des explications.
title: Contenus et ton
question: content
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse à jour : une fiche de people/
# review-by: 2027-06-30     # la date limite pour la réviser
##: Exemples à remplacer.
# pillars:                  # les grands thèmes
#   - {id: coulisses, title: Les coulisses de l’atelier}
#   - {id: tutoriels, title: Une réparation pas à pas}
# messages:                 # les idées à faire passer, et à répéter
#   - {id: reparer-ensemble, title: La réparation s’apprend à plusieurs, objective: notoriete, pillar: tutoriels}
# formats:
#   - {id: article, title: Article de blog}
#   - {id: photo, title: Photo ou série de photos}
#   - {id: video, title: Vidéo courte}
#   - {id: communique, title: Communiqué de presse}
# tone:
#   prefer: [phrases courtes, voix active, un exemple concret]
#   avoid: [révolutionnaire, {term: newsletter, use: infolettre}]
#   names: [Atelier Exemple]
---

# Que publions-nous, dans quels formats et sur quel ton ?

Textes brefs ou longs, photos seules ou en série, vidéos courtes, longues ou en direct : le format dépend du réseau,
mais c’est pour les sujets que l’on revient. Savant, proche, drôle ou un peu des trois, le ton doit rester le même
quand l’auteur change. Une bonne réponse donne trois à cinq piliers (les grands thèmes), les formats que l’équipe
sait produire, et des règles de ton que l’on peut vérifier.

## Ce qu’il faut trancher

- De quoi parlons-nous mieux que les autres ?
- Quelles idées voulons-nous que l’on retienne, quitte à les répéter ?
- Quels formats savons-nous produire chaque semaine sans nous épuiser ?
- Quels mots employons-nous, lesquels évitons-nous, comment écrit-on notre nom ?
- Quand l’humour est-il bienvenu, et quand ne l’est-il pas ?

## Notre réponse

<!-- conseil : pour chaque pilier, donnez un exemple de publication réussie. Gardez les règles de ton courtes :
     Edito cherche les mots à éviter, inutile de les traquer à la relecture. -->

## Ce qu’Edito en fait

Cette réponse déclare `pillars`, `messages`, `formats` et `tone`. Les publications y renvoient, et les cibles de
cadence peuvent compter celles d’un pilier, d’un message ou d’un format. `avoided-term` relève les mots à éviter et
les noms mal écrits : la relecture peut alors s’occuper du fond. `unused-pillar` signale un pilier sans publication
récente ni prévue.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/07-frequence.md",
      text: #"""
---
##: Pour utiliser une ligne, effacez le « # » du début et l’espace qui suit. Les lignes « ##: » sont des explications.
title: Fréquence
question: frequency
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse à jour : une fiche de people/
# review-by: 2027-06-30     # la date limite pour la réviser
##: from : la première période de la cible ; sans elle, les périodes passées comptent comme manquées.
# cadence:                  # exemples à adapter, et non des recommandations
#   - {channel: x, target: 3-6 par jour, on: weekdays}              # exemple : la liste de tâches d’une animatrice de communauté
#   - {channel: facebook, target: 3 par semaine, from: 2027-W01}    # exemple : le tableau d’une petite équipe
#   - {channel: instagram, target: 3-5 par semaine}                 # exemple : l’étude de millions de publications par un éditeur de logiciels
#   - {channel: linkedin, target: 2-5 par semaine}                  # exemple : la même étude
#   - {channel: blog, target: 2-3 par semaine}                      # exemple : un guide de stratégie
#   - {pillar: coulisses, target: au moins 4 par mois}              # exemple : un pilier à ne pas oublier
#   - {message: reparer-ensemble, target: au moins 7 par trimestre} # exemple : la « règle de sept » du marketing
# embargo:                  # rien ne paraît pendant ce temps
#   - {from: 2027-05-07, until: 2027-05-09, channels: [x, facebook], reason: Annonce prévue le 10 mai}
---

# Combien de fois publier, canal par canal ?

La bonne fréquence est celle que l’équipe tient sans perdre en qualité ni lasser. Les recommandations qui circulent
se contredisent : pour X, elles vont de trois publications par semaine à dix par jour, car les comptes ne servent
pas tous à la même chose. Une bonne réponse part de ce que vous faites déjà, et fixe un minimum et un maximum.

## Ce qu’il faut trancher

- Combien avons-nous vraiment publié, par canal, ces trois derniers mois ?
- Quel minimum fait vivre le canal, et à partir de quel maximum lassons-nous ?
- Quels jours publions-nous, et quels jours sommes-nous fermés ?
- Quels piliers ou messages doivent revenir, même les semaines chargées ?
- Quand comparerons-nous la cadence aux résultats ?

## Notre réponse

<!-- conseil : justifiez chaque cible par votre propre historique. Pour changer une cible plus tard, gardez sa
     ligne en y ajoutant `until:`, puis écrivez une nouvelle ligne avec `from:`. -->

## Ce qu’Edito en fait

Cette réponse déclare `cadence` et, au besoin, `embargo`. `edito cadence` compare chaque cible aux publications
parues, prêtes et prévues. `below-target`, `above-target`, `posting-gap` et `impossible-target` signalent les
écarts, et `posted-during-embargo` les publications prévues pendant un embargo. Les jours de fermeture (`closures:`
dans `edito.md`) réduisent les cibles. `channel-without-cadence` signale un canal sans cible, et
`contradicting-facts` deux cibles impossibles à atteindre ensemble.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/08-moyens.md",
      text: #"""
---
##: Pour utiliser une ligne, effacez le « # » du début et l’espace qui suit. Les lignes « ##: » sont des explications.
title: Moyens
question: means
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse à jour : une fiche de people/
# review-by: 2027-06-30     # la date limite pour la réviser
# means:                    # exemple à remplacer
#   people: [camille-roy, sacha-martin]
#   tools: [retouche d’images, montage vidéo, programmation des publications]
#   budget: 300 € par mois
#   training: [veille, accessibilité]
---

# De quelles personnes, de quels outils et de quel budget disposons-nous ?

Comptez les personnes et leurs heures (animer, écrire, photographier, filmer), les outils, l’argent pour la
sous-traitance, la portée payante ou les lots, et le temps de formation. Une bonne réponse s’accorde avec la
cadence : si les heures manquent, baissez les cibles.

## Ce qu’il faut trancher

- Qui travaille sur les réseaux, et combien d’heures par semaine ?
- Quels outils avons-nous, lesquels manquent vraiment ?
- Que confions-nous à l’extérieur, et à quel prix ?
- Combien pouvons-nous dépenser par mois ou par trimestre ?
- Qui doit se former, et à quoi : animation, veille, image, droit ?

## Notre réponse

<!-- conseil : comparez les heures disponibles à la durée totale de vos listes de tâches. Si elle les dépasse, dites
     à quoi vous renoncez. -->

## Ce qu’Edito en fait

Cette réponse déclare `means`. Les personnes citées doivent avoir leur fiche dans `people/`, et le budget
publicitaire ne peut pas dépasser celui de `means` (`contradicting-facts`). `edito today` additionne les durées des
tâches du jour, et `day-overloaded` signale un jour dont le total dépasse `capacity:` dans `edito.md`. Pour cette
règle, une liste par semaine ou par mois ne compte que si `at:` donne son jour.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/09-responsabilites.md",
      text: #"""
---
##: Pour utiliser une ligne, effacez le « # » du début et l’espace qui suit. Les lignes « ##: » sont des explications.
title: Responsabilités
question: responsibilities
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse à jour : une fiche de people/
# review-by: 2027-06-30     # la date limite pour la réviser
##: Par canal, ou pour tous avec all : qui publie, répond, valide, achète de la publicité.
# responsibilities:         # exemple à remplacer
#   all: {publish: [camille-roy], reply: [camille-roy], approve: [sacha-martin], advertise: [sacha-martin]}
#   blog: {publish: [camille-roy, sacha-martin], approve: [sacha-martin]}
---

# Qui publie, qui répond, qui décide ?

Une publication ou un message sans responsable reste en attente ; avec deux responsables aussi. Nommez séparément
qui publie, qui répond, qui valide et qui fait de la publicité : cela évite les doublons et les oublis, surtout
pendant les congés. Une bonne réponse nomme des personnes, pas des services, et indique qui remplace chacune.

## Ce qu’il faut trancher

- Qui publie sur chaque canal, et qui remplace cette personne ?
- Qui répond au public, et dans quels cas faut-il d’abord l’accord de quelqu’un ?
- Qui valide, et que vérifie cette personne : le fond, ou chaque mot ?
- Qui peut engager une dépense publicitaire ?
- Qui présente le bilan de la semaine, et selon quels critères ?

## Notre réponse

<!-- conseil : parcourez cette réponse avec chaque personne nommée, et retirez celles qui refusent leur rôle. -->

## Ce qu’Edito en fait

Cette réponse déclare `responsibilities` : qui peut valider, et à qui s’adresser. `edito review` liste les
publications à valider, et `edito approve` enregistre une validation. `unauthorized-approval` signale une validation
donnée par quelqu’un d’autre, `unknown-reference` une personne sans fiche dans `people/`, et `channel-without-owner`
un canal sur lequel personne n’a la charge de publier.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/10-publicite.md",
      text: #"""
---
##: Pour utiliser une ligne, effacez le « # » du début et l’espace qui suit. Les lignes « ##: » sont des explications.
title: Publicité
question: advertising
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse à jour : une fiche de people/
# review-by: 2027-06-30     # la date limite pour la réviser
# advertising:              # exemple à remplacer
#   budget: 150 € par mois
#   occasions: [ouverture des inscriptions, fête du quartier]
---

# Faut-il payer pour être vu, et quand ?

La portée payante montre les publications, pour un temps, à des personnes qui ne nous suivent pas encore. Sans
objectif ni indicateur, impossible de savoir à quoi l’argent a servi. Une bonne réponse peut être non. Sinon, elle
fixe un budget, quelques occasions et l’indicateur qui dira si la dépense en valait la peine.

## Ce qu’il faut trancher

- Quel objectif avance trop lentement sans publicité ?
- Quelles occasions de l’année méritent une dépense, et sur quels réseaux ?
- Combien peut-on dépenser par mois, et qui donne son accord ?
- Quel résultat attendu justifie un essai, et quand l’arrête-t-on ?

## Notre réponse

<!-- conseil : si la réponse est non, dites pourquoi, et ce qui la changerait. Si c’est oui, créez une campagne par
     occasion avec `edito new campaign`. -->

## Ce qu’Edito en fait

Cette réponse déclare `advertising`. Une campagne payante porte `paid: true`, et a son propre budget, son objectif,
ses dates et ses dépenses (`spending:`). `over-budget` signale les dépenses qui dépassent le budget de la période en
cours.

"""#),
    TemplateFile(
      path: "workspace/strategy/six-m/1-mission.md",
      text: #"""
---
##: Pour utiliser une ligne, effacez le « # » du début et l’espace qui suit. Les lignes « ##: » sont des explications.
title: Mission
question: mission
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse à jour : une fiche de people/
# review-by: 2027-06-30     # la date limite pour la réviser
##: Un fait ne se déclare qu’une fois : s’il est déjà déclaré ailleurs, laissez ces lignes en commentaire.
# objectives:               # exemple à remplacer
#   - id: notoriete
#     title: Faire connaître l’atelier dans le quartier
#     priority: primary     # primary ou secondary
#     kind: visibility      # visibility community search service brand hiring sales
#   - id: entraide
#     title: Aider vite les personnes qui nous écrivent
#     priority: secondary
#     kind: service
---

# Mission : que voulons-nous obtenir sur les réseaux ?

La mission de nos canaux n’est pas la devise de l’organisation. C’est un ordre de mission, avec un point d’arrivée
que chacun reconnaîtra. Elle aide à trancher quand une mode passe, ou qu’un service demande « juste une petite
publication ». Une bonne mission permet de dire non.

## Pour y voir clair

- Si nous fermions tous nos canaux demain, qu’est-ce qui manquerait, et à qui ?
- Que se sera-t-il passé le jour où nous dirons que c’est réussi ?
- Qu’est-ce que cette mission nous fait arrêter dès maintenant ?

## Notre mission

<!-- conseil : écrivez une phrase qui commence par un verbe, puis les objectifs qui la rendent mesurable. -->

## Avec Edito

La mission déclare `objectives`. `missing-objective` signale une publication sans objectif, et
`objective-without-posts` un objectif sans publication. Parmi les dix questions, la deuxième, « Priorités », déclare
les mêmes faits ; la première porte sur l’organisation entière.

"""#),
    TemplateFile(
      path: "workspace/strategy/six-m/2-message.md",
      text: #"""
---
##: Pour utiliser une ligne, effacez le « # » du début et l’espace qui suit. Les lignes « ##: » sont des explications.
title: Message
question: message
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse à jour : une fiche de people/
# review-by: 2027-06-30     # la date limite pour la réviser
##: Un fait ne se déclare qu’une fois : s’il est déjà déclaré ailleurs, laissez ces lignes en commentaire.
# messages:                 # exemple à remplacer : l’histoire à raconter, et l’objectif qu’elle sert
#   - id: reparer-ensemble
#     title: La réparation s’apprend à plusieurs
#     objective: notoriete
#     pillar: tutoriels
# pillars:
#   - {id: tutoriels, title: Une réparation pas à pas}
#   - {id: coulisses, title: Les coulisses de l’atelier}
# formats:
#   - {id: article, title: Article de blog}
#   - {id: video, title: Vidéo courte}
# tone:
#   prefer: [un récit plutôt qu’un argument]
#   avoid: [révolutionnaire, {term: newsletter, use: infolettre}]
#   names: [Atelier Exemple]
---

# Message : quelle histoire voulons-nous que l’on retienne ?

On oublie un argument, on se souvient d’une histoire où l’on se reconnaît. Encore faut-il la rencontrer plus d’une
fois : une vieille règle du marketing dit qu’il faut sept contacts avec une marque avant la première réaction, et
l’équipe se lasse d’une histoire bien avant le public. Un bon message se raconte de vingt façons sans changer de
sens.

## Pour y voir clair

- Quelle situation vécue par notre public ouvre l’histoire ?
- Quel objectif chaque message sert-il ?
- Sous quels angles le redire sans se copier ?
- Quels mots le contrediraient ?

## Notre message

<!-- conseil : racontez-le en cinq lignes, comme à une personne de votre public, puis ajoutez trois angles
     possibles. -->

## Avec Edito

Le message déclare `messages`, `pillars`, `formats` et `tone`. Pour suivre la règle de sept, ajoutez une ligne à
`cadence` dans « Médias » : elle compte les publications qui portent ce message. `avoided-term` signale les mots à
éviter, et `duplicate-text` les publications qui répètent un texte antérieur. Parmi les dix questions, c’est la
sixième, « Contenus et ton ».

"""#),
    TemplateFile(
      path: "workspace/strategy/six-m/3-methode.md",
      text: #"""
---
##: Pour utiliser une ligne, effacez le « # » du début et l’espace qui suit. Les lignes « ##: » sont des explications.
title: Méthode
question: management
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse à jour : une fiche de people/
# review-by: 2027-06-30     # la date limite pour la réviser
##: Un fait ne se déclare qu’une fois : s’il est déjà déclaré ailleurs, laissez ces lignes en commentaire.
# responsibilities:         # exemple à remplacer
#   all:
#     publish: [camille-roy]
#     reply: [camille-roy]
#     approve: [sacha-martin]
#     advertise: [sacha-martin]
# means:
#   people: [camille-roy, sacha-martin]
#   tools: [montage vidéo, programmation des publications]
#   budget: 300 € par mois
#   training: [montage vidéo]
# processes: [publier, repondre, crise]   # les procédures qui doivent exister dans processes/
# advertising:
#   budget: 150 € par mois
#   occasions: [fête du quartier]
# embargo:                  # rien ne paraît pendant ce temps
#   - {from: 2027-05-07, until: 2027-05-09, reason: Annonce prévue le 10 mai}
---

# Méthode : comment le travail se fait-il, du brouillon à la réponse ?

Ce qui n’est pas écrit se réinvente à chaque urgence. Une procédure courte évite des erreurs et limite les dégâts de
celles qui restent. Elle montre aussi à la direction comment l’équipe travaille, sans l’obliger à lire chaque
publication. Une bonne réponse tient en quelques pages que l’on suit vraiment.

## Pour y voir clair

- Par quelles mains passe une publication avant de paraître ?
- Que fait-on d’une erreur, d’une plainte, d’une crise un samedi ?
- Qui remplace qui, et où sont les mots de passe ?
- Combien d’heures et d’argent faut-il, publicité comprise ?

## Notre méthode

<!-- conseil : décrivez en quelques étapes comment se fait une publication, puis écrivez une procédure par étape
     délicate avec `edito new process`. -->

## Avec Edito

La méthode déclare `responsibilities`, `means`, `advertising`, `processes` et, au besoin, `embargo`. Les procédures
elles-mêmes vont dans `processes/`. `missing-process` signale une procédure qui n’est pas écrite,
`channel-without-owner` un canal sur lequel personne n’a la charge de publier, et `posted-during-embargo` les
publications prévues pendant un embargo. Parmi les dix questions, ce sont la huitième, « Moyens », la neuvième,
« Responsabilités », et la dixième, « Publicité ».

"""#),
    TemplateFile(
      path: "workspace/strategy/six-m/4-medias.md",
      text: #"""
---
##: Pour utiliser une ligne, effacez le « # » du début et l’espace qui suit. Les lignes « ##: » sont des explications.
title: Médias
question: medium
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse à jour : une fiche de people/
# review-by: 2027-06-30     # la date limite pour la réviser
##: Un fait ne se déclare qu’une fois : s’il est déjà déclaré ailleurs, laissez ces lignes en commentaire.
# channels:                 # exemple à remplacer : un compte par ligne
#   mastodon: {network: mastodon, handle: "@exemple@mastodon.example"}
#   instagram: {network: instagram, handle: "@exemple"}
#   blog: {network: blog, url: "https://www.example.org/blog"}
# audiences:
#   - id: voisinage
#     who: Les gens du quartier
#     channels: [instagram]
#     search: atelier réparation près de chez moi
##: from : la première période de la cible ; sans elle, les périodes passées comptent comme manquées.
# cadence:                  # exemples à adapter, et non des recommandations
#   - {channel: instagram, target: 3-5 par semaine, from: 2027-W01} # exemple : l’étude de millions de publications par un éditeur de logiciels
#   - {channel: blog, target: 5 par semaine, on: weekdays}          # exemple : le tableau d’une équipe
#   - {message: reparer-ensemble, target: au moins 7 par trimestre} # exemple : la « règle de sept » du marketing
---

# Médias : quels réseaux méritent notre temps ?

Ouvrir plus de comptes n’amène pas plus de monde. Une publication soignée sur un réseau peut être reprise ailleurs ;
dix publications bâclées ne le seront pas. Une bonne réponse choisit un canal principal et un ou deux autres, et dit
combien de fois publier sur chacun.

## Pour y voir clair

- Où se trouve notre public quand il a besoin de nous ?
- Quel réseau convient à ce que nous savons le mieux produire ?
- Combien de bonnes publications pouvons-nous y faire chaque semaine ?
- Quel canal quitterions-nous en premier ?

## Nos canaux

<!-- conseil : classez vos canaux, et dites pour chacun ce qui vous le ferait quitter. -->

## Avec Edito

Les médias déclarent `channels`, `audiences` et `cadence`. `edito slots` propose des créneaux pour les publications
qui manquent, et `below-target` et `posting-gap` signalent où elles manquent. Parmi les dix questions, ce sont la
cinquième, « Publics et canaux », et la septième, « Fréquence ».

"""#),
    TemplateFile(
      path: "workspace/strategy/six-m/5-mesures.md",
      text: #"""
---
##: Pour utiliser une ligne, effacez le « # » du début et l’espace qui suit. Les lignes « ##: » sont des explications.
title: Mesures
question: metrics
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse à jour : une fiche de people/
# review-by: 2027-06-30     # la date limite pour la réviser
##: Un fait ne se déclare qu’une fois : s’il est déjà déclaré ailleurs, laissez ces lignes en commentaire.
# indicators:               # exemple à remplacer
#   - id: abonnes
#     title: Nouveaux abonnements
#     objective: notoriete
#     kind: presence        # presence engagement reach influence return activity
#     unit: personnes
#     direction: up         # up ou down
#     combine: sum          # sum latest average worst : la façon de réunir les chiffres des jours et des canaux
#     target: 40 par mois
#   - id: delai
#     title: Délai médian de réponse
#     objective: entraide
#     kind: engagement
#     unit: heures
#     direction: down
#     target: 4
---

# Mesures : à quoi verrons-nous que cela marche ?

Certains objectifs ont un indicateur direct : pour grandir, on compte les abonnements. D’autres n’ont que des
signes : pour savoir si une nouveauté est attendue, on suit les réactions, leur tonalité et ce qui se dit ailleurs.
Relevez les chiffres dès le premier jour (c’est plus facile que de les reconstituer), et gardez une capture d’écran
des commentaires marquants.

## Pour y voir clair

- Quel indicateur est le plus proche de chaque objectif, et lesquels ne sont que des signes ?
- Quelles paroles du public gardons-nous à côté des nombres ?
- Qui relève quoi, quel jour, et où ?
- À partir de quel écart changeons-nous quelque chose ?

## Nos mesures

<!-- conseil : pour chaque objectif, donnez un indicateur direct s’il y en a un, sinon un ou deux signes, et la
     décision que chacun peut entraîner. -->

## Avec Edito

Les mesures déclarent `indicators`. Leurs identifiants sont les titres de colonne des tableaux de `metrics/`, et les
appels à l’action les citent. `edito metrics` compare les chiffres aux cibles, et `edito report mois` les reprend
dans le bilan du mois. `unmeasured-call-to-action` signale un appel à l’action sans indicateur ou sans résultat
attendu. Parmi les dix questions, c’est la quatrième, « Indicateurs ».

"""#),
    TemplateFile(
      path: "workspace/strategy/six-m/6-mentions.md",
      text: #"""
---
##: Pour utiliser une ligne, effacez le « # » du début et l’espace qui suit. Les lignes « ##: » sont des explications.
title: Mentions
question: monitoring
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse à jour : une fiche de people/
# review-by: 2027-06-30     # la date limite pour la réviser
##: Un fait ne se déclare qu’une fois : s’il est déjà déclaré ailleurs, laissez ces lignes en commentaire.
# listening:                # exemple à remplacer
#   keywords: [Atelier Exemple, réparation de vélo]
#   feeds: [https://mastodon.example/tags/reparation.rss]
#   response-time: 4h       # le délai de réponse
# competitors: [atelier-voisin]   # des fiches de people/ dont le rôle est competitor
# audit:
#   date: 2026-11-02
#   channels:
#     instagram: Deux cents abonnés, peu de réponses aux commentaires
---

# Mentions : qui assure la veille, et qu’en faisons-nous ?

Une publication ouvre un échange. Les réactions disent ce que le public pense, ressent et demande, si quelqu’un
prend le temps de les trier ; y répondre crée la confiance. Une bonne veille a ses mots-clés, ses heures et son
délai de réponse, et ce qu’elle apprend nourrit les publications suivantes.

## Pour y voir clair

- Quels noms, quels mots-clés et quelles fautes d’orthographe suivons-nous ?
- En combien de temps répondons-nous, et quelles mentions reçoivent toujours une réponse ?
- Que faisons-nous d’un éloge, d’une plainte, d’une question ?
- Quels concurrents observons-nous, et à quelle fréquence ?

## Notre veille

<!-- conseil : donnez vos mots-clés, l’heure à laquelle vous notez les mentions et trois réponses dont vous êtes
     fiers. -->

## Avec Edito

La veille déclare `listening`, `competitors` et `audit`. `edito mentions import` importe les mentions des flux et
des exports, et `edito mentions add` en note une seule. `unanswered-mention` signale une mention qui attend depuis
plus longtemps que le délai de réponse, et `stale-audit` un état des lieux trop ancien. Parmi les dix questions, la
troisième, « État des lieux », déclare les mêmes faits.

"""#),
  ]
}
