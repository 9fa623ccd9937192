import type { Playbook } from '../playbook.ts'

/** Attacks: insults, threats, capital letters. The trouble behind it is mostly real. */
export const combatant: Playbook = {
  id: '0b7d3a10-0000-4000-8000-000000000002',
  name: 'Combatant: attacks',
  kind: 'person',
  caseKinds: ['recovery'],
  signs:
    'Insults, accuses somebody of lying or cheating, threatens with a lawyer, the press or reviews. Behind it there is mostly a real trouble that nobody took seriously.',
  steps: [
    {
      id: 'calm-first',
      title: 'Let them speak, then lower the voice',
      how: 'Do not interrupt during the first three minutes and answer nothing in anger. Speak more slowly than they do. It is not about you.',
      who: 'owner',
      withinHours: 1,
    },
    {
      id: 'fresh-voice',
      title: 'Offer another colleague early',
      how: 'If two exchanges did not calm it, hand it over with everything that is known. A new voice is not a defeat, and nobody has to bear insults.',
      who: 'manager',
      withinHours: 4,
    },
    {
      id: 'say-it-back',
      title: 'Say back what happened, in their order',
      how: 'Facts and feelings both: what went wrong, what it cost them. Quote no rule and no contract before they say “yes, exactly”.',
      who: 'owner',
      withinHours: 4,
    },
    {
      id: 'one-promise',
      title: 'Promise one thing with a day, and keep it',
      how: 'One thing that is in your hands, with day and hour. Set a reminder: a second broken promise costs more than the first.',
      who: 'owner',
      withinHours: 8,
    },
    {
      id: 'write-down',
      title: 'Write down threats and what was answered',
      how: 'Who said what and when. Where a lawyer or an authority was named, tell whoever is responsible the same day.',
      who: 'manager',
      withinHours: 24,
    },
    {
      id: 'after-days',
      title: 'Call again after three days',
      how: 'Is it really mended? Anger that was taken seriously often turns into loyalty, but only if somebody asks.',
      who: 'owner',
      withinHours: 72,
    },
  ],
  drafts: [
    {
      id: 'take-seriously-en',
      name: 'I take this seriously',
      language: 'en',
      subject: 'About {happened}: what I am doing now',
      text: `Hello {name},

this is what happened, as I understand it: {happened}. You wrote to us {times}, and it is still not solved. I can see why you are angry, and I am sorry for the trouble this caused you.

I have taken this over myself. By {by} I will {next}. You will hear from me then even if something gets in the way.

If you would rather talk, tell me when, and I will call you.

{me}`,
    },
    {
      id: 'take-seriously-de',
      name: 'Ich nehme das ernst',
      language: 'de',
      subject: 'Zu {happened}: was ich jetzt tue',
      text: `Guten Tag {name},

so verstehe ich, was geschehen ist: {happened}. Sie haben uns {times} geschrieben, und es ist noch immer nicht gelöst. Ich verstehe, dass Sie wütend sind, und bedaure den Ärger, den Sie dadurch hatten.

Ich habe die Sache selbst übernommen. Bis {by} werde ich {next}. Sie hören dann von mir, auch wenn etwas dazwischenkommt.

Wenn Sie lieber sprechen möchten, sagen Sie mir, wann, und ich rufe Sie an.

{me}`,
    },
  ],
}
