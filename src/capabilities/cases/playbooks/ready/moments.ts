import type { Playbook } from '../playbook.ts'

export const renewal: Playbook = {
  id: '0b7d3a10-0000-4000-8000-000000000008',
  name: 'Renewal: before they decide',
  kind: 'moment',
  caseKinds: ['renewal'],
  signs: 'A contract or subscription ends soon, or the usual next order is overdue.',
  steps: [
    {
      id: 'what-they-got',
      title: 'Gather what they got out of it',
      how: 'Use, results, promises kept and broken. Three facts, no brochure.',
      who: 'owner',
      withinHours: 48,
    },
    {
      id: 'open-trouble',
      title: 'Mend what is still open first',
      how: 'Nobody renews over an unanswered question. Close it, then talk about the future.',
      who: 'owner',
      withinHours: 96,
    },
    {
      id: 'ask-plans',
      title: 'Ask what they plan, before you offer',
      how: 'What will be different for them next year? What would they miss, what not?',
      who: 'owner',
      withinHours: 168,
    },
    {
      id: 'fitting-offer',
      title: 'Offer what fits, also if it is smaller',
      how: 'A smaller contract that is used beats a larger one that is resented.',
      who: 'owner',
      withinHours: 240,
    },
    {
      id: 'decide-day',
      title: 'Agree on a day for the decision',
      how: 'Theirs, not ours. Then leave them in peace until then.',
      who: 'owner',
      withinHours: 336,
    },
  ],
  drafts: [
    {
      id: 'renewal-en',
      name: 'Before you decide',
      language: 'en',
      subject: 'Before you decide how to go on',
      text: `Hello {name},

soon you decide how to go on with us. Before that I would like to know: what worked well for you, and what did not?

I have {next} in mind for you, but only if it helps. Could we talk for fifteen minutes before {by}? Reply with a time that suits you, and I will call.

{me}`,
    },
    {
      id: 'renewal-de',
      name: 'Bevor Sie entscheiden',
      language: 'de',
      subject: 'Bevor Sie entscheiden, wie es weitergeht',
      text: `Guten Tag {name},

bald entscheiden Sie, wie es mit uns weitergeht. Vorher möchte ich wissen: Was hat für Sie gut funktioniert, und was nicht?

Ich denke an {next}, aber nur, wenn es Ihnen hilft. Könnten wir vor dem {by} eine Viertelstunde sprechen? Antworten Sie mit einer Zeit, die Ihnen passt, und ich rufe an.

{me}`,
    },
  ],
}

export const growth: Playbook = {
  id: '0b7d3a10-0000-4000-8000-000000000009',
  name: 'Growth: ready for more',
  kind: 'moment',
  caseKinds: ['growth'],
  signs: 'They recommend us, use more and more, or asked about something they do not have yet.',
  steps: [
    {
      id: 'no-open-trouble',
      title: 'Make sure that nothing is open',
      how: 'An offer on top of a complaint is an insult.',
      who: 'owner',
      withinHours: 24,
    },
    {
      id: 'begin-with-them',
      title: 'Begin with what they want to reach',
      how: 'Ask before you offer. Note the answer in their words.',
      who: 'owner',
      withinHours: 72,
    },
    {
      id: 'one-fitting',
      title: 'Offer one thing that fits, with a way back',
      how: 'One, not a catalogue. Let them try it, and say how they get out of it.',
      who: 'owner',
      withinHours: 168,
    },
    {
      id: 'thank-either-way',
      title: 'Thank them, whatever they decide',
      how: 'A no today keeps the door open only if it is taken well.',
      who: 'owner',
      withinHours: 336,
    },
  ],
  drafts: [
    {
      id: 'growth-en',
      name: 'Something that may help you',
      language: 'en',
      subject: 'An idea, since you asked about it',
      text: `Hello {name},

you told us about {happened}. I thought of {choice}: it may help you with that, and you can stop at any time.

Would you like to try it? Reply by {by} and I will set it up for you. If it is not for you, a short no is just as welcome.

{me}`,
    },
    {
      id: 'growth-de',
      name: 'Etwas, das Ihnen helfen kann',
      language: 'de',
      subject: 'Eine Idee, weil Sie danach gefragt haben',
      text: `Guten Tag {name},

Sie haben uns von {happened} erzählt. Ich habe an {choice} gedacht: Es kann Ihnen dabei helfen, und Sie können jederzeit wieder aufhören.

Möchten Sie es ausprobieren? Antworten Sie bis {by}, und ich richte es für Sie ein. Wenn es nichts für Sie ist, freue ich mich auch über ein kurzes Nein.

{me}`,
    },
  ],
}

