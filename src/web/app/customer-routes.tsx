import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type LineAddress, readLineAddress } from '../../capabilities/customers/web/line/address.ts'
import {
  type NeighboursAddress,
  readListAddress,
  readNeighboursAddress,
} from '../../capabilities/customers/web/list-address.ts'
import { readQualityAddress } from '../../capabilities/customers/web/quality/address.ts'
import { inside } from './root.tsx'

/* The pages about customers and their segments. */

const customers = createRoute({
  getParentRoute: () => inside,
  path: '/customers',
  validateSearch: readListAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/customers/web/CustomersPage.tsx'),
    'CustomersPage',
  ),
})

const customer = createRoute({
  getParentRoute: () => inside,
  path: '/customers/$id',
  validateSearch: (search: Record<string, unknown>): NeighboursAddress & LineAddress => ({
    ...readNeighboursAddress(search),
    ...readLineAddress(search),
  }),
  component: lazyRouteComponent(
    () => import('../../capabilities/customers/web/CustomerPage.tsx'),
    'CustomerPage',
  ),
})

const accounts = createRoute({
  getParentRoute: () => inside,
  path: '/customers/accounts',
  validateSearch: ({ search }: Record<string, unknown>): { search?: string } =>
    search === undefined ? {} : { search: String(search) },
  component: lazyRouteComponent(
    () => import('../../capabilities/customers/web/accounts/AccountsPage.tsx'),
    'AccountsPage',
  ),
})

const companyAccount = createRoute({
  getParentRoute: () => inside,
  path: '/customers/accounts/$id',
  validateSearch: readLineAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/customers/web/accounts/AccountPage.tsx'),
    'AccountPage',
  ),
})

const sameCustomers = createRoute({
  getParentRoute: () => inside,
  path: '/customers/same',
  component: lazyRouteComponent(
    () => import('../../capabilities/customers/web/merging/SamePage.tsx'),
    'SamePage',
  ),
})

const mergeCustomers = createRoute({
  getParentRoute: () => inside,
  path: '/customers/$id/merge',
  validateSearch: (search: Record<string, unknown>): { with?: string; candidate?: string } => ({
    ...(search.with === undefined ? {} : { with: String(search.with) }),
    ...(search.candidate === undefined ? {} : { candidate: String(search.candidate) }),
  }),
  component: lazyRouteComponent(
    () => import('../../capabilities/customers/web/merging/MergePage.tsx'),
    'MergePage',
  ),
})

const segments = createRoute({
  getParentRoute: () => inside,
  path: '/customers/segments',
  component: lazyRouteComponent(
    () => import('../../capabilities/customers/web/segments/SegmentsPage.tsx'),
    'SegmentsPage',
  ),
})

const newSegment = createRoute({
  getParentRoute: () => inside,
  path: '/customers/segments/new',
  validateSearch: (search: Record<string, unknown>): { template?: string; from?: string } => ({
    ...(typeof search.template === 'string' && { template: search.template }),
    ...(typeof search.from === 'string' && { from: search.from }),
  }),
  component: lazyRouteComponent(
    () => import('../../capabilities/customers/web/segments/NewSegmentPage.tsx'),
    'NewSegmentPage',
  ),
})

const segment = createRoute({
  getParentRoute: () => inside,
  path: '/customers/segments/$id',
  component: lazyRouteComponent(
    () => import('../../capabilities/customers/web/segments/SegmentPage.tsx'),
    'SegmentPage',
  ),
})

const quality = createRoute({
  getParentRoute: () => inside,
  path: '/customers/quality',
  validateSearch: readQualityAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/customers/web/quality/QualityPage.tsx'),
    'QualityPage',
  ),
})

const signals = createRoute({
  getParentRoute: () => inside,
  path: '/customers/signals',
  component: lazyRouteComponent(
    () => import('../../capabilities/customers/web/signals/SignalsPage.tsx'),
    'SignalsPage',
  ),
})

const signal = createRoute({
  getParentRoute: () => inside,
  path: '/customers/signals/$signal',
  component: lazyRouteComponent(
    () => import('../../capabilities/customers/web/signals/SignalPage.tsx'),
    'SignalPage',
  ),
})

export const customerRoutes = [
  customers,
  quality,
  signals,
  signal,
  customer,
  accounts,
  companyAccount,
  sameCustomers,
  mergeCustomers,
  segments,
  newSegment,
  segment,
] as const
