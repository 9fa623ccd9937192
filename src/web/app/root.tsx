import { createRootRoute, createRoute, retainSearchParams } from '@tanstack/react-router'
import { readAddress, sharedByAllPages } from '../client/address.ts'
import { Gate } from './Gate.tsx'
import { NotFound } from './NotFound.tsx'

export const root = createRootRoute({ notFoundComponent: NotFound })

/** Everything behind the sign-in. Period, segment and filter stay when people go from page to page. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Gate,
  validateSearch: readAddress,
  search: { middlewares: [retainSearchParams([...sharedByAllPages])] },
})
