import type { Wordings } from './plan.ts'

/** What a message says unless somebody writes other words, and what is always said beside them. */
export interface MessageWords {
  subject: string
  words: string
  /** On the button where the first question cannot be answered by one click. */
  answer: string
  reminder: string
  takes: (minutes: number) => string
  /** Why they get it, and how seldom. */
  because: (days: number) => string
  anonymous: string
}

const inLanguages: Record<string, MessageWords> = {
  en: {
    subject: 'How was it for you?',
    words: 'Hello {name},\n\nyour answer goes straight to the people who can change something.',
    answer: 'Answer now',
    reminder:
      'A reminder, and the only one. If you have answered already, thank you: there is nothing left to do.',
    takes: (minutes) =>
      minutes <= 1 ? 'It takes less than a minute.' : `It takes about ${minutes} minutes.`,
    because: (days) =>
      days > 0
        ? `You get this because you are a customer of ours. We ask at most once in ${days} days.`
        : 'You get this because you are a customer of ours.',
    anonymous: 'Your answers are anonymous: nobody can see who gave them.',
  },
  de: {
    subject: 'Wie war es für Sie?',
    words: 'Guten Tag {name},\n\nIhre Antwort geht direkt an die Menschen, die etwas ändern können.',
    answer: 'Jetzt antworten',
    reminder:
      'Eine Erinnerung, und die einzige. Falls Sie schon geantwortet haben: vielen Dank, es ist nichts mehr zu tun.',
    takes: (minutes) => (minutes <= 1 ? 'Es dauert keine Minute.' : `Es dauert etwa ${minutes} Minuten.`),
    because: (days) =>
      days > 0
        ? `Sie bekommen diese Nachricht, weil Sie bei uns Kunde sind. Wir fragen höchstens einmal in ${days} Tagen.`
        : 'Sie bekommen diese Nachricht, weil Sie bei uns Kunde sind.',
    anonymous: 'Ihre Antworten sind anonym: Niemand sieht, von wem sie sind.',
  },
  fr: {
    subject: 'Comment cela s’est-il passé ?',
    words: 'Bonjour {name},\n\nvotre réponse va directement à celles et ceux qui peuvent changer les choses.',
    answer: 'Répondre',
    reminder: 'Un rappel, et le seul. Si vous avez déjà répondu, merci : il n’y a plus rien à faire.',
    takes: (minutes) =>
      minutes <= 1 ? 'Moins d’une minute suffit.' : `Cela prend environ ${minutes} minutes.`,
    because: (days) =>
      days > 0
        ? `Vous recevez ce message parce que vous êtes notre client. Nous demandons au plus une fois en ${days} jours.`
        : 'Vous recevez ce message parce que vous êtes notre client.',
    anonymous: 'Vos réponses sont anonymes : personne ne voit qui les a données.',
  },
  es: {
    subject: '¿Qué tal ha ido?',
    words: 'Hola {name}:\n\nsu respuesta llega directamente a quienes pueden cambiar algo.',
    answer: 'Responder',
    reminder: 'Un recordatorio, y el único. Si ya ha respondido, gracias: no hace falta nada más.',
    takes: (minutes) => (minutes <= 1 ? 'Lleva menos de un minuto.' : `Lleva unos ${minutes} minutos.`),
    because: (days) =>
      days > 0
        ? `Recibe este mensaje porque es cliente nuestro. Preguntamos como mucho una vez cada ${days} días.`
        : 'Recibe este mensaje porque es cliente nuestro.',
    anonymous: 'Sus respuestas son anónimas: nadie ve quién las ha dado.',
  },
  ar: {
    subject: 'كيف كانت تجربتك؟',
    words: 'مرحبًا {name}،\n\nيصل جوابك مباشرة إلى من يستطيع تغيير شيء.',
    answer: 'أجب الآن',
    reminder: 'تذكير واحد لن يتكرر. إن كنت قد أجبت فشكرًا لك، ولا يلزمك شيء آخر.',
    takes: (minutes) => (minutes <= 1 ? 'يستغرق أقل من دقيقة.' : `يستغرق نحو ${minutes} دقائق.`),
    because: (days) =>
      days > 0
        ? `تصلك هذه الرسالة لأنك عميل لدينا. نسأل مرة واحدة على الأكثر كل ${days} يومًا.`
        : 'تصلك هذه الرسالة لأنك عميل لدينا.',
    anonymous: 'إجاباتك مجهولة المصدر: لا يرى أحد من أعطاها.',
  },
}

/** In the language, or in English where nobody has put it into that language yet. */
export function messageWords(language: string): MessageWords {
  return inLanguages[language.slice(0, 2).toLowerCase()] ?? inLanguages.en!
}

/** What is written where nobody wrote anything else, in these languages, or in all that we have words for. */
export function ownWordings(languages: readonly string[] = Object.keys(inLanguages)): Wordings {
  return Object.fromEntries(
    languages.map((language) => {
      const { subject, words } = messageWords(language)
      return [language, { subject, words }]
    }),
  )
}
