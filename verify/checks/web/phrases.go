package web

// The phrases are in small letters without marks, as plain makes them; "#" is a number. A
// line a language: en, de, fr, es, it, pt, ru, uk, vi, zh, and a few of others.

var alwaysWords = []string{
	"comments #|# comments|comment #|# comment|no comments yet|# shares|share this article|share on facebook|share on twitter|share on x|share on whatsapp|share via email|share this story|share this|print this page|print this article|follow us on facebook|follow us on twitter|follow us on social media|sign up for our newsletter|subscribe to our newsletter|subscribe now|sign up now|click here to subscribe|click here|accept all cookies|this site uses cookies|we use cookies|this website uses cookies|leave a comment|post a comment|view comments|skip to content|skip to main content|back to top|log in to comment|advertisement continues below|article continues below advertisement|story continues below|story continues below advertisement|scroll down for more|scroll down for video|scroll to continue|loading comments|please enable javascript|all rights reserved|terms of use|download our app|# min read|# minute read|# views|copy link|save article|add to favorites",
	"kommentar #|kommentare #|# kommentare|# kommentar|artikel teilen|diesen artikel teilen|auf facebook teilen|auf twitter teilen|auf x teilen|auf whatsapp teilen|per mail teilen|per e mail teilen|seite drucken|artikel drucken|folgen sie uns auf facebook|folgen sie uns|folgen sie uns auf twitter|newsletter abonnieren|jetzt abonnieren|jetzt anmelden|hier klicken|klicken sie hier|cookies akzeptieren|alle cookies akzeptieren|diese website verwendet cookies|diese seite verwendet cookies|wir verwenden cookies|kommentar schreiben|kommentieren|zum inhalt springen|nach oben|zurück nach oben|alle rechte vorbehalten|link kopieren|artikel merken|# min lesezeit|# minuten lesezeit|lesezeit # min|lesezeit # minuten|schreiben sie einen kommentar|kommentare anzeigen",
	"# commentaires|# commentaire|commentaires #|commentaire #|partager cet article|partager l article|partager sur facebook|partager sur twitter|partager sur whatsapp|imprimer cet article|suivez nous sur facebook|suivez nous|suivez nous sur twitter|abonnez vous à notre newsletter|s abonner à la newsletter|inscrivez vous à notre newsletter|cliquez ici|accepter les cookies|accepter tous les cookies|ce site utilise des cookies|nous utilisons des cookies|laisser un commentaire|voir les commentaires|aller au contenu|retour en haut|tous droits réservés|copier le lien|la suite après la publicité|# min de lecture",
	"# comentarios|# comentario|comentarios #|comentario #|compartir este artículo|compartir en facebook|compartir en twitter|compartir en whatsapp|compartir artículo|imprimir artículo|síguenos en facebook|síguenos en twitter|síguenos|suscríbete a nuestro boletín|suscríbete a nuestra newsletter|haga clic aquí|haz clic aquí|aceptar cookies|aceptar todas las cookies|este sitio utiliza cookies|este sitio web utiliza cookies|utilizamos cookies|usamos cookies|deja un comentario|dejar un comentario|ver comentarios|volver arriba|todos los derechos reservados|copiar enlace|# min de lectura|# minutos de lectura",
	"# commenti|# commento|commenti #|commento #|condividi questo articolo|condividi su facebook|condividi su twitter|condividi su whatsapp|condividi l articolo|stampa articolo|seguici su facebook|seguici su twitter|seguici|iscriviti alla newsletter|clicca qui|accetta i cookie|accetta tutti i cookie|questo sito utilizza i cookie|questo sito utilizza cookie|utilizziamo i cookie|lascia un commento|torna su|tutti i diritti riservati|copia link|# min di lettura",
	"# comentários|comentários #|comentário #|# comentário|compartilhar este artigo|compartilhe este artigo|compartilhar no facebook|compartilhe no facebook|partilhar no facebook|partilhar este artigo|compartilhar no twitter|compartilhar no whatsapp|siga nos no facebook|siga nos|assine nossa newsletter|subscreva a nossa newsletter|inscreva se na nossa newsletter|clique aqui|aceitar cookies|aceitar todos os cookies|este site usa cookies|este site utiliza cookies|usamos cookies|deixe um comentário|ver comentários|voltar ao topo|todos os direitos reservados|copiar link|# min de leitura",
	"комментарии #|# комментариев|# комментария|комментариев #|комментарий #|поделиться в facebook|поделиться ссылкой|поделиться статьей|поделиться статьёй|поделиться новостью|поделиться вконтакте|поделиться в whatsapp|поделиться в telegram|распечатать|подписывайтесь на нас|подписывайтесь на наш канал|подписывайтесь на наш telegram канал|подписаться на рассылку|подпишитесь на нашу рассылку|подпишитесь на рассылку|нажмите здесь|принять все cookie|этот сайт использует файлы cookie|сайт использует файлы cookie|мы используем файлы cookie|мы используем cookie|оставить комментарий|наверх|все права защищены|скопировать ссылку|время чтения # мин|# мин чтения",
	"коментарі #|# коментарів|# коментаря|коментарів #|коментар #|поділитися у facebook|поділитися в facebook|поділитися статтею|поділитися новиною|підписуйтесь на нас|підписуйтесь на наш канал|підписуйтеся на наш канал|підписатися на розсилку|натисніть тут|цей сайт використовує файли cookie|ми використовуємо файли cookie|залишити коментар|нагору|усі права захищено|всі права захищені|скопіювати посилання",
	"bình luận #|# bình luận|chia sẻ bài viết|chia sẻ bài viết này|chia sẻ lên facebook|chia sẻ trên facebook|chia sẻ facebook|chia sẻ qua email|in bài viết|theo dõi chúng tôi trên facebook|theo dõi chúng tôi|đăng ký nhận bản tin|đăng ký nhận tin|nhấn vào đây|bấm vào đây|nhấp vào đây|chấp nhận cookie|trang web này sử dụng cookie|chúng tôi sử dụng cookie|viết bình luận|gửi bình luận|xem bình luận|ý kiến bạn đọc|về đầu trang|sao chép liên kết|# lượt xem|# phút đọc|đọc thêm",
	"评论 #|# 评论|# 条评论|評論 #|# 則評論|分享到微博|分享到微信|分享到朋友圈|分享到facebook|分享到脸书|分享本文|分享此文|分享此文章|分享这篇文章|打印本页|打印本文|关注我们|订阅我们的新闻邮件|订阅电子报|点击这里|点击此处|點擊這裡|接受所有 cookie|接受所有cookie|本网站使用cookie|本网站使用 cookie|我们使用cookie|我们使用 cookie|发表评论|查看评论|返回顶部|版权所有|複製連結|复制链接|阅读全文|# 分钟阅读",
	"# yorum|yorumlar #|facebook ta paylaş|tıklayın|udostępnij na facebooku|komentarze #|# komentarzy|kliknij tutaj|delen op facebook|# reacties|reacties #|klik hier|dela på facebook|# kommentarer|kommentarer #|klicka här|del på facebook|klikk her|klik her|jaa facebookissa|コメント #|# コメント|シェアする|ツイートする|댓글 #|# 댓글|페이스북 공유|تعليقات #|# تعليقات|شارك على فيسبوك|اضغط هنا|انقر هنا|komentar #|# komentar|klik di sini|bagikan ke facebook",
}

