import type { LinkProps } from '@tanstack/react-router'
import type { Me } from '../../capabilities/access/contract.ts'
import type { say } from './say.ts'

type Word = Parameters<typeof say>[0]

type Group = 'home' | 'listen' | 'understand' | 'act' | 'upkeep'

/** What stands above a group; the first and the last need no words. */
export const headings: Partial<Record<Group, Word>> = {
  listen: 'listen',
  understand: 'understand',
  act: 'act',
}

export interface Destination {
  to: NonNullable<LinkProps['to']>
  word: Word
  /** Where it stands in the navigation: a step of the loop, or before and after the loop. */
  group: Group
  needs?: Me['permissions'][number]
  /** Only in the palette: the navigation shows its parent. */
  isInside?: boolean
}

/** Where one can go, in the order of the navigation. What does not exist yet is absent. */
const destinations: Destination[] = [
  { to: '/', word: 'home', group: 'home', needs: 'scores:read' },
  { to: '/voice', word: 'voice', group: 'listen', needs: 'voice:read' },
  { to: '/voice/topics', word: 'topics', group: 'listen', needs: 'voice:read', isInside: true },
  { to: '/voice/themes', word: 'themes', group: 'listen', needs: 'voice:read', isInside: true },
  { to: '/voice/questions', word: 'questions', group: 'listen', needs: 'voice:read', isInside: true },
  { to: '/voice/signals', word: 'voiceSignals', group: 'listen', needs: 'voice:read', isInside: true },
  { to: '/surveys', word: 'surveys', group: 'listen', needs: 'surveys:read' },
  { to: '/surveys/protection', word: 'protection', group: 'listen', needs: 'surveys:read', isInside: true },
  { to: '/surveys/interviews', word: 'interviews', group: 'listen', needs: 'studies:read', isInside: true },
  { to: '/conversations', word: 'conversations', group: 'listen', needs: 'conversations:read' },
  { to: '/touchpoints', word: 'touchpoints', group: 'listen', needs: 'touchpoints:read' },
  {
    to: '/touchpoints/coverage',
    word: 'touchpointGaps',
    group: 'listen',
    needs: 'touchpoints:read',
    isInside: true,
  },
  {
    to: '/touchpoints/rules',
    word: 'touchpointRules',
    group: 'listen',
    needs: 'touchpoints:read',
    isInside: true,
  },
  { to: '/ideas', word: 'ideas', group: 'listen', needs: 'ideas:read' },
  { to: '/journeys', word: 'journeys', group: 'understand', needs: 'journeys:read' },
  { to: '/scores', word: 'scores', group: 'understand', needs: 'scores:read' },
  { to: '/customers', word: 'customers', group: 'understand', needs: 'customers:read' },
  {
    to: '/customers/accounts',
    word: 'accounts',
    group: 'understand',
    needs: 'customers:read',
    isInside: true,
  },
  {
    to: '/customers/segments',
    word: 'segments',
    group: 'understand',
    needs: 'segments:read',
    isInside: true,
  },
  {
    to: '/customers/quality',
    word: 'quality',
    group: 'understand',
    needs: 'customers:read',
    isInside: true,
  },
  {
    to: '/customers/signals',
    word: 'signals',
    group: 'understand',
    needs: 'scores:read',
    isInside: true,
  },
  { to: '/value', word: 'value', group: 'understand', needs: 'value:read' },
  { to: '/value/cohorts', word: 'cohorts', group: 'understand', needs: 'value:read', isInside: true },
  { to: '/value/loyalty', word: 'loyalty', group: 'understand', needs: 'value:read', isInside: true },
  { to: '/attention', word: 'attention', group: 'act', needs: 'attention:read' },
  { to: '/attention/health', word: 'health', group: 'act', needs: 'attention:read', isInside: true },
  { to: '/attention/backtest', word: 'backtest', group: 'act', needs: 'attention:read', isInside: true },
  { to: '/attention/advocates', word: 'advocates', group: 'act', needs: 'attention:read', isInside: true },
  { to: '/cases', word: 'cases', group: 'act', needs: 'cases:read' },
  { to: '/cases/one', word: 'oneCase', group: 'act', needs: 'cases:write', isInside: true },
  { to: '/cases/playbooks', word: 'playbooks', group: 'act', needs: 'cases:read', isInside: true },
  { to: '/cases/rules', word: 'caseRules', group: 'act', needs: 'cases:read', isInside: true },
  { to: '/front-line', word: 'frontLine', group: 'act', needs: 'frontline:read' },
  { to: '/front-line/stories', word: 'stories', group: 'act', needs: 'stories:read', isInside: true },
  { to: '/front-line/exceptions', word: 'exceptions', group: 'act', needs: 'stories:read', isInside: true },
  { to: '/notifications', word: 'notifications', group: 'upkeep', isInside: true },
  { to: '/sources', word: 'sources', group: 'upkeep', needs: 'sources:read' },
  { to: '/settings', word: 'settings', group: 'upkeep', needs: 'people:read' },
  { to: '/settings/people', word: 'people', group: 'upkeep', needs: 'people:read', isInside: true },
  { to: '/settings/units', word: 'units', group: 'upkeep', needs: 'people:read', isInside: true },
  { to: '/settings/keys', word: 'keys', group: 'upkeep', needs: 'keys:read', isInside: true },
  { to: '/settings/privacy', word: 'privacy', group: 'upkeep', needs: 'privacy:read', isInside: true },
  { to: '/settings/mail', word: 'mail', group: 'upkeep', needs: 'settings:read', isInside: true },
  { to: '/settings/webhooks', word: 'webhooks', group: 'upkeep', needs: 'settings:read', isInside: true },
  { to: '/settings/audit', word: 'audit', group: 'upkeep', needs: 'audit:read', isInside: true },
  { to: '/account', word: 'myAccount', group: 'upkeep', isInside: true },
]

/** The destinations this person may go to. */
export function destinationsFor({ permissions }: Me): Destination[] {
  return destinations.filter(({ needs }) => !needs || permissions.includes(needs))
}
