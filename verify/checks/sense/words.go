package sense

// words are the lists, written and reviewed for this program. "not" denies a sentence;
// "deny" are all words that can stand for a denial in another language, so that neither a
// lost nor a new denial is reported where one of them stands. A star ends the beginning
// of a word. Of opposites only words are listed that have hardly another sense.
var words = map[string]string{
	"en": `only: until, unless
skip: eastern time, eastern standard, eastern daylight, eastern conference, western conference, last name, first name, first lady, under*, unit*, union*, univers*, unique*, uncle, uncles, until, unto, unanim*, discuss*, display*, district*, distan*, discover*, disc, dish*, distribut*, missil*, mission*, mist*, mister, miss, misses, distinct*, distin*
not: not, no, never, cannot, nobody, nothing, neither, nor, none, nowhere
deny: no doubt, no wonder, no matter, no less, no more than, no fewer than, no later than, no sooner, no one knows, no mean, no small, no stranger, no end, in no time, no secret, not only, not just, not merely, not simply, not solely, not least, not to mention, not surprising, not surprisingly, not unlike, not unusual, not uncommon, not without, not alone, not far, not long, not until, not yet, not even half, not a little, not bad, not so much, if not, whether or not, or not, more often than not, nothing but, nothing less, nothing more, nothing short of, none other, none the less, never before, never-before, why not, why don't, why didn't, why doesn't, why wouldn't, why isn't, why can't, can't help, cannot help, couldn't help, can't wait, cannot wait, can not wait, couldn't wait, don't forget, do not forget, not forget, don't worry, do not worry, ain't, until at least, last but not least, without, fail, fails, failed, failing, failure, refus*, deny, denies, denied, denial*, denying, lack, lacks, lacked, lacking, unable, hardly, barely, scarcely, scarce, rarely, seldom, little, few, avoid*, prevent*, instead, rather, unless, until, except, excluding, excluded, un*, impossib*, improb*, imperfect*, inabil*, incap*, incomplete, inconsist*, incorrect*, inactive, inaccur*, inadequ*, inappropriate*, inconclus*, indirect*, inedible, ineffect*, ineligib*, informal*, insecur*, insufficien*, intoler*, invalid*, invisib*, involuntar*, irregular*, irrelevan*, irrespective, irrespons*, illegal*, illegib*, illicit*, disagree*, disallow*, disapprov*, disbelie*, discontent*, discontinu*, dishonest*, dislik*, dismiss*, disobe*, disqualif*, disregard*, disrespect*, dissatis*, distrust*, disput*, dissent*, mistrust*, non*, reject*, ban, banned, bans, prohibit*, forbid*, forbidden, bar, barred, block, blocks, blocked, blocking, ruled out, rule out, rules out, ruling out, doubt*, otherwise, absent, absence, zero, minus, empty, stay away, stays away, stayed away, far from, out of, short of, yet to, free of, free from, exempt, immune, oblivious, ignore*, ignorant, ignorance, clueless, reluctan*, declined?, declines?, decline?, declining?, withh*, withdr*, abandon*, cancel*, cease*, halt*, stop, stops, stopped, stopping, quit, quits, drop?, dropped?, scrap, scrapped, abolish*, contrary, resist*, spare*, overlook*, forget, forgot, forgotten, neglect*, miss, misses, missed, missing, silent*, silence*, quiet*, anonym*, hide, hides, hid, hidden, conceal*, secretly, beyond, regardless, other than, apart from, aside from, rather than, lest, as opposed to, opposite, different from, differ, differs, differed, difficult, difficulty, hard to, too, wrong*, shut, closed, closes, close, lose, loses, losing, loss, least, nor, keep from, kept from, warned against, hate, hates, oppose, opposes, opposed, opposing
approx: about, around, nearly, almost, roughly, approximately, some, close to, more or less, virtually, practically, just under, just over, or so, estimated, an estimated
least: at least, no fewer than, no less than, a minimum of, more than, over, not less than, upwards of, in excess of
most: up to, at most, as many as, as much as, no more than, a maximum of, as high as
alleged: allegedly, alleged, reportedly, supposedly, purportedly, apparently, suspected, accused, claim, claims, claimed, rumoured, rumored, is said to, are said to, was said to, believed, presumably, suspicion, suspected of
accord: according to, said, says, told, reported, reports, wrote, writes, announced, stated, claims, claimed, citing, quoted, added, explained, as per
more+: more, more than
more-: less, fewer, less than, fewer than
before+: before, prior
before-: after, afterwards, following?, since?
rise+: higher?, increase, increased, increases, increasing, rose, risen, rising, grew, grown, growing, growth, soar*, climbed, gain?, gained?, gains?, grow, grows, rise?, rises?, climb?, climbs?, climbing?, surge*, jumped?, expand*
rise-: decrease*, decline?, declined?, declines?, declining, fell?, fallen?, falling?, dropped?, drop?, drops?, shrink, shrank, plunge*, reduce*, reduction*, slump*, shrinks, shrinking, fall?, falls?, sinks?, sank?, contract?, contracts?, contracted?, decreasing, lowered?, cut?, cuts?
north+: north, northern, northeast, northwest, northeastern, northwestern
north-: south, southern, southeast, southwest, southeastern, southwestern
east+: east, eastern
east-: west?, western?
tomorrow+: tomorrow
tomorrow-: yesterday
win+: won, win, wins, winning, winner, victory, victories, beat, beats, beaten
win-: lost, lose, loses, losing, defeat?, defeated?, loser, loss?, losses?
first+: first
first-: last, final?, latest?
high+: higher, highest
high-: lower, lowest
above+: above
above-: below?, beneath?, under?
left+: left?, left-wing
left-: right?, right-wing
import+: import*
import-: export*
buy+: buy, buys, buying, bought, purchase*, buyer, buyers
buy-: sell, sells, selling, sold, sale, sales, seller, sellers
better+: better, best
better-: worse, worst
youngest+: younger, youngest
youngest-: older, oldest, elder
largest+: largest, biggest, larger, bigger
largest-: smallest, smaller
`,
	"de": `skip: ostküste*, oster*, ostsee*, vor allem, vor ort, vor gericht, vor der küste, vor den küsten, vor der insel, vor einer insel, vor den inseln, vor dem haus, vor dem gebäude, vor dem sitz, vor dem hauptsitz, vor der zentrale, vor der botschaft, vor dem parlament, vor dem rathaus, vor der tür, vor den toren, vor der kirche, vor der moschee, vor der schule, vor dem stadion, vor dem hotel, vor dem krankenhaus, vor der klinik, vor dem bahnhof, vor dem eingang, vor der kamera, vor kameras, vor laufenden kameras, vor journalisten, vor reportern, vor medienvertretern, vor der presse, vor anhängern, vor publikum, vor zuschauern, vor tausenden, vor hunderten, vor den augen, vor augen, vor sich, vor dem ausschuss, vor dem kongress, vor dem senat, vor dem bundestag, vor den vereinten nationen, vor einem gericht, vor dem gericht, und, uns, unser*, unter*, unten, union*, uni, universit*, universum, unikat*, ungarn*, ungar*, ungef*, uno, un, halten, hält, hielt*, haltung*, halter*, unfall*, unfäll*, fehler*, gegend*, gegenüber*, gegenw*
not: nicht, nie, niemals, niemand*, nichts, weder, nirgends, nirgendwo, kein, keine, keinen, keinem, keiner, keines, keinerlei
deny: geschlossen, schließt, schließen, nein, ohne, un*, kaum, selten, wenig*, mangel*, verweiger*, weiger*, ablehn*, lehnt*, bestreit*, bestritt*, dementier*, verneint*, verbot*, verbiet*, verhinder*, vermeid*, statt*, anstatt, außer, sondern, erst?, nicht-*, scheiter*, unterlass*, verzicht*, versag*, leugn*, entgeh*, entging*, ausgeschlossen, ausschließ*, abgelehnt, abgesehen, zweifel*, verpass*, weigert*, stopp*, aufhör*, sonst?, schlecht*, absag*, lieber?, vergess*, vergaß*, fehlte, fehlten, fehlt, fehlen, fehlend*, fehlschl*, missacht*, misslang, misslingt, misslungen, missbillig*, schwerlich, ungeachtet, nicht nur, nicht bloß, nicht zuletzt, nicht selten, nicht schlecht, nicht wenige, nicht weniger als, nicht mehr als, nicht umsonst, nicht zu vergessen, nicht ohne, nicht von ungefähr, nicht weit, nicht lange, nicht genannt*, nicht namentlich, nicht ganz, nicht einmal ein*, nicht so sehr, nichts anderes als, nichts weniger als, nichts als, nichts geringeres, oder nicht, wenn nicht, keine geringere, kein geringerer, kein wunder, keine frage, kein zweifel, keinen zweifel, keine zweifel, kein blatt, keinen hehl, kein ende, kein leichtes, nie zuvor, nie so, warum nicht, wieso nicht, geschweige
approx: etwa, rund, ungefähr, geschätzte*, circa, ca, fast, beinahe, nahezu, annähernd, knapp, gut?, gegen?, schätzungsweise, einige?, zirka, um die?, in etwa, geschätzt?, praktisch, quasi, so gut wie, gut und gerne, an die, rd, weitgehend
least: mindestens, wenigstens, zumindest, mehr als, über, gut, nicht weniger als, ab, minimal, minimum
most: bis zu, höchstens, maximal, nicht mehr als, bis, sogar, allenfalls, maximum, so viel*, ganze
alleged: angeblich*, mutmaßlich*, vermeintlich*, offenbar, soll, sollen, solle, sollten, sollte, vermutlich*, wohl, anscheinend, scheinbar, offensichtlich, verdächtig*, verdacht*, beschuldig*, vorgeworfen, vorwurf*, vorwürfe, wirft, behaupt*, glaub*, vermut*, angenommen, gerücht*, berichten zufolge, habe, hätte, hätten, sei, seien, wolle, dem vernehmen nach, anschuldig*, angeklagt*, bezichtig*, annahme, zufolge, laut
accord: laut, zufolge, nach angaben, sagt*, gesagt, erklär*, berichte*, teilte*, mitgeteilt, gemäß, nach, so, schrieb*, schreib*, behaupt*, meint*, wie, meld*, hieß, heißt, angaben, äußer*, angegeben, gab*, bekannt*, beton*, erzähl*, sprach, zitier*, fügte*, ergänz*, seien, sei, aussage*, lautet*, gemeldet, entsprechend, ansicht, meinung, worten, bericht, angab, sieht, geht, demnach
more+: mehr, mehr als
more-: weniger, weniger als
before+: vor, bevor, vorher, zuvor, ehe, vorab, vorherig*, vorigen, bis?, davor, früher*, voraus, vorangegangen*
before-: nach?, nach dem, nach den, nach der, nach einem, nach einer, nach ende, nach beginn, nach seinem, nach seiner, nach ihrem, nach ihrer, nachdem, danach?, später*, seit?, nachher, anschließend, daraufhin, seitdem, im anschluss, infolge?, folgend*
rise+: stieg*, gestiegen*, steig*, anstieg*, zunahm*, zunehm*, zugenommen, wuchs, wuchsen, wächst, wachs*, gewachsen, erhöh*, zuwachs*, anstieg, gesteigert, vermehr*, vergrößer*
rise-: sank, sanken, sink*, gesunken, fiel, fielen, gefallen, rückgang, zurückgegangen, abnahm*, abnehm*, abgenommen, verringer*, reduzier*, schrumpf*, geschrumpft, senk*, gesenkt, verminder*, rückläufig*
north+: norden, nord*, nördlich*
north-: süden, süd*, südlich*
east+: osten, ost*, östlich*
east-: westen, west*, westlich*
tomorrow+: morgen
tomorrow-: gestern, gestrigen
win+: gewann*, gewonnen*, gewinn*, sieg*, gesiegt, besiegte, besiegten, schlug
win-: verlor*, verlier*, niederlage*, verlust*, verlier*, unterlag*, unterlegen
first+: erste, ersten, erster, erstes, erstem, erstmals, zuerst, erst*
first-: letzte, letzten, letzter, letztes, letztem, zuletzt, endgültig*, jüngst*, neueste*, schluss*
high+: höher*, höchst*
high-: niedriger*, niedrigst*, geringer*, tiefer*, niedrigeren
above+: über?, oberhalb, oben, darüber?, überschritt*
above-: unter?, unterhalb, unten, darunter?
left+: links, linke, linken, linker, linkes
left-: rechts, rechte, rechten, rechter, rechtes
import+: import*, einfuhr*, einführ*
import-: export*, ausfuhr*, ausführ*
buy+: kauf, kaufen, kauft*, gekauft, käufer*, erwerb*, erwarb*, erworben, ankauf*
buy-: verkauf*, verkäuf*, veräußer*, absatz*
better+: besser*, best, beste, besten, bester, bestes, bestem, bestens
better-: schlechter*, schlechtest*, schlimmer*, schlimmst*
youngest+: jünger*, jüngst*
youngest-: älter*, ältest*
largest+: größt*, größer*
largest-: kleinst*, kleiner*
`,
	"fr": `skip: international*, intér*, inter*, important*, ils, il, illinois, image*, imag*, industri*, inform*, inv*, insp*, indi*, ind*, iran*, irak*, irland*, mécan*, mét*, méd*, mexi*, mell*, déb*, déc*, déj*, dél*, dém*, dép*, dés*, dét*, dév*, déf*, dérou*, une personne, la personne, chaque personne, cette personne, autre personne, seule personne, toute personne, par personne, première personne, deuxième personne, troisième personne, même personne, jeune personne, grande personne, dernière personne, tierce personne, en personne, sa personne, personne âgée, personne handicapée, personne morale, personne physique, de personne à, un pas, le pas, ses pas, leurs pas, grands pas, petits pas, premiers pas, premier pas, faux pas, au pas, du pas, les pas, nouveau pas, grand pas, petit pas, net et nul, match nul, nuls
not: pas, jamais, rien, personne, aucun, aucune, nul, nulle, ni, guère
deny: fermé*, ferme, ferment, ne, n'*, sans, non, refus*, nie, nié, nier, manqu*, échou*, in*, im*, peu, rarement, évit*, empêch*, sauf, interdi*, plutôt, malgré, à moins, rejet*, impossible, difficile*, absence, défaut, hors, exclu*, ignor*, oubli*, anti*, illég*, illic*, illis*, irrég*, irresp*, irréel*, désac*, désapp*, désob*, démen*, dépourv*, dénué*, déni, dénie*, dément*, déplais*, méconn*, mécont*, mépris*, méfi*, privé*, refuse, annul*, abandon*, cess*, arrêt*, anonym*, muet*, silenc*, opposé*, s'oppos*, pas moins de, pas seulement, pas uniquement, pas mal, pas à pas, pas de tir, pas de porte, pas plus de, pas encore, n'est-ce pas, pas sans, pas loin, pas longtemps, rien de moins, rien que, rien d'autre que, ou pas, pourquoi pas, sans doute
approx: environ, près, presque, quelque, quelques, à peu près, approximativement, autour, aux alentours, pratiquement, quasi*, estim*, une vingtaine, une trentaine, une centaine, vers, plus ou moins, dizaine*, centaine*, millier*, proche
least: au moins, plus de, au minimum, pas moins, minimum, à tout le moins
most: jusqu'à, jusqu*, au plus, au maximum, maximum, pas plus, tout au plus
alleged: prétend*, prétendu*, présumé*, soi-disant, apparemment, aurait, auraient, serait, seraient, supposé*, soupçon*, accus*, allég*, semble, semblerait, rumeur*, selon, dit-on, suspect*, affirm*, visiblement, croit, avait
accord: selon, d'après, dit, dire, déclar*, affirm*, indiqu*, rapport*, annonc*, expliqu*, ajout*, estim*, écrit, confi*, précis*, raconté, suivant, conformément, cit*, souligné
more+: davantage
more-: moins
before+: avant, auparavant, préalable*, précéd*
before-: après, depuis, ensuite, suite, suivant*, lendemain
rise+: augment*, hausse, croissance, grimp*, accru*, croît, progress*, monte, montent, monté, croissent, grimpent
rise-: diminu*, baiss*, chut*, recul*, rédui*, réduct*, décliné, déclin, revenu?, revenue?, tombe, tombé*, abaiss*
north+: nord*
north-: sud*
east+: orient*
east-: ouest, occident*
tomorrow+: demain
tomorrow-: hier
win+: gagn*, victoire*, vainqu*, remport*, battu*, triomph*
win-: perd*, défait*, perte*
first+: premier, première, premiers, premières, d'abord
first-: dernier, dernière, derniers, dernières, final*
above+: au-dessus, dessus, supérieur*
above-: au-dessous, en dessous, dessous, inférieur*, sous
left+: gauche*
left-: droit*, droite*
import+: import*
import-: export*
buy+: achet*, achat*, acqu*
buy-: vend*, vente*
better+: meilleur*, mieux
better-: pire*, pis
`,
	"es": `only: hasta que
skip: in*, im*, ir*, des*, sin embargo, casi nada
not: no, nunca, jamás, nadie, nada, ninguno, ninguna, ningún, ni, tampoco
deny: cerrad*, cierra*, sin, niega*, negó, negar*, falt*, falló, fracas*, rechaz*, imposib*, incapa*, inact*, inseg*, injust*, desacuer*, desconoc*, desmint*, desment*, descart*, poco, poca, pocos, apenas, evit*, impid*, impedir, salvo, excepto, sino, prohib*, difícil*, imposible, ausencia, carec*, menos, tampoco, anti*, en contra, opon*, opus*, ajen*, pese a, a pesar, anónim*, silenci*, cancel*, anul*, abandon*, niega, neg*, no solo, no sólo, no solamente, no más de, no menos de, no en vano, no cabe duda, no hay duda, no obstante, no muy lejos, no lejos, nada más, nada menos, nada menos que, a no ser, por qué no, nunca antes, ni más ni menos, o no, hasta que no
approx: unos, unas, aproximadamente, alrededor, cerca, casi, cerca de, en torno, más o menos, prácticamente, aproximad*, estim*, algun*, hacia, sobre, próximo*, decenas, cientos, miles
least: al menos, por lo menos, como mínimo, mínimo, más de, más que
most: hasta, como máximo, máximo, a lo sumo, no más
alleged: supuest*, presunt*, aparentemente, presuntamente, supuestamente, al parecer, habría, habrían, sospech*, acus*, afirm*, alega*, rumor*, parece, dice*, cree*, según
accord: según, de acuerdo, dijo, dice*, afirm*, declar*, inform*, anunci*, explic*, añad*, señal*, asegur*, cont*, escrib*, coment*, indic*, conforme, acuerdo, cit*, report*
before+: antes, previo, previa, anterior*
before-: después, tras, luego, desde, posterior*, siguiente*
rise+: aument*, creci*, sub*, increment*, alza, crece*, elev*, suben, sube, subió, crecen, repunt*, crezc*
rise-: disminu*, baj*, caíd*, cay*, descend*, reduc*, descenso, declive, bajan, baja, bajó, cae, caen, contrajo, contrae*, retroced*
north+: norte*, septentrional*, noroeste, noreste, nordeste
north-: sur, sureste, suroeste, meridional*, sudeste, sudoeste
east+: este, oriental*
east-: oeste, occidental*
tomorrow+: mañana
tomorrow-: ayer
win+: gan*, victoria*, vencer*, venció, triunf*, derrotó
win-: perd*, derrota, derrotas, pierd*, pérdida*
first+: primero, primera, primer, primeros, primeras
first-: último, última, últimos, últimas, final*
import+: importación, importaciones, importar
import-: export*
buy+: compr*, adqui*
buy-: vend*, venta*
better+: mejor*
better-: peor*
`,
	"it": `not: non, mai, nessuno, nessuna, nessun, niente, nulla, né, neanche, nemmeno, neppure
deny: chius*, no, senza, nega*, manc*, fall*, rifiut*, imposs*, incapa*, insuff*, disacc*, smenti*, scono*, poco, poca, pochi, appena, evit*, imped*, tranne, viet*, invece, difficil*, assenza, meno, privo, anti*, contrari*, esclus*, nonostante, annull*, abbandon*, anonim*, respin*, non solo, non soltanto, non appena, finché non, a meno che non, non a caso, non meno, non più di, non lontano, niente meno, niente affatto, nulla osta, perché non, che mai, quanto mai, come mai, se mai, caso mai, non c'è dubbio, o no, mai prima, non ultimo, non oltre
approx: circa, quasi, intorno, attorno, all'incirca, approssimativamente, pressoché, qualche, un centinaio, una decina, una trentina, vicino, stim*, più o meno, decine, centinaia, migliaia, oltre
least: almeno, minimo, più di, oltre, come minimo
most: fino, massimo, al massimo, fin
alleged: presunt*, presumibil*, apparentemente, sospett*, avrebbe, avrebbero, sarebbe, sarebbero, accus*, suppost*, pare, sembra, secondo, afferm*, sostien*
accord: secondo, dett*, disse, dic*, dichiar*, afferm*, rifer*, annunc*, spieg*, aggiun*, stando, ha detto, ricord*, scri*, racconta*, comunic*, conferm*, in base, per
before+: prima, precedent*
before-: dopo, in seguito, successiv*, poi, seguito, dal
rise+: aument*, cresc*, cresciut*, salit*, incremento, rialz*, sale?, salgono, salire, sali, salì, cresce, crescono, alza*
rise-: diminu*, calo, calat*, sces*, ridott*, riduz*, cala, ribass*, scende, scendono, scendere, cali, calano, abbass*
north+: nord*, settentrional*
north-: sud*, meridional*
tomorrow+: domani
tomorrow-: ieri
win+: vinc*, vint*, vittori*, battut*, trionf*
win-: pers*, perd*, sconfitt*
first+: primo, prima, primi, prime
first-: ultimo, ultima, ultimi, ultime, finale
better+: miglior*, meglio
better-: peggior*, peggio
`,
	"pt": `not: não, nunca, jamais, ninguém, nada, nenhum, nenhuma, nem, tampouco
deny: fechad*, sem, neg*, falt*, falh*, fracass*, recus*, imposs*, incapa*, insuf*, desconhec*, desment*, descart*, pouco, poucos, poucas, apenas, evit*, imped*, salvo, exceto, proib*, difícil*, ausência, menos, rejeit*, anti*, contrári*, apesar, anul*, abandon*, anónim*, anônim*, cancel*, deixou de, deixaram de, não só, não apenas, não somente, não menos, não mais de, não obstante, não muito longe, não longe, nada menos, nada mais, a não ser, por que não, porque não, não há dúvida, nunca antes, ou não, nem mais nem menos
approx: cerca, aproximadamente, quase, em torno, perto, por volta, uns, umas, praticamente, mais ou menos, estim*, alguns, algumas, dezenas, centenas, milhares, próximo
least: pelo menos, ao menos, no mínimo, mínimo, mais de, mais do que
most: até, no máximo, máximo
alleged: supost*, alega*, aparentemente, presumi*, teria, teriam, seria, seriam, suspeit*, acus*, afirm*, parece, segundo, acredita*
accord: segundo, de acordo, disse*, diz*, afirm*, declar*, inform*, anunci*, explic*, acrescent*, conforme, cont*, escrev*, coment*, relat*, acordo, cit*
before+: antes, anterior*, prévi*, véspera
before-: depois, após, seguida, desde, posterior*, seguinte*
rise+: aument*, cresc*, sub*, elev*, alta, sobe, sobem, subiu, subiram, crescem
rise-: diminu*, caiu, caíram, queda, baix*, reduz*, reduç*, declín*, cai, caem, cair, caindo, encolh*, diminui*
north+: norte, nordeste, noroeste, setentrional
north-: sul, sudeste, sudoeste, meridional
tomorrow+: amanhã
tomorrow-: ontem
win+: venc*, ganh*, vitória*, derrotou
win-: perd*, derrota, derrotas
first+: primeiro, primeira, primeiros, primeiras
first-: último, última, últimos, últimas, final
better+: melhor*
better-: pior*
`,
	"nl": `skip: onder*, ons, onze, ondanks, ongeveer, ontmoet*, ontwikk*, ontvang*, onts*, ontd*, mist, mission*, missie*
not: niet, nooit, niemand, niets, geen, noch, nergens
deny: gesloten, dicht, nee, zonder, nauwelijks, zelden, weinig, weiger*, ontken*, mislukt*, gebrek*, ontbre*, voorkom*, vermijd*, behalve, verbod*, verbied*, liever, moeilijk*, tenzij, gestopt, stop*, stopt, faal*, afwijz*, in plaats, vrij van, misl*, gemist*, mist, onmog*, onbek*, onbev*, ondui*, oneens, oneerl*, ongel*, ongew*, onjuist*, onnod*, onrecht*, onschuld*, ontev*, ontoer*, onvold*, onvoor*, onwaar*, onwett*, onzek*, onz*, onaf*, onge*, ontk*, ondanks, annul*, anoniem*, zwijg*, zweeg, stilte, niet alleen, niet in de laatste plaats, niet minder dan, niet meer dan, al dan niet, of niet, niet ver, niet lang, niets minder dan, niets anders dan, waarom niet, nooit eerder, geen twijfel, geen wonder, niet onopgemerkt
approx: ongeveer, circa, zo'n, bijna, rond, rond de, nagenoeg, vrijwel, om en nabij, naar schatting, geschat*, haast, praktisch, grofweg, tegen, enkele
least: minstens, ten minste, tenminste, op zijn minst, zeker, meer dan, ruim, minimaal, meer
most: tot, hooguit, hoogstens, maximaal, maximum, wel
alleged: naar verluidt, vermeend*, vermoed*, blijkbaar, zou, zouden, verdacht*, beschuldig*, beweer*, schijnt, kennelijk, beweert, naar, vermoedelijk
accord: volgens, zei, zegt, zeggen, verklaar*, vertel*, meld*, schreef, schrijf*, aldus, deelde, kondig*, naar, toe, voeg*, bericht*, liet, laat, legde, stelt, stelde
more+: meer
more-: minder
before+: voor?, voordat, vooraf*, eerder*, alvorens, tevoren, daarvoor
before-: na, nadat, daarna?, later, sinds?, vervolgens?
rise+: steeg, stegen, gestegen, stijg*, toenam*, toegenomen, toename, groei*, gegroeid, verhoog*, verhoging
rise-: daalde*, daling*, dalen, gedaald, afgenomen, afname, krimp*, verminder*, verlaag*
north+: noord*
north-: zuid*
east+: oost*
east-: west*
tomorrow+: morgen
tomorrow-: gisteren
win+: won, wonnen, win, wint, winnen, gewonnen, winnaar, overwinning*, zege, versloeg, verslaan
win-: verloor, verloren, verlies*, nederlaag
first+: eerste, eerst
first-: laatste, laatst
high+: hoger, hoogste
high-: lager, laagste
better+: beter, betere, best, beste
better-: slechter*, slechtst*, erger, ergst*
`,
	"pl": `skip: niemc*, niemiec*, nieb*, niedziel*, niedawn*, niedług*, nieco, niektór*, niemal*, niespełna
not: nie, nigdy, nikt, nikogo, nikomu, nic, niczego, żaden, żadna, żadne, żadnego, żadnej, żadnych, ani, nigdzie
deny: zamkn*, nieczynn*, bez, nie*, brak*, odm*, zaprzecz*, odrzuc*, zakaz*, unik*, rzadko, mało, niewiel*, ledwo, oprócz, zamiast, zapobie*, wyklucz*, przeciwn*, pomimo, mimo, anul*, odwoł*, trudno, anonim*, milcz*, nie tylko, nie mniej, nie więcej, nie lada, nie bez, o ile nie, dopóki nie, nic dziwnego, nie ulega wątpliwości, nie licząc, nie czekając, nie zważając, dlaczego nie, czemu nie, nie raz, nie dalej, nie później, czy nie, nic innego
approx: około, ok, prawie, niemal, blisko, mniej więcej, w przybliżeniu, niespełna, jakieś, szacun*, szacuj*, praktycznie, kilka, kilkadziesiąt, rzędu
least: co najmniej, przynajmniej, najmniej, ponad, więcej niż, minimum
most: do, najwyżej, maksymalnie, aż
alleged: rzekom*, podobno, podejrz*, domnieman*, oskarż*, miał, miała, mieli, miało, przypuszcz*, prawdopodobnie, najwyraźniej, twierdz*, zarzu*, jakoby, ponoć
accord: według, powiedzia*, mówi*, poinform*, oświadcz*, zdaniem, twierdz*, doda*, przekaza*, donos*, stwierdz*, ogłosi*, zgodnie, wyjaśni*, jak, napisa*, pisz*, cytow*, za, relacj*
more+: więcej, bardziej
more-: mniej
before+: przed, zanim, wcześniej*, uprzednio, poprzedn*, temu?
before-: po?, potem, później*, następn*, od?
rise+: wzros*, wzrasta*, zwiększ*, rosn*, urósł, urosł*, przyrost*, rośnie, rosną, wzrost*
rise-: spad*, spad, zmniejsz*, obniż*, malej*, zmala*, reduk*, spada, spadają, spadł*, skurczył*
north+: północ*
north-: połud*
east+: wschod*, wschód
east-: zachod*, zachód
tomorrow+: jutro, jutrzej*
tomorrow-: wczoraj*
win+: wygra*, zwycię*, pokona*
win-: przegra*, poraż*, strat*
first+: pierwsz*
first-: ostatni*, końcow*
high+: wyższ*, najwyższ*
high-: niższ*, najniższ*
better+: lepsz*, lepiej, najlep*
better-: gorsz*, gorzej, najgor*
`,
	"ru": `skip: недел*, нема*, нескольк*, нефт*, небо, неба, небе, немец*, недав*, неб*, него, ней, нее, неё, нем, нём, неё*, бывш*, без*, бесед*, бесп*, избег*, избир*, избран*, избра*, несмотря*, некотор*, необходим*, независ*, немног*, немедл*, неотлож*, неизбеж*, неожидан*, невест*, недвиж*, нейтр*, незадолго, непосредств*, нельсон*, невад*, нетто, нефр*, неон*, неоднократн*, некогда, некий, некая, некое, некие, неким, некой
not: не, никогда, никто, никого, никому, ничего, ничто, нигде, никак*, нет, нельзя, ни
deny: без, не*, отказ*, отверг*, запре*, опроверг*, едва, редко, мало, избега*, избеж*, кроме, вместо, трудно, отсутств*, провал*, менее, меньше, анти*, помеш*, воздерж*, предотвра*, вряд, хуже, тяжело, реже, осужда*, все равно, всё равно, безуспеш*, бессил*, прекра*, сложно, предпоч*, вне, отриц*, лишен*, лишён*, нехват*, отмен*, пропуст*, безмолв*, плохо, не только, не столько, не просто, не раз, не менее, не более, не меньше, не больше, не прочь, не против, не так давно, не иначе, не смотря на, не говоря, не обращая, не считая, не дожидаясь, не переставая, не спеша, не торопясь, не покладая, не хватает, не хватало, не хватит, не хватать, не исключ*, не исключается, не исключено, не исключил, не исключила, не исключает, не в последнюю очередь, не удивительно, не случайно, не может не, не могу не, не мог не, не могла не, не могли не, нельзя не, не предел, чуть не, едва не, пока не, как нельзя, бы ни, ни с того, ни стало, ни за что, почему не, почему бы не, ни много
approx: около, примерно, приблизительно, почти, порядка, где-то, практически, под, близко, ориентировочно, примерн*, едва ли не, приблиз*, несколько, больше, до, более, десятк*, сотн*, чуть, свыше, оцен*, по оценкам
least: по меньшей мере, как минимум, не менее, по крайней мере, минимум, более, больше, свыше, хотя бы, минимальн*, не меньше
most: до, максимум, не более, вплоть, максимальн*, целых, самое большее
alleged: якобы, предположительно, предполаг*, подозрева*, подозр*, обвин*, по сообщениям, утвержд*, по слухам, сообща*, по-видимому, видимо, похоже, вероятно, предполож*, как сообщается, будто, мнимы*, мол, кажется, по данным, по словам, очевидно
accord: по данным, по словам, согласно, сказал*, говор*, заяв*, сообщ*, отмет*, рассказ*, пиш*, написал*, утвержд*, по сообщени*, по мнению, как, добав*, объяс*, подчерк*, считает, по, словам, мнению, данным, цитир*, поясн*, призна*, ответил*, указ*, передаёт, передает, информац*, свидетельств*
more+: больше, более
more-: меньше, менее
before+: до?, перед, прежде, раньше, ранее, накануне, предыдущ*, предшеств*, назад?, предвар*
before-: после, позже, спустя, следую*, через?, впоследствии, вслед, по?, с?
rise+: вырос*, выраст*, увелич*, рост, роста, росте, росту, повы*, возрос*, прирост*, подня*, растут, растет, растёт, расти, подорожа*, повыс*, возрастает, возрастают, возрастал*, возрастан*
rise-: снизи*, сниж*, упал*, паден*, пада*, сократ*, сокращ*, уменьш*, спад*, пониз*, пониж*
north+: север*
north-: юг, юге, юга, югу, южн*, юго*
east+: восток*, восточн*
east-: запад*, западн*
tomorrow+: завтра*
tomorrow-: вчера*
win+: выигр*, побед*, победи*, выиг*, обыгр*
win-: проигр*, пораж*, потеря?, потерял?, уступ*
first+: перв*, сначала, впервые
first-: последн*, окончат*, финал*
high+: выше, наивысш*, высш*
high-: ниже, низш*, наименьш*, нижн*
above+: выше, над?, сверх?, свыше?
above-: ниже, под?
left+: левый, левая, левые, левого, левой, левых, слева
left-: правый, правая, правые, правого, правой, правых, справа
import+: импорт*, ввоз*
import-: экспорт*, вывоз*
buy+: куп*, приобре*, покуп*, закуп*
buy-: прода*, сбы*
better+: лучш*, наилуч*
better-: хуже, худш*
youngest+: младш*, моложе, самый молодой
youngest-: старш*, старше
largest+: крупнейш*, наибольш*, самый большой, самая большая
largest-: наименьш*, мельчайш*, самый маленький
`,
	"uk": `skip: недел*, немал*, небо, неб*, нею, ней, недав*, неділ*, нещод*, бесід*
not: не, ніколи, ніхто, нікого, нікому, нічого, ніщо, ніде, ніяк*, немає, нема, ні, жодн*
deny: без, не*, відмов*, запереч*, відкин*, заборон*, спрост*, ледве, рідко, мало, уник*, крім, замість, важко, бракує, брак, відсутн*, провал*, менше, навряд, проти, позбавлен*, не тільки, не лише, не просто, не раз, не менше, не більше, не проти, не зважаючи, не дивлячись, не вистачає, не вистачало, не кажучи, не чекаючи, не рахуючи, не виключено, не дивно, не випадково, мало не, ледь не, чи не, поки не, доки не, би ні, чому не, чому б не
approx: близько, приблизно, майже, десь, орієнтовно, практично, біля, понад, приблизн*, кілька, до, більше, десятк*, сотн*, оцін*
least: принаймні, щонайменше, не менше, як мінімум, понад, більше, мінімум, хоча б
most: до, максимум, не більше, щонайбільше, аж
alleged: нібито, ймовірно, імовірно, підозр*, звинувач*, за повідомленнями, стверджу*, за чутками, вочевидь, схоже, начебто, мабуть, передбачуван*, очевидно
accord: за даними, за словами, згідно, сказа*, говор*, каже, заяв*, повідом*, зазнач*, розпов*, пише, написа*, стверджу*, на думку, як, дода*, поясн*, наголос*, за, словами
more+: більше, більш
more-: менше, менш
before+: до?, перед, раніше, напередодні, попередн*, тому?
before-: після, потім, згодом, пізніше, наступн*, через?, з?
rise+: зріс*, зрост*, збільш*, підвищ*, приріст*, виріс*, ростуть, росте, рости, зрос*, зроста*, подорожча*
rise-: знизи*, зниж*, впа*, упа*, падін*, скоро*, зменш*, спад*
north+: північ*, північн*
north-: півден*, південн*
east+: схід*, східн*, сходу, сході
east-: захід*, західн*, заходу, заході
tomorrow+: завтра*
tomorrow-: вчора*, учора*
win+: вигра*, перем*, здобу*
win-: програ*, пораз*, втра*
first+: перш*, спочатку, вперше
first-: остан*, фінал*
high+: вище, вищ*, найвищ*
high-: нижче, нижч*, найниж*
better+: кращ*, краще, найкращ*
better-: гірш*, найгірш*
`,
	"vi": `skip: hạ viện, hạ nghị sĩ, không lưu, không gian, không khí, không quân, không phận, không trung, hàng không, hay không, có không, phải không, đúng không, được không, không nếu, không khi, không kích, phòng không, trên không, không tưởng, không lực, không tặc, không vận, không ảnh
not: không, chưa, chẳng, chả, đừng, không hề
deny: đóng cửa, không chỉ, không những, không ngừng, không khoan nhượng, không hề nhỏ, không nhỏ, không dễ, không có lựa chọn, chưa dừng lại, chưa chấm dứt, không khỏi, không kém, phi, từ chối, phủ nhận, bác bỏ, cấm, tránh, ngăn, thất bại, hiếm, ít, khó, thay vì, ngừng, ngoại trừ, loại trừ, bãi bỏ, huỷ bỏ, hủy bỏ, từ bỏ, loại bỏ, vô hiệu, vô hình, vô lý, vô thời hạn, vô tội, vô ích, vắng mặt, vắng, bất chấp, bất hợp pháp, bất lực, bất khả, bất kể, bất thường, bất ngờ, thiếu, quên, ngừng lại, giấu, ẩn danh, im lặng, chưa đầy, chưa tới, chưa đến, chưa từng có, chưa từng thấy, không ít, không thể không, không lâu, không bao lâu, không xa, không dưới, không quá, không kể, không gì khác, không ai khác, không chỉ là, không chỉ có, không thôi, không dứt, không may, không mấy, chẳng may, chẳng hạn, chẳng hạn như, chẳng kém, sao không, tại sao không, vì sao không, trừ khi, trừ phi, trừ trường hợp, không thể tránh, không tránh khỏi, không thể phủ nhận, không thể bỏ qua, không tiếc, không chuyên
approx: khoảng, gần, hầu như, xấp xỉ, chừng, gần như, hơn?, tầm?, ước tính?, độ?, vài?, ước chừng, dự kiến, suýt, cỡ
least: ít nhất, tối thiểu?, hơn, trên?, không dưới, chí ít, trở lên, lớn hơn, nhiều hơn, quá
most: lên đến?, lên tới?, tới?, tối đa, nhiều nhất, không quá, cao nhất?, những?
alleged: được cho là, cáo buộc, bị cáo buộc, nghi, bị cho là, có vẻ, dường như, theo báo cáo, nghi ngờ, bị nghi, có thể, được biết, tin đồn, cho rằng, bị tình nghi, tình nghi, được cho, cho là, buộc tội, khẳng định, rõ ràng, theo
accord: theo, nói, cho biết, cho rằng, tuyên bố, báo cáo, viết, thông báo, khẳng định, nhận định, kể, trích, chia sẻ, giải thích, dẫn, cho hay, đưa tin, bày tỏ, trả lời, tiết lộ, phát biểu, nhấn mạnh, thêm
more+: nhiều hơn, thêm?, hơn nữa?, hơn?
more-: ít hơn, kém hơn, kém
before+: trước, từ trước, trước khi, trước đó
before-: sau, sau khi, sau đó, kể từ, từ khi, tiếp theo?, rồi?
rise+: tăng, gia tăng, leo thang, tăng trưởng
rise-: giảm, suy giảm, sụt, hạ, thu hẹp, rớt
north+: bắc, phía bắc, miền bắc
north-: nam, phía nam, miền nam
east+: đông?, phía đông
east-: tây?, phía tây
tomorrow+: ngày mai, mai
tomorrow-: hôm qua
win+: thắng, chiến thắng, giành?, đánh bại, vô địch
win-: thua, thất bại, bị đánh bại, mất?, bại?
first+: đầu tiên, thứ nhất, lần đầu, đầu?
first-: cuối cùng, cuối, gần đây nhất?, qua?, vừa qua?, trước?, gần nhất?
high+: cao hơn, cao nhất
high-: thấp hơn, thấp nhất
above+: trên?, bên trên, phía trên
above-: dưới?, bên dưới, phía dưới
left+: trái?, cánh tả, bên trái
left-: phải?, cánh hữu, bên phải
better+: tốt hơn, tốt nhất, giỏi hơn, hay hơn
better-: tệ hơn, tệ nhất, xấu hơn, kém hơn
`,
	"zh": `skip: 到处, 到底, 到场, 到了, 不舍, 不敌, 不敵, 不足为奇, 不适, 不適, 不乏, 不莱梅, 不来梅, 不來梅, 不萊梅, 不满, 不滿, 不公, 不明, 不惧, 不料, 不日, 不孕, 不锈, 不动产, 不便, 不善, 不当, 不當, 不利, 不稳, 不穩, 不佳, 不容易, 不可阻挡, 不着, 不对劲, 悬而未决, 前所未见, 史无前例, 未婚, 未成年, 未经, 不平等, 不平衡, 不规则, 不寻常, 不甘, 不由, 不由得, 未免, 不失为, 不妙, 不愧, 不外乎, 不堪, 不屈, 不朽, 不及, 不然, 要不, 只不过, 未必, 不是件, 不惜一切, 是不是, 能不能, 会不会, 有没有, 可不可以, 未来, 未來, 未遂, 不同, 不久, 不断, 不斷, 不仅, 不僅, 不过, 不過, 不少, 不足, 不禁, 不安, 不管, 不论, 不論, 不如, 不幸, 不良, 不列颠, 不得不, 不可思议, 不止, 不只, 不但, 不妨, 不懈, 不已, 不等, 前所未有, 没收, 沒收, 沉没, 沉沒, 淹没, 淹沒, 吞没, 吞沒, 埋没, 埋沒, 没落, 沒落, 出没, 出沒, 湮没, 湮沒, 覆没, 覆沒, 不约而同, 不到, 差不多, 不法, 不时, 不惜, 不休, 非常, 非洲, 非凡, 除了, 并非常, 无线, 無線, 不可避免, 不亚于, 不可或缺, 不容, 不了了之, 不由分说, 不折不扣, 坚定不移, 迫不及待, 络绎不绝, 源源不断, 供不应求, 挥之不去, 迟迟不去, 坚韧不拔, 直言不讳, 褒贬不一, 参差不齐, 层出不穷, 滔滔不绝, 必不可少, 忍不住, 禁不住, 说不定, 免不了, 少不了, 了不起, 不起眼, 不宣而战, 不祥, 不解, 不屑, 不菲, 不俗, 不凡, 不翼而飞, 不欢而散, 不胜, 不慎, 不免, 不在话下, 不远, 不一, 不齐, 不绝, 不息, 不减, 不移, 不渝, 不拔, 不讳, 不穷, 不低于, 不高于, 不超过, 不晚于, 不迟于, 不遗余力, 不择手段, 不省人事, 不治, 没错, 没准, 未知, 方兴未艾, 毫不犹豫, 不请自来, 不速之客, 不假思索, 不相上下, 不计其数, 不胜枚举, 不可开交, 不可磨灭, 不可告人, 不置可否, 不尽, 不失时机, 不失, 不期而遇, 不谋而合, 不言而喻, 不厌其烦, 寸步不让, 一丝不苟, 一成不变, 永垂不朽, 锲而不舍, 美中不足, 惴惴不安, 坐立不安, 闷闷不乐, 喋喋不休, 对不起, 不客气, 不好意思, 不堪一击, 不堪重负, 别人, 特别, 特別, 区别, 區別, 分别, 分別, 级别, 級別, 性别, 性別, 别墅, 离别, 告别, 告別, 别称, 别名, 识别, 識別, 个别, 個別, 类别, 類別, 辨别, 差别, 差別, 派别, 别具, 别开生面, 鉴别, 永别, 久别, 别致
not: 不, 没, 沒, 未, 无法, 無法, 从未, 從未, 并非, 並非, 绝非, 毫无
deny: 关闭, 關閉, 闭馆, 停业, 无, 無, 非, 拒, 失败, 失敗, 缺, 禁, 避免, 防止, 阻, 而是, 勿, 而非, 停止, 直到, 取消, 缺乏, 难以, 至今, 否认, 否認, 否决, 否則, 否则, 莫要, 空白, 落空, 绝不, 拒绝, 拒絕, 中止, 终止, 禁止, 阻止, 尚待, 尚需, 失去, 失明, 别去, 别再, 别让, 放弃, 放棄, 摒弃, 错过, 免于, 免除, 以免, 除非, 除外, 除了, 排除, 匿名, 隐瞒, 很难, 很難, 难于, 难免, 难道, 難以, 很少, 极少, 甚少, 缺少, 别, 別, 而不是
approx: 约, 約, 大约, 大約, 左右, 近, 几乎, 幾乎, 大概, 差不多, 将近, 將近, 上下, 估计?, 估計?, 大致, 余?, 餘?, 多?, 接近, 逾, 几近, 附近?, 数?, 可能?, 简直?
least: 至少, 最少, 起码, 超过, 超過, 以上, 多?, 逾, 不少于, 不低于, 余?, 大于, 高于?
most: 高达?, 高達?, 多达?, 多達?, 最多, 至多, 达?, 達?, 不超过, 不超過, 以内, 最高?, 可达?, 最大?, 到?
alleged: 据称, 據稱, 涉嫌, 所谓, 所謂, 据说, 據說, 据报道, 据报, 據報, 嫌疑, 指控, 称, 稱, 疑似, 可能, 似乎, 被控, 认为, 传闻, 怀疑, 声称, 据, 怀, 疑, 显然, 表示, 说
accord: 据, 據, 根据, 根據, 按照, 说, 說, 表示, 称, 稱, 报道, 報道, 指出, 认为, 認為, 告诉, 写道, 透露, 宣布, 补充, 显示, 依照, 依, 称, 道, 讲, 按, 援引, 介绍, 看来, 看, 声明
more+: 更多, 多, 更, 较大, 不止, 以上, 超过
more-: 更少, 较少, 少于, 减少, 不到, 不足, 少, 低于
before+: 之前, 以前, 前, 此前?, 先, 早
before-: 之后, 以后, 後, 后, 随后, 此后, 自, 继, 随着, 过
rise+: 增加, 上升, 增长, 增長, 上涨, 提高, 攀升, 涨, 升, 增, 扩大
rise-: 减少, 減少, 下降, 下跌, 降低, 下滑, 缩减, 跌, 降, 减, 削减, 缩
tomorrow+: 明天, 明日
tomorrow-: 昨天, 昨日, 昨晚, 昨
high+: 更高, 最高, 高于, 较高, 高
high-: 更低, 最低, 低于, 较低, 低
above+: 以上, 之上, 高于, 上方, 上面, 超过, 上
above-: 以下, 之下, 低于, 下方, 下面, 不到, 下
better+: 更好, 最好, 最佳, 较好, 优, 好, 佳
better-: 更坏, 更糟, 最差, 最坏, 最糟, 恶化, 差, 糟, 坏
largest+: 最大, 更大, 大
largest-: 最小, 更小, 小
north+: 北
north-: 南
east+: 东, 東
east-: 西
`,
	"ar": `only: إلا, سوى, والا, وإلا
skip: لا يزال, لا تزال, لا يزالون, لا أزال, لا زال, لا زالت, لا يصدق, لا ترحم, لا يرحم, لا سيما, ما لا يقل, لا يقل, لا بد, لا شك, لا غنى, لا تنسى, لا مفر, لم يزل, لا حصر, لا محالة, لا نهائي, لا نهاية, ولا تزال, ولا يزال, ولا يزالون, ولا سيما, ولا بد, ولا شك, فلا بد, فلا شك, ولا زال, ولا زالت
not: لا, لم, لن, ليس, ليست, ليسوا, لسنا, لست, ليسا, ولا, ولم, ولن, وليس, فلا, فلم, فلن, وليست, فليس
deny: مغلق*, إغلاق, أغلق*, غير, بدون, دون, رفض*, نفى, نفت, ينفي, فشل*, عدم, منع*, يمنع, حظر*, قليل*, نادر*, باستثناء, بدلا, بدلاً, صعب*, افتقار, نقص, عجز*, بلا, كلا, تجنب*, توقف*, ألا, لئلا, لولا, انعدام, وغير, بعدم, لعدم, أبدا, أبدًا, مستحيل, وعدم, ليس فقط, ليس فحسب, ليست فقط, لا غير, ألا وهو, لا جدال, لا ريب, لا مثيل, لا يحصى, لا تحصى, لا يعد, لا تعد, لا يتجزأ, لا تتجزأ, لا يكاد, لا تكاد, لا محدود, لا تقل, لا يقل أهمية, لا بأس, لا يستهان, ما لم, لا مركزية, لماذا لا, لم لا, نفي, إلغاء, ألغى, ألغت, تجاهل*, بغض
approx: مقدر*, المقدر*, تقدر*, يقدر*, قدرت*, حوالي, نحو, تقريبا, تقريبًا, تقريباً, قرابة, زهاء, ما يقرب, يقارب, قريب*, بحوالي, بنحو, يناهز, بضع*, ما يقارب, مايقرب, يقرب, يزيد?, أكثر?, عدة?, عشرات?, مئات?, وحوالي, لحوالي
least: على الأقل, أكثر من, لا يقل عن, ما لا يقل عن, الأقل, أكثر?, بأكثر, لأكثر, يزيد?, فوق?, تجاوز?, تزيد?
most: حتى?, يصل?, تصل?, كحد أقصى, أقصى?, إلى?, وصل?, الأكثر?
alleged: يزعم, زعم*, مزعوم*, المزعوم*, يقال, يُزعم, يُقال, يُعتقد, يعتقد, تُفيد*, تفيد*, أنباء, يُزعم*, يزعم*, يُشتبه, اُتهم*, ادعى, يدعي, ادعاء*, يشتبه, مشتبه*, المشتبه*, اتهم*, متهم*, تقارير, يبدو, بزعم, مزاعم, قيل, الادعاء*, اتهام*, وفق*, حسب, بحسب, ذكر*, أفاد*, يفترض, ظاهر*, على ما يبدو
accord: صرّح*, صرّحت, حدّث*, تحدث*, أوضح*, وفقا, وفقًا, وفقاً, حسب, بحسب, قال*, وقال*, ذكر*, صرح*, أعلن*, أفاد*, أضاف*, وأضاف*, أكد*, أخبر*, طبق*, لما, كما, يقول, تقول, يقولون, وحسب, ووفق*, أوضح*, كتب*, نقل*, بناء, وفق, قائل*, أشار*, ذلك, تصريح*
more+: أكثر, المزيد, الأكثر, أكبر, مزيد*
more-: أقل, الأقل
before+: قبل, قبيل, سابق*, السابق*, وقبل, مسبق*, قبلها
before-: بعد, عقب, لاحق*, وبعد, بعدما, التالي*, إثر, بعدها
north+: شمال*, الشمال*, بشمال, وشمال
north-: جنوب*, الجنوب*, بجنوب, وجنوب
east+: شرق*, الشرق*
east-: غرب*, الغرب*
tomorrow+: غدا, غدًا, غداً, الغد
tomorrow-: أمس, الأمس, البارحة
high+: أعلى, الأعلى
high-: أدنى, أقل, الأدنى, أخفض
better+: أفضل, الأفضل, أحسن
better-: أسوأ, الأسوأ
`,
}
