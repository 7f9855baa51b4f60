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
until: {{date}}           # le dernier jour : à repousser
# objective: notoriete
# channels: [mastodon, instagram]
# owner: camille-roy        # qui la mène : une fiche de people/
# paid: true                # si elle achète de l’espace
# budget: 150 €
# spending:                 # ce qui est dépensé, au fil des jours ; un montant à virgule va entre guillemets
#   - {on: {{date}}, amount: "45,50 €", for: impression des affiches}
#   - {on: {{date}}, amount: 30 €, for: annonces, channel: instagram}
# part-of: saison-2027      # la campagne dont elle fait partie
---

<!-- conseil : que doit-il s’être passé le dernier jour, pour qui, et quel chiffre le dira ? Les publications
     s’y rattachent par `campaign: {{id}}`. -->

"""#),
    TemplateFile(
      path: "new/checklist.md",
      text: #"""
---
title: {{title}}
every: week                 # day week month quarter year weekdays, ou des jours : [mon, thu]
# at: vendredi              # le jour où elle est due ; pour un mois : dernier vendredi, le 15
# owner: camille-roy        # qui s’en charge : une fiche de people/
---

<!-- conseil : une ligne par tâche, dans l’ordre, avec sa durée, le nombre de fois et la personne :
     - [ ] Répondre aux messages privés (20 min, ×2) @camille-roy -->

- [ ] Relire cette liste et en retirer ce qui ne sert plus (5 min)

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

<!-- conseil : dites l’idée en une phrase, ce qu’elle apporte au public et à quel objectif elle sert. Pour en
     faire une publication : `edito new post --from {{id}}` -->

"""#),
    TemplateFile(
      path: "new/mentions.md",
      text: #"""
---
period: {{period}}
---

<!-- conseil : une ligne par mention, avec le lien vers ce qui a été dit ; cochez-la quand elle est traitée :

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

<!-- conseil : un tableau dont la première colonne est le canal ou la publication, les autres vos indicateurs :

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
# contact: tous les mois     # à quel rythme prendre des nouvelles
# until: 2027-06-30         # le jour de son départ
---

<!-- conseil : ce qu’il faut savoir pour bien lui parler : sujets, préférences. Notez chaque échange en élément
     de liste, le jour d’abord : « - 2026-11-03 appel, partante pour un portrait ». Ailleurs, on la nomme
     `{{id}}`. -->

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
# objective: notoriete      # quel objectif elle sert
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

<!-- conseil : écrivez ici le texte commun à tous les canaux. Pour un texte propre à un canal, et pour un fil
     (une ligne de trois tirets commence le message suivant) :

    ## @x
    Premier message du fil.

    ---

    Deuxième message.
-->

"""#),
    TemplateFile(
      path: "new/process.md",
      text: #"""
---
title: {{title}}
# owner: camille-roy        # qui la tient à jour : une fiche de people/
# review: 2027-06-30        # le jour où il faudra la relire
---

<!-- conseil : quand s’en servir, qui agit, les étapes numérotées, et que faire si cela tourne mal. Restez sur
     une page. -->

"""#),
    TemplateFile(
      path: "new/report-day.md",
      text: #"""
---
title: {{title}}
period: {{period}}
author: {{author}}
---

<!-- conseil : ce qui est entre deux marques « edito » est récrit à chaque `edito report` ; tout le reste est à vous, et y reste.
     Un titre ou une partie de trop ? Supprimez-les, marques comprises. -->

## Ce qu’on a dit de nous

<!-- edito:begin said -->
<!-- edito:end -->

<!-- conseil : qu’est-ce qui mérite que l’équipe le lise en entier ? -->

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

<!-- conseil : ce qui est entre deux marques « edito » est récrit à chaque `edito report` ; tout le reste est à vous, et y reste.
     Un titre ou une partie de trop ? Supprimez-les, marques comprises. -->

## Les indicateurs

<!-- edito:begin indicators -->
<!-- edito:end -->

<!-- conseil : le chiffre qui compte ce mois-ci, et pourquoi il bouge. -->

## Rythme

<!-- edito:begin cadence -->
<!-- edito:end -->

## Attendu et mesuré

<!-- edito:begin results -->
<!-- edito:end -->

## Ce qui a marché

<!-- edito:begin works -->
<!-- edito:end -->

## Ce qu’on nous dit

<!-- edito:begin mentions -->
<!-- edito:end -->

## Les tâches

<!-- edito:begin checklists -->
<!-- edito:end -->

## Inattendu

<!-- conseil : ce que personne n’avait prévu, et que les chiffres ne disent pas. -->

## La suite

<!-- edito:begin gaps -->
<!-- edito:end -->

<!-- conseil : ce que nous changeons le mois prochain. -->

"""#),
    TemplateFile(
      path: "new/report-quarter.md",
      text: #"""
---
title: {{title}}
period: {{period}}
author: {{author}}
---

<!-- conseil : ce qui est entre deux marques « edito » est récrit à chaque `edito report` ; tout le reste est à vous, et y reste.
     Un titre ou une partie de trop ? Supprimez-les, marques comprises. -->

## Les indicateurs

<!-- edito:begin indicators -->
<!-- edito:end -->

## Les objectifs du trimestre suivant

<!-- edito:begin goals -->
<!-- edito:end -->

<!-- conseil : ce que l’équipe décide ; reportez-le dans la réponse à la question des indicateurs. -->

## Rythme

<!-- edito:begin cadence -->
<!-- edito:end -->

## Ce qui a marché

<!-- edito:begin works -->
<!-- edito:end -->

## Ce qu’on nous dit

<!-- edito:begin mentions -->
<!-- edito:end -->

## Les tâches

<!-- edito:begin checklists -->
<!-- edito:end -->

## Inattendu

<!-- conseil : ce que personne n’avait prévu, et que les chiffres ne disent pas. -->

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

<!-- conseil : ce qui est entre deux marques « edito » est récrit à chaque `edito report` ; tout le reste est à vous, et y reste.
     Un titre ou une partie de trop ? Supprimez-les, marques comprises. -->

## Ce que nous avons publié

<!-- edito:begin posts -->
<!-- edito:end -->

## Rythme

<!-- edito:begin cadence -->
<!-- edito:end -->

<!-- conseil : pourquoi ce qui manque a manqué, en une phrase. -->

## Indicateurs

<!-- edito:begin indicators -->
<!-- edito:end -->

## Attendu et mesuré

<!-- edito:begin results -->
<!-- edito:end -->

<!-- conseil : ce que l’écart nous apprend. -->

## Ce qui a marché

<!-- edito:begin works -->
<!-- edito:end -->

## Ce qu’on nous dit

<!-- edito:begin mentions -->
<!-- edito:end -->

## Les tâches

<!-- edito:begin checklists -->
<!-- edito:end -->

## Inattendu

<!-- conseil : ce que personne n’avait prévu, et que les chiffres ne disent pas. -->

## La suite

<!-- edito:begin gaps -->
<!-- edito:end -->

<!-- conseil : qui fait quoi d’ici au prochain point. -->

"""#),
    TemplateFile(
      path: "new/report.md",
      text: #"""
---
title: {{title}}
period: {{period}}
author: {{author}}
---

