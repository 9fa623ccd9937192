import type { Playbook } from '../playbook.ts'

/** Wants to come out on top: the better offer, the last word, the treatment others do not get. */
export const competitive: Playbook = {
  id: '0b7d3a10-0000-4000-8000-000000000001',
  name: 'Competitive: wants to win',
  kind: 'person',
  caseKinds: ['recovery', 'renewal'],
  signs:
    'Compares us with others, bargains, reminds us of their standing, sets a price for staying. They want to come out of it with something to show.',
  steps: [
    {
      id: 'take-as-wish',
      title: 'Take it as a wish, not as a contest',
      how: 'Read what they ask for and put the sharp words aside. Nobody has to win this conversation for it to end well.',
      who: 'owner',
      withinHours: 1,
    },
    {
      id: 'name-what-they-value',
      title: 'Say what they are right about',
      how: 'Name the one point in which the comparison holds. Do not run the other company down and do not defend every detail.',
      who: 'owner',
      withinHours: 4,
    },
    {
      id: 'two-choices',
      title: 'Give them two choices that you can keep',
      how: 'Two real options within your budget, so that the decision is theirs. Tell the limits at once instead of giving way bit by bit.',
      who: 'owner',
      withinHours: 8,
    },
    {
      id: 'agree-in-writing',
      title: 'Put in writing what was agreed',
      how: 'What, until when, by whom. No later surprise on either side.',
      who: 'owner',
      withinHours: 24,
    },
    {
      id: 'look-again',
      title: 'Look again after two weeks',
      how: 'Did they get what was agreed? Ask, before they have to.',
      who: 'owner',
      withinHours: 336,
    },
  ],
  drafts: [
    {
      id: 'two-choices-en',
      name: 'Two choices',
      language: 'en',
      subject: 'Two ways we could go on',
      text: `Hello {name},

thank you for telling us so openly what you expect, and what others offer you. You are right about {point}.

There are two things I can do for you: {choice}, or {other choice}. Both hold until {by}. Which of them suits you better?

I will see to it the same day you answer. You reach me directly by replying to this message.

{me}`,
    },
    {
      id: 'two-choices-de',
      name: 'Zwei Möglichkeiten',
      language: 'de',
      subject: 'Zwei Wege, wie es weitergehen kann',
      text: `Guten Tag {name},

danke, dass Sie so offen sagen, was Sie erwarten und was andere Ihnen bieten. Bei {point} haben Sie recht.

Zwei Dinge kann ich für Sie tun: {choice} oder {other choice}. Beides gilt bis {by}. Was passt Ihnen besser?

Ich kümmere mich noch am selben Tag darum. Sie erreichen mich direkt, wenn Sie auf diese Nachricht antworten.

{me}`,
    },
  ],
}
