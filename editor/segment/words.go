package segment

// titles never end a sentence: a name, a number or a word follows. Lower case, without the
// last full stop; by language, "" for all.
var titles = map[string]string{
	"":   "dr prof mr mrs ms mt st n° № nr vs fig figs",
	"de": "z b z.b d h d.h u a u.a i d r i.d.r o ä o.ä v sog bzw ca geb gest hl vgl bes inkl exkl zzgl abs nr str s bd hrsg ing dipl mag univ rer nat phil jur med tel ggf allg ev evtl kath lt max min mind röm urspr verh verw jh fa fr hr frl frhr gebr kap art aufl ausg zit zt z.t z.zt u.u i.a m.e v.a o.g s.o s.u n m e i c dir gen kfm lic nachf hptm oberst sen",
	"en": "mr mrs ms messrs dr prof gen sen rep gov capt cpt lt col sgt maj cmdr adm cpl pvt rev hon fr sr.ta st ste mt ft pres supt insp atty e.g i.e cf al viz no nos p pp vol vols ch sec art fig figs eq ed eds trans approx ca c est dept univ assn bros gov amb sr.a msgr br",
	"fr": "m mm mme mmes mlle mlles me dr pr prof st ste p pp ex p.ex cf art av boul bd env vol n° no chap fig éd al c.-à-d mgr gén col cap lt vve tél",
	"es": "sr sra srta sres sras dr dra drs prof profa ing lic arq d dña da gral cnel cap ud uds vd vds p.ej p ej pág págs pp núm núms art arts av avda c fig vol cap ed eds tel st sto sta mons fr",
	"it": "sig sigg sig.ra sig.na sig.re dott dott.ssa prof prof.ssa ing avv arch geom rag on sen gen col cap es p.es art artt pag pagg n nn tel vol fig cfr ecc.mo s ss mons rev d gent.mo gent.ma egr spett meteor mar",
	"pt": "sr sra srs sras srta dr dra drs prof profa eng arq exmo exma v p.ex ex pág págs p pp núm n art arts av r fig vol cap ed tel gen col d st sto sta",
	"nl": "dhr mevr mw mej dr drs ir ing mr prof ds bijv bv d.w.z o.a m.a.w t.a.v i.p.v a.u.b z.g ca nr nrs blz p art st mgr z z.o gebr jhr fam tel pag vgl resp w.o m.n",
	"sv": "bl.a t.ex d.v.s dvs ca nr kl s st dr prof ing civ sk resp jfr t.o.m fr.o.m m.fl f.d osv tel",
	"da": "bl.a f.eks dvs d.v.s ca nr kl s st dr prof ing hr fr sml pga mht ifm vedr tlf ekskl inkl f.kr e.kr jf pkt stk § årg red",
	"nb": "bl.a f.eks dvs ca nr kl s st dr prof ing hr fr jf pga ifm vedr tlf ekskl inkl red",
	"fi": "esim ks ns mm ko tri prof dos toht puh s nro n klo ts v kpl",
	"pl": "dr prof np tzn tzw m.in ul al pl pt św ks płk gen kpt por inż mgr hab r.ż nr str s poz art ust pkt godz ok im os wg rys zob tab rozdz red woj bł bp abp o tel jw lic",
	"cs": "dr prof ing mgr bc doc mudr judr rndr phdr p pí sl např tzv tj tzn resp č čís str s ul nám gen plk kpt sv odst tel obr viz zejm popř",
	"sk": "dr prof ing mgr bc doc p pani napr tzv tj resp č čís str s ul nám gen plk sv odst tel obr",
	"ru": "г ул пр просп пер д кв им проф акад доц инж д-р гр тов см ср напр т н т.н т.е т е стр с рис табл гл св ст п пп м обл р н р-н руб гос зав зам кн вып изд ред куб кв тел",
	"uk": "вул просп пров буд кв ім проф акад доц інж гр див напр т зв т.зв тобто с рис табл гл св ст п пп м обл тел",
	"bg": "г ул бул проф акад доц инж д-р напр т н т.е т е стр с фиг св ст чл ал вж гр кв тел",
	"ro": "dl dna d-na d-l dr prof ing str nr pag p art al bd av ex vol fig cap sf gen tel",
	"hu": "dr prof ifj id özv pl ún stb.ben ill kb u ú sz tel st vö ld",
	"tr": "dr prof doç av sn bkz örn yrd uzm hz st cad sok mah bul no tel alb gen org",
	"el": "κ κα κος κ.κ δρ καθ αρ σελ π.χ δηλ βλ λεωφ οδ αγ τηλ αρθ άρθ κεφ εικ παρ αριθ στρ",
	"vi": "tp ts ths gs pgs bs ks ttg q p tx tr đ mr mrs ô",
	"id": "dr drs ir prof h hj jl no tel kab kec yth bpk sdr a.n u.p",
	"hr": "dr prof ing mr sc dipl npr tzv tj odn sv gđa gđ g str br čl st ul tel",
	"sl": "dr prof ing mag dipl npr t.i tj oz sv g ga str št čl ul tel",
	"ca": "sr sra srs dr dra prof ing p.ex pàg pàgs núm art av c fig vol cap tel st sta",
	"lt": "dr prof pvz vad kun gen plk g pr al tel nr psl str a.k",
	"lv": "dr prof piem t.s t.i g ielā tel nr lpp",
	"et": "dr prof näit nn lk nr tel hr pr tn mnt st",
	"kk": "проф акад д-р т б ж қ көш обл",
	"hy": "պրոֆ դոկտ ակադ տ փ",
	"fa": "دکتر",
	"hi": "डॉ श्री प्रो",
	"mr": "डॉ श्री प्रा",
}

