import { ofTheme, say } from '../ready-question.ts'

/** What they say in words of their own. */
export const inWords = ofTheme('words', {
  better: {
    type: 'comment',
    title: say('What could we do better?', 'Was könnten wir besser machen?', 'ما الذي يمكننا تحسينه؟'),
  },
  well: {
    type: 'comment',
    title: say('What do we do well?', 'Was machen wir gut?', 'ما الذي نجيده؟'),
  },
  prevented: {
    type: 'comment',
    title: say(
      'What, if anything, almost kept you from buying?',
      'Was hätte Sie beinahe vom Kauf abgehalten, falls es etwas gab?',
      'ما الذي كاد يمنعك من الشراء، إن وُجد؟',
    ),
  },
  delight: {
    type: 'comment',
    title: say(
      'What would we have to do to make you say “wow”?',
      'Was müssten wir tun, damit Sie „wow“ sagen?',
      'ما الذي علينا فعله كي تقول «رائع»؟',
    ),
  },
  problems: {
    type: 'comment',
    title: say(
      'What problems did you have, if any?',
      'Welche Probleme hatten Sie, falls es welche gab?',
      'ما المشكلات التي واجهتك، إن وُجدت؟',
    ),
  },
  colleague: {
    type: 'text',
    title: say(
      'Who of us helped you? We would like to thank them.',
      'Wer von uns hat Ihnen geholfen? Wir möchten uns bedanken.',
      'من منا ساعدك؟ نود أن نشكره.',
    ),
    maxLength: 120,
  },
})
