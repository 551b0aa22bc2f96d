"""Words: heads of tables, and what the choices of a procedure are called."""

from typing import Final

LANGUAGES: Final = ("nb", "nn", "da", "sv", "fi", "is", "en")
"""The languages of all tables here, in their order."""


def _all(*words: str) -> dict[str, str]:
    return dict(zip(LANGUAGES, words, strict=True))


def _same(word: str) -> dict[str, str]:
    return dict.fromkeys(LANGUAGES, word)


WORDS: Final = {
    # heads and titles
    "requirements": _all("Krav", "Krav", "Krav", "Krav", "Vaatimukset", "Kröfur", "Requirements"),
    "ranking": _all(
        *("Rangering", "Rangering", "Rangordning", "Rangordning"),
        *("Paremmuusjärjestys", "Röðun", "Ranking"),
    ),
    "robustness": _all(
        *("Robusthet", "Robustheit", "Robusthed", "Robusthet"),
        *("Kestävyys", "Traustleiki", "Robustness"),
    ),
    "costs": _all(
        *("Kostnader", "Kostnader", "Omkostninger", "Kostnader"),
        *("Kustannukset", "Kostnaður", "Costs"),
    ),
    "explanation": _all(
        *("Forklaring", "Forklaring", "Forklaring", "Förklaring"),
        *("Selitys", "Skýring", "Explanation"),
    ),
    "place": _all("Plass", "Plass", "Plads", "Plats", "Sija", "Sæti", "Place"),
    "candidate": _all(
        *("Kandidat", "Kandidat", "Kandidat", "Kandidat"),
        *("Ehdokas", "Valkostur", "Candidate"),
    ),
    "result": _all("Resultat", "Resultat", "Resultat", "Resultat", "Tulos", "Niðurstaða", "Result"),
    "criterion": _all(
        *("Kriterium", "Kriterium", "Kriterium", "Kriterium"),
        *("Kriteeri", "Viðmið", "Criterion"),
    ),
    "weight": _all("Vekt", "Vekt", "Vægt", "Vikt", "Painoarvo", "Vægi", "Weight"),
    "disagreement": _all(
        *("Uenighet", "Usemje", "Uenighed", "Oenighet"),
        *("Erimielisyys", "Ágreiningur", "Disagreement"),
    ),
    "responsible": _all(
        *("Vises av", "Blir vist av", "Vises af", "Visas av"),
        *("Vastuutaho", "Ábyrgðaraðili", "Shown by"),
    ),
    "lower limit": _all(
        *("Ned til", "Ned til", "Ned til", "Ner till"),
        *("Alaraja", "Neðri mörk", "Down to"),
    ),
    "upper limit": _all(
        *("Opp til", "Opp til", "Op til", "Upp till"),
        *("Yläraja", "Efri mörk", "Up to"),
    ),
    "left out": _all(
        *("Uten", "Utan", "Uden", "Utan"),
        *("Pois jätetty", "Án", "Without"),
    ),
    "first": _all("Først", "Først", "Nummer et", "Först", "Ensimmäinen", "Fyrst", "First"),
    "participant": _all(
        *("Deltaker", "Deltakar", "Deltager", "Deltagare"),
        *("Osallistuja", "Þátttakandi", "Participant"),
    ),
    "total": _all("Totalt", "Totalt", "I alt", "Totalt", "Yhteensä", "Samtals", "Total"),
    # short cells
    "yes": _all("ja", "ja", "ja", "ja", "kyllä", "já", "yes"),
    "no": _all("nei", "nei", "nej", "nej", "ei", "nei", "no"),
    "nobody": _all(
        *("ingen er nevnt", "ingen er nemnd", "ingen er nævnt", "ingen är angiven"),
        *("ei nimetty", "enginn tilgreindur", "nobody is named"),
    ),
    "shown": _all("vist", "vist", "vist", "visat", "osoitettu", "sýnt", "shown"),
    "missing": _all(
        *("mangler", "manglar", "mangler", "saknas"),
        *("puuttuu", "vantar", "missing"),
    ),
    "not ranked": _all(
        *("ikke rangert", "ikkje rangert", "ikke rangordnet", "ej rangordnad"),
        *("ei mukana", "ekki raðað", "not ranked"),
    ),
    # methods
    "weighted sum": _all(
        *("vektet sum", "vekta sum", "vægtet sum", "viktad summa"),
        *("painotettu summa", "vegin summa", "weighted sum"),
    ),
    "weighted product": _all(
        *("vektet produkt", "vekta produkt", "vægtet produkt", "viktad produkt"),
        *("painotettu tulo", "vegið margfeldi", "weighted product"),
    ),
    "lexicographic": _all(
        "leksikografisk, det viktigste kriteriet avgjør først",
        "leksikografisk, det viktigaste kriteriet avgjer først",
        "leksikografisk, det vigtigste kriterium afgør først",
        "lexikografisk, det viktigaste kriteriet avgör först",
        "leksikografinen, tärkein kriteeri ratkaisee ensin",
        "orðabókarröð, mikilvægasta viðmiðið ræður fyrst",
        "lexicographic, the most important criterion decides first",
    ),
    "majority of criteria": _all(
        *("flertall av kriterier", "fleirtal av kriterium", "flertal af kriterier"),
        *("majoritet av kriterier", "kriteerien enemmistö", "meirihluti viðmiða"),
        "majority of criteria",
    ),
    "topsis": _same("TOPSIS"),
    "vikor": _same("VIKOR"),
    "promethee ii": _same("PROMETHEE II"),
    "aras": _same("ARAS"),
    "cocoso": _same("CoCoSo"),
    "codas": _same("CODAS"),
    "copras": _same("COPRAS"),
    "edas": _same("EDAS"),
    "mabac": _same("MABAC"),
    "marcos": _same("MARCOS"),
    "moora": _same("MOORA"),
    "waspas": _same("WASPAS"),
    # weighing
    "given": _all(
        *("som oppgitt", "som oppgjevne", "som angivet", "som angivits"),
        *("annetut", "eins og uppgefið er", "as given"),
    ),
    "equal": _all("like", "like", "lige store", "lika", "yhtä suuret", "jöfn", "equal"),
    "rank order": _all(
        "fra rekkefølgen (sentroide)",
        "frå rekkjefølgja (sentroide)",
        "fra rækkefølgen (centroide)",
        "från ordningen (centroid)",
        "järjestyksestä (keskipiste)",
        "út frá röð (miðpunktur)",
        "from the order (centroid)",
    ),
    "swing": _all(
        *("svingvekter", "svingvekter", "swingvægte", "swingvikter"),
        *("swing-painot", "sveifluvægi", "swing"),
    ),
    "pairwise": _all(
        "fra parvise sammenligninger (AHP)",
        "frå parvise samanlikningar (AHP)",
        "fra parvise sammenligninger (AHP)",
        "från parvisa jämförelser (AHP)",
        "parivertailuista (AHP)",
        "út frá parasamanburði (AHP)",
        "from pairwise comparisons (AHP)",
    ),
    # scaling
    "declared": _all(
        "mellom endene av hver skala",
        "mellom endane av kvar skala",
        "mellem enderne af hver skala",
        "mellan varje skalas ändar",
        "kunkin asteikon päiden välillä",
        "milli enda hvers kvarða",
        "between the ends of each scale",
    ),
    "observed": _all(
        "mellom den dårligste og den beste verdien",
        "mellom den dårlegaste og den beste verdien",
        "mellem den dårligste og den bedste værdi",
        "mellan det sämsta och det bästa värdet",
        "huonoimman ja parhaan arvon välillä",
        "milli lakasta og besta gildis",
        "between the worst and the best value",
    ),
    "share of the best": _all(
        "som del av den beste verdien",
        "som del av den beste verdien",
        "som del af den bedste værdi",
        "som andel av det bästa värdet",
        "osuutena parhaasta arvosta",
        "sem hlutfall af besta gildi",
        "as a share of the best value",
    ),
    "share of the total": _all(
        "som del av summen",
        "som del av summen",
        "som del af summen",
        "som andel av summan",
        "osuutena summasta",
        "sem hlutfall af summu",
        "as a share of the total",
    ),
}
"""Words by what they stand for in code."""