// counters are abbreviations only before figures: "no. 5", "Art. 3".
var counters = map[string]string{
	"en": "no art",
	"de": "art",
	"fr": "art",
	"es": "no art",
	"it": "no",
	"id": "no",
	"nl": "art",
}

// closers may stand at the end of a sentence too: what follows decides.
var closers = map[string]string{
	"":   "etc ltd inc co corp jr sr a.m p.m a.m p.m",
	"de": "usw etc u.s.w v.chr n.chr chr mio mrd tsd evtl u.dgl dgl uvm u.v.m min std sek jan febr feb apr aug sept sep okt nov dez mo di mi do fr sa so co ag mbh e.v gmbh bd",
	"en": "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ave blvd rd st bldg hwy esq ph.d m.d b.a m.a mi ft in lb lbs oz min sec hr hrs u.s u.k u.n e.u d.c b.c a.d bros llc plc govt natl intl",
	"fr": "etc janv févr avr juil sept oct nov déc lun mar mer jeu ven sam dim cie sté hab j.-c apr",
	"es": "etc ee.uu ee uu cía ene feb mar abr may jun jul ago sept oct nov dic s.a s.l a.c d.c a.m p.m",
	"it": "ecc etc gen febb feb mar apr magg mag giu giugn lug ago sett set ott nov dic lun mart mer gio ven sab dom s.p.a s.r.l a.c d.c",
	"pt": "etc jan fev mar abr mai jun jul ago set out nov dez ltda cia a.c d.c",
	"nl": "enz etc jan feb mrt apr jun jul aug sep sept okt nov dec n.v b.v e.d v.chr n.chr mln mld",
	"pl": "itd itp etc r w godz tys mln mld zł sp p.n.e n.e wiek ww tj",
	"ru": "гг вв т.д т.п т.к др пр руб коп млн млрд тыс трлн долл н.э до н.э янв февр апр авг сент окт нояб дек час мин сек кг км см мм га ж в",
	"uk": "рр ст р млн млрд тис трлн грн коп ін н.е хв сек кг км см мм га т.д т.п",
	"cs": "apod atd atp př.n.l n.l tis mil mld hod min r s.r.o a.s",
	"vi": "v.v",
	"da": "osv mv mio mia m.fl m.m jan feb mar apr jun jul aug sep okt nov dec kr",
	"sv": "osv mm m.m milj mkr kr jan feb apr aug sept okt nov dec",
	"nb": "osv mv mill mrd kr m.m m.fl jan feb mars apr aug sept okt nov des",
	"tr": "vb vs a.ş ltd şti",
	"el": "κ.λπ κλπ κ.ά π.μ μ.μ μ.χ π.χ",
}

// starters are words with which, in upper case, sentences begin far oftener than names do.
var starters = map[string]string{
	"en": "the a an this that these those he she it we they you i his her its our their my your there here what how who why when where which did does do is are was were has have had will would can could should may might if in on at for with by from after before as but and or so yet then however although though while since because not no yes all some many most one two both each every let please also still now even only once until unless",
	"de": "der die das den dem des ein eine einer eines einem einen er sie es ich wir ihr man dieser diese dieses diesen diesem jener jene hier dort da dann danach doch aber und oder denn wenn als weil obwohl nachdem bevor während seit mit nach von vor bei für auf aus in im am an zum zur zu über unter gegen ohne durch um so auch noch nur schon jetzt heute gestern morgen nun was wer wie wo warum wann welche ist sind war waren hat haben hatte wird werden kann nicht kein keine sein seine ihre unser mein dabei damit dazu daher deshalb trotzdem allerdings außerdem alle beide einige manche viele niemand keiner jeder jede jedes etwas nichts alles",
	"fr": "le la les l'un un une des il elle ils elles on nous vous je tu ce cette ces cet son sa ses leur leurs c'est mais et ou donc or ni car si quand comme dans en sur sous avec sans pour par après avant selon depuis pendant qui que quoi où comment pourquoi",
	"es": "el la los las un una unos unas él ella ellos ellas yo tú usted nosotros este esta estos estas ese esa su sus pero y o si cuando como en con sin para por de desde según después antes no sí qué quién cómo dónde buenos es",
	"it": "il lo la i gli le un uno una egli ella lui lei loro noi voi io questo questa questi queste quello suo sua ma e o se quando come in con senza per da dal di su dopo prima secondo non sì che chi dove perché grazie è",
	"pt": "o a os as um uma ele ela eles elas eu nós este esta isto esse essa seu sua mas e ou se quando como em no na com sem para por de após antes segundo não sim que quem onde",
	"nl": "de het een hij zij ze wij we ik jij je u dit dat deze die zijn haar hun maar en of als toen wanneer in op met zonder voor door van na volgens niet wat wie waar hoe waarom er daar hier",
	"ru": "он она оно они я мы ты вы это этот эта эти тот та те в на с со по из за от до для при но и а или если когда как что кто где почему не его её их также однако после перед",
	"uk": "він вона воно вони я ми ти ви це цей ця ці той та ті в у на з із зі по за від до для при але і й а або якщо коли як що хто де чому не його її їх також однак після перед",
	"pl": "on ona ono oni one ja my ty wy to ten ta te w we na z ze po za od do dla przy ale i a lub jeśli gdy kiedy jak co kto gdzie dlaczego nie jego jej ich także jednak",
	"sv": "den det de en ett han hon vi jag du ni men och eller om när som i på med utan för av från efter enligt inte vad vem var hur",
	"da": "den det de en et han hun vi jeg du i men og eller hvis når som på med uden for af fra efter ifølge ikke hvad hvem hvor hvordan måske",
	"nb": "den det de en et han hun vi jeg du i men og eller hvis når som på med uten for av fra etter ifølge ikke hva hvem hvor hvordan",
}
