import type { Playbook } from '../playbook.ts'

/** Friendly, clear, patient, and unhappy all the same: easily overlooked, and the most useful of all complaints. */
export const cooperative: Playbook = {
  id: '0b7d3a10-0000-4000-8000-000000000003',
  name: 'Cooperative, yet complaining',
  kind: 'person',
  caseKinds: ['recovery'],
  signs:
    'Polite, tells facts, understands us, suggests a solution. Because nobody shouts, they wait longest. They tell us for free what others leave for.',
  steps: [
    {
      id: 'not-last',
      title: 'Do not let patience be punished',
      how: 'Answer in the time you would answer somebody who shouts.',
      who: 'owner',
      withinHours: 4,
    },
    {
      id: 'thank-and-repeat',
      title: 'Thank them for the exact description and repeat it',
      how: 'They took trouble to explain. Show that it was read: name the detail they gave you, and ask for nothing they have said already.',
      who: 'owner',
      withinHours: 8,
    },
    {
      id: 'use-their-idea',
      title: 'Take up their suggestion, or say why not',
      how: 'If it can be done, do it. If it cannot, tell the reason plainly and what you do instead.',
      who: 'owner',
      withinHours: 24,
    },
    {
      id: 'pass-on',
      title: 'Pass it on to whoever can mend the cause',
      how: 'Name the root cause in the case, so that the next customer does not have to write the same.',
      who: 'owner',
      withinHours: 48,
    },
    {
      id: 'tell-what-changed',
      title: 'Tell them what came of it',
      how: 'One line about what was changed because they spoke up. Hardly anybody does it; everybody remembers it.',
      who: 'owner',
      withinHours: 336,
    },
  ],
  drafts: [
    {
      id: 'thank-detail-en',
      name: 'Thank you for explaining',
      language: 'en',
      subject: 'Thank you for telling us about {happened}',
      text: `Hello {name},

thank you for describing {happened} so clearly. That helps me to mend it instead of asking you again.

By {by} I will {next}. I have also passed on what caused it, so that it does not meet others. I will write to you once I know what was changed.

If I have misunderstood something, just reply to this message.

{me}`,
    },
    {
      id: 'thank-detail-de',
      name: 'Danke für die Erklärung',
      language: 'de',
      subject: 'Danke für Ihren Hinweis zu {happened}',
      text: `Guten Tag {name},

danke, dass Sie {happened} so genau beschrieben haben. So kann ich es beheben, statt Sie noch einmal zu fragen.

Bis {by} werde ich {next}. Was es ausgelöst hat, habe ich weitergegeben, damit es anderen nicht passiert. Ich schreibe Ihnen, sobald ich weiß, was sich geändert hat.

Wenn ich etwas falsch verstanden habe, antworten Sie einfach auf diese Nachricht.

{me}`,
    },
  ],
}