export const onboarding: Playbook = {
  id: '0b7d3a10-0000-4000-8000-00000000000a',
  name: 'Onboarding: the first thirty days',
  kind: 'moment',
  caseKinds: ['growth', 'renewal'],
  signs: 'A new customer. What goes wrong now is remembered longest.',
  steps: [
    {
      id: 'welcome',
      title: 'Welcome them by name and say who is there for them',
      how: 'One person, one way to reach them, no list of links.',
      who: 'owner',
      withinHours: 24,
    },
    {
      id: 'first-result',
      title: 'Help them to a first result',
      how: 'What did they come for? Take care that they get it in the first week.',
      who: 'owner',
      withinHours: 168,
    },
    {
      id: 'ask-expectations',
      title: 'Ask whether it is as they expected',
      how: 'After two weeks, with one open question.',
      who: 'owner',
      withinHours: 336,
    },
    {
      id: 'hand-over',
      title: 'Close the first month',
      how: 'What works, what is missing, who goes on. Write it down for whoever comes next.',
      who: 'owner',
      withinHours: 720,
    },
  ],
  drafts: [
    {
      id: 'welcome-en',
      name: 'Welcome',
      language: 'en',
      subject: 'Welcome, {name}',
      text: `Hello {name},

welcome, and thank you for choosing us. I am the one to turn to if anything is unclear: reply to this message and it comes to me.

What would you like to have reached in your first week with {product}? Tell me, and I will help you get there. I will ask you again on {by}.

{me}`,
    },
    {
      id: 'welcome-de',
      name: 'Willkommen',
      language: 'de',
      subject: 'Willkommen, {name}',
      text: `Guten Tag {name},

willkommen, und danke, dass Sie sich für uns entschieden haben. Wenn etwas unklar ist, wenden Sie sich an mich: Antworten Sie auf diese Nachricht, und sie kommt zu mir.

Was möchten Sie in der ersten Woche mit {product} erreicht haben? Sagen Sie es mir, und ich helfe Ihnen dabei. Ich frage Sie am {by} noch einmal.

{me}`,
    },
  ],
}

export const winBack: Playbook = {
  id: '0b7d3a10-0000-4000-8000-00000000000b',
  name: 'Win back: after they left',
  kind: 'moment',
  caseKinds: ['renewal', 'recovery'],
  signs: 'They cancelled, or have been silent much longer than is usual for them.',
  steps: [
    {
      id: 'why-left',
      title: 'Know why they left',
      how: 'Last words, last scores, last promise. If nothing tells, ask, and offer nothing with it.',
      who: 'owner',
      withinHours: 48,
    },
    {
      id: 'mended',
      title: 'Check whether the reason is gone',
      how: 'If not, leave them in peace: a second disappointment is final.',
      who: 'owner',
      withinHours: 96,
    },
    {
      id: 'say-what-changed',
      title: 'Say what has changed, and invite them once',
      how: 'Once. Only to those who agreed to hear from us.',
      who: 'owner',
      withinHours: 168,
    },
    {
      id: 'let-go',
      title: 'Let go kindly',
      how: 'No answer is an answer. Close the case with the reason; it is worth something to all others.',
      who: 'owner',
      withinHours: 720,
    },
  ],
  drafts: [
    {
      id: 'win-back-en',
      name: 'What has changed',
      language: 'en',
      subject: 'What has changed since {happened}',
      text: `Hello {name},

you left us after {happened}. We have mended the cause since: {next}.

If you would like to see for yourself, I would be glad to have you back, and {gift} is yours until {by}. If not, I will not write again, and I thank you for the time you were with us.

{me}`,
    },
    {
      id: 'win-back-de',
      name: 'Was sich geändert hat',
      language: 'de',
      subject: 'Was sich seit {happened} geändert hat',
      text: `Guten Tag {name},

nach {happened} haben Sie uns verlassen. Den Grund haben wir seitdem behoben: {next}.

Wenn Sie sich selbst davon überzeugen möchten, freue ich mich, und {gift} gehört bis {by} Ihnen. Wenn nicht, schreibe ich nicht noch einmal und danke Ihnen für die Zeit mit uns.

{me}`,
    },
  ],
}

export const thankYou: Playbook = {
  id: '0b7d3a10-0000-4000-8000-00000000000c',
  name: 'Thank you: to those who are happy',
  kind: 'moment',
  caseKinds: ['growth'],
  signs: 'They wrote praise, recommended us, or stayed with us through trouble, and nobody answered.',
  steps: [
    {
      id: 'answer-praise',
      title: 'Answer in person, to exactly what they said',
      how: 'Two sentences that only they could get. No coupon, no request.',
      who: 'owner',
      withinHours: 48,
    },
    {
      id: 'tell-the-one',
      title: 'Tell the colleague it was about',
      how: 'Read it out to them. Praise that stops at a screen is lost.',
      who: 'manager',
      withinHours: 72,
    },
    {
      id: 'maybe-ask',
      title: 'Ask for something only later, if at all',
      how: 'A review or a word to a friend, once, some days after the thanks, if they agreed to be asked.',
      who: 'owner',
      withinHours: 240,
    },
  ],
  drafts: [
    {
      id: 'thanks-en',
      name: 'Thank you',
      language: 'en',
      subject: 'Thank you, {name}',
      text: `Hello {name},

you wrote: “{words}”. I read it out to the colleagues it is about, and it made our day. Thank you for taking the time.

If there is ever something we can do better, reply to this message; it comes to me.

{me}`,
    },
    {
      id: 'thanks-de',
      name: 'Danke',
      language: 'de',
      subject: 'Danke, {name}',
      text: `Guten Tag {name},

Sie haben geschrieben: „{words}“. Ich habe es den Kolleginnen und Kollegen vorgelesen, um die es geht, und alle haben sich gefreut. Danke, dass Sie sich die Zeit genommen haben.

Wenn wir einmal etwas besser machen können, antworten Sie auf diese Nachricht; sie kommt zu mir.

{me}`,
    },
  ],
}
