"""Sentences about a ranking: how it was made, why the first is first, and what is shared."""

from typing import Final

SENTENCES: Final = {
    "method": {
        "nb": "Metode: {method}.",
        "nn": "Metode: {method}.",
        "da": "Metode: {method}.",
        "sv": "Metod: {method}.",
        "fi": "Menetelmä: {method}.",
        "is": "Aðferð: {method}.",
        "en": "Method: {method}.",
    },
    "scaling": {
        "nb": "Verdiene er gjort sammenlignbare: {scaling}.",
        "nn": "Verdiane er gjorde samanliknbare: {scaling}.",
        "da": "Værdierne er gjort sammenlignelige: {scaling}.",
        "sv": "Värdena har gjorts jämförbara: {scaling}.",
        "fi": "Arvot on tehty vertailukelpoisiksi: {scaling}.",
        "is": "Gildin eru gerð sambærileg: {scaling}.",
        "en": "Values are made comparable: {scaling}.",
    },
    "weighing": {
        "nb": "Vekter, {weighing}: {weights}.",
        "nn": "Vekter, {weighing}: {weights}.",
        "da": "Vægte, {weighing}: {weights}.",
        "sv": "Vikter, {weighing}: {weights}.",
        "fi": "Painoarvot, {weighing}: {weights}.",
        "is": "Vægi, {weighing}: {weights}.",
        "en": "Weights, {weighing}: {weights}.",
    },
    "importance": {
        "nb": "Kriteriene i rekkefølge, det viktigste først: {criteria}.",
        "nn": "Kriteria i rekkjefølgje, det viktigaste først: {criteria}.",
        "da": "Kriterierne i rækkefølge, det vigtigste først: {criteria}.",
        "sv": "Kriterierna i ordning, det viktigaste först: {criteria}.",
        "fi": "Kriteerit tärkeysjärjestyksessä, tärkein ensin: {criteria}.",
        "is": "Viðmiðin í röð eftir mikilvægi, það mikilvægasta fyrst: {criteria}.",
        "en": "The criteria in order, the most important first: {criteria}.",
    },
    "median": {
        "nb": "Der flere har vurdert, teller medianen.",
        "nn": "Der fleire har vurdert, tel medianen.",
        "da": "Hvor flere har vurderet, tæller medianen.",
        "sv": "Där flera har bedömt räknas medianen.",
        "fi": "Kun arvioijia on useita, ratkaisee mediaani.",
        "is": "Þar sem fleiri en einn hafa metið gildir miðgildið.",
        "en": "Where several assessors have scored, the median counts.",
    },
    "mean": {
        "nb": "Der flere har vurdert, teller gjennomsnittet.",
        "nn": "Der fleire har vurdert, tel gjennomsnittet.",
        "da": "Hvor flere har vurderet, tæller gennemsnittet.",
        "sv": "Där flera har bedömt räknas medelvärdet.",
        "fi": "Kun arvioijia on useita, ratkaisee keskiarvo.",
        "is": "Þar sem fleiri en einn hafa metið gildir meðaltalið.",
        "en": "Where several assessors have scored, the mean counts.",
    },
    "only one": {
        "nb": "{name} er den eneste som er rangert.",
        "nn": "{name} er den einaste som er rangert.",
        "da": "{name} er den eneste, der er rangordnet.",
        "sv": "{name} är den enda som är rangordnad.",
        "fi": "{name} on ainoa paremmuusjärjestyksessä oleva ehdokas.",
        "is": "{name} er eini valkosturinn í röðuninni.",
        "en": "{name} is the only one who is ranked.",
    },
    "first": {
        "nb": "{name} er først med {value}, foran {second} med {other}.",
        "nn": "{name} er først med {value}, framfor {second} med {other}.",
        "da": "{name} er nummer et med {value}, foran {second} med {other}.",
        "sv": "{name} är först med {value}, före {second} med {other}.",
        "fi": "{name} on ensimmäinen ({value}), toisena on {second} ({other}).",
        "is": "{name} er í fyrsta sæti með {value}, næst kemur {second} með {other}.",
        "en": "{name} is first with {value}, ahead of {second} with {other}.",
    },
    "first by criterion": {
        "nb": "{name} er først, foran {second}: {criterion} avgjør, {value} mot {other}.",
        "nn": "{name} er først, framfor {second}: {criterion} avgjer, {value} mot {other}.",
        "da": "{name} er nummer et, foran {second}: {criterion} afgør det, {value} mod {other}.",
        "sv": "{name} är först, före {second}: {criterion} avgör, {value} mot {other}.",
        "fi": "{name} on ensimmäinen, toisena on {second}: ratkaisevana {criterion}, {value} / "
        "{other}.",
        "is": "{name} er í fyrsta sæti, næst kemur {second}: {criterion} ræður úrslitum, {value} "
        "á móti {other}.",
        "en": "{name} is first, ahead of {second}: {criterion} decides, {value} against {other}.",
    },
    "first by duels": {
        "nb": "{name} er først: Sammenlignet to og to vinner den {won} av {count}, taper {lost} "
        "og spiller {drawn} uavgjort.",
        "nn": "{name} er først: Samanlikna to og to vinn den {won} av {count}, taper {lost} og "
        "spelar {drawn} uavgjort.",
        "da": "{name} er nummer et: Sammenlignet to og to vinder den {won} af {count}, taber "
        "{lost} og står lige i {drawn}.",
        "sv": "{name} är först: jämförd två och två vinner den {won} av {count}, förlorar {lost} "
        "och får oavgjort i {drawn}.",
        "fi": "{name} on ensimmäinen: parivertailuista voitettuja {won}/{count}, hävittyjä {lost}, "
        "tasan päättyneitä {drawn}.",
        "is": "{name} er í fyrsta sæti: í samanburði tveggja og tveggja vinnast {won} af {count}, "
        "{lost} tapast og {drawn} enda með jafntefli.",
        "en": "{name} is first: of {count} comparisons of two it wins {won}, loses {lost} and "
        "draws {drawn}.",
    },
    "speaks for": {
        "nb": "For {name}, i prosentpoeng mot {second}: {criteria}.",
        "nn": "For {name}, i prosentpoeng mot {second}: {criteria}.",
        "da": "For {name} taler, i procentpoint over for {second}: {criteria}.",
        "sv": "För {name} talar, i procentenheter mot {second}: {criteria}.",
        "fi": "Ehdokasta {name} puoltavat, prosenttiyksikköinä (vertailussa {second}): {criteria}.",
        "is": "Það sem mælir með {name}, í prósentustigum (samanborið: {second}): {criteria}.",
        "en": "For {name}, in percentage points against {second}: {criteria}.",
    },
    "computed by": {
        "nb": "Beregnet av {software}.",
        "nn": "Rekna ut av {software}.",
        "da": "Beregnet af {software}.",
        "sv": "Beräknat av {software}.",
        "fi": "Laskennan on tehnyt {software}.",
        "is": "Reiknað af {software}.",
        "en": "Computed by {software}.",
    },
    "equal steps": {
        "nb": "Trinnene på skalaene regnes som like store. Det sier ikke skalaene selv.",
        "nn": "Trinna på skalaene blir rekna som like store. Det seier ikkje skalaene sjølve.",
        "da": "Trinene på skalaerne regnes som lige store. Det siger skalaerne ikke selv.",
        "sv": "Skalornas steg räknas som lika stora. Det säger inte skalorna själva.",
        "fi": "Asteikkojen portaat lasketaan yhtä suuriksi. Asteikot eivät itse sano niin.",
        "is": "Þrep kvarðanna teljast jafnstór. Kvarðarnir segja það ekki sjálfir.",
        "en": "The steps of the scales count as equally large. The scales themselves do not say "
        "so.",
    },
    "brought to 100 %": {
        "nb": "De oppgitte vektene var ikke helt {whole} til sammen og er justert forholdsmessig.",
        "nn": "Dei oppgjevne vektene var ikkje heilt {whole} til saman og er justerte "
        "forholdsmessig.",
        "da": "De angivne vægte gav ikke helt {whole} tilsammen og er justeret forholdsmæssigt.",
        "sv": "De angivna vikterna blev inte riktigt {whole} tillsammans och har justerats "
        "proportionellt.",
        "fi": "Annettujen painoarvojen summa ei ollut aivan {whole}, ja ne on oikaistu samassa "
        "suhteessa.",
        "is": "Uppgefin vægi voru ekki alveg {whole} samtals og hafa verið leiðrétt hlutfallslega.",
        "en": "The given weights did not quite make {whole} and were adjusted in proportion.",
    },
    "floating point": {
        "nb": "Tallene er avrundet. De som er like i tolv siffer, regnes som like.",
        "nn": "Tala er avrunda. Dei som er like i tolv siffer, blir rekna som like.",
        "da": "Tallene er afrundet. De, der er ens i tolv cifre, regnes som ens.",
        "sv": "Talen är avrundade. De som är lika i tolv siffror räknas som lika.",
        "fi": "Luvut on pyöristetty. Ne, joiden kaksitoista numeroa ovat samat, lasketaan "
        "yhtä suuriksi.",
        "is": "Tölurnar eru námundaðar. Þær sem eru eins í tólf tölustöfum teljast jafnar.",
        "en": "The figures are rounded. Those that agree in twelve digits count as equal.",
    },
    "tie without rule": {
        "nb": "{names} står likt på plass {place}. Ingen regel for likhet er valgt, så de deler "
        "plassen.",
        "nn": "{names} står likt på plass {place}. Ingen regel for likskap er vald, så dei deler "
        "plassen.",
        "da": "{names} står lige på plads {place}. Der er ikke valgt nogen regel for lighed, så "
        "de deler pladsen.",
        "sv": "{names} ligger lika på plats {place}. Ingen regel för lika resultat är vald, så de "
        "delar platsen.",
        "fi": "{names} ovat tasan sijalla {place}. Tasatilanteen sääntöä ei ole valittu, joten "
        "sija on jaettu.",
        "is": "{names} eru jöfn í sæti {place}. Engin regla um jafna niðurstöðu hefur verið "
        "valin og því er sætinu deilt.",
        "en": "{names} are level at place {place}. No rule for ties has been chosen, so they share "
        "it.",
    },
    "tie still there": {
        "nb": "{names} står likt på plass {place}, og den valgte regelen skiller ikke alle.",
        "nn": "{names} står likt på plass {place}, og den valde regelen skil ikkje alle.",
        "da": "{names} står lige på plads {place}, og den valgte regel skiller ikke alle ad.",
        "sv": "{names} ligger lika på plats {place}, och den valda regeln skiljer inte alla åt.",
        "fi": "{names} ovat tasan sijalla {place}, eikä valittu sääntö erota kaikkia.",
        "is": "{names} eru jöfn í sæti {place} og valin regla greinir ekki alla að.",
        "en": "{names} are level at place {place}, and the rule chosen does not tell all apart.",
    },
    "tie shared": {
        "nb": "{names} står likt på plass {place} og deler den, slik regelen er.",
        "nn": "{names} står likt på plass {place} og deler han, slik regelen er.",
        "da": "{names} står lige på plads {place} og deler den, som reglen er.",
        "sv": "{names} ligger lika på plats {place} och delar den, enligt regeln.",
        "fi": "{names} ovat tasan sijalla {place} ja jakavat sen säännön mukaan.",
        "is": "{names} eru jöfn í sæti {place} og deila því samkvæmt reglunni.",
        "en": "{names} are level at place {place} and share it, as the rule has it.",
    },
    "tie by criteria": {
        "nb": "{names} står likt på plass {place}. Etter regelen avgjør {criteria}.",
        "nn": "{names} står likt på plass {place}. Etter regelen avgjer {criteria}.",
        "da": "{names} står lige på plads {place}. Efter reglen afgør {criteria} det.",
        "sv": "{names} ligger lika på plats {place}. Enligt regeln avgör {criteria}.",
        "fi": "{names} ovat tasan sijalla {place}. Säännön mukaan ratkaisee {criteria}.",
        "is": "{names} eru jöfn í sæti {place}. Samkvæmt reglunni ræður {criteria}.",
        "en": "{names} are level at place {place}. By the rule chosen, {criteria} decides.",
    },
    "tie by order": {
        "nb": "{names} står likt på plass {place}. Rekkefølgen som var fastsatt, avgjør.",
        "nn": "{names} står likt på plass {place}. Rekkjefølgja som var fastsett, avgjer.",
        "da": "{names} står lige på plads {place}. Den fastsatte rækkefølge afgør det.",
        "sv": "{names} ligger lika på plats {place}. Den fastställda ordningen avgör.",
        "fi": "{names} ovat tasan sijalla {place}. Vahvistettu järjestys ratkaisee.",
        "is": "{names} eru jöfn í sæti {place}. Fyrirfram ákveðin röð ræður.",
        "en": "{names} are level at place {place}. The order that was fixed decides.",
    },
}
