import type { Answer } from '../../../platform/http/endpoint.ts'

export const loyaltyRoutes: readonly Answer[] = []
