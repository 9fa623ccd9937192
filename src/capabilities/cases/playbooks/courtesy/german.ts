import type { CourtesyWords } from './wording.ts'

const days = 'montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonnabends?|sonntags?'
const months = 'januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember'
const numbers = '\\d+|eine[rsmn]?|den|der|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn'
const verbs =
  'schicken|senden|zahlen|unterlassen|beruhigen|lesen|füllen|reichen|bringen|legen|geben|halten|beachten|warten|befolgen|prüfen|starten|nutzen|wenden|hören'

/** No `\b` before or after letters with marks: JavaScript takes them for no letters. */
export const german: CourtesyWords = {
  objections: {
    blame: [
      /\bsie hätten (?:[^.!?]{0,60}) (?:müssen|sollen|können)(?![a-zäöüß])/g,
      /\bwenn sie [^.!?]{0,60} hätten(?![a-zäöüß])/g,
      /\bhätten sie [^.!?]{0,60}, (?:wäre|hätte)n?(?![a-zäöüß])/g,
      /\bwie (?:wir|ich) ihnen (?:bereits|schon)(?![a-zäöüß])[^.!?]{0,40}/g,
      /\bihr (?:eigener |eigenes )?(?:fehler|versäumnis|verschulden|irrtum)(?![a-zäöüß])/g,
      /\bsie haben (?:es )?(?:offensichtlich|offenbar|wohl|leider)? ?(?:[^.!?]{0,30} )?(?:versäumt|vergessen|übersehen|missachtet)(?![a-zäöüß])/g,
      /\bsie haben (?:offensichtlich|offenbar)(?![a-zäöüß])/g,
      /\bsie haben (?:uns )?[^.!?]{0,40}(?:nicht|nie) (?:beigefügt|gelesen|befolgt|gemeldet|mitgeteilt|gesagt|angegeben|geschickt|bestätigt|beachtet)(?![a-zäöüß])/g,
      /\bsie behaupten(?![a-zäöüß])/g,
    ],
    command: [
      /\bsie (?:müssen|sollen)(?![a-zäöüß])/g,
      /\bsie sind (?:verpflichtet|angehalten|gehalten)(?![a-zäöüß])/g,
      /\bsie haben (?![^.!?]*(?:versäumt|vergessen|recht))[^.!?]{0,60} zu [a-zäöüß]+en(?![a-zäöüß])/g,
      /\bsie haben [^!?]{0,40} (?:zurück|ein|ab|vor|mit|aus)zu[a-zäöüß]+en(?![a-zäöüß])/g,
    ],
    jargon: [
      /\b(?:sla|rma|kpi|crm|agb|api|uid|2nd level|first level|second level)\b/g,
      /(?<![a-zäöüß])(?:eskalier\w*|gemäß|hiermit|diesbezüglich|seitens|vorgang|backend\w*|hotfix\w*|ausgerollt|timeout|o\. ?g\.|anbei|bezugnehmend|in bearbeitung|vorbezeichnet\w*|obliegt|vorstehend\w*)(?![a-zäöüß])/g,
      /§ ?\d+/g,
    ],
    'empty-apology': [
      /(?:etwaige|eventuelle|mögliche|die|alle|diese) unannehmlichkeiten/g,
      /\bdass sie (?:das|es|dies) so (?:empfinden|sehen|wahrnehmen)/g,
      /\b(?:leid|bedauern|entschuldig[a-zäöüß]*),? aber(?![a-zäöüß])/g,
      /\b(?:sollten|falls|wenn) (?:ihnen|sie) [^.!?]{0,50}(?:umstände|ärger|unannehmlichkeit|verletzt|gekränkt)[a-zäöüß]*/g,
      /\bsorry (?:dafür|deswegen)/g,
    ],
  },
  imperative: new RegExp(`^(?:und |oder |dann |also )?(?:${verbs}) sie(?![a-zäöüß])`),
  kind: /(?<![a-zäöüß])(?:bitte|wenn sie (?:möchten|wollen|zeit)|gern(?:e)?|einfach)(?![a-zäöüß])/,
  time: new RegExp(
    [
      `(?<![a-zäöüß])(?:${days}|${months}|heute|morgen|übermorgen)(?![a-zäöüß])`,
      `(?:innerhalb (?:von )?|in |nach |binnen )(?:den nächsten )?(?:${numbers}) ?(?:minuten?|stunden?|(?:werk)?tag(?:en)?|wochen?|monat(?:en)?)`,
      '\\b\\d{1,2}(?::\\d{2})? uhr|\\b\\d{1,2}\\. ?(?:\\d{1,2}\\.|[a-zä]+)',
      'am selben tag|nächsten? (?:werktag|woche|monat)|ende (?:des|der) (?:tages|woche|monats)',
      '(?:bis|am|vor dem) [\\[{]',
    ].join('|'),
  ),
  vague:
    /(?<![a-zäöüß])(?:schnellstmöglich|baldmöglichst|in kürze|demnächst|bald(?! [a-zäöüß]+ sie)|zeitnah|so bald wie möglich|sobald wie möglich|so schnell wie möglich|umgehend|zu gegebener zeit|alsbald)(?![a-zäöüß])/g,
  promise:
    /(?<![a-zäöüß])(?:(?:ich|wir|kolleg[a-zäöüß]*|chef[a-zäöüß]*) (?:werden?|wird|melden?|schicken?|prüfen|kümmern?|bearbeiten|antworten?)|wird (?:[a-zäöüß]+ ){0,6}(?:melden|anrufen|schreiben|verschickt|erstattet)|erfolgt)(?![a-zäöüß])/,
  nextStep:
    /\?|(?<![a-zäöüß])(?:ich (?:werde|kann|schicke|rufe|melde|schreibe|kümmere|ändere)|wir (?:werden|können|schicken|melden|bearbeiten|antworten|prüfen)|sie (?:können|dürfen|bekommen|erhalten)|wird sich|antworten sie|sagen sie mir|bitte schicken|melden sie sich)(?![a-zäöüß])/,
}
