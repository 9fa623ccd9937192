import type { Playbook } from '../playbook.ts'

/** Has tried often enough: quiet, short, on the way out. */
export const fedUp: Playbook = {
  id: '0b7d3a10-0000-4000-8000-000000000004',
  name: 'Fed up: has tried too often',
  kind: 'person',
  caseKinds: ['recovery', 'renewal'],
  signs:
    'The third or fourth message about the same thing, “again”, “still nothing”, “I give up”, short and tired. They are closer to leaving than those who shout.',
  steps: [
    {
      id: 'read-all',
      title: 'Read everything they wrote before you answer',
      how: 'All channels. The worst you can do now is to ask for the order number once more.',
      who: 'owner',
      withinHours: 1,
    },
    {
      id: 'call',
      title: 'Call instead of writing',
      how: 'Another message is what they are tired of. One call, one person, from now on to the end.',
      who: 'owner',
      withinHours: 4,
    },
    {
      id: 'own-the-count',
      title: 'Name how often they had to ask',
      how: 'Say the number yourself and apologise for exactly that. Explain nothing before.',
      who: 'owner',
      withinHours: 4,
    },
    {
      id: 'solve-whole',
      title: 'Solve it whole, now, and make up for the effort',
      how: 'Use your budget: what they lost is their time. If it takes a decision above you, get it before you call.',
      who: 'manager',
      withinHours: 8,
    },
    {
      id: 'confirm-end',
      title: 'Confirm that it is over',
      how: 'Write when it has really arrived, been booked or been paid. Then once more after a week.',
      who: 'owner',
      withinHours: 168,
    },
  ],
  drafts: [
    {
      id: 'own-it-en',
      name: 'You should not have had to ask again',
      language: 'en',
      subject: 'You should not have had to write again',
      text: `Hello {name},

you wrote to us {times} about {happened}. Once should have been enough, and I apologise that it was not.

You do not need to explain anything again: I have read all of it. By {by} I will {next}, and I will confirm it to you when it is done. For the time this has cost you, I would like to offer you {gift}.

From now on I am the one who takes care of this. Reply to this message and it comes straight to me.

{me}`,
    },
    {
      id: 'own-it-de',
      name: 'Einmal fragen hätte reichen müssen',
      language: 'de',
      subject: 'Einmal schreiben hätte reichen müssen',
      text: `Guten Tag {name},

Sie haben uns {times} wegen {happened} geschrieben. Einmal hätte reichen müssen; dass es nicht so war, tut mir leid.

Sie brauchen nichts noch einmal zu erklären: Ich habe alles gelesen. Bis {by} werde ich {next} und Ihnen bestätigen, wenn es erledigt ist. Für die Zeit, die Sie das gekostet hat, möchte ich Ihnen {gift} anbieten.

Ab jetzt kümmere ich mich darum. Antworten Sie auf diese Nachricht, und sie kommt direkt zu mir.

{me}`,
    },
  ],
}
