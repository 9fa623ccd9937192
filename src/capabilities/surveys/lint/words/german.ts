import { germanLeading } from './german-leading.ts'
import { germanGrade } from './grade.ts'
import type { Wording } from './wording.ts'

const very =
  '(?:(?:sehr|äußerst|eher|ziemlich|völlig|überwiegend|etwas|voll und ganz|viel|deutlich|besonders|recht) )*'
const good =
  'ausgezeichnet|hervorragend|exzellent|großartig|super|prima|gut|zufrieden|einfach|leicht|wahrscheinlich|stimme (?:\\S+ ){0,3}zu\\b(?<!nicht zu)|trifft (?:\\S+ ){0,3}zu\\b(?<!nicht zu)|hilfreich|sauber|schnell|freundlich|übertroffen|besser|verständlich|angenehm|klar|positiv|glücklich|perfekt|ruhig|sicher'
const badly =
  'schlecht|mangelhaft|ungenügend|miserabel|furchtbar|schrecklich|unzufrieden|schwer|schwierig|kompliziert|unwahrscheinlich|stimme (?:\\S+ ){0,3}nicht zu|lehne|trifft (?:\\S+ ){0,3}nicht zu|nutzlos|schmutzig|langsam|unfreundlich|schlechter|unverständlich|unangenehm|unklar|negativ|unglücklich|enttäuscht|laut|unsicher|(?:überhaupt |gar )?nicht \\S+'
const endings = '(?:e[nmrs]?)?'
const judging = `(?:großartig|fantastisch|phantastisch|ausgezeichnet|hervorragend|exzellent|wunderbar|wundervoll|erstklassig|preisgekrönt|mehrfach ausgezeichnet|einzigartig|einmalig|perfekt|traumhaft|genial|grandios|sensationell|unvergesslich|unschlagbar|revolutionär|innovativ|legendär|köstlich|weltklasse|schrecklich|furchtbar|entsetzlich|katastrophal|grauenhaft|grässlich|miserabel|abscheulich|skandalös|unerträglich)${endings}`
const praising = `(?:freundlich|schnell|hilfsbereit|kompetent|zuvorkommend|engagiert|beliebt|bewährt|verbessert|günstig|fair|einfach|bequem|praktisch|modern|schön|gut|toll|frisch|lecker|zuverlässig|hochwertig|besonder|großzügig|tüchtig)${endings}`

