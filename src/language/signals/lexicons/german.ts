import type { Lexicon } from './listed.ts'

/** The strong words only. */
export const german: Lexicon = {
  question: {
    3: `^ wie kann/können/lange/viel/oft/komme/funktioniert/bekomme, ^ wann kommt/wird/werden/bekomme/kann/ist, ^ wo ist/finde/bleibt/kann/sind, ^ warum ist/wird/kann/wurde/funktioniert/habe, ^ wieso, ^ weshalb, ^ was ist/kostet/bedeutet/muss/kann, ^ welche/welcher/welches, ^ gibt es, ^ kann/könnte/darf ich, ^ ist es möglich, können sie mir sagen, könnten sie mir sagen, ich wüsste gern, ich möchte wissen, habe eine frage, wissen sie`,
    2: '?',
    '-3': 'was soll das, wollen sie mich, geht es noch, ernsthaft ?',
  },
  request: {
    3: `bitte, ich möchte, ich hätte gern*, ich brauche, können/könnten sie … helfen/schicken/prüfen/senden/ändern/erstatten, ich bitte, ich verlange, ich fordere, helfen sie, schicken sie, rufen sie … an, geld zurück`,
    0: 'bitte schön, wie bitte',
  },
  complaint: {
    3: `schlecht*, furchtbar*, schrecklich*, katastroph*, unverschämt*, frech*, enttäusch*, ärger*, inakzeptabel, unmöglich, defekt, kaputt, funktioniert … nicht, geht nicht, beschwer*, reklam*, mangelhaft, miserabel, unfreundlich*, nie wieder, abzocke, frustrier*, nutzlos, unbrauchbar`,
    2: 'problem*, fehler*, langsam, leider, zu teuer, zu langsam, verspät*, falsch*, fehlt, wartezeit',
    0: 'nicht schlecht, kein problem, keine probleme',
  },
  praise: {
    3: `super, toll*, ausgezeichnet*, hervorragend*, wunderbar*, perfekt, großartig*, klasse, begeistert, sehr zufrieden, empfehl*, sehr gut*, sehr freundlich*, sehr hilfreich, top`,
    2: 'gut, gute, guter, gutes, freundlich*, hilfreich*, zufrieden, schnell*, danke, einfach',
    0: 'nicht gut, guten tag, guten morgen, gute nacht, nicht zufrieden, einfach nur, einfach nicht',
  },
  suggestion: {
    3: 'es wäre schön/gut/hilfreich/toll wenn, wäre schön/gut/hilfreich wenn, ich würde mir wünschen, wünsche mir, mein vorschlag, vorschlag, sie sollten, verbesserungsvorschlag',
  },
  urgency: {
    3: 'dringend*, sofort*, so schnell wie möglich, schnellstmöglich*, eilt, eilig*, umgehend, unverzüglich, bis morgen/heute',
    2: 'schnellstens',
  },
  churn: {
    3: 'kündig*, kündige, wechseln/wechsle … anbieter, zur konkurrenz, zu einem anderen, anderen anbieter, konto … schließen/löschen/auflösen, nie wieder, bin weg, vertrag … beenden, storniere … abo, abo … kündigen, stornier*',
    0: 'stornier* … bestellung, bestellung … stornieren',
  },
  escalation: {
    3: 'anwalt*, rechtsanwalt*, vorgesetzt*, geschäftsführ*, verbraucherzentrale, verbraucherschutz, rechtliche schritte, klage, verklagen, anzeige erstatten, beschwerdestelle, bundesnetzagentur, bafin, ombuds*, presse, gericht',
    2: 'anzeige, chef',
  },
  effort: {
    3: '# mal angerufen/geschrieben/versucht, mehrmals, mehrfach, immer wieder, schon wieder, seit wochen/tagen/monaten/stunden, stundenlang, warteschleife, keine antwort, umständlich, kompliziert, warte immer noch, niemand … zuständig, hin und her, zum … mal',
    2: 'warte, mühsam, schwierig',
  },
  acknowledges: {
    3: 'verstehe/verstehen … ärger/frust/enttäuschung, ich verstehe, wir verstehen, kann … verstehen/nachvollziehen, danke für ihre/deine, vielen dank für ihre/ihren/das, sie haben recht, wie ärgerlich',
  },
  apologises: {
    3: 'entschuldig*, tut … leid, verzeih*, unser fehler, bedauern, unser versehen',
    0: 'entschuldigung wo, entschuldigung ich',
  },
  explains: { 3: 'weil, der grund, das liegt daran, aufgrund, deshalb, da wir, nämlich' },
  commits: {
    3: 'ich habe … erstattet/geschickt/gebucht/veranlasst/weitergeleitet, wir haben … erstattet/geschickt/veranlasst, wir werden, ich werde, ich kümmere mich, bis morgen/montag/freitag, innerhalb von, ist unterwegs',
  },
  personal: { 3: 'hallo @, liebe @, lieber @, sehr geehrte frau, sehr geehrter herr' },
  courtesy: {
    3: 'danke, vielen dank, bitte, freundlichen grüßen, beste grüße, viele grüße, guten tag, hallo, gern geschehen, schönen tag',
  },
}