<!-- conseil : ce qui est entre deux marques « edito » est récrit à chaque `edito report` ; tout le reste est à vous, et y reste.
     Un titre ou une partie de trop ? Supprimez-les, marques comprises. -->

## Les indicateurs

<!-- edito:begin indicators -->
<!-- edito:end -->

## Rythme

<!-- edito:begin cadence -->
<!-- edito:end -->

## Ce qui a marché

<!-- edito:begin works -->
<!-- edito:end -->

## Inattendu

<!-- conseil : ce que personne n’avait prévu. -->

## Ce que nous changeons

"""#),
    TemplateFile(
      path: "new/run.md",
      text: #"""
---
checklist: {{checklist}}
period: {{period}}
# owner: camille-roy        # qui s’en charge : une fiche de people/
---

<!-- conseil : cochez avec un x, et laissez vide ce qui n’a pas été fait. -->

{{tasks}}

"""#),
    TemplateFile(
      path: "new/strategy.md",
      text: #"""
---
##: Retirez « # » et l’espace qui suit devant les lignes voulues ; les lignes « ##: » sont des explications.
title: {{title}}
question: {{question}}
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse : une fiche de people/
# review: 2027-06-30        # le jour où il faudra la relire
##: Les faits de cette réponse se déclarent ici, une seule fois dans tout le dossier.
---

<!-- conseil : posez la question avec vos mots, répondez-y, puis déclarez ses faits plus haut et passez
     `status` à `answered`. -->

"""#),
    TemplateFile(
      path: "workspace/.markdownlint.yaml",
      text: #"""
# Pour markdownlint, rumdl et les éditeurs de texte qui s’en servent. Une publication paraît telle qu’elle est écrite : une
# correction sans danger pour de la documentation fait ici d’un mot-dièse un titre, et de `## @canal` un `### @canal`. Seules
# restent donc les vérifications dont les corrections ne changent pas un mot.
default: false

# À laisser désactivées :
MD001: false # abaisse les titres de canaux
MD012: false # ôte des lignes vides aux vers
MD013: false # coupe les lignes, et les réseaux montrent chaque fin de ligne
MD018: false # fait un titre d’une ligne qui commence par un mot-dièse
MD025: false # abaisse les titres
MD029: false # renumérote les listes
MD034: false # met les adresses entre <…>

# Peuvent rester :
MD042: true # liens qui ne mènent nulle part
MD045: true # images sans texte alternatif
MD047: true # une fin de ligne à la fin de chaque fichier
MD056: true # lignes de tableau trop longues ou trop courtes

"""#),
    TemplateFile(
      path: "workspace/campaigns/README.md",
      text: #"""
# Campagnes

Ici, les opérations qui ont un début, une fin et un but, payantes ou non. Pour commencer :
`edito new campaign "Fête du quartier"`. Les publications s’y rattachent par `campaign:` et l’identifiant de la
campagne.

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

`campaign-over-budget` compare les dépenses au budget, `campaign-without-posts` signale celle qui commence sans
publication, et `part-of:` rattache une campagne à une plus grande, pour laquelle ses dépenses comptent aussi.

"""#),
    TemplateFile(
      path: "workspace/checklists/hebdomadaire.md",
      text: #"""
---
title: Chaque semaine
every: week
# owner: camille-roy        # qui s’en charge : une fiche de people/
---

# Chaque semaine

## Regarder

`edito report week` écrit la page avec le rythme et les chiffres de la semaine ; ce qui a surpris et ce que l’on change
reste à dire.

- [ ] Lire les statistiques et noter ce qui a marché, canal par canal (60 min)

## Décider

Une personne présente le point, sur des critères fixés d’avance ; les mots restent à celles et ceux qui écrivent.

- [ ] Parler de la stratégie et des semaines à venir avec l’équipe (60 min)

## Faire circuler

- [ ] Prendre des nouvelles des partenaires et chercher un projet commun (45 min)
- [ ] Proposer aux collègues une publication à relayer (20 min)

"""#),
    TemplateFile(
      path: "workspace/checklists/mensuel.md",
      text: #"""
---
title: Chaque mois
every: month
# at: last friday           # le jour du mois où elle est due
# owner: camille-roy        # qui s’en charge : une fiche de people/
---

# Chaque mois

## Prendre du recul

L’examen va plus loin que la lecture de la semaine : il dit ce que l’on garde, ce que l’on arrête, ce que l’on essaie.
La pause est une tâche comme une autre ; on la coche.

- [ ] Examiner toute la stratégie à la lumière des résultats (120 min) #stratégie
- [ ] Passer un moment loin des réseaux sociaux (120 min)

## Aller vers les autres

- [ ] Échanger avec les voix qui comptent dans notre domaine (45 min)
- [ ] Aller à un événement local et y rencontrer des abonnés (90 min)
- [ ] Chercher avec un autre service ce que les réseaux peuvent lui apporter (45 min)

"""#),
    TemplateFile(
      path: "workspace/checklists/quotidien.md",
      text: #"""
---
title: Chaque jour
every: weekdays             # ou day, si quelqu’un est là le week-end
# owner: camille-roy        # qui s’en charge : une fiche de people/
---

# Chaque jour

L’ordre et les durées sont des points de départ : changez-les, répétez une tâche, supprimez-en. L’ensemble
fait 6 h 40 et tient dans une journée de 7 h, marge comprise ; une seule chose à la fois.

`edito today` suit cet ordre. Une étiquette au bout d’une tâche dit ce qu’elle représente (`#mention`, `#publication`,
`#relecture`, `#contact`, `#stratégie`, ou un canal : `#mastodon`) : ce qui attend apparaît sous elle.

## Écouter et répondre

Les messages privés passent en premier : quelqu’un attend. La page du jour donne un lien vers chaque mention
qui compte ; on traite d’abord les avis négatifs, et l’on soigne le ton.

- [ ] Répondre aux messages privés (25 min)
- [ ] Relever les mentions, les classer et rendre la page du jour (20 min) #mention
- [ ] Suivre ce qui se dit de nous et réagir aux avis, en bien comme en mal (15 min)

## Publier

Les nombres sont des exemples, tirés de la liste d’un community manager : alignez-les sur votre `cadence`.

- [ ] Publier de 3 à 6 fois sur X (15 min)
- [ ] Publier 1 ou 2 fois sur Facebook (10 min)
- [ ] Publier 2 ou 3 fois sur Instagram et LinkedIn (20 min)
- [ ] Mettre à jour les autres canaux et répondre aux commentaires (20 min)

## Rencontrer

On participe à égalité, sans accaparer la parole : présenter deux personnes l’une à l’autre vaut souvent
mieux qu’un lien vers soi.

- [ ] Échanger avec les personnes qui nous recommandent (10 min) #contact
- [ ] Trouver des personnes qui cherchent ce que nous offrons et leur parler (15 min)
- [ ] Prendre part aux conversations de la communauté (20 min)

## Préparer la suite

Pour chaque contenu, notez la forme, la diffusion, l’appel à l’action, le résultat attendu et l’objectif
servi. Le temps d’idées est une limite, pas un dû : une heure au plus, et toujours vers un objectif.

- [ ] Mettre à jour le calendrier de publication (10 min) #publication #relecture
- [ ] Préparer les contenus de demain et leur diffusion (25 min)
- [ ] Écrire, optimiser et programmer un article du blog, puis le partager (30 min)
- [ ] Avancer un article signé de son propre nom (15 min)
- [ ] Chercher des idées de jeux, d’offres et de campagnes (60 min)

