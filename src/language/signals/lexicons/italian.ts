import type { Lexicon } from './listed.ts'

/** The strong words only. */
export const italian: Lexicon = {
  question: {
    3: `^ come posso/si/faccio/mai, ^ quando, ^ dove, ^ perché, ^ quanto/quanta/quanti/quante, ^ qual/quale/quali, ^ cosa, ^ che cosa, ^ posso, ^ è possibile, ^ c'è, potete/può/potrebbe dirmi, vorrei sapere, mi sapete/sa dire, ho una domanda`,
    2: '?',
    '-3': 'state scherzando, mi prendete in giro',
  },
  request: {
    3: 'per favore, per piacere, vorrei, chiedo, richiedo, ho bisogno, desidero, potete/potreste/può/potrebbe … aiutarmi/inviarmi/verificare/cambiare/rimborsare, aiutatemi, rimborsatemi, esigo, pretendo, vi prego, si prega',
    0: 'vorrei sapere',
  },
  complaint: {
    3: `pessim*, orribil*, terribil*, vergogn*, inaccettabil*, delus*, deludent*, truffa*, non funziona*, disastr*, schifo, reclamo, lament*, scandalos*, peggior*, maleducat*, frustrant*, mai più, scadent*, ridicol*`,
    2: 'problem*, errore, errori, lento, lenta, purtroppo, troppo caro/lento/tempo, ritard*, manca, rotto, rotta, caro',
    0: 'non male, nessun problema, senza problemi',
  },
  praise: {
    3: 'ottim*, eccellent*, perfett*, fantastic*, meraviglios*, bellissim*, bravissim*, consiglio, consigliat*, molto bene/buono/soddisfatto/soddisfatta/gentile/contento, adoro, stupend*, il migliore, la migliore',
    2: 'buono, buona, bene, gentil*, veloc*, grazie, soddisfatt*, contento, comodo, facile, utile, bravi',
    0: 'non consiglio, buongiorno, buonasera, va bene, buona giornata, non va bene',
  },
  suggestion: {
    3: 'sarebbe bello/utile/meglio/opportuno, dovreste, dovrebbero, suggerisco, suggerimento, consiglio di, proporrei, mi piacerebbe che',
  },
  urgency: {
    3: 'urgent*, urgenza, al più presto, il prima possibile, immediatamente, subito, entro domani/oggi',
  },
  churn: {
    3: 'disdire, disdetta, disdico, cancellare … abbonamento/account/conto, cambiare operatore/banca/fornitore, chiudere … conto/account, passo alla concorrenza, alla concorrenza, mai più, recedere, recesso, annullare … abbonamento, vado altrove, altrove',
  },
  escalation: {
    3: 'avvocat*, responsabile, direttore, denuncia*, denunciare, vie legali, azioni legali, tribunale, associazione consumatori, codacons, altroconsumo, garante, agcom, giudice, superiore',
  },
  effort: {
    3: `# volte, più volte, ripetutamente, da settimane/giorni/mesi/ore, ancora una volta, di nuovo, nessuna risposta, nessuno risponde, sto ancora aspettando, complicat*, perdere … tempo, perdita di tempo, ancora nessun*`,
    2: 'difficile, difficili, attesa, aspetto, aspettando',
  },
  acknowledges: { 3: 'capisco, comprendo, capiamo, comprendiamo, ha ragione, hai ragione, grazie per' },
  apologises: {
    3: 'mi dispiace, ci dispiace, ci scusiamo, mi scuso, scusa, scusi, scuse, spiacenti, nostro errore, siamo spiacenti',
  },
  explains: { 3: 'perché, poiché, a causa, il motivo, dovuto a, questo significa, in quanto' },
  commits: {
    3: 'ho rimborsato/inviato/annullato, abbiamo rimborsato/inviato/annullato, provvedo, provvederemo, provvediamo, riceverà, riceverai, entro domani/oggi/lunedì/venerdì, entro # ore/giorni, me ne occupo',
  },
  personal: { 3: 'ciao @, gentile @, caro @, cara @, buongiorno @, sono @' },
  courtesy: {
    3: 'grazie, per favore, buongiorno, buonasera, salve, cordiali saluti, distinti saluti, prego, buona giornata, ciao',
  },
}
