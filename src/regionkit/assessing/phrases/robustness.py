"""Sentences about what would change first place, and how far assessors and comparisons agree."""

from typing import Final

SENTENCES: Final = {
    "proportions": {
        "nb": "Når én vekt endres, beholder de andre forholdet seg imellom.",
        "nn": "Når éi vekt blir endra, held dei andre på forholdet seg imellom.",
        "da": "Når én vægt ændres, bevarer de andre deres indbyrdes forhold.",
        "sv": "När en vikt ändras behåller de andra sitt inbördes förhållande.",
        "fi": "Kun yhtä painoarvoa muutetaan, muiden keskinäinen suhde säilyy.",
        "is": "Þegar einu vægi er breytt halda hin innbyrðis hlutföllum sínum.",
        "en": "When one weight changes, the others keep their proportions.",
    },
    "rises": {
        "nb": "Øker vekten av {criterion} fra {weight} til {limit}, blir det likt med {rivals}, og "
        "over det skifter førsteplassen.",
        "nn": "Aukar vekta av {criterion} frå {weight} til {limit}, blir det likt med {rivals}, "
        "og over det skiftar førsteplassen.",
        "da": "Stiger vægten af {criterion} fra {weight} til {limit}, bliver det lige med "
        "{rivals}, og over det skifter førstepladsen.",
        "sv": "Ökar vikten för {criterion} från {weight} till {limit} blir det lika med {rivals}, "
        "och över det skiftar förstaplatsen.",
        "fi": "Jos painoarvo ({criterion}) nousee {weight} → {limit}, tasoihin tulee {rivals}, ja "
        "sen yläpuolella ensimmäinen sija vaihtuu.",
        "is": "Ef vægi viðmiðsins {criterion} hækkar úr {weight} í {limit} verður jafnt með "
        "{rivals}, og þar fyrir ofan skiptir um fyrsta sæti.",
        "en": "If the weight of {criterion} rises from {weight} to {limit}, {rivals} draws level, "
        "and above that first place changes.",
    },
    "falls": {
        "nb": "Synker vekten av {criterion} fra {weight} til {limit}, blir det likt med {rivals}, "
        "og under det skifter førsteplassen.",
        "nn": "Søkk vekta av {criterion} frå {weight} til {limit}, blir det likt med {rivals}, og "
        "under det skiftar førsteplassen.",
        "da": "Falder vægten af {criterion} fra {weight} til {limit}, bliver det lige med "
        "{rivals}, og under det skifter førstepladsen.",
        "sv": "Minskar vikten för {criterion} från {weight} till {limit} blir det lika med "
        "{rivals}, och under det skiftar förstaplatsen.",
        "fi": "Jos painoarvo ({criterion}) laskee {weight} → {limit}, tasoihin tulee {rivals}, ja "
        "sen alapuolella ensimmäinen sija vaihtuu.",
        "is": "Ef vægi viðmiðsins {criterion} lækkar úr {weight} í {limit} verður jafnt með "
        "{rivals}, og þar fyrir neðan skiptir um fyrsta sæti.",
        "en": "If the weight of {criterion} falls from {weight} to {limit}, {rivals} draws level, "
        "and below that first place changes.",
    },
    "any rise": {
        "nb": "Øker vekten av {criterion} det minste fra {weight}, går {rivals} foran.",
        "nn": "Aukar vekta av {criterion} det minste frå {weight}, går {rivals} framfor.",
        "da": "Stiger vægten af {criterion} det mindste fra {weight}, går {rivals} foran.",
        "sv": "Ökar vikten för {criterion} det minsta från {weight} går {rivals} före.",
        "fi": "Jos painoarvo ({criterion}, {weight}) nousee vähänkin, edelle menee {rivals}.",
        "is": "Ef vægi viðmiðsins {criterion} hækkar hið minnsta úr {weight} fer {rivals} fram úr.",
        "en": "If the weight of {criterion} rises at all from {weight}, {rivals} goes ahead.",
    },
    "any fall": {
        "nb": "Synker vekten av {criterion} det minste fra {weight}, går {rivals} foran.",
        "nn": "Søkk vekta av {criterion} det minste frå {weight}, går {rivals} framfor.",
        "da": "Falder vægten af {criterion} det mindste fra {weight}, går {rivals} foran.",
        "sv": "Minskar vikten för {criterion} det minsta från {weight} går {rivals} före.",
        "fi": "Jos painoarvo ({criterion}, {weight}) laskee vähänkin, edelle menee {rivals}.",
        "is": "Ef vægi viðmiðsins {criterion} lækkar hið minnsta úr {weight} fer {rivals} fram úr.",
        "en": "If the weight of {criterion} falls at all from {weight}, {rivals} goes ahead.",
    },
    "no weight changes it": {
        "nb": "Ingen endring av en enkelt vekt gir en annen førsteplass.",
        "nn": "Inga endring av ei enkelt vekt gir ein annan førsteplass.",
        "da": "Ingen ændring af en enkelt vægt giver en anden førsteplads.",
        "sv": "Ingen ändring av en enskild vikt ger en annan förstaplats.",
        "fi": "Minkään yksittäisen painoarvon muutos ei vaihda ensimmäistä sijaa.",
        "is": "Engin breyting á einu vægi breytir fyrsta sætinu.",
        "en": "No change of a single weight makes anybody else first.",
    },
    "searched": {
        "nb": "Grensene er funnet ved prøving, på et hundredels prosentpoeng nær.",
        "nn": "Grensene er funne ved prøving, på eit hundredels prosentpoeng nær.",
        "da": "Grænserne er fundet ved at prøve sig frem, på en hundrededel procentpoint nær.",
        "sv": "Gränserna har hittats genom prövning, på en hundradels procentenhet när.",
        "fi": "Rajat on löydetty kokeilemalla, prosenttiyksikön sadasosan tarkkuudella.",
        "is": "Mörkin eru fundin með prófun, með nákvæmni upp á hundraðasta hluta prósentustigs.",
        "en": "The limits were found by trying, to a hundredth of a percentage point.",
    },
    "space": {
        "nb": "Av alle tenkelige vekter gir {share} førsteplass til {name} ({samples} trukket med "
        "frø {seed}, feilmargin {margin} prosentpoeng).",
        "nn": "Av alle tenkjelege vekter gir {share} førsteplass til {name} ({samples} trekte med "
        "frø {seed}, feilmargin {margin} prosentpoeng).",
        "da": "Af alle tænkelige vægte giver {share} førstepladsen til {name} ({samples} trukket "
        "med frø {seed}, fejlmargin {margin} procentpoint).",
        "sv": "Av alla tänkbara vikter ger {share} förstaplatsen till {name} ({samples} dragna med "
        "frö {seed}, felmarginal {margin} procentenheter).",
        "fi": "Kaikista mahdollisista painoarvoista osuudella {share} ensimmäinen on {name} "
        "(otos {samples}, siemenluku {seed}, virhemarginaali {margin} prosenttiyksikköä).",
        "is": "Af öllum hugsanlegum vægjum gefa {share} fyrsta sætið: {name} ({samples} dregin með "
        "fræinu {seed}, skekkjumörk {margin} prósentustig).",
        "en": "Of all possible weights, {share} make {name} first ({samples} drawn with seed "
        "{seed}, margin of error {margin} percentage points).",
    },
    "without criterion": {
        "nb": "Uten {criterion} er førsteplassen en annen: {names}.",
        "nn": "Utan {criterion} er førsteplassen ein annan: {names}.",
        "da": "Uden {criterion} er førstepladsen en anden: {names}.",
        "sv": "Utan {criterion} är förstaplatsen en annan: {names}.",
        "fi": "Ilman kriteeriä {criterion} ensimmäinen on toinen: {names}.",
        "is": "Án viðmiðsins {criterion} er annar í fyrsta sæti: {names}.",
        "en": "Without {criterion}, first place is another: {names}.",
    },
    "any criterion": {
        "nb": "Førsteplassen er den samme, uansett hvilket kriterium som sløyfes.",
        "nn": "Førsteplassen er den same, uansett kva kriterium som blir sløyfa.",
        "da": "Førstepladsen er den samme, uanset hvilket kriterium der udelades.",
        "sv": "Förstaplatsen är densamma oavsett vilket kriterium som utelämnas.",
        "fi": "Ensimmäinen sija pysyy samana, jätettiinpä mikä tahansa kriteeri pois.",
        "is": "Fyrsta sætið er hið sama hvaða viðmiði sem sleppt er.",
        "en": "First place is the same whichever criterion is left out.",
    },
    "without assessor": {
        "nb": "Uten vurderingene fra {assessor} er førsteplassen en annen: {names}.",
        "nn": "Utan vurderingane frå {assessor} er førsteplassen ein annan: {names}.",
        "da": "Uden vurderingerne fra {assessor} er førstepladsen en anden: {names}.",
        "sv": "Utan bedömningarna från {assessor} är förstaplatsen en annan: {names}.",
        "fi": "Ilman arvioijaa {assessor} ensimmäinen on toinen: {names}.",
        "is": "Án mats frá {assessor} er annar í fyrsta sæti: {names}.",
        "en": "Without the scores of {assessor}, first place is another: {names}.",
    },
    "any assessor": {
        "nb": "Førsteplassen er den samme, uansett hvem av bedømmerne som holdes utenfor.",
        "nn": "Førsteplassen er den same, uansett kven av vurderarane som blir halden utanfor.",
        "da": "Førstepladsen er den samme, uanset hvem af bedømmerne der holdes udenfor.",
        "sv": "Förstaplatsen är densamma oavsett vilken av bedömarna som utelämnas.",
        "fi": "Ensimmäinen sija pysyy samana, jätettiinpä kuka tahansa arvioijista pois.",
        "is": "Fyrsta sætið er hið sama hvaða matsmanni sem sleppt er.",
        "en": "First place is the same whichever assessor is left out.",
    },
    "disagreement": {
        "nb": "Bedømmerne er mest uenige om {criterion}, og mest når det gjelder {name}: fra "
        "{lowest} til {highest}.",
        "nn": "Vurderarane er mest usamde om {criterion}, og mest når det gjeld {name}: frå "
        "{lowest} til {highest}.",
        "da": "Bedømmerne er mest uenige om {criterion}, og mest for {name}: fra {lowest} til "
        "{highest}.",
        "sv": "Bedömarna är mest oense om {criterion}, och mest i fråga om {name}: från {lowest} "
        "till {highest}.",
        "fi": "Arvioijat ovat eniten eri mieltä kriteeristä {criterion}, eniten kohdassa {name}: "
        "{lowest} – {highest}.",
        "is": "Matsmenn greinir mest á um {criterion}, mest hvað varðar {name}: frá {lowest} til "
        "{highest}.",
        "en": "The assessors differ most about {criterion}, and most of all on {name}: from "
        "{lowest} to {highest}.",
    },
    "agreement": {
        "nb": "Bedømmerne er enige om alt.",
        "nn": "Vurderarane er samde om alt.",
        "da": "Bedømmerne er enige om alt.",
        "sv": "Bedömarna är överens om allt.",
        "fi": "Arvioijat ovat kaikesta samaa mieltä.",
        "is": "Matsmenn eru sammála um allt.",
        "en": "The assessors agree about everything.",
    },
    "consistent": {
        "nb": "Sammenligningene av kriteriene henger sammen: konsistensraten er {ratio}, og høyst "
        "{limit} godtas.",
        "nn": "Samanlikningane av kriteria heng saman: konsistensraten er {ratio}, og høgst "
        "{limit} blir godteke.",
        "da": "Sammenligningerne af kriterierne hænger sammen: konsistensraten er {ratio}, og "
        "højst {limit} godtages.",
        "sv": "Jämförelserna av kriterierna hänger ihop: konsistenskvoten är {ratio}, och högst "
        "{limit} godtas.",
        "fi": "Kriteerien vertailut ovat johdonmukaisia: johdonmukaisuussuhde on {ratio}, ja "
        "enintään {limit} hyväksytään.",
        "is": "Samanburður viðmiðanna er sjálfum sér samkvæmur: samkvæmnihlutfallið er {ratio} og "
        "hámarkið er {limit}.",
        "en": "The comparisons of criteria fit together: the consistency ratio is {ratio}, and at "
        "most {limit} is accepted.",
    },
    "inconsistent": {
        "nb": "Sammenligningene av kriteriene motsier hverandre: konsistensraten er {ratio}, og "
        "høyst {limit} godtas. De bør gjøres om.",
        "nn": "Samanlikningane av kriteria motseier kvarandre: konsistensraten er {ratio}, og "
        "høgst {limit} blir godteke. Dei bør gjerast om.",
        "da": "Sammenligningerne af kriterierne modsiger hinanden: konsistensraten er {ratio}, og "
        "højst {limit} godtages. De bør laves om.",
        "sv": "Jämförelserna av kriterierna motsäger varandra: konsistenskvoten är {ratio}, och "
        "högst {limit} godtas. De bör göras om.",
        "fi": "Kriteerien vertailut ovat ristiriitaisia: johdonmukaisuussuhde on {ratio}, ja "
        "enintään {limit} hyväksytään. Ne olisi tehtävä uudelleen.",
        "is": "Samanburður viðmiðanna er í mótsögn við sjálfan sig: samkvæmnihlutfallið er {ratio} "
        "en hámarkið er {limit}. Endurtaka ætti samanburðinn.",
        "en": "The comparisons of criteria contradict one another: the consistency ratio is "
        "{ratio}, and at most {limit} is accepted. They should be made anew.",
    },
    "no ratio": {
        "nb": "Konsistensraten er bare kjent for inntil {most} kriterier. Konsistensindeksen er "
        "{index}.",
        "nn": "Konsistensraten er berre kjend for inntil {most} kriterium. Konsistensindeksen er "
        "{index}.",
        "da": "Konsistensraten kendes kun for op til {most} kriterier. Konsistensindekset er "
        "{index}.",
        "sv": "Konsistenskvoten är känd bara för upp till {most} kriterier. Konsistensindex är "
        "{index}.",
        "fi": "Johdonmukaisuussuhde tunnetaan vain enintään {most} kriteerille. "
        "Johdonmukaisuusindeksi on {index}.",
        "is": "Samkvæmnihlutfallið er aðeins þekkt fyrir allt að {most} viðmið. "
        "Samkvæmnistuðullinn er {index}.",
        "en": "The consistency ratio is known for up to {most} criteria only. The consistency "
        "index is {index}.",
    },
    "contradiction": {
        "nb": "Størst er motsigelsen her: {first} mot {third} er oppgitt til {stated} ganger så "
        "viktig, men er {implied} ganger når en går om {second}.",
        "nn": "Størst er motseiinga her: {first} mot {third} er oppgitt til {stated} gonger så "
        "viktig, men er {implied} gonger når ein går om {second}.",
        "da": "Størst er modsigelsen her: {first} over for {third} er angivet til {stated} gange "
        "så vigtigt, men er {implied} gange, når man går over {second}.",
        "sv": "Störst är motsägelsen här: {first} mot {third} är angivet som {stated} gånger så "
        "viktigt, men är {implied} gånger om man går via {second}.",
        "fi": "Suurin ristiriita: {first} on ilmoitettu {stated} kertaa yhtä tärkeäksi kuin "
        "{third}, mutta kriteerin {second} kautta laskien kerroin on {implied}.",
        "is": "Mótsögnin er mest hér: {first} er sagt {stated} sinnum jafn mikilvægt og {third}, "
        "en {implied} sinnum ef farið er um {second}.",
        "en": "The greatest contradiction: {first} is said to be {stated} times as important as "
        "{third}, but is {implied} times by way of {second}.",
    },
}
