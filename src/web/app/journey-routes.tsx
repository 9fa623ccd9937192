import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readChannelsAddress } from '../../capabilities/journeys/web/channels/address.ts'
import { readNewJourneyAddress } from '../../capabilities/journeys/web/definitions/address.ts'
import { readFeelingAddress } from '../../capabilities/journeys/web/feeling/address.ts'
import { readCasesAddress, readFlowAddress } from '../../capabilities/journeys/web/flow/address.ts'
import { readFrictionAddress } from '../../capabilities/journeys/web/friction/address.ts'
import { readMapAddress } from '../../capabilities/journeys/web/maps/address.ts'
import { readPromisesAddress } from '../../capabilities/journeys/web/promises/address.ts'
import { readStagesAddress } from '../../capabilities/journeys/web/stages/address.ts'
import { readRetentionAddress } from '../../capabilities/journeys/web/stages/retention-address.ts'
import { inside } from './root.tsx'

/* The pages about journeys. */

const journeys = createRoute({
  getParentRoute: () => inside,
  path: '/journeys',
  component: lazyRouteComponent(
    () => import('../../capabilities/journeys/web/JourneysPage.tsx'),
    'JourneysPage',
  ),
})

const newJourney = createRoute({
  getParentRoute: () => inside,
  path: '/journeys/new',
  validateSearch: readNewJourneyAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/journeys/web/definitions/NewJourneyPage.tsx'),
    'NewJourneyPage',
  ),
})

const promises = createRoute({
  getParentRoute: () => inside,
  path: '/journeys/promises',
  validateSearch: readPromisesAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/journeys/web/promises/PromisesPage.tsx'),
    'PromisesPage',
  ),
})

const frictions = createRoute({
  getParentRoute: () => inside,
  path: '/journeys/friction',
  validateSearch: readFrictionAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/journeys/web/friction/FrictionsPage.tsx'),
    'FrictionsPage',
  ),
})

const channels = createRoute({
  getParentRoute: () => inside,
  path: '/journeys/channels',
  validateSearch: readChannelsAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/journeys/web/channels/ChannelsPage.tsx'),
    'ChannelsPage',
  ),
})

const stages = createRoute({
  getParentRoute: () => inside,
  path: '/journeys/stages',
  validateSearch: readStagesAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/journeys/web/stages/StagesPage.tsx'),
    'StagesPage',
  ),
})

const retention = createRoute({
  getParentRoute: () => inside,
  path: '/journeys/retention',
  validateSearch: readRetentionAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/journeys/web/stages/RetentionPage.tsx'),
    'RetentionPage',
  ),
})

const maps = createRoute({
  getParentRoute: () => inside,
  path: '/journeys/maps',
  component: lazyRouteComponent(
    () => import('../../capabilities/journeys/web/maps/MapsPage.tsx'),
    'MapsPage',
  ),
})

const map = createRoute({
  getParentRoute: () => inside,
  path: '/journeys/maps/$map',
  validateSearch: readMapAddress,
  component: lazyRouteComponent(() => import('../../capabilities/journeys/web/maps/MapPage.tsx'), 'MapPage'),
})

const printedMap = createRoute({
  getParentRoute: () => inside,
  path: '/journeys/maps/$map/print',
  validateSearch: readMapAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/journeys/web/maps/PrintedMapPage.tsx'),
    'PrintedMapPage',
  ),
})

const audit = createRoute({
  getParentRoute: () => inside,
  path: '/journeys/audit',
  validateSearch: ({ audit: chosen }: Record<string, unknown>): { audit?: string } =>
    typeof chosen === 'string' ? { audit: chosen } : {},
  component: lazyRouteComponent(
    () => import('../../capabilities/journeys/web/audit/AuditPage.tsx'),
    'AuditPage',
  ),
})

const journey = createRoute({
  getParentRoute: () => inside,
  path: '/journeys/$journey',
  validateSearch: readFlowAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/journeys/web/flow/FlowPage.tsx'),
    'FlowPage',
  ),
})

const journeyCases = createRoute({
  getParentRoute: () => inside,
  path: '/journeys/$journey/cases',
  validateSearch: readCasesAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/journeys/web/flow/CasesPage.tsx'),
    'CasesPage',
  ),
})

const journeyCase = createRoute({
  getParentRoute: () => inside,
  path: '/journeys/$journey/cases/$case',
  component: lazyRouteComponent(
    () => import('../../capabilities/journeys/web/flow/CasePage.tsx'),
    'CasePage',
  ),
})

const journeyFeeling = createRoute({
  getParentRoute: () => inside,
  path: '/journeys/$journey/feeling',
  validateSearch: readFeelingAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/journeys/web/feeling/FeelingPage.tsx'),
    'FeelingPage',
  ),
})

const journeyEffort = createRoute({
  getParentRoute: () => inside,
  path: '/journeys/$journey/effort',
  component: lazyRouteComponent(
    () => import('../../capabilities/journeys/web/effort/EffortPage.tsx'),
    'EffortPage',
  ),
})

const journeyFriction = createRoute({
  getParentRoute: () => inside,
  path: '/journeys/$journey/friction',
  validateSearch: readFrictionAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/journeys/web/friction/FrictionPage.tsx'),
    'FrictionPage',
  ),
})

const journeyPromises = createRoute({
  getParentRoute: () => inside,
  path: '/journeys/$journey/promises',
  validateSearch: readPromisesAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/journeys/web/promises/JourneyPromisesPage.tsx'),
    'JourneyPromisesPage',
  ),
})

const journeyDefinition = createRoute({
  getParentRoute: () => inside,
  path: '/journeys/$journey/definition',
  component: lazyRouteComponent(
    () => import('../../capabilities/journeys/web/definitions/DefinitionPage.tsx'),
    'DefinitionPage',
  ),
})

export const journeyRoutes = [
  journeys,
  newJourney,
  promises,
  frictions,
  channels,
  stages,
  retention,
  maps,
  map,
  printedMap,
  audit,
  journey,
  journeyCases,
  journeyCase,
  journeyFeeling,
  journeyEffort,
  journeyFriction,
  journeyPromises,
  journeyDefinition,
] as const