## Apprendre

- [ ] Suivre les nouveautés des réseaux et du métier (10 min)
- [ ] Mieux connaître un de nos produits ou services (10 min)
- [ ] Observer ce que font nos concurrents (10 min)

## Garder de la marge

Une urgence, une visite, un dossier sans rapport avec les réseaux : cette heure leur est réservée.

- [ ] Absorber les imprévus et le reste du travail (60 min)

"""#),
    TemplateFile(
      path: "workspace/checklists/trimestriel.md",
      text: #"""
---
title: Chaque trimestre
every: quarter
# at: last friday           # le jour du trimestre où elle est due
# owner: camille-roy        # qui s’en charge : une fiche de people/
---

# Chaque trimestre

Trois mois de relevés suffisent pour juger. Un objectif dépassé se relève ; un objectif manqué se discute : la cible
était-elle juste, ou la façon de l’atteindre ?

- [ ] Comparer les indicateurs du trimestre à leurs cibles (120 min)
- [ ] Ajuster les objectifs du trimestre suivant (90 min)

"""#),
    TemplateFile(
      path: "workspace/edito.md",
      text: #"""
---
##: Retirez « # » et l’espace qui suit devant les lignes voulues ; les lignes « ##: » sont des explications.
edito: 1                    # version du format ; ne la changez pas
name: {{name}}
locale: {{locale}}               # langue des messages, du calendrier et de la cadence
timezone: {{timezone}}      # toutes les dates de ce dossier se lisent à cette heure
capacity: 7h                # une journée de travail : comparez-y la durée de vos listes de tâches
review: optional            # required : dans l’équipe, tout est approuvé avant de paraître
horizon: 2 semaines         # jusqu’où regarder devant soi pour vérifier la cadence
lint:
  fail-on: error            # à partir de quelle gravité `edito lint` échoue : error, warning, info
  # exclude: [archives/]    # ce que le contrôle laisse de côté
  # rules: {posts-too-close: {minutes: 90}}   # un réglage, règle par règle
# closures:                 # jours de fermeture : rien n’y est attendu
#   - 2026-12-25
#   - {from: 2027-08-02, until: 2027-08-15, reason: Congés d’été}
---

# Bienvenue à la rédaction

Ce dossier est le bureau de la rédaction : la stratégie, les publications, les listes de tâches et les
chiffres y sont de simples fichiers Markdown. On les lit sans rien installer ; `edito` les vérifie, compte
ce qui manque et en tire le calendrier. Ce texte est à vous : remplacez-le par le mode d’emploi de l’équipe.

## Les cinq premiers pas

1. **Présentez l’équipe.** `edito new person "Camille Roy"` crée une fiche dans `people/` ; son nom de
   fichier est l’identifiant que les autres documents emploient.
2. **Dites où vous parlez, et combien de fois.** Ouvrez dans `strategy/` la question 5 (publics et canaux)
   puis la question 7 (fréquence), ou l’équivalent parmi les six M : « Supports ». Retirez les `#` devant
   les faits, mettez les vôtres et passez `status` à `answered`.
3. **Écrivez une publication.** `edito new post "Notre premier message"`
4. **Faites relire par la machine.** `edito lint` signale ce qui manque, ce qui se contredit et ce qui prend du retard.
5. **Regardez le calendrier.** `edito calendar`

## Où ranger quoi

| dossier | ce qu’on y met |
|---|---|
| `strategy/` | une réponse par question ; ses faits règlent les contrôles |
| [`posts/`](posts/README.md) | une publication par fichier, pour un ou plusieurs canaux |
| `checklists/` | les tâches qui reviennent chaque jour, semaine, mois ou trimestre |
| [`runs/`](runs/README.md) | les listes cochées, une par période |
| [`ideas/`](ideas/README.md) | les idées en attente |
| [`campaigns/`](campaigns/README.md) | les opérations qui ont un début, une fin et un but |
| [`people/`](people/README.md) | l’équipe, les partenaires, les soutiens, les concurrents |
| [`processes/`](processes/README.md) | les façons de faire, écrites |
| [`mentions/`](mentions/README.md) | ce que l’on dit de vous |
| [`metrics/`](metrics/README.md) | les chiffres, période par période |
| [`reports/`](reports/README.md) | les points d’étape |
| [`media/`](media/README.md) | images, vidéos et sons |

"""#),
    TemplateFile(
      path: "workspace/ideas/README.md",
      text: #"""
# Idées

Ici, ce qui sort d’un remue-méninges et qui n’est pas encore une publication. Une idée peut être incomplète ; aucune
règle ne la presse. Pour commencer : `edito new idea "Concours de la plus vieille chambre à air"`.

```yaml
status: new                 # new kept used dropped
date: 2026-11-24
objective: notoriete
format: photo
```

Une idée retenue devient une publication avec `edito new post --from` suivi de son identifiant.

"""#),
    TemplateFile(
      path: "workspace/media/README.md",
      text: #"""
# Médias

Ici, les images, les vidéos et les sons. Déposez-y le fichier, puis citez-le dans une publication (`edito new post`)
par son chemin depuis la racine du dossier. Chaque image ou vidéo demande un texte de remplacement, lu par les
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

Ici, ce que l’on dit de vous, un fichier par jour ou par semaine. Pour commencer : `edito mentions import flux.xml` reprend un
flux ou un export, `edito mentions add ADRESSE` une seule mention ; ou bien écrivez une ligne par mention.

```markdown
- [ ] [Noé](https://mastodon.example/@noe/1) sur mastodon, 10:32 — « Merci pour le coup de main » #positif @camille-roy
  - [réponse](https://mastodon.example/@exemple/2), 10:50
```

Cochez une mention quand elle est traitée. `#positif`, `#neutre` et `#négatif` sont votre jugement ; `#positif?` est une
supposition qui s’en inspire : confirmez-la en effaçant le `?`.

"""#),
    TemplateFile(
      path: "workspace/metrics/README.md",
      text: #"""
# Chiffres

Ici, les relevés, un fichier par période. La première colonne est le canal ou la publication, les autres portent les
identifiants de vos indicateurs. Pour commencer : `edito new metrics`, puis recopiez vos chiffres dans le tableau, ou
laissez faire `edito metrics import export.csv`. `edito metrics` montre où vous en êtes.

```markdown
| channel  | abonnes | visites |
|----------|--------:|--------:|
| mastodon |      12 |      85 |
| blog     |         |     140 |
```

Une case vide veut dire « non relevé » ; un zéro est un zéro.

"""#),
    TemplateFile(
      path: "workspace/people/README.md",
      text: #"""
# Personnes

Ici, une fiche par personne : l’équipe, les partenaires, les soutiens, les voix influentes, et les concurrents, qui
peuvent être des organisations. Pour commencer : `edito new person "Camille Roy"`. Le nom du fichier devient
l’identifiant à employer partout ailleurs, par exemple `camille-roy`.

```yaml
name: Camille Roy
role: member                # member partner advocate influencer competitor
job: Animation des réseaux
handles: {mastodon: "@camille@mastodon.example"}
```