var aloneWords = []string{
	"share|tweet|print|comments|comment|email|subscribe|sign up|log in|login|advertisement|sponsored|related articles|related|related stories|tags|menu|home|search|next|previous|load more|show more|see more|close|privacy policy|cookie policy|follow us|most read|most popular|trending|photo gallery|image caption|media caption|image copyright",
	"teilen|drucken|kommentare|kommentar|anzeige|werbung|abonnieren|anmelden|mehr anzeigen|mehr laden|startseite|suche|schließen|datenschutz|impressum|weiterlesen|merken|meistgelesen|bildunterschrift|schlagwörter",
	"partager|imprimer|commentaires|publicité|s abonner|se connecter|voir plus|accueil|rechercher|fermer|articles liés|mots clés|les plus lus",
	"compartir|imprimir|comentarios|publicidad|suscribirse|suscríbete|iniciar sesión|ver más|inicio|buscar|cerrar|artículos relacionados|etiquetas|lo más leído",
	"condividi|stampa|commenti|pubblicità|iscriviti|accedi|mostra altro|cerca|chiudi|articoli correlati|i più letti",
	"compartilhar|partilhar|compartilhe|comentários|publicidade|assine|entrar|ver mais|buscar|fechar|artigos relacionados|notícias relacionadas|mais lidas",
	"поделиться|комментарии|реклама|подписаться|войти|показать еще|показать ещё|загрузить еще|главная|поиск|закрыть|теги|самое читаемое|материалы по теме|по теме",
	"поділитися|коментарі|реклама|підписатися|увійти|показати ще|головна|пошук|закрити|теги|матеріали по темі",
	"chia sẻ|bình luận|quảng cáo|đăng ký|đăng nhập|xem thêm|trang chủ|tìm kiếm|đóng|từ khóa|tin liên quan|bài liên quan|tin cùng chuyên mục|đọc nhiều",
	"分享|评论|評論|广告|廣告|订阅|登录|查看更多|加载更多|首页|搜索|关闭|相关新闻|相关阅读|相关文章|标签|热门",
}

