import type { MannerCues } from './manners.ts'

export const germanCues: MannerCues = {
  competitive: [
    {
      pattern: /mitbewerber|konkurrenz|woanders|anderer anbieter|anderen anbieter/,
      points: 2,
      words: 'Compares us with others',
    },
    {
      pattern:
        /ziehen sie gleich|machen sie mir ein angebot|was bieten sie|prozent rabatt|bestes angebot|mehr einfallen lassen|besseren? (?:preis|angebot)/,
      points: 2,
      words: 'Bargains',
    },
    {
      pattern: /(?:gold|platin|premium|stamm)kund|seit [a-zäöü\d]+ jahren kunde|zuerst bedient/,
      points: 1,
      words: 'Reminds us of their standing',
    },
    {
      pattern:
        /oder ich (?:wechsle|gehe|kündige)|meine verlängerung|erwarte (?:einen |ein )?(?:besser|mehr|mindestens)/,
      points: 1,
      words: 'Sets a price for staying',
    },
  ],
  combatant: [
    {
      pattern: /idiot|lügner|betrüger|unfähig|frechheit|schämen sie|dumm|abschaum|saftladen|unverschämt/,
      points: 2,
      words: 'Insults',
    },
    {
      pattern: /abzocke|betrogen|sie lügen|angelogen|belogen|betrug(?![a-zäöü])|gestohlen/,
      points: 2,
      words: 'Accuses us of lying or cheating',
    },
    {
      pattern:
        /anwalt|vor gericht|zeige sie an|anzeige erstatten|verklag|zur presse|verbraucherschutz|überall hin/,
      points: 2,
      words: 'Threatens with a lawyer, the press or reviews',
    },
    { pattern: /!{2,}|legen einfach auf/, points: 1, words: 'Shouts' },
  ],
  cooperative: [
    {
      pattern: /könnten sie|wäre es möglich|würden sie|könnte ich|es eilt nicht|bitte einmal/,
      points: 1,
      words: 'Asks politely',
    },
    {
      pattern:
        /(?<![a-zäöü])(?:danke|vielen dank|liebe grüße|sonst sehr zufrieden|freundliche grüße|gern bei ihnen)/,
      points: 1,
      words: 'Thanks us or says what is good',
    },
    {
      pattern: /ich (?:verstehe|weiß), dass|nichts dafür|nur als hinweis/,
      points: 1,
      words: 'Shows understanding for us',
    },
    { pattern: /vielleicht|hilfreich|würde helfen|hilft es/, points: 1, words: 'Suggests a solution' },
  ],
  'fed-up': [
    {
      pattern:
        /zum (?:dritten|vierten|fünften|zehnten|x-ten) mal|wie oft|jeden monat|jede woche|jedes mal|drei leuten|schon wieder/,
      points: 2,
      words: 'Tells how often it happened',
    },
    {
      pattern:
        /ich gebe auf|mir reicht|jetzt reicht|habe genug|keine kraft|keine lust mehr|die nase voll|satt(?![a-zäöü])/,
      points: 2,
      words: 'Says that they have had enough',
    },
    {
      pattern: /immer noch (?:nichts|nicht|kein)|niemand antwortet|kündigen sie es|wochen warte/,
      points: 1,
      words: 'Has stopped hoping for an answer',
    },
  ],
  unreasonable: [
    {
      pattern: /schmerzensgeld|lebenslang|das ganze [a-zäöü]+ umsonst|zinsen|zehnfache|beides und dazu/,
      points: 2,
      words: 'Demands far more than the harm',
    },
    {
      pattern:
        /entlassen (?:wird|werden)|zu mir nach hause|persönlich [^.!?]{0,30}entschuldig|jede stunde anruf|nur für mich/,
      points: 2,
      words: 'Demands what nobody could give',
    },
    {
      pattern: /innerhalb (?:einer|von einer) stunde|heute abend|heute noch/,
      points: 1,
      words: 'Wants it at once',
    },
    { pattern: /egal (?:wie|was)|koste es/, points: 1, words: 'Whatever it takes' },
    { pattern: /reicht mir nicht|ersatz auch nicht/, points: 1, words: 'Turns down every solution' },
    { pattern: /ich verlange|ich will (?:beides|alles)/, points: 1, words: 'Makes demands' },
  ],
}