Pour garder le contact, ajoutez `contact: tous les mois` (ou `toutes les 2 semaines`), puis notez chaque échange dans
la fiche en élément de liste, le jour d’abord ; une date à venir est un rendez-vous. `contact-overdue` vous rappelle
qui attend de vos nouvelles.

```markdown
- 2026-11-03 appel : partante pour un portrait
- 2026-10-06 café au marché
```

Quand quelqu’un s’en va, gardez sa fiche et ajoutez la date de départ dans `until:`.

"""#),
    TemplateFile(
      path: "workspace/posts/README.md",
      text: #"""
# Publications

Ici, un fichier par publication, pour un ou plusieurs canaux. Les sous-dossiers sont libres ; par année et par mois,
on s’y retrouve bien. Pour commencer : `edito new post "Portes ouvertes samedi"`, puis `edito lint`. La longueur
permise par chaque réseau reste à vérifier soi-même.

```markdown
---
title: Portes ouvertes samedi
status: draft
date: 2026-11-24 09:00
channels: [mastodon, x]
---
Samedi, l’atelier ouvre ses portes à 10 heures. Venez avec une panne, repartez sans.

## @x
Samedi 10 h, portes ouvertes à l’atelier. Venez avec une panne.
```

Le texte placé avant le premier titre `## @canal` vaut pour tous les canaux. Sur un réseau à fils, une ligne `---`
commence le message suivant.

"""#),
    TemplateFile(
      path: "workspace/processes/README.md",
      text: #"""
# Procédures

Ici, les façons de faire que l’on veut retrouver un jour de presse : publier, répondre à une plainte, corriger une
erreur, passer le relais. Une page chacune suffit. Pour commencer : `edito new process "Corriger une erreur publiée"`.

Une procédure a quelqu’un qui la tient à jour (`owner:`) et un jour où la relire (`review:`) ; `process-without-owner`
et `stale-process` y veillent. Celles qui doivent exister se nomment dans la stratégie, par exemple avec
`processes: [publier, repondre]` : `missing-process` signale celle que personne n’a écrite.

```markdown
1. Prévenir la personne qui approuve.
2. Publier la correction là où l’erreur a paru.
3. Noter ce qui aurait permis de l’éviter.
```

"""#),
    TemplateFile(
      path: "workspace/reports/README.md",
      text: #"""
# Rapports

Ici, les points d’étape du jour, de la semaine, du mois ou du trimestre. Pour commencer : `edito report week` écrit la page de
la semaine passée, avec ce qui est paru, le rythme tenu, les chiffres et ce qu’on a dit de vous.

```markdown
<!-- edito:begin posts -->
… ce qu’Edito récrit à chaque fois …
<!-- edito:end -->

## Inattendu
Les photos ratées ont fait plus parler que les réussies.
```

Ce qui est entre deux marques est à Edito ; tout le reste est à vous, et n’est jamais touché. Pour changer les titres ou les
parties, copiez une page dans `templates/report-week.md` et videz-la.

"""#),
    TemplateFile(
      path: "workspace/runs/README.md",
      text: #"""
# Listes en cours

Ici, les listes que l’on coche : un fichier par liste et par période. Pour commencer : `edito start quotidien`, qui
recopie les tâches de la liste ; cochez-les ici, ou par `edito check quotidien "répondre"`. Une période sans fichier est
manquée, et `edito checklists` le montre : inutile de noter que rien n’a été fait.

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
##: Retirez « # » et l’espace qui suit devant les lignes voulues ; les lignes « ##: » sont des explications.
title: Stratégie d’ensemble
question: strategy
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse : une fiche de people/
# review: 2027-06-30        # le jour où il faudra la relire
---

# À quoi nos réseaux doivent-ils contribuer ?

Un compte social n’est pas une fin : il aide une organisation qui a déjà un but, des valeurs et un passé.
Écrire ce lien noir sur blanc évite de publier pour publier, et donne à l’équipe de quoi trancher quand une
demande arrive. Une bonne réponse tient en une page, se comprend sans connaître la maison et dit aussi ce
que les réseaux ne feront pas.

## Ce qu’il faut trancher

- Quels sont, cette année, les deux ou trois buts de l’organisation ?
- Que dit déjà la stratégie de communication, et à qui ?
- Quelle part de ces buts les réseaux peuvent-ils vraiment servir ?
- Quelles valeurs et quelle histoire doivent se reconnaître dans chaque message ?
- À quelles demandes répondrons-nous non ?

## Notre réponse

<!-- conseil : écrivez une phrase pour le but de l’organisation, une pour le rôle des réseaux, puis une
     courte liste de ce que vous ne ferez pas. Passez ensuite `status` à `answered`. -->

## Ce qu’Edito en fait

Cette réponse ne déclare aucun fait : elle est là pour être lue. `edito lint` vérifie qu’une réponse donnée ne
garde pas ses conseils de rédaction. Comme pour toutes les questions, `review:` fixe un rendez-vous : passé ce
jour, `open-question` rappelle une réponse attendue, `stale-answer` une réponse à relire.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/02-priorites.md",
      text: #"""
---
##: Retirez « # » et l’espace qui suit devant les lignes voulues ; les lignes « ##: » sont des explications.
title: Priorités
question: priorities
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse : une fiche de people/
# review: 2027-06-30        # le jour où il faudra la relire
##: Les objectifs, du plus important au moins important. Exemples, à remplacer.
##: kind : visibility, community, search, service, brand, hiring ou sales
# objectives:
#   - {id: notoriete, title: Faire connaître l’atelier dans le quartier, priority: primary, kind: visibility}
#   - {id: entraide, title: Aider vite les personnes qui nous écrivent, priority: secondary, kind: service}
---

# Qu’attendons-nous d’abord de notre présence en ligne ?

Être vu, animer une communauté, remonter dans les moteurs de recherche, aider la clientèle, soigner son
image, recruter ou vendre : chacun de ces buts demande d’autres messages et d’autres chiffres. Tout viser à
la fois revient à ne rien choisir. Une bonne réponse nomme un ou deux objectifs principaux, quelques
secondaires, et se passe de ceux que personne ne suivra.

## Ce qu’il faut trancher

- Si un seul résultat devait compter dans un an, lequel ?
- Quels objectifs viennent ensuite, et lesquels attendront ?
- Cherchons-nous des clients, des membres, des candidatures, ou la confiance de ceux que nous avons déjà ?
- Qui, dans l’organisation, a besoin de chacun de ces résultats ?

## Notre réponse

<!-- conseil : pour chaque objectif, dites en deux phrases pourquoi il est là et ce qui changera s’il est
     atteint ; donnez-lui ensuite un identifiant court dans `objectives`. -->

## Ce qu’Edito en fait

Cette réponse donne `objectives`. Chaque publication peut s’y rattacher par `objective:` ; `missing-objective`
signale celles qui ne servent aucun but, `unknown-reference` celles qui en citent un que personne n’a déclaré.
À l’inverse, `objective-without-posts` et `objective-without-indicator` signalent un but que rien ne sert ou
ne mesure.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/03-audit.md",
      text: #"""
