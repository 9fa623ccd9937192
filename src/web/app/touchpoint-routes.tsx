import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readGridAddress, readRulesAddress } from '../../capabilities/touchpoints/web/address.ts'
import { inside } from './root.tsx'

/* The pages about touchpoints. */

const touchpoints = createRoute({
  getParentRoute: () => inside,
  path: '/touchpoints',
  validateSearch: readGridAddress,
  component: lazyRouteComponent(() => import('../../capabilities/touchpoints/web/GridPage.tsx'), 'GridPage'),
})

const touchpointRules = createRoute({
  getParentRoute: () => inside,
  path: '/touchpoints/rules',
  validateSearch: readRulesAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/touchpoints/web/RulesPage.tsx'),
    'RulesPage',
  ),
})

const touchpointCoverage = createRoute({
  getParentRoute: () => inside,
  path: '/touchpoints/coverage',
  component: lazyRouteComponent(
    () => import('../../capabilities/touchpoints/web/CoveragePage.tsx'),
    'CoveragePage',
  ),
})

const touchpointStages = createRoute({
  getParentRoute: () => inside,
  path: '/touchpoints/stages',
  component: lazyRouteComponent(
    () => import('../../capabilities/touchpoints/web/StagesPage.tsx'),
    'StagesPage',
  ),
})

const touchpoint = createRoute({
  getParentRoute: () => inside,
  path: '/touchpoints/$id',
  component: lazyRouteComponent(
    () => import('../../capabilities/touchpoints/web/TouchpointPage.tsx'),
    'TouchpointPage',
  ),
})

export const touchpointRoutes = [
  touchpoints,
  touchpointRules,
  touchpointCoverage,
  touchpointStages,
  touchpoint,
] as const
