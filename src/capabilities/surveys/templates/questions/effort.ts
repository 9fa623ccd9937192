import { choice, ofTheme, say } from '../ready-question.ts'
import { easy } from './answers.ts'

/** How hard it was to get done what they came for. */
export const effort = ofTheme('effort', {
  effort: {
    type: 'rating',
    kind: 'ces',
    scale: 'ces5',
    title: say(
      'How much effort did it take you to get this done?',
      'Wie viel Mühe hat es Sie gekostet, Ihr Anliegen zu erledigen?',
      'ما مقدار الجهد الذي بذلته لإنجاز طلبك؟',
    ),
    rateMin: 1,
    rateMax: 5,
    minRateDescription: say('Very little effort', 'Sehr wenig Mühe', 'جهد قليل جدًا'),
    maxRateDescription: say('Very much effort', 'Sehr viel Mühe', 'جهد كبير جدًا'),
  },
  'effort-expected': {
    type: 'radiogroup',
    kind: 'likert',
    scale: 'none',
    title: say(
      'Compared with what you expected, how much effort was it?',
      'Wie viel Mühe war es im Vergleich zu dem, was Sie erwartet hatten?',
      'مقارنةً بما توقعته، كم كان الجهد المطلوب؟',
    ),
    choices: [
      choice(1, 'Much more than expected', 'Viel mehr als erwartet', 'أكثر بكثير مما توقعت'),
      choice(2, 'Somewhat more', 'Etwas mehr', 'أكثر قليلًا'),
      choice(3, 'As expected', 'Wie erwartet', 'كما توقعت'),
      choice(4, 'Somewhat less', 'Etwas weniger', 'أقل قليلًا'),
      choice(5, 'Much less than expected', 'Viel weniger als erwartet', 'أقل بكثير مما توقعت'),
    ],
  },
  'made-easy': {
    type: 'rating',
    kind: 'ces',
    scale: 'ces7',
    title: say(
      'How far do you agree: “They made it easy for me to handle my issue”?',
      'Wie sehr stimmen Sie zu: „Es wurde mir leicht gemacht, mein Anliegen zu klären“?',
      'إلى أي مدى توافق على: «سهّلوا عليّ حل مشكلتي»؟',
    ),
    rateMin: 1,
    rateMax: 7,
    minRateDescription: say('Strongly disagree', 'Stimme gar nicht zu', 'لا أوافق إطلاقًا'),
    maxRateDescription: say('Strongly agree', 'Stimme voll zu', 'أوافق تمامًا'),
  },
  ease: {
    type: 'radiogroup',
    kind: 'nes',
    scale: 'nes',
    title: say(
      'How was it to deal with us today?',
      'Wie war es heute mit uns?',
      'كيف كان التعامل معنا اليوم؟',
    ),
    choices: [
      choice('easy', 'Easy', 'Einfach', 'سهل'),
      choice('neither', 'Neither easy nor difficult', 'Weder einfach noch schwierig', 'لا سهل ولا صعب'),
      choice('difficult', 'Difficult', 'Schwierig', 'صعب'),
    ],
  },
  scheduling: {
    type: 'rating',
    kind: 'likert',
    scale: 'none',
    title: say(
      'How easy was it to find a time that suited you?',
      'Wie einfach war es, einen passenden Termin zu finden?',
      'ما مدى سهولة إيجاد موعد يناسبك؟',
    ),
    rateMin: 1,
    rateMax: 5,
    ...easy,
  },
  navigation: {
    type: 'rating',
    kind: 'likert',
    scale: 'none',
    title: say(
      'How easy was it to find your way around our website?',
      'Wie einfach haben Sie sich auf unserer Website zurechtgefunden?',
      'ما مدى سهولة التنقل في موقعنا؟',
    ),
    rateMin: 1,
    rateMax: 5,
    ...easy,
  },
})
