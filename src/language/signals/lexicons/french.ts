import type { Lexicon } from './listed.ts'

/** The strong words only. */
export const french: Lexicon = {
  question: {
    3: `^ comment, ^ quand est/sera/vais/puis/allez, ^ où est/sont/puis/se, ^ pourquoi, ^ combien, ^ quel/quelle/quels/quelles, ^ est ce, ^ qu'est, puis je, pouvez vous me dire, pourriez vous me dire, je voudrais/aimerais savoir, j'aimerais savoir, savez vous, y a t il, j'ai une question`,
    2: '?',
    '-3': 'vous vous moquez, vous plaisantez',
  },
  request: {
    3: `s'il vous plaît, s'il vous plait, svp, merci de, je voudrais, je souhaite*, j'aimerais, j'ai besoin, pouvez/pourriez vous, veuillez, je demande, je vous demande, remboursez, aidez moi, envoyez, rappelez moi`,
    0: 'merci de votre, merci de cette',
  },
  complaint: {
    3: `nul, nulle, horrible*, catastroph*, inadmissible*, inacceptable*, déçu*, déception*, décevant*, honte*, scandaleu*, lamentable*, arnaque*, ne fonctionne/marche … pas, ne marche, en panne, mauvais*, insupportable*, plainte, réclamation*, impoli*, frustr*, pire`,
    2: 'problème*, erreur*, lent*, malheureusement, trop cher/lent/long, retard*, manque*, cassé*',
    0: 'pas mal, pas mauvais, pas de problème, aucun problème',
  },
  praise: {
    3: 'excellent*, parfait*, génial*, super, formidable*, merveilleu*, très bien/bon/bonne/satisfait/satisfaite/content, je recommande, adore*, magnifique*, ravi*, au top',
    2: 'bon, bonne, bien, satisfait*, rapide*, agréable*, efficace*, sympathique*, merci, content*',
    0: 'pas bien, pas bon, pas satisfait, bonjour, bien sûr, bonne journée, eh bien, ou bien, bien que',
  },
  suggestion: {
    3: 'ce serait bien/mieux, il serait bien/utile/souhaitable, vous devriez, je suggère, je propose, suggestion*, il faudrait',
  },
  urgency: {
    3: `urgent*, urgence, au plus vite, le plus vite possible, dès que possible, immédiatement, tout de suite, avant demain, d'urgence`,
  },
  churn: {
    3: `résili*, me désabonn*, désabonn*, changer de banque/fournisseur/opérateur, quitter, chez un concurrent, la concurrence, fermer mon compte, clôtur*, plus jamais, annuler mon abonnement, aller ailleurs, ailleurs, je pars`,
  },
  escalation: {
    3: `avocat*, responsable, directeur, supérieur*, porter plainte, tribunal, justice, médiateur, dgccrf, association de consommateurs, que choisir, action en justice, poursui*, huissier`,
  },
  effort: {
    3: `# fois, plusieurs fois, à plusieurs reprises, depuis des semaines/jours/mois/heures, encore une fois, aucune réponse, pas de réponse, j'attends toujours, compliqué*, perdu … temps, perte de temps, sans succès, toujours pas`,
    2: 'difficile*, attente, attends',
  },
  acknowledges: {
    3: 'je comprends, nous comprenons, vous avez raison, merci de votre/pour, je vous remercie de/pour, nous vous remercions, je conçois',
  },
  apologises: {
    3: `désolé*, excus*, navré*, pardon*, notre erreur, regrett*`,
  },
  explains: { 3: 'parce que, car, en raison, la raison, à cause, cela signifie, en effet, suite à' },
  commits: {
    3: `j'ai remboursé/envoyé/transmis/annulé, nous avons remboursé/envoyé/transmis, je vais, nous allons, je m'en occupe, d'ici demain/lundi/vendredi, dans les # heures/jours, vous recevrez`,
  },
  personal: { 3: 'bonjour @, cher @, chère @, monsieur @, madame @' },
  courtesy: {
    3: `merci, bonjour, bonsoir, cordialement, s'il vous plaît, svp, bonne journée, je vous en prie, bien à vous`,
  },
}