---
##: Retirez « # » et l’espace qui suit devant les lignes voulues ; les lignes « ##: » sont des explications.
title: État des lieux
question: audit
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse : une fiche de people/
# review: 2027-06-30        # le jour où il faudra la relire
##: Les concurrents sont des fiches de people/ dont le rôle est competitor. Exemples, à remplacer.
# competitors: [atelier-voisin]
# audit:
#   date: 2026-11-02
#   channels:
#     x: Compte ouvert en 2019, silencieux depuis six mois
#     blog: Un article par mois, bien placé dans les moteurs de recherche
##: Ce qu’il faut écouter, et en combien de temps répondre.
# listening:
#   keywords: [Atelier Exemple, réparer un vélo]
#   feeds: [https://mastodon.example/tags/reparation.rss]
#   response-time: 4h
---

# D’où partons-nous, et que font les autres ?

On ne mesure un progrès que si l’on a noté le point de départ. L’état des lieux recense les comptes, même
oubliés, ce que l’on dit de l’organisation et la manière dont les voisins occupent le terrain ; il montre la
place qui reste à prendre. Une bonne réponse est datée, chiffrée quand c’est possible, et honnête sur ce qui
dort.

## Ce qu’il faut trancher

- Quels comptes portent notre nom, qui en a les accès, lesquels faut-il fermer ?
- Que trouve-t-on en cherchant notre nom, et dans quel ton ?
- Quels sont les trois à cinq concurrents ou cousins à regarder ?
- Que réussissent-ils que nous ne faisons pas ? Que laissent-ils de côté ?
- Quels mots faut-il surveiller dès maintenant ?

## Notre réponse

<!-- conseil : un paragraphe par canal existant, puis un par concurrent, et pour finir la place que vous
     voulez occuper. Créez une fiche par concurrent avec `edito new person`. -->

## Ce qu’Edito en fait

Cette réponse donne `competitors`, `audit` et `listening`. Les concurrents doivent exister dans `people/`,
sinon `unknown-reference` le dit. `stale-audit` vous dit quand refaire l’audit ; les mots surveillés et le
délai de réponse vous guident dans le relevé des mentions.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/04-indicateurs.md",
      text: #"""
---
##: Retirez « # » et l’espace qui suit devant les lignes voulues ; les lignes « ##: » sont des explications.
title: Indicateurs
question: indicators
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse : une fiche de people/
# review: 2027-06-30        # le jour où il faudra la relire
##: kind : presence, engagement, reach, influence, return ou activity ; direction : up ou down
##: Exemples, à remplacer : les cibles chiffrées sont les vôtres.
# indicators:
#   - {id: abonnes, title: Nouveaux abonnements, objective: notoriete, kind: presence, unit: personnes, direction: up, target: 40 par mois}
#   - {id: visites, title: Visites du site venues des réseaux, objective: notoriete, kind: return, unit: visites, direction: up, target: 200 par mois}
#   - {id: delai, title: Délai médian de réponse, objective: entraide, kind: engagement, unit: heures, direction: down, target: 4}
---

# Quels chiffres nous diront si nous avançons ?

Un indicateur relie un objectif à un nombre que l’on sait relever. Choisis avant de commencer, les
indicateurs coûtent peu ; reconstitués après coup, ils manquent souvent. Une bonne réponse en garde peu,
au moins un par objectif principal, avec une unité, un sens et une cible.

## Ce qu’il faut trancher

- Quel nombre bougera si l’objectif est atteint, et dans quel sens ?
- Suivons-nous seulement la présence et l’activité, ou aussi l’engagement, la portée, l’influence et le retour ?
- Où se lit chaque chiffre, qui le relève, à quel rythme ?
- Quelle cible est assez haute pour compter, assez proche pour y croire ?
- Quels chiffres flatteurs décidons-nous d’ignorer ?

## Notre réponse

<!-- conseil : dites pour chaque indicateur d’où vient le nombre et qui le relève. S’il faut plus d’une
     phrase pour l’expliquer, cherchez-en un plus simple. -->

## Ce qu’Edito en fait

Cette réponse donne `indicators`. Les tableaux de `metrics/` et les rapports en reprennent les identifiants,
et l’appel à l’action d’une publication dit lequel il doit faire bouger ; `unmeasured-call-to-action` signale
les appels qui n’ont ni indicateur ni résultat attendu, `indicator-without-objective` les chiffres qui ne
mesurent aucun but.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/05-publics.md",
      text: #"""
---
##: Retirez « # » et l’espace qui suit devant les lignes voulues ; les lignes « ##: » sont des explications.
title: Publics et canaux
question: audiences
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse : une fiche de people/
# review: 2027-06-30        # le jour où il faudra la relire
##: Un canal est un compte : à gauche son identifiant, que les publications emploient. Exemples, à remplacer.
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
#   - {id: soutiens, who: Les bénévoles et adhérents actuels, channels: [mastodon, blog], search: lettre et agenda de l’atelier}
---

# À qui parlons-nous, et où sont ces personnes ?

« Tout le monde » n’est pas un public. Il s’agit de nommer des groupes réels : celles et ceux qui sont déjà
là, ceux que l’on aimerait gagner, ceux qui parlent de nous sans qu’on le leur demande. De chaque groupe
découlent les réseaux à tenir et la façon d’y être trouvé. Une bonne réponse préfère peu de canaux bien
tenus à une présence partout.

## Ce qu’il faut trancher

- Quels groupes voulons-nous toucher, et que cherche chacun d’eux ?
- Sur quels réseaux passent-ils déjà du temps ?
- Avec quels mots, dans quels outils cherchent-ils une réponse que nous avons ?
- Qui pourrait nous recommander, et comment rester en contact ?
- Quel canal pouvons-nous fermer sans manquer à personne ?

## Notre réponse

<!-- conseil : décrivez chaque groupe en quelques lignes, avec une personne en tête ; n’ouvrez un canal
     que si un groupe l’exige. -->

## Ce qu’Edito en fait

Cette réponse donne `channels`, dont presque tout dépend, et `audiences`. Une cible de fréquence peut viser un
canal ou tout un réseau ; `unknown-reference` et `unknown-channel-heading` arrêtent une publication adressée à
un canal que personne n’a déclaré, et `channel-without-audience` signale un canal où vous n’attendez personne.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/06-contenus.md",
      text: #"""
---
##: Retirez « # » et l’espace qui suit devant les lignes voulues ; les lignes « ##: » sont des explications.
title: Contenus et ton
question: content
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse : une fiche de people/
# review: 2027-06-30        # le jour où il faudra la relire
##: Exemples, à remplacer.
# pillars:                  # les grands thèmes
#   - {id: coulisses, title: Les coulisses de l’atelier}
#   - {id: tutoriels, title: Réparer pas à pas}
# messages:                 # les idées à faire passer, et à répéter
#   - {id: reparer-ensemble, title: Réparer à plusieurs s’apprend, objective: notoriete, pillar: tutoriels}
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

# Que racontons-nous, sous quelle forme et sur quel ton ?

Textes brefs ou longs, photos seules ou en série, vidéos courtes, longues ou en direct : la forme dépend du
réseau, mais ce sont les thèmes qui font revenir. Le ton, lui, doit survivre aux changements d’auteur :
savant, proche, drôle, ou un mélange assumé. Une bonne réponse donne trois à cinq thèmes, les formes que
l’équipe sait produire, et des règles de ton que l’on peut vérifier.

## Ce qu’il faut trancher

