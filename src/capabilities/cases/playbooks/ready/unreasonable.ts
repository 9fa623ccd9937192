import type { Playbook } from '../playbook.ts'

/** Asks for what nobody could give, or for more after each yes. */
export const unreasonable: Playbook = {
  id: '0b7d3a10-0000-4000-8000-000000000005',
  name: 'Unreasonable: asks for what cannot be given',
  kind: 'person',
  caseKinds: ['recovery'],
  signs:
    'The demand is far larger than the harm, something must happen at once or somebody must be dismissed, or every solution is turned down and the next demand follows.',
  steps: [
    {
      id: 'check-culture',
      title: 'Ask first whether it only sounds so',
      how: 'Another language, another custom, a bad day, a need they did not name. What is usual for them may be loud for us.',
      who: 'owner',
      withinHours: 4,
    },
    {
      id: 'find-the-need',
      title: 'Ask what it is needed for',
      how: 'Behind “a new one by tonight” there is mostly an occasion. That can often be helped in another way.',
      who: 'owner',
      withinHours: 8,
    },
    {
      id: 'fair-limit',
      title: 'Say kindly what you can do, and what not',
      how: 'Both in one breath, with the reason and not with a paragraph number. Do not cave in because it is loud: the next one would be asked to be louder.',
      who: 'owner',
      withinHours: 8,
    },
    {
      id: 'second-opinion',
      title: 'Have a colleague look at it',
      how: 'Would somebody who was not shouted at find our offer fair? If not, raise it. If so, keep to it.',
      who: 'manager',
      withinHours: 24,
    },
    {
      id: 'keep-or-part',
      title: 'Do what was promised, whatever they answer',
      how: 'Keep your part even if they stay angry. Record why more was not given, so that the next colleague says the same.',
      who: 'owner',
      withinHours: 72,
    },
  ],
  drafts: [
    {
      id: 'fair-limit-en',
      name: 'What I can do, and what not',
      language: 'en',
      subject: 'What I can do about {happened}',
      text: `Hello {name},

I would like to find a way out of {happened} that you can live with. What matters most to you about it?

This is what I can do: {choice}, by {by}. What you asked for goes beyond what I may decide for any customer, because {reason}. I would rather tell you so today than raise a hope I cannot keep.

If the first helps you, a short yes is enough, and I begin at once. If something else would help you more, tell me what it is for, and I will see what I can find.

{me}`,
    },
    {
      id: 'fair-limit-de',
      name: 'Was ich tun kann und was nicht',
      language: 'de',
      subject: 'Was ich wegen {happened} tun kann',
      text: `Guten Tag {name},

ich möchte für {happened} einen Weg finden, mit dem Sie leben können. Was ist Ihnen dabei am wichtigsten?

Das kann ich tun: {choice}, bis {by}. Was Sie verlangen, geht über das hinaus, was ich für irgendjemanden entscheiden darf, weil {reason}. Das sage ich Ihnen lieber heute, als eine Hoffnung zu wecken, die ich nicht halten kann.

Wenn Ihnen das hilft, genügt ein kurzes Ja, und ich beginne sofort. Wenn Ihnen etwas anderes mehr hilft, sagen Sie mir, wofür Sie es brauchen, und ich sehe, was ich finde.

{me}`,
    },
  ],
}
