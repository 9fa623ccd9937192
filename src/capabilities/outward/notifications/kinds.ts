/** What colleagues are told of, in the words of the page where one chooses, and how it reaches them unless they choose. */
export const notificationKinds = {
  'case.assigned': { says: 'A case is given to me', way: 'at-once' },
  'case.overdue': { says: 'A case is overdue', way: 'at-once' },
  'case.approval': { says: 'Somebody went beyond their budget', way: 'digest' },
  'case.answered': { says: 'A customer says whether it is solved now', way: 'digest' },
  'case.follow-up': { says: 'A follow-up is due', way: 'digest' },
  'attention.assigned': { says: 'A customer who needs somebody is given to me', way: 'at-once' },
  'story.celebrated': { says: 'Colleagues celebrate something I did', way: 'digest' },
  other: { says: 'Everything else', way: 'digest' },
} as const satisfies Record<string, { says: string; way: NotificationWay }>

export type NotificationKind = keyof typeof notificationKinds

/** By mail too: within a minute, once a day, or never. The page shows everything anyhow. */
export const notificationWays = ['at-once', 'digest', 'never'] as const
export type NotificationWay = (typeof notificationWays)[number]

/** What was told under a kind that is gone counts as everything else. */
export function knownKind(kind: string): NotificationKind {
  return Object.hasOwn(notificationKinds, kind) ? (kind as NotificationKind) : 'other'
}
