import { labelled } from './labelled.ts'

export const germanMessages = labelled('de', [
  [
    'Guten Tag Frau Kern, Ihre Erstattung ist heute rausgegangen. Bis Donnerstag ist sie auf Ihrem Konto. Wenn nicht, antworten Sie einfach, dann rufe ich bei der Bank an.',
  ],
  [
    'Es tut mir leid, dass Ihr Paket neun Tage zu spät kam. Der Ersatz geht heute los und ist am Freitag bei Ihnen.',
  ],
  ['Danke für den Hinweis. Ich habe den Techniker für Dienstag um 9 Uhr bestellt. Passt Ihnen das?'],
  [
    'Sie haben recht, die Rechnung ist falsch. Ich habe sie storniert, die neue bekommen Sie bis morgen Mittag.',
  ],
  [
    'Der Code ging an Ihre alte Nummer. Welche Nummer nutzen Sie jetzt? Ich ändere sie innerhalb einer Stunde.',
  ],
  ['Sie brauchen nichts noch einmal zu erklären, ich habe alles gelesen. Ich rufe Sie heute um 16 Uhr an.'],
  [
    'Das war unser Fehler: Statt der großen Pfanne kam die kleine. Die große ist am Mittwoch bei Ihnen, die kleine dürfen Sie behalten.',
  ],
  [
    'Ihren Vorschlag habe ich an die Küche weitergegeben. Bis Ende des Monats schreibe ich Ihnen, was daraus wurde.',
  ],
  [
    'Den vollen Preis kann ich nicht erstatten, weil die Tasche getragen wurde. Ich kann sie bis nächsten Freitag kostenlos reparieren lassen. Soll ich?',
  ],
  ['Ihr Tisch ist für Samstag um 19:30 Uhr reserviert. Antworten Sie einfach, wenn sich etwas ändert.'],
  ['Bitte schicken Sie mir ein Foto vom Schaden, wenn Sie Zeit haben. Ich antworte noch am selben Tag.'],
  ['Ihr Vertrag endet am 30. Juni, wie gewünscht. Die Bestätigung kommt in den nächsten zwei Tagen.'],
  ['Sie hätten die Bedingungen vor der Bestellung lesen müssen. Eine Rückgabe geht bis Freitag.', 'blame'],
  [
    'Wenn Sie die richtige Adresse angegeben hätten, wäre das Paket angekommen. Ich schicke es heute noch einmal.',
    'blame',
  ],
  [
    'Wie wir Ihnen bereits zweimal mitgeteilt haben, ist die Garantie abgelaufen. Soll ich eine Reparatur für Montag buchen?',
    'blame',
  ],
  ['Das ist Ihr eigener Fehler. Einen neuen Code kann ich Ihnen heute zum halben Preis anbieten.', 'blame'],
  ['Sie haben es versäumt, den Termin zu bestätigen. Am Samstag ist wieder einer frei.', 'blame'],
  ['Sie haben offensichtlich die Anleitung nicht befolgt. Der Techniker kommt am Donnerstag.', 'blame'],
  [
    'Sie behaupten, die Schachtel sei leer gewesen. Bis Mittwoch prüfen wir das Gewicht beim Fahrer.',
    'blame',
  ],
  [
    'Sie haben uns Ihren Umzug nie gemeldet. Die Adresse ist jetzt geändert, der Brief kommt bis Freitag.',
    'blame',
  ],
  ['Sie müssen zuerst das Formular ausfüllen. Danach antworten wir innerhalb von zwei Tagen.', 'command'],
  ['Schicken Sie uns umgehend die Originalrechnung. Die Erstattung folgt am nächsten Werktag.', 'command'],
  ['Sie haben das Gerät bis 1. Juni zurückzusenden. Das Geld folgt innerhalb von fünf Tagen.', 'command'],
  ['Beruhigen Sie sich. Ich sehe mir Ihr Konto heute Mittag an.', 'command'],
  ['Unterlassen Sie weitere Mails dazu. Ich antworte morgen auf alle.', 'command'],
  [
    'Sie sind verpflichtet, den Betrag bis Freitag zu zahlen. Danach ist der Anschluss am selben Tag wieder frei.',
    'command',
  ],
  ['Ihr Ticket wurde an den 2nd Level eskaliert. Die Kollegen rufen am Dienstag an.', 'jargon'],
  [
    'Gemäß § 7 unserer AGB ist der Anspruch ausgeschlossen. Eine Reparatur bis Freitag kann ich anbieten; möchten Sie das?',
    'jargon',
  ],
  ['Ihr Vorgang befindet sich derzeit in Bearbeitung im CRM. Am Montag schreibe ich Ihnen.', 'jargon'],
  [
    'Hiermit bestätigen wir den Eingang Ihres o. g. Schreibens. Sie erhalten bis 3. Mai eine Antwort.',
    'jargon',
  ],
  [
    'Das Backend-Team hat einen Hotfix für den API-Timeout ausgerollt. Seit 10 Uhr geht es; sagen Sie mir, wenn nicht.',
    'jargon',
  ],
  ['Diesbezüglich verweisen wir auf unsere SLA. Bis Donnerstag bekommen Sie Bescheid.', 'jargon'],
  ['Wir bitten, etwaige Unannehmlichkeiten zu entschuldigen. Ihr Paket kommt am Montag.', 'empty-apology'],
  ['Es tut uns leid, dass Sie das so empfinden. Morgen um 10 Uhr ruft meine Chefin Sie an.', 'empty-apology'],
  ['Entschuldigen Sie die Unannehmlichkeiten. Die neue Lampe ist am Freitag da.', 'empty-apology'],
  [
    'Es tut mir leid, aber so sind die Regeln. Eine Reparatur geht bis Freitag; soll ich sie buchen?',
    'empty-apology',
  ],
  [
    'Sollten Ihnen Umstände entstanden sein, bedauern wir das. Der Techniker kommt am Mittwoch.',
    'empty-apology',
  ],
  ['Sorry dafür! Der neue Code kommt in zwei Minuten.', 'empty-apology'],
  ['Vielen Dank für Ihre Nachricht. Wir haben Ihr Feedback zur Kenntnis genommen.', 'no-next-step'],
  ['Leider ist das nicht möglich. Mit freundlichen Grüßen, Ihr Serviceteam', 'no-next-step'],
  ['Ich verstehe, dass das ärgerlich ist. Viele hatten diese Woche denselben Ärger.', 'no-next-step'],
  ['Die Lieferung hat sich wegen des Wetters verzögert. Wir danken für Ihr Verständnis.', 'no-next-step'],
  ['Ich habe Ihr Konto geprüft und keinen Fehler gefunden. Bei uns sieht alles gut aus.', 'no-next-step'],
  ['Wir freuen uns über Ihr Lob. Wir geben immer unser Bestes.', 'no-next-step'],
  ['Ich melde mich schnellstmöglich bei Ihnen.', 'promise-without-date'],
  ['Ein Kollege wird sich in Kürze wegen der Tür bei Ihnen melden.', 'promise-without-date'],
  ['Wir werden das prüfen und Ihnen Bescheid geben.', 'promise-without-date'],
  ['Das neue Teil wird demnächst verschickt. Stimmt die Adresse Mühlweg 4 noch?', 'promise-without-date'],
  ['Ich werde dafür sorgen, dass das gelöst wird. Sie können sich darauf verlassen.', 'promise-without-date'],
  ['Die Erstattung erfolgt baldmöglichst. Sie bekommen dann eine Mail.', 'promise-without-date'],
  [
    'Bitte entschuldigen Sie die Unannehmlichkeiten. Sie müssen das Formular noch einmal senden, wir antworten so bald wie möglich.',
    'empty-apology',
    'command',
    'promise-without-date',
  ],
  ['Sie hätten anrufen müssen. Unser SLA deckt das nicht ab.', 'blame', 'jargon', 'no-next-step'],
  [
    'Wir bitten um Entschuldigung für etwaige Unannehmlichkeiten. Ihre Meinung ist uns wichtig.',
    'empty-apology',
    'no-next-step',
  ],
  [
    'Sie haben den Beleg nicht beigefügt. Senden Sie ihn sofort, wir bearbeiten es bald.',
    'blame',
    'command',
    'promise-without-date',
  ],
])
