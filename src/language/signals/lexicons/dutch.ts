import type { Lexicon } from './listed.ts'

/** The strong words only. */
export const dutch: Lexicon = {
  question: {
    3: '^ hoe kan/lang/veel/werkt/moet/vaak, ^ wanneer, ^ waar is/blijft/kan/vind, ^ waarom, ^ wat is/kost/betekent/moet, ^ welke, ^ is het mogelijk, ^ kan/mag ik, kunt u mij vertellen/zeggen, kun je me vertellen/zeggen, ik wil weten, ik vraag me af, ik heb een vraag, weet u/iemand',
    2: '?',
    '-3': 'meen je dit, is dit een grap',
  },
  request: {
    3: 'alstublieft, alsjeblieft, aub, graag, ik wil … terug/dat/graag, ik zou graag, ik heb … nodig, kunt u, kun je, kunnen jullie, ik verzoek, ik eis, help mij/me, stuur mij/me, bel mij/me',
    0: 'graag gedaan',
  },
  complaint: {
    3: 'slecht*, verschrikkelijk*, vreselijk*, waardeloos, waardeloze, teleurgesteld, teleurstell*, schandalig*, onacceptabel, belachelijk, werkt niet, doet het niet, kapot, klacht*, onbeschoft, oplicht*, frustrer*, nooit meer, rampzalig, ramp, irritant',
    2: 'probleem, problemen, fout*, traag, trage, helaas, te duur/traag/lang, vertrag*, ontbreekt',
    0: 'niet slecht, geen probleem, geen problemen',
  },
  praise: {
    3: 'geweldig*, uitstekend*, fantastisch*, perfect*, top, prachtig*, heel/erg/zeer goed/blij/tevreden/vriendelijk/fijn, aanrader, super, prima',
    2: 'goed, goede, fijn, fijne, vriendelijk*, tevreden, snel*, bedankt, dank, handig, makkelijk, mooi, mooie, blij',
    0: 'niet goed, goedemorgen, goedemiddag, goedendag, niet tevreden, fijne dag',
  },
  suggestion: {
    3: 'het zou fijn/mooi/handig/goed zijn, zou fijn/handig/mooi zijn, jullie zouden, jullie moeten, mijn suggestie, suggestie, ik stel voor, tip, misschien kunnen jullie',
  },
  urgency: {
    3: 'dringend*, spoed*, zo snel mogelijk, onmiddellijk*, direct, per direct, meteen, voor morgen, vandaag nog',
  },
  churn: {
    3: 'opzeggen, opzegging, zeg … op, overstappen, stap over, naar een ander, andere aanbieder/bank/provider, de concurrent, account … verwijderen/sluiten/opheffen, rekening … opheffen/sluiten, nooit meer, abonnement … stopzetten/beëindigen, ik ga weg, contract … beëindigen',
  },
  escalation: {
    3: 'advoca*, leidinggevende, manager, juridische stappen, rechter, rechtszaak, consumentenbond, ombudsman, geschillencommissie, kifid, aangifte, directie, de pers, acm',
  },
  effort: {
    3: '# keer gebeld/gemaild/geprobeerd, # keer, meerdere keren, al weken/dagen/maanden/uren, steeds weer, telkens, alweer, geen antwoord/reactie, wacht nog steeds, nog steeds niet/geen, ingewikkeld, tijdverspilling, van het kastje',
    2: 'moeilijk, wachten, wacht, omslachtig',
  },
  acknowledges: {
    3: 'ik begrijp, wij begrijpen, we begrijpen, ik snap, u heeft gelijk, je hebt gelijk, bedankt voor uw/je, dank voor',
  },
  apologises: {
    3: 'sorry, excuses, het spijt, spijt me, spijt ons, verontschuldig*, onze fout, vervelend dat',
  },
  explains: { 3: 'omdat, doordat, de reden, vanwege, door een, dit betekent, daarom' },
  commits: {
    3: 'ik heb … terugbetaald/verstuurd/aangepast/doorgegeven, we hebben … terugbetaald/verstuurd, ik ga, wij gaan, we gaan, ik zorg, u ontvangt, je ontvangt, binnen # dagen/uur, uiterlijk morgen, is onderweg',
  },
  personal: { 3: 'beste @, hallo @, hoi @, dag @, geachte mevrouw, geachte heer' },
  courtesy: {
    3: 'bedankt, dank u/je, alstublieft, alsjeblieft, met vriendelijke groet, vriendelijke groeten, groet, hallo, goedemorgen, goedemiddag, fijne dag, graag gedaan',
  },
}
