import { labelled } from './labelled.ts'

export const germanWords = [
  ...labelled('de', 'competitive', [
    'Ihr Mitbewerber bietet dasselbe für 20 im Monat. Ziehen Sie gleich, oder ich wechsle.',
    'Ich bin seit elf Jahren Kunde und erwarte einen besseren Preis als jemand von gestern.',
    'Woanders bekomme ich es billiger. Machen Sie mir ein Angebot.',
    'Als Goldkunde erwarte ich, zuerst bedient zu werden. Was bieten Sie mir an?',
    'Bei der Konkurrenz gab es 15 Prozent Rabatt. Das will ich mindestens auch.',
    'Wenn Sie meine Verlängerung wollen, müssen Sie sich mehr einfallen lassen als fünf Prozent.',
  ]),
  ...labelled('de', 'combatant', [
    'Sie sind Lügner und Betrüger! Wir sehen uns vor Gericht!',
    'ABZOCKE! GEBEN SIE MIR SOFORT MEIN GELD ZURÜCK!!!',
    'Arbeiten bei Ihnen nur Idioten? Unfähig!',
    'Mein Anwalt wird sich melden. Sie haben mich betrogen.',
    'Eine Frechheit! Ich zeige Sie an und schreibe das überall hin!!',
    'Schämen Sie sich. Sie lügen und legen einfach auf!',
  ]),
  ...labelled('de', 'cooperative', [
    'Vielen Dank für Ihre Hilfe bisher. Der Deckel hat links einen Kratzer; könnten Sie vielleicht einen neuen schicken?',
    'Ich verstehe, dass es im Dezember dauert. Trotzdem ist die Bestellung fünf Tage zu spät. Wäre es möglich, sie in den Laden zu liefern?',
    'Ich bin sonst sehr zufrieden. Diesmal scheint die Rechnung falsch zu sein. Könnten Sie bitte einmal nachsehen?',
    'Nur als Hinweis: Der Link in der Mail führt auf eine leere Seite. Vielleicht hilft es, ihn am Handy zu testen. Liebe Grüße',
    'Es eilt nicht, aber der Griff ist locker. Vielleicht würde eine längere Schraube helfen? Danke im Voraus.',
    'Der Fahrer kann nichts dafür. Das Paket lag im Regen; ein Hinweis für ihn wäre nächstes Mal hilfreich. Danke!',
  ]),
  ...labelled('de', 'fed-up', [
    'Ich schreibe jetzt zum vierten Mal wegen derselben Sache. Niemand antwortet. Ich gebe auf.',
    'Immer noch nichts. Schon wieder. Kündigen Sie es einfach.',
    'Das habe ich jetzt drei Leuten erklärt. Ich habe keine Kraft mehr.',
    'Sechs Wochen warte ich, und jedes Mal höre ich etwas anderes. Jetzt reicht es.',
    'Jeden Monat ist die Rechnung falsch. Ich habe genug.',
    'Wie oft soll ich denn noch fragen? Mir reicht’s.',
  ]),
  ...labelled('de', 'unreasonable', [
    'Das Paket kam einen Tag zu spät. Ich verlange den vollen Preis zurück, Ersatz und 500 Euro Schmerzensgeld.',
    'Ich will, dass der Fahrer heute noch entlassen wird.',
    'Bringen Sie mir innerhalb einer Stunde ein neues, egal wie.',
    'Ein Kratzer, also bekomme ich das ganze Set umsonst, und zwar lebenslang.',
    'Eine Erstattung reicht mir nicht, ein Ersatz auch nicht. Ich will beides und dazu einen Gutschein über 300 Euro.',
    'Ihr Chef soll heute Abend persönlich zu mir nach Hause kommen und sich entschuldigen.',
  ]),
  ...labelled('de', null, [
    'Wo ist mein Paket? Die Bestellnummer ist 1234.',
    'Kann ich die Lieferadresse noch ändern?',
    'Die Lampe geht nicht an.',
    'Ich möchte die Pfanne zurückgeben.',
    'Der Code zum Anmelden kam nicht an.',
    'Die Lieferung kam zu spät, und der Karton war beschädigt.',
    'Tolles Geschäft, schnelle Lieferung.',
    'Mir wurde zweimal abgebucht.',
  ]),
]
