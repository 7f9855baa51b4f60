import Localization

/// The part of the documentation about the exports of networks and the sheets of schedulers that `edito import` reads.
enum ExportSources {
  static let page = LocalizedText(
    en: """
      ## Coming from a network

      `edito import` reads the posts in the export of a network. It recognises the export by its content:

      ```text
      edito import outbox.json --dry-run
      edito import outbox.json
      ```

      - If no channel is on the network, the import declares one in `edito.md`. If several are, choose one: `--channel ID`.
      - The posts become `published`, with their time in the workspace's time zone and their permalink.
      - The text is the one that readers see, with whole URLs. Replies to your own posts become the parts of a thread.
      - Reposts, replies to others and posts that are not public are not imported. The messages count them.
      - Pictures and videos are not imported. Copy the files that you need to `media/`, and list them below `media:` with the alt texts \
      in `x-alt`.
      - `x-links` contains the URLs that a post shows outside of its text: those of link cards, of links behind words, and of quoted posts.
      - A post without text gets its alt text or its date as its title.
      - If you import a newer export, Edito finds the posts by their permalinks and updates only what differs. The planned date of an \
      existing post stays.
      - A message names the line of each record that cannot be imported. If several records share a line, it adds the column: \
      `outbox.json:1:5220`.

      ### Coming from Mastodon

      - In the preferences of your account, request the archive. Import `outbox.json`, or the `.zip` file if it is one.
      - Mentions of accounts on other servers are written in full: `@ana@example.social`.
      - A content warning is in `x-content-warning`. Polls are rejected.

      ### Coming from Bluesky

      - Import the records of `app.bsky.feed.post` as JSON: the output of `com.atproto.repo.listRecords` or of \
      `app.bsky.feed.getAuthorFeed`, or one file for each record.
      - A record in a separate file does not contain its own URL, so its post has no permalink.

      ### Coming from X

      - Request the archive of your data. Import the `.zip` file, or `data/tweets.js`.
      - `tweets.js` contains only the beginning of long texts, and those are rejected. The `.zip` file contains them whole.
      - The archive has alt texts only for some pictures.

      ### Coming from Facebook or Instagram

      - Download your information in JSON format. Import `your_posts….json` or `posts_1.json`, or the `.zip` file. This export has no \
      permalinks.
      - The content table of Meta Business Suite (CSV) has permalinks. Its times are read in the workspace's time zone, and a message says so.

      ### Coming from LinkedIn, TikTok or YouTube

      - **LinkedIn**: `Shares.csv`, or the `.zip` file that contains it.
      - **TikTok**: `user_data_tiktok.json`, or the `.zip` file that contains it.
      - **YouTube**: `videos.csv` from Google Takeout in English, or the content table of YouTube Studio in English (CSV), which has days \
      without times.

      ## Coming from a scheduler

      - The files that `edito export` writes are read back, whichever scheduler they are for.
      - Metricool: the CSV template, with a column for each network. `Draft` becomes `status: draft`. The options of a network are kept in \
      your own keys, `x-…`.
      - Hootsuite: the file for the bulk composer, which has no column headers: date, text, URL.
      - Other sheets name the network in a column, or not at all. For posts that name no channel, pass `--channel ID`.
      """,
    fr: """
      ## Importer depuis un réseau

      `edito import` lit les publications de l’export d’un réseau. Il reconnaît l’export à son contenu :

      ```text
      edito import outbox.json --dry-run
      edito import outbox.json
      ```

      - Si aucun canal n’est sur ce réseau, l’import en déclare un dans `edito.md`. S’il y en a plusieurs, choisissez : `--channel ID`.
      - Les publications reçoivent le statut `published`, leur heure dans le fuseau de l’espace de travail et leur permalien.
      - Le texte est celui que voient les lecteurs, avec des adresses entières. Les réponses à vos propres publications deviennent les \
      parties d’un fil.
      - Les repartages, les réponses à d’autres personnes et les publications non publiques ne sont pas importés. Les messages les comptent.
      - Les images et les vidéos ne sont pas importées. Copiez les fichiers voulus dans `media/`, et indiquez-les sous `media:` avec les textes \
      alternatifs de `x-alt`.
      - `x-links` contient les adresses qu’une publication montre hors de son texte : celles des aperçus de lien, des mots cliquables et des \
      publications citées.
      - Une publication sans texte prend pour titre son texte alternatif ou sa date.
      - Si vous importez un export plus récent, Edito retrouve les publications d’après leur permalien et ne modifie que ce qui diffère. La date \
      prévue d’une publication existante ne change pas.
      - Un message donne la ligne de chaque enregistrement qui ne peut pas être importé. Si une ligne en contient plusieurs, il ajoute la \
      colonne : `outbox.json:1:5220`.

      ### Depuis Mastodon

      - Dans les préférences de votre compte, demandez l’archive. Importez `outbox.json`, ou le fichier `.zip` si c’en est un.
      - Les mentions de comptes d’autres serveurs sont écrites en entier : `@ana@exemple.social`.
      - Un avertissement de contenu se trouve dans `x-content-warning`. Les sondages sont refusés.

      ### Depuis Bluesky

      - Importez les enregistrements `app.bsky.feed.post` en JSON : la réponse de `com.atproto.repo.listRecords` ou de \
      `app.bsky.feed.getAuthorFeed`, ou un fichier par enregistrement.
      - Un enregistrement seul dans son fichier ne donne pas son adresse : sa publication n’a pas de permalien.

      ### Depuis X

      - Demandez l’archive de vos données. Importez le fichier `.zip`, ou `data/tweets.js`.
      - `tweets.js` ne contient que le début des longs textes, qui sont alors refusés. Le fichier `.zip` les contient en entier.
      - L’archive n’a les textes alternatifs que de certaines images.

      ### Depuis Facebook ou Instagram

      - Téléchargez vos informations au format JSON. Importez `your_posts….json` ou `posts_1.json`, ou le fichier `.zip`. Cet export n’a pas \
      de permaliens.
      - Le tableau des contenus de Meta Business Suite (CSV) a des permaliens. Ses heures sont lues dans le fuseau de l’espace de travail, et \
      un message le dit.

      ### Depuis LinkedIn, TikTok ou YouTube

      - **LinkedIn** : `Shares.csv`, ou le fichier `.zip` qui le contient.
      - **TikTok** : `user_data_tiktok.json`, ou le fichier `.zip` qui le contient.
      - **YouTube** : `videos.csv` de Google Takeout en anglais, ou le tableau des contenus de YouTube Studio en anglais (CSV), dont les jours \
      n’ont pas d’heure.

      ## Importer depuis un outil de programmation

      - Les fichiers qu’écrit `edito export` sont relus, quel que soit l’outil.
      - Metricool : le modèle CSV, avec une colonne par réseau. `Draft` devient `status: draft`. Les options d’un réseau sont gardées dans \
      vos propres clés, `x-…`.
      - Hootsuite : le fichier d’envoi groupé, qui n’a pas de titres de colonne : date, texte, adresse.
      - Les autres feuilles nomment le réseau dans une colonne, ou pas du tout. Pour les publications qui ne nomment aucun canal, ajoutez \
      `--channel ID`.
      """)
}
