/** What we add to a mail ourselves, in the languages we have it in; English elsewhere. */
interface MailWords {
  unsubscribe: string
  answer: string
}

const words: Record<string, MailWords> = {
  en: { unsubscribe: 'Do not ask me any more', answer: 'Answer' },
  de: { unsubscribe: 'Nicht mehr fragen', answer: 'Antwort' },
  fr: { unsubscribe: 'Ne plus me demander', answer: 'Réponse' },
  es: { unsubscribe: 'No preguntarme más', answer: 'Respuesta' },
  it: { unsubscribe: 'Non chiedermelo più', answer: 'Risposta' },
  nl: { unsubscribe: 'Niet meer vragen', answer: 'Antwoord' },
  ar: { unsubscribe: 'لا تسألني بعد الآن', answer: 'إجابة' },
}

export function mailWords(language: string): MailWords {
  return words[language.slice(0, 2)] ?? words.en!
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'yi', 'ug', 'dv'])

export function directionOf(language: string): 'rtl' | 'ltr' {
  return rightToLeft.has(language.slice(0, 2)) ? 'rtl' : 'ltr'
}