- De quoi parlons-nous mieux que les autres ?
- Quelles idées voulons-nous que l’on retienne, quitte à les répéter ?
- Quelles formes savons-nous produire chaque semaine sans nous épuiser ?
- Quels mots employons-nous, lesquels refusons-nous, comment écrit-on notre nom ?
- Que faisons-nous dire à l’humour, et quand se tait-il ?

## Notre réponse

<!-- conseil : pour chaque thème, donnez un exemple de publication réussie. Gardez les règles de ton
     courtes : ce que l’outil vérifie, personne n’a plus à le relire mot à mot. -->

## Ce qu’Edito en fait

Cette réponse donne `pillars`, `messages`, `formats` et `tone`. Les publications s’y rattachent, les cibles de
fréquence peuvent les compter, et `avoided-term` relève les mots à éviter et les noms mal écrits : la
relecture peut alors s’occuper du fond. `unused-pillar` signale un thème que rien ne nourrit plus.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/07-frequence.md",
      text: #"""
---
##: Retirez « # » et l’espace qui suit devant les lignes voulues ; les lignes « ##: » sont des explications.
title: Fréquence
question: frequency
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse : une fiche de people/
# review: 2027-06-30        # le jour où il faudra la relire
##: from : à partir de quand la cible compte ; sans elle, les semaines passées comptent comme manquées.
# cadence:                  # exemples, à adapter : ce ne sont pas des cibles « idéales »
#   - {channel: x, target: 3-6 par jour, on: weekdays}              # exemple : la liste de tâches d’un community manager
#   - {channel: facebook, target: 3 par semaine, from: 2027-W01}    # exemple : le tableau d’une petite équipe
#   - {channel: instagram, target: 3-5 par semaine}                 # exemple : l’étude d’un outil sur des millions de publications
#   - {channel: linkedin, target: 2-5 par semaine}                  # exemple : la même étude
#   - {channel: blog, target: 2-3 par semaine}                      # exemple : un guide de stratégie
#   - {pillar: coulisses, target: au moins 4 par mois}              # exemple : un thème à ne pas oublier
#   - {message: reparer-ensemble, target: au moins 7 par trimestre} # exemple : la « règle de sept » du marketing
# embargo:                  # rien ne paraît dans cet intervalle
#   - {from: 2027-05-07, until: 2027-05-09, channels: [x, facebook], reason: Silence avant l’annonce}
---

# À quel rythme publier, canal par canal ?

Le bon rythme est celui que l’équipe tient sans baisser en qualité ni lasser. Les chiffres qui circulent se
contredisent : pour X on lit aussi bien trois publications par semaine qu’une dizaine par jour, car tout
dépend de l’usage du compte. Une bonne réponse part de ce que vous faites déjà, fixe un minimum et un
maximum, et change par une ligne datée plutôt qu’en effaçant l’ancienne.

## Ce qu’il faut trancher

- Combien avons-nous vraiment publié, par canal, ces trois derniers mois ?
- Quel minimum garantit que le canal vit, quel maximum évite d’encombrer ?
- Quels jours publie-t-on, et lesquels sont fermés ?
- Quels thèmes ou messages doivent revenir, même les semaines chargées ?
- Quand comparerons-nous le rythme aux résultats ?

## Notre réponse

<!-- conseil : justifiez chaque cible par votre propre historique. Pour la changer plus tard, fermez
     l’ancienne par `until:` et ouvrez la nouvelle par `from:`. -->

## Ce qu’Edito en fait

Cette réponse donne `cadence` et, au besoin, `embargo`. `edito cadence` compare visé, publié, prêt et prévu ;
`below-target`, `above-target`, `posting-gap` et `impossible-target` signalent les écarts, et
`posted-during-embargo` ce qui paraîtrait en période de silence. Les jours de fermeture de `edito.md` allègent
les cibles. `channel-without-cadence` signale un canal oublié dans la liste, `contradicting-facts` deux cibles
qui ne peuvent pas valoir ensemble.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/08-moyens.md",
      text: #"""
---
##: Retirez « # » et l’espace qui suit devant les lignes voulues ; les lignes « ##: » sont des explications.
title: Moyens
question: means
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse : une fiche de people/
# review: 2027-06-30        # le jour où il faudra la relire
# means:                    # exemple, à remplacer
#   people: [camille-roy, sacha-martin]
#   tools: [retouche d’images, montage vidéo, programmation des publications]
#   budget: 300 € par mois
#   training: une journée de veille et d’accessibilité par an
---

# De qui, de quoi et de combien disposons-nous ?

Une stratégie sans moyens reste un souhait. Il faut compter les personnes et leurs heures (animer, écrire,
photographier, filmer), les outils, l’argent pour la sous-traitance, les espaces payants ou les lots d’un
jeu, et le temps d’apprendre. Une bonne réponse s’accorde avec le rythme choisi : si les heures n’y sont
pas, c’est le rythme qui baisse.

## Ce qu’il faut trancher

- Qui travaille sur les réseaux, et combien d’heures par semaine ?
- Quels outils avons-nous, lesquels manquent vraiment ?
- Que confions-nous à l’extérieur, et à quel prix ?
- De quel budget disposons-nous par mois ou par trimestre ?
- Qui doit se former, et à quoi : animation, veille, image, droit ?

## Notre réponse

<!-- conseil : comparez les heures disponibles à la somme des durées de vos listes de tâches, et dites ce
     que vous abandonnez si elle dépasse. -->

## Ce qu’Edito en fait

Cette réponse donne `means`. Les personnes citées doivent avoir leur fiche dans `people/` ; le budget
publicitaire ne peut pas dépasser celui-ci (`contradicting-facts`). La charge du jour, c’est la somme des durées
de vos listes : comparez-la à `capacity` dans `edito.md`.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/09-responsabilites.md",
      text: #"""
---
##: Retirez « # » et l’espace qui suit devant les lignes voulues ; les lignes « ##: » sont des explications.
title: Responsabilités
question: responsibilities
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse : une fiche de people/
# review: 2027-06-30        # le jour où il faudra la relire
##: Par canal, ou pour tous avec all : qui publie, répond, approuve, achète de la publicité.
# responsibilities:         # exemple, à remplacer
#   all: {publish: [camille-roy], reply: [camille-roy], approve: [sacha-martin], advertise: [sacha-martin]}
#   blog: {publish: [camille-roy, sacha-martin], approve: [sacha-martin]}
---

# Qui publie, qui répond, qui décide ?

Un message sans responsable attend ; un message à deux responsables attend aussi. Distinguer la publication,
la réponse, l’approbation et la publicité évite les doublons comme les silences, surtout pendant les congés.
Une bonne réponse nomme des personnes, pas des services, prévoit une relève et laisse les mots à celles et
ceux qui écrivent.

## Ce qu’il faut trancher

- Qui publie sur chaque canal, et qui remplace cette personne ?
- Qui répond au public, et à partir de quand faut-il en parler à quelqu’un ?
- Qui approuve, et que relit cette personne : le fond, ou chaque mot ?
- Qui peut engager une dépense publicitaire ?
- Qui fait le point chaque semaine, sur quels critères fixés d’avance ?

## Notre réponse

<!-- conseil : relisez cette page avec chaque personne nommée, et retirez celles qui l’apprennent ici. -->

## Ce qu’Edito en fait

