/** The few words of the page, in the languages of `mail/words.ts`. */
export interface UnsubscribeWords {
  title: string
  ask: string
  byMail: string
  byText: string
  any: string
  doneTitle: string
  done: string
  again: string
  backTitle: string
  back: string
  lostTitle: string
  lost: string
}

const words: Record<string, UnsubscribeWords> = {
  en: {
    title: 'Shall we stop asking you?',
    ask: 'One press is enough. You need not sign in, and you can change your mind on this page.',
    byMail: 'Stop by e-mail',
    byText: 'Stop by text message',
    any: 'Stop altogether',
    doneTitle: 'We do not ask you any more',
    done: 'It holds from now on. Nothing else changes for you.',
    again: 'I changed my mind: you may ask me',
    backTitle: 'We may ask you again',
    back: 'Thank you. You can say no at any time with the link in our messages.',
    lostTitle: 'This link is not complete',
    lost: 'Open it again from our message, or copy all of it.',
  },
  de: {
    title: 'Sollen wir Sie nicht mehr fragen?',
    ask: 'Ein Klick genügt. Sie müssen sich nicht anmelden und können es auf dieser Seite wieder ändern.',
    byMail: 'Nicht mehr per E-Mail',
    byText: 'Nicht mehr per Kurznachricht',
    any: 'Überhaupt nicht mehr',
    doneTitle: 'Wir fragen Sie nicht mehr',
    done: 'Das gilt ab sofort. Sonst ändert sich für Sie nichts.',
    again: 'Doch, Sie dürfen mich fragen',
    backTitle: 'Wir dürfen Sie wieder fragen',
    back: 'Danke. Mit dem Link in unseren Nachrichten können Sie jederzeit Nein sagen.',
    lostTitle: 'Dieser Link ist nicht vollständig',
    lost: 'Öffnen Sie ihn noch einmal aus unserer Nachricht, oder kopieren Sie ihn ganz.',
  },
  fr: {
    title: 'Ne plus vous solliciter ?',
    ask: 'Un clic suffit. Inutile de vous connecter, et vous pouvez changer d’avis sur cette page.',
    byMail: 'Plus par e-mail',
    byText: 'Plus par message',
    any: 'Plus du tout',
    doneTitle: 'Nous ne vous solliciterons plus',
    done: 'C’est valable dès maintenant. Rien d’autre ne change pour vous.',
    again: 'J’ai changé d’avis : vous pouvez me solliciter',
    backTitle: 'Nous pouvons à nouveau vous solliciter',
    back: 'Merci. Vous pouvez dire non à tout moment avec le lien de nos messages.',
    lostTitle: 'Ce lien n’est pas complet',
    lost: 'Ouvrez-le à nouveau depuis notre message, ou copiez-le en entier.',
  },
  es: {
    title: '¿Dejamos de preguntarle?',
    ask: 'Basta un clic. No hace falta iniciar sesión y puede cambiar de opinión en esta página.',
    byMail: 'No más por correo',
    byText: 'No más por mensaje',
    any: 'No más en absoluto',
    doneTitle: 'No le preguntaremos más',
    done: 'Vale desde ahora. Para usted no cambia nada más.',
    again: 'He cambiado de opinión: pueden preguntarme',
    backTitle: 'Podemos preguntarle de nuevo',
    back: 'Gracias. Puede decir que no en cualquier momento con el enlace de nuestros mensajes.',
    lostTitle: 'Este enlace no está completo',
    lost: 'Ábralo otra vez desde nuestro mensaje, o cópielo entero.',
  },
  it: {
    title: 'Non dobbiamo più chiederle nulla?',
    ask: 'Basta un clic. Non serve accedere e può cambiare idea su questa pagina.',
    byMail: 'Non più per e-mail',
    byText: 'Non più per messaggio',
    any: 'Mai più',
    doneTitle: 'Non le chiederemo più nulla',
    done: 'Vale da subito. Per lei non cambia altro.',
    again: 'Ho cambiato idea: potete chiedermi',
    backTitle: 'Possiamo chiederle di nuovo',
    back: 'Grazie. Può dire di no in ogni momento con il link nei nostri messaggi.',
    lostTitle: 'Questo link non è completo',
    lost: 'Lo apra di nuovo dal nostro messaggio, o lo copi per intero.',
  },
  nl: {
    title: 'Zullen we u niet meer vragen?',
    ask: 'Eén klik is genoeg. U hoeft niet in te loggen en kunt op deze pagina van gedachten veranderen.',
    byMail: 'Niet meer per e-mail',
    byText: 'Niet meer per bericht',
    any: 'Helemaal niet meer',
    doneTitle: 'We vragen u niets meer',
    done: 'Dat geldt vanaf nu. Verder verandert er niets voor u.',
    again: 'Toch wel: u mag mij vragen',
    backTitle: 'We mogen u weer vragen',
    back: 'Dank u. Met de link in onze berichten kunt u altijd nee zeggen.',
    lostTitle: 'Deze link is niet volledig',
    lost: 'Open hem opnieuw vanuit ons bericht, of kopieer hem helemaal.',
  },
  ar: {
    title: 'هل نتوقف عن سؤالك؟',
    ask: 'تكفي نقرة واحدة. لا حاجة إلى تسجيل الدخول، ويمكنك تغيير رأيك في هذه الصفحة.',
    byMail: 'التوقف عبر البريد الإلكتروني',
    byText: 'التوقف عبر الرسائل',
    any: 'التوقف تمامًا',
    doneTitle: 'لن نسألك بعد الآن',
    done: 'يسري ذلك من الآن. لا يتغير شيء آخر بالنسبة إليك.',
    again: 'غيّرت رأيي: يمكنكم سؤالي',
    backTitle: 'يمكننا سؤالك من جديد',
    back: 'شكرًا. يمكنك الرفض في أي وقت عبر الرابط في رسائلنا.',
    lostTitle: 'هذا الرابط غير مكتمل',
    lost: 'افتحه مرة أخرى من رسالتنا، أو انسخه كاملًا.',
  },
}

export function unsubscribeWords(language: string): UnsubscribeWords {
  return words[language] ?? words.en!
}