/** German as companies ask in it, with Sie and du. */
export const german: Wording = {
  judging: new RegExp(`(?<!\\p{L})${judging}(?!\\p{L})`, 'iu'),
  praising: new RegExp(
    `(?<!\\p{L})unser(?:e[nmrs]?)? (?:neue[nmrs]?,? )?(${praising}(?:(?: und|,) ${praising})*) (?=\\p{Lu})`,
    'u',
  ),
  loaded:
    /(?<!\p{L})(?:(?:verschwenderisch|gierig|korrupt|rücksichtslos|sogenannt|überteuert|sinnlos|faul|inkompetent|veraltet|unfair)(?:e[nmrs]?)?|viel zu (?:viel|teuer|lang|hoch)\p{L}*)(?!\p{L})/iu,
  degree: new RegExp(
    `^(wie) (?:sehr |wirklich )?(${judging}) ((?:war|waren|ist|sind|fanden|finden)(?!\\p{L}))`,
    'iu',
  ),
  leading: germanLeading,
  oneThing:
    /(?<!\p{L})(?:Freunde[n]? (?:und|oder) (?:Bekannte|Familie|Kollegen)n?|(?:Freund|Kollegen) oder (?:einer )?(?:Freundin|Kollegin|Kollegen)|Freund(?:in|innen)? (?:und|oder) \p{L}+|Bekannten? (?:und|oder) \p{L}+|Vor- und Nach(?:teile|namen?)|Tag und (?:Uhr)?zeit|Datum und Uhrzeit|Hin- und \p{L}+|mehr oder weniger|ein- oder zweimal|und warum|und\/oder|zwischen \S+ und \S+|ab und zu|nach und nach|voll und ganz|rund um|Essen und Trinken|Obst und Gemüse|Damen und Herren|\p{L}+- und \p{L}+|(?:un)?zufrieden oder (?:un)?zufrieden|leicht oder schwer|einfach oder (?:schwer|schwierig)|gut oder schlecht|besser oder schlechter|schnell oder langsam)(?!\p{L})/giu,
  binding: /(?<!\p{L})(?:sowie|ebenso wie|sowohl)(?!\p{L})/iu,
  pair: /(?<!\p{L})((?:de[rmns]|die|das|unsere[nmrs]?|Ihre[nmrs]?) )?(\p{L}+) und ((?:de[rmns]|die|das|unsere[nmrs]?|Ihre[nmrs]?) )?(\p{L}+)(?=$|[?.!]| (?:in|im|an|am|mit|bei|beim|von|vom|für|auf|des|der|unsere[rsnm]?)(?!\p{L}))/iu,
  scene: /^(?:wenn sie|nachdem|in bezug|bei|im|in|während|denken sie)(?!\p{L})[^,?]{0,80},\s*/iu,
  verbs:
    /^(?:zu|ist|sind|war|waren|hat|haben|wird|wurde|wurden|würden|können|konnten|sollen|sollten|es|wir|sie|dass|wie|warum)$/i,
  plainer: {
    Usability: 'Bedienung', Touchpoints: 'Kontakte', Touchpoint: 'Kontakt', Implementierung: 'Einführung', Optimierung: 'Verbesserung',
    Onboarding: 'Einstieg', Feedback: 'Rückmeldung', Performance: 'Leistung', Deliverables: 'Ergebnisse', Features: 'Funktionen',
  }, // biome-ignore format: a list of words
  stilted:
    /(?<!\p{L})(?:inwiefern|diesbezüglich\p{L}*|hinsichtlich|bezüglich|seitens|obig\p{L}*|oben genannt\p{L}*|zwecks|mittels|gemäß|Inanspruchnahme|Customer Journey|Self-Service(?:-\p{L}+)*|Omnichannel|ganzheitlich\p{L}*|Synergie\p{L}*|evaluieren|priorisieren|Stakeholder|Pain Points?|\p{L}{28,})(?!\p{L})/iu,
  insiders:
    /(?<!\p{L})(?:SLA|KPI|UX|UI|API|NPS|CSAT|CES|CRM|ERP|B2B|B2C|ROI|SSO|SaaS|OKR|AHT|IVR|CTA|MVP|POS|FCR)s?(?!\p{L})/u,
  negatives:
    /(?<!\p{L})(?:nicht|kein\p{L}*|nie|niemals|niemand\p{L}*|nichts|ohne|unzufrieden|unwahrscheinlich|unzutreffend)(?!\p{L})/giu,
  notNegative: /ob oder ob nicht|zufrieden oder unzufrieden|unzufrieden oder zufrieden/i,
  grade: germanGrade,
  positive: new RegExp(`^${very}(?:${good})(?!\\p{L})`, 'iu'),
  negative: new RegExp(`^${very}(?:${badly})(?!\\p{L})`, 'iu'),
  balanced: [
    { about: /zufrieden/i, labels: ['Sehr zufrieden', 'Zufrieden', 'Weder noch', 'Unzufrieden', 'Sehr unzufrieden'] },
    { about: /einfach|leicht|schwer|schwierig/i, labels: ['Sehr einfach', 'Einfach', 'Weder noch', 'Schwierig', 'Sehr schwierig'] },
    { about: /stimme/i, labels: ['Stimme voll zu', 'Stimme eher zu', 'Weder noch', 'Stimme eher nicht zu', 'Stimme gar nicht zu'] },
    { about: /wahrscheinlich/i, labels: ['Sehr wahrscheinlich', 'Wahrscheinlich', 'Weder noch', 'Unwahrscheinlich', 'Sehr unwahrscheinlich'] },
    { about: /./, labels: ['Sehr gut', 'Gut', 'Weder gut noch schlecht', 'Schlecht', 'Sehr schlecht'] },
  ], // biome-ignore format: one scale a line
  personal:
    /(?<!\p{L})(?:(?:Ihre?|Ihren|Ihrem|deine?|dein(?:en|em)?) (?:\p{L}+ ){0,2}?(?:Einkommen|Gehalt|Verdienst|Vermögen|Religion|Konfession|Geschlecht|sexuelle Orientierung|Herkunft|Staatsangehörigkeit|Nationalität|Geburtsdatum|Geburtstag|E-?Mail(?:-?Adresse)?|Telefonnummer|Handynummer|Mobilnummer|Anschrift|Adresse|(?:vollständiger )?(?:Name|Vorname|Nachname)|Familienstand|Gewicht|Kontonummer|IBAN|Behinderung)|wie alt (?:sind Sie|bist du)|wann (?:sind Sie|bist du|wurden Sie) geboren|(?:Geburtsjahr|welche[rmns]? (?:Religion|Konfession|Partei|Gewerkschaft))|gesundheitliche[nr]? (?:Probleme?|Einschränkungen?|Beschwerden)|(?:sind Sie|bist du) (?:schwanger|verheiratet|ledig|behindert|krank|religiös)|Gewerkschaft|wie viel (?:verdienen|wiegen) Sie|Medikamente)(?!\p{L})/iu,
  wayOut: /keine Angabe|möchte (?:ich )?nicht|lieber nicht|überspringen/i,
  consent:
    /(?<!\p{L})(?:einverstanden|Einwilligung|Datenschutz\p{L}*|willige|dürfen wir (?:Sie|dich|Ihre|das|die|diese))(?!\p{L})/iu,
  late: /(?<!\p{L})(?:Lieferung|geliefert|(?:Ihre|Ihrer) (?:letzten? )?(?:Bestellung|Rechnung)|Ihr(?:em|en)? (?:letzten? )?(?:Einkauf|Kauf|Vertrag)|Kundendienst|Kundenservice|Rücksendung|Erstattung|Garantie|Verlängerung)(?!\p{L})/iu,
  early:
    /wie (?:sind Sie|bist du) auf uns (?:aufmerksam )?gekommen|wie (?:sind Sie|bist du) auf uns aufmerksam geworden|wie haben Sie von uns (?:erfahren|gehört)/i,
}