Cette réponse donne `responsibilities`. L’équipe y lit qui peut approuver et à qui s’adresser ;
`unknown-reference` signale les personnes qui n’ont pas de fiche, `channel-without-owner` les canaux où
personne ne peut publier. Une approbation se note en passant la publication à `status: approved`.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/10-publicite.md",
      text: #"""
---
##: Retirez « # » et l’espace qui suit devant les lignes voulues ; les lignes « ##: » sont des explications.
title: Publicité
question: advertising
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse : une fiche de people/
# review: 2027-06-30        # le jour où il faudra la relire
# advertising:              # exemple, à remplacer
#   budget: 150 € par mois
#   occasions: [ouverture des inscriptions, fête du quartier]
---

# Faut-il payer pour être vu, et quand ?

Acheter de l’espace permet de sortir du cercle de ceux qui suivent déjà, le temps d’une occasion. Sans
objectif ni mesure, l’argent part sans rien apprendre à personne. Une bonne réponse peut être non ; sinon
elle fixe un plafond, quelques occasions et le chiffre qui dira si la dépense valait la peine.

## Ce qu’il faut trancher

- Quel objectif avance trop lentement sans publicité ?
- Quelles occasions de l’année méritent une dépense, sur quels réseaux ?
- Quel plafond par mois, et qui donne l’accord ?
- Quel résultat attendu rend l’essai rentable, et quand l’arrête-t-on ?

## Notre réponse

<!-- conseil : si la réponse est non, écrivez pourquoi et à quelle condition elle changerait. Sinon, créez
     une campagne par occasion avec `edito new campaign`. -->

## Ce qu’Edito en fait

Cette réponse donne `advertising`. Les opérations payantes sont des campagnes marquées `paid: true`, avec leur
propre budget, leur objectif, leurs dates et leurs dépenses (`spending:`). `over-budget` signale la dépense
qui crève le plafond de la période en cours.

"""#),
    TemplateFile(
      path: "workspace/strategy/six-m/1-mission.md",
      text: #"""
---
##: Retirez « # » et l’espace qui suit devant les lignes voulues ; les lignes « ##: » sont des explications.
title: Mission
question: mission
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse : une fiche de people/
# review: 2027-06-30        # le jour où il faudra la relire
##: Un fait ne se déclare qu’une fois : s’il est déjà donné ailleurs, laissez ces lignes en commentaire.
# objectives:               # exemple, à remplacer
#   - id: notoriete
#     title: Faire connaître l’atelier dans le quartier
#     priority: primary     # primary ou secondary
#     kind: visibility      # visibility community search service brand hiring sales
#   - id: entraide
#     title: Aider vite les personnes qui nous écrivent
#     priority: secondary
#     kind: service
---

# Mission : qu’allons-nous chercher là-bas ?

La mission des réseaux n’est pas la devise de l’organisation : c’est un ordre de mission, avec un point
d’arrivée que l’on reconnaîtra. Elle sert surtout les jours de doute, quand une mode passe ou qu’un service
demande « juste une petite publication ». Une bonne mission autorise à refuser.

## Pour y voir clair

- Si nous fermions tout demain, qu’est-ce qui manquerait, et à qui ?
- Qu’aurons-nous accompli quand nous dirons que c’est gagné ?
- Qu’est-ce que cette mission nous fait arrêter dès maintenant ?

## Notre mission

<!-- conseil : une phrase qui commence par un verbe, puis les objectifs qui la rendent vérifiable. -->

## Avec Edito

La mission donne `objectives` : `missing-objective` demande à chaque publication lequel elle sert, et
`objective-without-posts` signale celui que rien ne sert plus. Dans la série des dix questions, ces mêmes
faits sont ceux de la deuxième, « Priorités », et la première parle de l’organisation entière.

"""#),
    TemplateFile(
      path: "workspace/strategy/six-m/2-message.md",
      text: #"""
---
##: Retirez « # » et l’espace qui suit devant les lignes voulues ; les lignes « ##: » sont des explications.
title: Message
question: message
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse : une fiche de people/
# review: 2027-06-30        # le jour où il faudra la relire
##: Un fait ne se déclare qu’une fois : s’il est déjà donné ailleurs, laissez ces lignes en commentaire.
# messages:                 # exemple, à remplacer : l’histoire à raconter, et l’objectif qu’elle sert
#   - id: reparer-ensemble
#     title: Réparer à plusieurs s’apprend
#     objective: notoriete
#     pillar: tutoriels
# pillars:
#   - {id: tutoriels, title: Réparer pas à pas}
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

On oublie un argument, on se souvient d’une histoire où l’on se reconnaît. Encore faut-il l’entendre : un
vieil adage de la publicité veut qu’il faille sept rencontres avec une marque avant d’y répondre, et l’équipe
se lasse bien avant le public. Un bon message se raconte de vingt façons sans changer de fond.

## Pour y voir clair

- Quelle situation vécue par notre public ouvre l’histoire ?
- Quel objectif chaque message sert-il ?
- Sous quels angles le redire sans se répéter mot pour mot ?
- Quels termes le trahiraient ?

## Notre message

<!-- conseil : racontez-le en cinq lignes, comme à une personne de votre public ; ajoutez trois angles
     possibles. -->

## Avec Edito

Le message donne `messages`, `pillars`, `formats` et `tone`. Pour la règle de sept, ajoutez une ligne à la
liste `cadence` du M « Supports » : elle comptera les publications qui portent ce message. `avoided-term` veille aux
mots et `duplicate-text` aux répétitions trop fidèles. Parmi les dix questions, c’est la sixième, « Contenus
et ton ».

"""#),
    TemplateFile(
      path: "workspace/strategy/six-m/3-gestion.md",
      text: #"""
---
##: Retirez « # » et l’espace qui suit devant les lignes voulues ; les lignes « ##: » sont des explications.
title: Gestion
question: management
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse : une fiche de people/
# review: 2027-06-30        # le jour où il faudra la relire
##: Un fait ne se déclare qu’une fois : s’il est déjà donné ailleurs, laissez ces lignes en commentaire.
# responsibilities:         # exemple, à remplacer
#   all:
#     publish: [camille-roy]
#     reply: [camille-roy]
#     approve: [sacha-martin]
#     advertise: [sacha-martin]
# means:
#   people: [camille-roy, sacha-martin]
#   tools: [montage vidéo, programmation des publications]
#   budget: 300 € par mois
#   training: une journée par an
# processes: [publier, repondre, crise]   # les procédures qui doivent exister dans processes/
# advertising:
#   budget: 150 € par mois
#   occasions: [fête du quartier]
# embargo:                  # rien ne paraît dans cet intervalle
#   - {from: 2027-05-07, until: 2027-05-09, reason: Silence avant l’annonce}
---

# Gestion : comment le travail se fait-il, du brouillon à la réponse ?

Ce qui n’est pas écrit se réinvente à chaque urgence. Une procédure courte réduit les erreurs, limite les
dégâts de celles qui passent et rassure la direction, qui voit alors comment l’équipe travaille sans avoir
à tout relire. Une bonne gestion tient en quelques pages que l’on suit vraiment.

## Pour y voir clair

