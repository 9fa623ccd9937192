import { choice, ofTheme, say } from '../ready-question.ts'
import { notApplicable, quality, satisfied, yesOrNo } from './answers.ts'

/** How they found what they got. */
export const satisfaction = ofTheme('satisfaction', {
  satisfaction: {
    type: 'radiogroup',
    kind: 'likert',
    scale: 'csat5',
    title: say(
      'Overall, how satisfied or dissatisfied are you with us?',
      'Wie zufrieden oder unzufrieden sind Sie insgesamt mit uns?',
      'بشكل عام، ما مدى رضاك أو عدم رضاك عنا؟',
    ),
    choices: satisfied,
  },
  service: {
    type: 'radiogroup',
    kind: 'likert',
    scale: 'csat5',
    title: say(
      'How satisfied or dissatisfied are you with the service you received?',
      'Wie zufrieden oder unzufrieden sind Sie mit dem Service, den Sie erhalten haben?',
      'ما مدى رضاك أو عدم رضاك عن الخدمة التي تلقيتها؟',
    ),
    choices: satisfied,
  },
  'recent-contact': {
    type: 'radiogroup',
    kind: 'likert',
    scale: 'none',
    title: say(
      'How would you rate the quality of your latest contact with us?',
      'Wie bewerten Sie die Qualität Ihres letzten Kontakts mit uns?',
      'كيف تقيّم جودة آخر تواصل لك معنا؟',
    ),
    choices: quality,
  },
  today: {
    type: 'boolean',
    kind: 'thumbs',
    scale: 'csat2',
    title: say('How were we today?', 'Wie waren wir heute?', 'كيف كنا اليوم؟'),
    labelTrue: say('Good', 'Gut', 'جيد'),
    labelFalse: say('Bad', 'Schlecht', 'سيئ'),
  },
  expectations: {
    type: 'radiogroup',
    kind: 'likert',
    scale: 'none',
    title: say(
      'How did we do against what you expected?',
      'Wie waren wir im Vergleich zu dem, was Sie erwartet hatten?',
      'كيف كان أداؤنا مقارنةً بتوقعاتك؟',
    ),
    choices: [
      choice(1, 'Worse than expected', 'Schlechter als erwartet', 'أسوأ مما توقعت'),
      choice(2, 'As expected', 'Wie erwartet', 'كما توقعت'),
      choice(3, 'Better than expected', 'Besser als erwartet', 'أفضل مما توقعت'),
    ],
  },
  responsiveness: {
    type: 'radiogroup',
    kind: 'likert',
    scale: 'csat5',
    title: say(
      'How satisfied or dissatisfied are you with how quickly we responded?',
      'Wie zufrieden oder unzufrieden sind Sie damit, wie schnell wir geantwortet haben?',
      'ما مدى رضاك أو عدم رضاك عن سرعة استجابتنا؟',
    ),
    choices: satisfied,
  },
  answered: {
    type: 'boolean',
    kind: 'thumbs',
    scale: 'none',
    title: say('Was your question answered?', 'Wurde Ihre Frage beantwortet?', 'هل تمت الإجابة عن سؤالك؟'),
    ...yesOrNo,
  },
  found: {
    type: 'boolean',
    kind: 'thumbs',
    scale: 'none',
    title: say(
      'Did you find the information you were looking for?',
      'Haben Sie die Informationen gefunden, die Sie gesucht haben?',
      'هل وجدت المعلومات التي كنت تبحث عنها؟',
    ),
    ...yesOrNo,
  },
  'article-helpful': {
    type: 'boolean',
    kind: 'thumbs',
    scale: 'none',
    title: say('Was this article helpful?', 'War dieser Artikel hilfreich?', 'هل كان هذا المقال مفيدًا؟'),
    ...yesOrNo,
  },
  blog: {
    type: 'rating',
    kind: 'stars',
    scale: 'stars5',
    rateType: 'stars',
    title: say('How do you like our blog?', 'Wie gefällt Ihnen unser Blog?', 'ما رأيك في مدونتنا؟'),
    rateMin: 1,
    rateMax: 5,
  },
  aspects: {
    type: 'matrix',
    title: say(
      'How would you rate these parts of your stay?',
      'Wie bewerten Sie diese Teile Ihres Aufenthalts?',
      'كيف تقيّم هذه الجوانب من إقامتك؟',
    ),
    columns: [...quality, notApplicable],
    rows: [
      choice('service', 'Service', 'Service', 'الخدمة'),
      choice('check-in', 'Speed of check-in', 'Tempo beim Check-in', 'سرعة تسجيل الوصول'),
      choice('cleanliness', 'Cleanliness', 'Sauberkeit', 'النظافة'),
      choice('breakfast', 'Breakfast', 'Frühstück', 'الإفطار'),
      choice('room-service', 'Room service', 'Zimmerservice', 'خدمة الغرف'),
    ],
  },
})