var leadWords = []string{
	"read more|read also|see also|also read|read next|related article|recommended for you|you may also like|more on this story|watch|watch video|more from this section",
	"lesen sie auch|lesen sie mehr|mehr lesen|mehr dazu|mehr zum thema|auch interessant|das könnte sie auch interessieren|lesen sie hier|zum thema|lesetipp",
	"lire aussi|à lire aussi|lire la suite|en savoir plus|sur le même sujet|à voir aussi|lire également|voir aussi|lisez aussi",
	"lea también|lee también|leer más|lea más|te puede interesar|le puede interesar|ver también|más información|también te puede interesar",
	"leggi anche|leggi di più|leggi tutto|potrebbe interessarti|continua a leggere|guarda anche",
	"leia também|leia mais|saiba mais|veja também|ler mais|veja mais|você também pode gostar",
	"читайте также|читать далее|подробнее|читать дальше|смотрите также|читайте по теме|читать также|читать полностью|узнать больше",
	"читайте також|читати далі|детальніше|дивіться також|читати більше|читайте по темі",
	"đọc thêm|xem thêm|có thể bạn quan tâm|tin liên quan|đọc tiếp|xem tiếp",
	"阅读更多|延伸阅读|推荐阅读|相关阅读|更多内容|繼續閱讀|继续阅读|延伸閱讀|阅读全文|更多阅读",
	"lees ook|lees meer|läs också|läs mer|les også|læs også|lue myös|czytaj także|czytaj też|czytaj więcej|przeczytaj także|zobacz także|baca juga|ayrıca okuyun|devamını oku|اقرأ أيضا|اقرأ أيضًا|اقرأ المزيد|関連記事|続きを読む|관련 기사|더 보기|čtěte také|čtěte více",
}

var buttonWords = []string{
	"continue reading|view gallery|view photos|watch live|watch the video|listen to this article|log in or register|register now",
	"zur bildergalerie|artikel anhören|jetzt registrieren|video ansehen|zum video|bildergalerie ansehen",
}

// Words of buttons that share, print or follow, in small letters: what they do, the
// networks, and the small words between them.
const (
	shareActs = "share sharing tweet follow print send post like teilen teile geteilt folgen folge drucken senden weiterleiten partager partagez partage suivre suivez imprimer envoyer " +
		"compartir comparte compartilo síguenos seguir seguinos imprimir enviar condividi condividere condivisione segui seguici stampa invia compartilhar compartilhe partilhar partilhe siga enviar " +
		"поделиться поделись поделитесь репост отправить распечатать подписаться подписывайтесь поширити поділитися надіслати підписатися chia sẻ theo dõi gửi delen deel volg dela följ del følg jaa udostępnij podziel sdílet paylaş takip bagikan berbagi ikuti kongsi " +
		"شارك مشاركة تابعنا シェア ツイート 공유 공유하기 שתף שתפו แชร์ เผยแพร่ साझा शेयर"
	shareNetworks = "facebook twitter whatsapp telegram instagram linkedin youtube tiktok pinterest reddit zalo viber vk вконтакте фейсбук фейсбуке фейсбуці твиттере твиттер телеграм telegramm mastodon bluesky threads messenger flipboard " +
		"email mail newsletter facebooku facebookissa twitteru twitteren feisbuk فيسبوك تويتر واتساب تلغرام фейсбуку 페이스북 트위터 카카오톡 フェイスブック ツイッター פייסבוק טוויטר เฟซบุ๊ก ทวิตเตอร์ फेसबुक ट्विटर"
	shareSmall = "on via by to with us this article story page x auf bei per mit uns an diesen dieser artikel seite e sie bitte sur par avec nous cet cette l article la le en por con nos este esta artículo a su il questo questa articolo pagina no na em o pelo artigo " +
		"в на через по у з lên trên qua cho bài viết này chúng tôi op met dit ons på med i os oss w z la ta de da de üzerinde ke di melalui على عبر في で に 에 ב על บน ทาง पर करें"
)
