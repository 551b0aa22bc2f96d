"""The passages of five public documents in which their dates stand, as extracted.

A case memo to Interkommunalt politisk råd (2022), a sketch of a project plan for
Kongsbergregionen (2009), a web page on clusters in Nedre Glomma, an announcement by Buskerud
fylkeskommune (2018), criteria for regional cluster offices (Danish, 2021).
"""

# ruff: noqa: E501 - as extracted

MEMO = """\
Notat

Forfatter:	Harriet Slaaen, Næringssjef i Ringerike, prosjektleder for «Framover sammen»
Møte:	Interkommunalt politisk råd
Dato:	7. februar 2022

Sak 06/22 Framover sammen – delprosjekt regionalt klyngeprosjekt

Bakgrunn:

I følge prosjektstyringsdokumentet (PSD) for «Framover sammen», skal delprosjektet «Regionalt klyngeprosjekt» starte opp i 2022 (se s. 6 i PSD). Delprosjektet skal iverksette detaljert prosjekt og oppgaveplan basert på funnene fra forprosjekt «Regionale klynger og nettverk – Ringeriksregionen 2021». Det er satt av kr 200 000,- til delprosjektet i PSD.

I prosjektgruppe møte 30. november 2021 på Modum Bad, fikk prosjektgruppen presentert funnene fra forprosjektet:

 - Oftere møter/workshoper på tvers
 - Med fokus på vekst og innovasjon
 - Tettere og 1-1 kontakt med Universitet

Det skal utarbeides en prosjektrapport for forprosjektet som skal være 90% ferdig innen utgangen av året og finpusses på nyåret 2022.
"""

PLAN_HEAD = """\
Pr. 22. januar 2009 – vedtatt av regionrådet 03.02.09

Prosjektskissen er utarbeidet av Invida v/Dag Åsmund Bilstad og Monica Tveit Tjentland i samarbeid med Kongsbergregionen v/Jan Erik Innvær

Gjennom en planprosess som ble intensivert høsten 2008, har man her skissert en plan for prosjektgjennomføring. Prosjektskissen er basert på PLP (Prosjektlederprosessen fra Innovasjon Norge).
"""

PLAN_BODY = """\
- Inntil 10% hhv Hjartdal, Flesberg, Rollag, Nore og Uvdal
- Inntil 15% Tinn
- Inntil 20% Notodden
- Inntil 25% Kongsberg

Total økonomisk ramme anslås til ca kr 2,5 mill. pr år i 3 år, herav kr 1,25 mill. i eksterne kostnader kr 1,25 mill i egeninnsats fra det offentlige og andre deltakere i prosjektet.

Kostnadsposter:

- Prosjektledelse
- Husleie, utstyr
- Konsulent tjenester
- Materiell og formidlingstjenester
- Møter og reiser
- Egeninnsats fra kommunene, og andre deltagere i prosjektet.

Arbeidet planlegges gjennomført i perioden dd.mm.2009 – dd.mm.2012, 3 år.


4 Fremdriftsplan

Oppstart vinter/vår 2009

Delmål 1: Fra start

Delmål 2: Fra 3. kv. 09

Delmål 3: Fra 4. kv. 11

Konkretiseres i endelig prosjektplan – kfr også pkt 3 «rammer».

Det legges imidlertid til grunn total økonomisk ramme anslås til ca kr 2,5 mill. pr år i 3 år, herav kr 1,25 mill. i eksterne kostnader kr 1,25 mill i egeninnsats fra det offentlige og andre deltakere i prosjektet.

Kr 750 000.- pr år søkes finansiert med eksterne tilskudd


Kr 500 000.- pr år finansieres direkte av de deltagende kommuner

Kr 1 250 000.- finansieres i egeninnsats fra det kommune/lokalt næringsapparat og andre deltakere i prosjektet.

Større aktiviteter/felles prosjekt vil finansieres for deg – på bakgrunn av egen projektskisse med utarbeidede kostnads- og finansieringsbudsjett knyttet til disse aktivitetene

Kommunenes direkte finansiering (kr 500 000) vil kunne fremstiles slik pr år:

Kommune	Innb 010108	50% likt	50% innb	Totalt
Hjartdal	1619	35 714	8 033	43 747
Tinn	6066	35 714	30 096	65 811
Notodden	12232	35 714	60 689	96 403
Kongsberg	23997	35 714	119 061	154 775
Flesberg	2521	35 714	12 508	48 222
Rollag	1419	35 714	7 040	42 755
Nore og Uvdal	2534	35 714	12 572	48 287
	50388	250000	250000	500000
"""

REPORT = """\
Innovasjonsmelding - Stortingsmelding nr.7 (2008-2009) ”Et nyskapende og bærekraftig Norge” - gir føringer for innovasjonspolitikken
"""

NEWS = """\
Prosjektet er en oppfølging av Regional plan for verdiskaping og næringsutvikling 2015-2020 og skal bane vei for strategier som på en tydeligere og mer presis måte tar hensyn til det særegne i hver region;

Arbeidet vil være et nyttig verktøy i prosessen med å utarbeide handlingsprogram 2019-2020 for regional plan for verdiskaping og næringsutvikling og regional plan for kunnskapssamfunnet.

Sluttrapporten vil bli forelagt og jobbet videre med av både partnerstyret, fylkeskommunen og kommuneregionene. Endelig rapport vil foreligge primo august. Sissel Kleven er prosjektleder og kan kontaktes for nærmere informasjon.

Publisert 1. mars 2018, oppdatert 1. mars 2018.
"""

CRITERIA = """\
Kriterier for placering af regionale klyngekontorer

6. maj 2021

Baggrund

I forbindelse med placering af regionale klyngekontorer kan der være behov for en prioritering af placering og/eller klynger. K17 godkendte i marts 2021 en overordnet, generel model for tværkommunal medfinansiering af regionale klyngekontorer samt en konkret model for medfinansiering af Bygge og anlæg (We Build Denmark) klyngens regionale kontor i Næstved.
"""