- Par quelles mains passe une publication avant de paraître ?
- Que fait-on d’une erreur, d’une plainte, d’une crise un samedi ?
- Qui remplace qui, et où sont les accès ?
- Quelles heures et quel argent cela demande-t-il, publicité comprise ?

## Notre gestion

<!-- conseil : décrivez le trajet d’une publication en quelques étapes, puis écrivez une procédure par
     étape délicate avec `edito new process`. -->

## Avec Edito

La gestion donne `responsibilities`, `means`, `advertising`, `processes` et, au besoin, `embargo` ; les
procédures vivent dans `processes/`. `missing-process` signale celle qui n’est pas écrite,
`channel-without-owner` un canal sans personne, et `posted-during-embargo` garde les silences. Parmi les dix
questions, voyez la huitième, « Moyens », la neuvième, « Responsabilités », et la dixième, « Publicité ».

"""#),
    TemplateFile(
      path: "workspace/strategy/six-m/4-supports.md",
      text: #"""
---
##: Retirez « # » et l’espace qui suit devant les lignes voulues ; les lignes « ##: » sont des explications.
title: Supports
question: medium
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse : une fiche de people/
# review: 2027-06-30        # le jour où il faudra la relire
##: Un fait ne se déclare qu’une fois : s’il est déjà donné ailleurs, laissez ces lignes en commentaire.
# channels:                 # exemple, à remplacer : un compte par ligne
#   mastodon: {network: mastodon, handle: "@exemple@mastodon.example"}
#   instagram: {network: instagram, handle: "@exemple"}
#   blog: {network: blog, url: "https://www.example.org/blog"}
# audiences:
#   - id: voisinage
#     who: Les gens du quartier
#     channels: [instagram]
#     search: atelier réparation près de chez moi
##: from : à partir de quand la cible compte ; sans elle, les semaines passées comptent comme manquées.
# cadence:                  # exemples, à adapter : ce ne sont pas des cibles « idéales »
#   - {channel: instagram, target: 3-5 par semaine, from: 2027-W01} # exemple : l’étude d’un outil sur des millions de publications
#   - {channel: blog, target: 5 par semaine, on: weekdays}          # exemple : le tableau d’une équipe
#   - {message: reparer-ensemble, target: au moins 7 par trimestre} # exemple : la « règle de sept » du marketing
---

# Supports : quelles plateformes méritent notre temps ?

Personne n’a jamais gagné un public par le nombre de ses comptes. Un contenu soigné sur un seul réseau peut
être repris ailleurs ; un contenu bâclé sur dix ne le sera nulle part. Une bonne réponse choisit un support
principal, un ou deux seconds, et dit à quel rythme chacun vit.

## Pour y voir clair

- Où se trouve notre public quand il a besoin de nous ?
- Quel support convient à ce que nous savons le mieux produire ?
- Combien de fois pouvons-nous y être bons, chaque semaine ?
- Lequel quitterions-nous en premier ?

## Nos supports

<!-- conseil : classez vos supports, et dites pour chacun ce qui vous ferait le quitter. -->

## Avec Edito

Les supports donnent `channels`, `audiences` et `cadence`. `edito slots` montre les créneaux qui manquent
encore, `below-target` et `posting-gap` les retards. Parmi les dix questions, ce sont la cinquième, « Publics et
canaux », et la septième, « Fréquence ».

"""#),
    TemplateFile(
      path: "workspace/strategy/six-m/5-mesures.md",
      text: #"""
---
##: Retirez « # » et l’espace qui suit devant les lignes voulues ; les lignes « ##: » sont des explications.
title: Mesures
question: metrics
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse : une fiche de people/
# review: 2027-06-30        # le jour où il faudra la relire
##: Un fait ne se déclare qu’une fois : s’il est déjà donné ailleurs, laissez ces lignes en commentaire.
# indicators:               # exemple, à remplacer
#   - id: abonnes
#     title: Nouveaux abonnements
#     objective: notoriete
#     kind: presence        # presence engagement reach influence return activity
#     unit: personnes
#     direction: up         # up ou down
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

Parfois le chiffre suit le but de près : pour grandir, on compte les abonnements. Souvent il faut passer par
des signes : pour l’attente d’une nouveauté, on regarde les réactions, leur humeur et ce que l’on en dit
sans nous. Commencer le relevé dès le premier jour coûte moins que de le refaire ; garder une capture des
paroles marquantes aussi.

## Pour y voir clair

- Quel chiffre est le plus proche de chaque objectif, et lesquels ne sont que des signes ?
- Quelles paroles du public gardons-nous à côté des nombres ?
- Qui relève quoi, quel jour, et où ?
- À partir de quand un écart nous fait-il changer quelque chose ?

## Nos mesures

<!-- conseil : pour chaque objectif, un chiffre direct si possible, un ou deux signes sinon, et la
     décision que chacun peut provoquer. -->

## Avec Edito

Les mesures donnent `indicators`, noms des colonnes dans `metrics/` et des appels à l’action ; `edito metrics`
les compare aux cibles, `edito report month` en fait le point. `unmeasured-call-to-action` signale ce que l’on publie sans dire ce que l’on
en attend. Parmi les dix questions, c’est la quatrième, « Indicateurs ».

"""#),
    TemplateFile(
      path: "workspace/strategy/six-m/6-surveillance.md",
      text: #"""
---
##: Retirez « # » et l’espace qui suit devant les lignes voulues ; les lignes « ##: » sont des explications.
title: Surveillance
question: monitoring
status: open                # open, puis draft, puis answered
# owner: camille-roy        # qui tient cette réponse : une fiche de people/
# review: 2027-06-30        # le jour où il faudra la relire
##: Un fait ne se déclare qu’une fois : s’il est déjà donné ailleurs, laissez ces lignes en commentaire.
# listening:                # exemple, à remplacer
#   keywords: [Atelier Exemple, réparer un vélo]
#   feeds: [https://mastodon.example/tags/reparation.rss]
#   response-time: 4h       # le délai que l’on se donne pour répondre
# competitors: [atelier-voisin]   # des fiches de people/ dont le rôle est competitor
# audit:
#   date: 2026-11-02
#   channels:
#     instagram: Deux cents abonnés, peu de réponses aux commentaires
---

# Surveillance : qui écoute, et qu’en faisons-nous ?

Une publication n’est que le début d’un échange. Les réponses disent ce que les gens pensent, ressentent et
réclament, pour qui prend la peine de trier ; répondre à son tour crée la confiance. Une bonne écoute
a ses mots, ses heures et un délai, et ce qu’elle apprend revient dans le contenu.

## Pour y voir clair

- Quels noms, quels mots et quelles fautes d’orthographe suivons-nous ?
- En combien de temps répondons-nous, et que ne laissons-nous jamais sans réponse ?
- Que faisons-nous d’un éloge, d’une plainte, d’une question ?
- Quels voisins regardons-nous, à quel rythme ?

## Notre surveillance

<!-- conseil : donnez vos mots-clés, l’heure du relevé quotidien et trois exemples de réponses dont vous
     êtes fiers. -->

## Avec Edito

La surveillance donne `listening`, `competitors` et `audit`. Relevez ce que vos flux apportent dans un
document ouvert par `edito new mentions` ; `stale-audit` dit quand refaire l’état des lieux. Parmi les dix
questions, la troisième, « État des lieux », rassemble les mêmes faits.

"""#),
  ]
}
