import type { Playbook } from '../playbook.ts'

/** Five steps from anger to something that is mended. */
export const fiveStepRepair: Playbook = {
  id: '0b7d3a10-0000-4000-8000-000000000006',
  name: 'Repair in five steps',
  kind: 'repair',
  caseKinds: ['recovery'],
  signs: 'Somebody is angry, and it is not clear yet of what kind. Begin here; it is never wrong.',
  steps: [
    {
      id: 'reframe',
      title: '1. Change the tone',
      how: 'Take the anger as news about us. Calm voice, their name, no defence: “I would like to get this right with you.”',
      who: 'owner',
      withinHours: 1,
    },
    {
      id: 'listen',
      title: '2. Listen in full, without giving in to everything',
      how: 'Three minutes without interrupting. Say back what you heard and how it must feel. Understanding is not yet agreeing.',
      who: 'owner',
      withinHours: 2,
    },
    {
      id: 'clarify',
      title: '3. Find out what exactly went wrong and what they want',
      how: 'Two questions: “What happened?” and “What would make it right for you?” Write both into the case.',
      who: 'owner',
      withinHours: 4,
    },
    {
      id: 'assess-and-act',
      title: '4. Weigh it and do it',
      how: 'Choose what mends the cause, not only the mood. Kind words help a little, something fair helps far more. Say what, who, until when.',
      who: 'owner',
      withinHours: 24,
    },
    {
      id: 'follow-up',
      title: '5. Ask again after days or weeks',
      how: 'Set the day now. Did it hold? What did we change because of it?',
      who: 'owner',
      withinHours: 168,
    },
  ],
  drafts: [
    {
      id: 'five-en',
      name: 'Sorry, and what happens now',
      language: 'en',
      subject: 'About {happened}',
      text: `Hello {name},

you told us about {happened}. I am sorry: that must have been annoying, and it is not how it should go.

This is what I am doing: {next}. It will be done by {by}, and I will tell you when it is.

Did I understand it rightly, and is that what you need? If not, reply to this message; it comes to me.

{me}`,
    },
    {
      id: 'five-de',
      name: 'Entschuldigung, und was jetzt geschieht',
      language: 'de',
      subject: 'Zu {happened}',
      text: `Guten Tag {name},

Sie haben uns von {happened} berichtet. Das tut mir leid: Das war sicher ärgerlich und hätte nicht passieren sollen.

Das tue ich jetzt: {next}. Bis {by} ist es erledigt, und ich gebe Ihnen dann Bescheid.

Habe ich es richtig verstanden, und ist es das, was Sie brauchen? Wenn nicht, antworten Sie auf diese Nachricht; sie kommt zu mir.

{me}`,
    },
  ],
}

/** For cases that a rule opened: nobody is loud, something went wrong. */
export const recovery: Playbook = {
  id: '0b7d3a10-0000-4000-8000-000000000007',
  name: 'Recovery after a broken promise',
  kind: 'repair',
  caseKinds: ['recovery'],
  signs: 'Something came late, was wrong or was forgotten. They may not have said a word yet.',
  steps: [
    {
      id: 'know-first',
      title: 'Find out how it stands before you write',
      how: 'Where is it, what was promised, what is true now? Guesses become the next broken promise.',
      who: 'owner',
      withinHours: 2,
    },
    {
      id: 'tell-first',
      title: 'Tell them before they ask',
      how: 'What happened, what you do, until when. An early word of bad news is worth more than a late excuse.',
      who: 'owner',
      withinHours: 4,
    },
    {
      id: 'make-good',
      title: 'Make up for it within your budget',
      how: 'Choose what fits the harm. Record it as a remedy in the case.',
      who: 'owner',
      withinHours: 24,
    },
    {
      id: 'check-arrived',
      title: 'Check that it arrived',
      how: 'Look yourself on the day you named. If it fails again, you call, not they.',
      who: 'owner',
      withinHours: 72,
    },
    {
      id: 'root',
      title: 'Name the root cause',
      how: 'One of the list, so that it can be counted and mended for all.',
      who: 'owner',
      withinHours: 120,
    },
  ],
  drafts: [
    {
      id: 'late-en',
      name: 'It is late, and what we do',
      language: 'en',
      subject: 'Your order {order}: later than promised',
      text: `Hello {name},

we promised you {product} by {promised}, and we did not keep that. I am sorry that you had to wait.

This is how it stands: {next}. It will be with you by {by}; I will check on that day myself. For the wait I would like to offer you {gift}.

If that is too late for you, tell me, and we will find another way.

{me}`,
    },
    {
      id: 'late-de',
      name: 'Es ist zu spät, und was wir tun',
      language: 'de',
      subject: 'Ihre Bestellung {order}: später als versprochen',
      text: `Guten Tag {name},

wir haben Ihnen {product} bis {promised} versprochen und das nicht gehalten. Es tut mir leid, dass Sie warten mussten.

So steht es jetzt: {next}. Bis {by} ist es bei Ihnen; ich prüfe das an diesem Tag selbst. Für das Warten möchte ich Ihnen {gift} anbieten.

Wenn Ihnen das zu spät ist, sagen Sie es mir, und wir finden einen anderen Weg.

{me}`,
    },
  ],
}
